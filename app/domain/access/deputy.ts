// Standing in for a supervisor who is away: from one civil date until another, both included.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Role, separatedRoles } from './role.ts';

type Person = { id: string; roles: readonly Role[]; district: string | null; status: string };
export type Absence = { away: Person; deputy: Person; from: CivilDate; until: CivilDate };

/** Longest absence in days: then somebody else is made supervisor. */
export const longestAbsence = 92;

/** `by`: who names the deputy; a supervisor only the own one, a security administrator any. */
export function decideDeputy({ away, deputy, from, until }: Absence, by: Person, today: CivilDate): Result<null> {
  if (!away.roles.includes('supervisor') || away.status !== 'active') return refuse('not-found', undefined, 'staffId');
  if (!by.roles.includes('security-admin') && by.id !== away.id) return refuse('not-allowed');
  const fits = deputy.status === 'active' && deputy.district === away.district && deputy.id !== away.id;
  if (!fits || deputy.roles.some((role) => separatedRoles.includes(role))) {
    return refuse('form-invalid', undefined, 'deputyId');
  }
  if (until < from || until < today) return refuse('form-invalid', undefined, 'until');
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  return days > longestAbsence ? refuse('form-invalid', undefined, 'until') : ok(null);
}
