// An organisation that can order sessions: its kinds, its states, and who speaks for it.
export const organisationKinds = ['company', 'school', 'university', 'park', 'community', 'building-site'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationStatuses = ['applied', 'verified', 'refused', 'closed'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

/** A lead names and replaces contacts; a helper orders and answers. */
export const contactRoles = ['lead', 'helper'] as const;
export type ContactRole = (typeof contactRoles)[number];

export type ContactStatus = 'invited' | 'active' | 'left';
type Speaker = { id: string; role: ContactRole; status: ContactStatus };

/** Whoever leaves, somebody who signed in as a lead must remain. */
export function leavesALead(contacts: readonly Speaker[], leavingId: string): boolean {
  return contacts.some(({ id, role, status }) => id !== leavingId && role === 'lead' && status === 'active');
}
