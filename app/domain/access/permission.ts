// Who may do what: one table of actions by role. Scope (which district, point, booking) is asked of the row itself.
import type { Actor } from './actor.ts';
import type { Role } from './role.ts';

/** Staff actions and the roles that may take them. */
export const staffActions = {
  'roster.read': ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'],
  'roster.work': ['intake-clerk', 'dispatcher', 'supervisor'],
  'session.day': ['field-officer', 'intake-clerk', 'dispatcher', 'supervisor'],
  'session.run': ['field-officer'],
  'booking.read': ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'],
  'booking.assist': ['intake-clerk', 'dispatcher'],
  'booking.decide': ['intake-clerk', 'supervisor'],
  'booking.change': ['intake-clerk', 'dispatcher'],
  'booking.note': ['intake-clerk', 'dispatcher', 'supervisor'],
  'booking.unmask': ['intake-clerk', 'supervisor'],
  'callback.work': ['intake-clerk', 'supervisor'],
  'day.read': ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'],
  'visit.assign': ['dispatcher', 'supervisor'],
  'visit.run': ['field-officer'],
  'receipt.read': ['intake-clerk', 'dispatcher', 'supervisor', 'field-officer'],
  'receipt.void': ['intake-clerk', 'supervisor'],
  'figures.read': ['supervisor', 'city-steward', 'dispatcher'],
  'delivery.read': ['intake-clerk', 'issuing-desk', 'field-officer', 'supervisor', 'dispatcher'],
  'delivery.work': ['intake-clerk', 'issuing-desk', 'field-officer'],
  'message.work': ['intake-clerk', 'supervisor'],
  'catalogue.edit': ['system-admin'],
  'catalogue.read': ['system-admin', 'supervisor', 'city-steward', 'intake-clerk', 'dispatcher'],
  'account.edit': ['security-admin'],
  'deputy.name': ['supervisor', 'security-admin'],
  'ledger.read': ['auditor'],
  'team.close': ['dispatcher', 'supervisor'],
  'team.lend': ['dispatcher', 'supervisor'],
  'team.roster': ['dispatcher', 'supervisor', 'system-admin'],
  'resource.read': ['dispatcher', 'supervisor', 'city-steward', 'system-admin'],
  'resource.edit': ['system-admin'],
  'calendar.edit': ['system-admin'],
  'question.work': ['intake-clerk', 'supervisor'],
  'question.publish': ['supervisor'],
  'matter.read': ['intake-clerk', 'supervisor', 'city-steward'],
  'matter.work': ['intake-clerk', 'supervisor', 'city-steward'],
  'matter.decide': ['supervisor', 'city-steward'],
  'ticket.ask': ['field-officer'],
  'ticket.answer': ['dispatcher', 'supervisor'],
  'content.read': ['system-admin', 'supervisor', 'city-steward'],
  'content.edit': ['system-admin'],
  'case.read': ['intake-clerk', 'back-office', 'issuing-desk', 'supervisor', 'city-steward'],
  'case.step': ['intake-clerk', 'field-officer', 'back-office', 'issuing-desk', 'supervisor'],
  'case.tell': ['intake-clerk', 'supervisor'],
  'case.pause': ['intake-clerk', 'back-office', 'supervisor'],
  'expedite.read': ['intake-clerk', 'supervisor', 'city-steward'],
  'expedite.rule': ['supervisor', 'city-steward'],
  'organisation.read': ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'],
  'organisation.decide': ['intake-clerk', 'supervisor'],
  'session.read': ['intake-clerk', 'dispatcher', 'supervisor', 'city-steward'],
  'session.offer': ['intake-clerk', 'dispatcher', 'supervisor'],
  'talk.answer': ['partner'],
  'sheet.address': ['dispatcher', 'supervisor', 'system-admin'],
} as const satisfies Record<string, readonly Role[]>;
export type StaffAction = keyof typeof staffActions;

/** What a citizen may do: ask, report and rate; with a booking a code has opened; and with a draft of the same browser. */
export type CitizenAction =
  | 'code.use'
  | 'citizen.say'
  | 'own.read'
  | 'own.change'
  | 'attend.own'
  | 'draft.edit'
  | 'draft.book';
const citizenActions: readonly string[] = [
  'code.use',
  'citizen.say',
  'own.read',
  'own.change',
  'attend.own',
  'draft.edit',
  'draft.book',
] satisfies CitizenAction[];
/** What the contact of an organisation may do on its pages. `org.lead` changes who speaks for it. */
export type ContactAction = 'code.use' | 'org.read' | 'org.order' | 'org.lead';
const contactActions: readonly string[] = ['code.use', 'draft.edit', 'org.read', 'org.order'] satisfies (
  | ContactAction
  | CitizenAction
)[];
/** What anybody with a password may do about the own account; the stage of signing in is checked by the service. */
export type OwnAction = 'self.sign-in' | 'self.manage';
export type SystemAction = 'system.work';
/** What anybody may ask: is this paper genuine, how are the figures. */
export type PublicAction = 'receipt.verify' | 'figures.public';
export type Action = StaffAction | CitizenAction | ContactAction | OwnAction | SystemAction | PublicAction;

/** May this actor take this kind of action at all? The scope of the single row is checked by `covers`. */
export function may(actor: Actor, action: Action): boolean {
  if (actor.kind === 'system') return true;
  if (action === 'self.sign-in' || action === 'receipt.verify' || action === 'figures.public') return true;
  if (actor.kind === 'half-signed') return false;
  if (actor.kind === 'citizen') return citizenActions.includes(action);
  if (actor.kind === 'contact')
    return contactActions.includes(action) || (action === 'org.lead' && actor.role === 'lead');
  if (action === 'self.manage') return true;
  const allowed: readonly Role[] | undefined = staffActions[action as StaffAction];
  return allowed ? actor.roles.some((role) => allowed.includes(role)) : false;
}

/** Does the actor's scope cover a row of this district, service point, team, booking or organisation? */
export function covers(
  actor: Actor,
  row: {
    district?: string | null;
    pointId?: string | null;
    teamId?: string | null;
    bookingId?: string | null;
    organisationId?: string | null;
  },
): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'half-signed') return false;
  if (actor.kind === 'contact') return row.organisationId != null && actor.organisationId === row.organisationId;
  if (actor.kind === 'citizen') return row.bookingId != null && actor.grants.includes(row.bookingId);
  if (actor.district !== null && row.district != null && row.district !== actor.district) return false;
  if (actor.pointId !== null && row.pointId != null && row.pointId !== actor.pointId) return false;
  return !(actor.roles.includes('field-officer') && row.teamId !== undefined && row.teamId !== actor.teamId);
}
