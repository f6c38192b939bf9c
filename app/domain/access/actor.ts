// Who is acting: a citizen with the bookings a code has opened, the contact of an organisation, a member of staff, somebody half-way through
// signing in, or the clock.
import type { Role } from './role.ts';

/** `sessionId` is the browser's own id; tables keep `keys.tokenHash(sessionId)` only. */
export type Citizen = { kind: 'citizen'; sessionId: string; grants: readonly string[] };
/** Speaks for an organisation, on its own pages only; the browser is a citizen's everywhere else. */
export type Contact = {
  kind: 'contact';
  contactId: string;
  organisationId: string;
  district: string;
  role: 'lead' | 'helper';
  sessionId: string;
  grants: readonly string[];
};
export type Staff = {
  kind: 'staff';
  staffId: string;
  roles: readonly Role[];
  /** null: every district (city steward, administrators of the installation) */
  district: string | null;
  pointId: string | null;
  teamId: string | null;
  /** the hash under which the session is kept */
  sessionId: string;
};
/** What is still to be done before a password counts as a member of staff. */
export type SignInStage = 'second-factor' | 'change-password' | 'enrol';
/** The password was right, no more: reaches the rest of signing in and nothing else. */
export type HalfSigned = { kind: 'half-signed'; staffId: string; stage: SignInStage; sessionId: string };
export type System = { kind: 'system'; job: string };
export type Actor = Citizen | Contact | Staff | HalfSigned | System;
