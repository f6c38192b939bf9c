// Who is acting: a citizen with the bookings a code has opened, a member of staff, or the clock.
import type { Role } from './role.ts';

export type Citizen = { kind: 'citizen'; sessionId: string; grants: readonly string[] };
export type Staff = {
  kind: 'staff';
  staffId: string;
  roles: readonly Role[];
  /** null: every district (city steward, administrators of the installation) */
  district: string | null;
  pointId: string | null;
  teamId: string | null;
  sessionId: string;
};
export type System = { kind: 'system'; job: string };
export type Actor = Citizen | Staff | System;
