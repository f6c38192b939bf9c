// Why a visit has no team, and the smallest change that would give it one. Codes and facts; sentences live elsewhere.
import { fitsAlone } from './alone.ts';
import type { DayProblem, PlanVisit } from './day-problem.ts';
import { type Faults, mayServe, type VisitFault } from './faults.ts';
import type { Model } from './model.ts';
import type { Routes } from './routes.ts';
import { minutesMore, roomAfterLeaving, type SmallestChange, takesNow } from './what-if.ts';

export const unplacedCodes = [
  /** The input is at fault. */
  'input-fault',
  /** Nobody on duty has all the skills. */
  'no-team-skilled',
  /** Teams with the skills lack a kit. */
  'no-kit',
  /** More than any able team carries. */
  'over-capacity',
  /** There and back does not fit into the shift of any able team. */
  'too-far',
  /** No able team could begin inside a window even on an empty day. */
  'window-impossible',
  /** An able team exists, but its day is taken. */
  'day-full',
] as const;
export type UnplacedCode = (typeof unplacedCodes)[number];

export type UnplacedReason = { code: UnplacedCode; fault: VisitFault | null; change: SmallestChange | null };

/** `visit` is the index of a visit without a team in these routes. */
export function reasonFor(
  day: DayProblem,
  model: Model,
  routes: Routes,
  faults: Faults,
  visit: number,
): UnplacedReason {
  const fault = faults.visits.get(visit) ?? null;
  if (fault) return { code: 'input-fault', fault, change: null };
  const wanted = day.visits[visit] as PlanVisit;
  const onDuty = day.teams.flatMap((team, t) =>
    faults.teams.has(t) || (wanted.lockedTeam !== null && wanted.lockedTeam !== t) ? [] : [{ team, t }],
  );
  const because = (code: UnplacedCode, change: SmallestChange | null): UnplacedReason => ({
    code,
    fault: null,
    change: change ?? { kind: 'another-day' },
  });
  const skilled = onDuty.filter(({ team }) => (wanted.skills & ~team.skills) === 0);
  const equipped = skilled.filter(({ team }) => (wanted.kits & ~team.kits) === 0);
  const able = equipped.filter(({ team }) => mayServe(wanted, team));
  const first = (teams: typeof onDuty) => teams.find(({ t }) => takesNow(model, routes, visit, t));
  if (skilled.length === 0) {
    const lacking = (skills: number) => bits(wanted.skills & ~skills);
    const near = [...onDuty].sort((a, b) => lacking(a.team.skills) - lacking(b.team.skills));
    const found = first(near);
    return because(
      'no-team-skilled',
      found ? { kind: 'skills', team: found.team.id, skills: wanted.skills & ~found.team.skills } : null,
    );
  }
  if (equipped.length === 0) {
    const found = first(skilled);
    return because(
      'no-kit',
      found ? { kind: 'kits', team: found.team.id, kits: wanted.kits & ~found.team.kits } : null,
    );
  }
  if (able.length === 0) {
    const [most] = [...equipped].sort((a, b) => b.team.capacity - a.team.capacity);
    const more = most ? wanted.load - most.team.capacity : 0;
    return because('over-capacity', most ? { kind: 'capacity', team: most.team.id, more } : null);
  }
  const ableTeams = able.map(({ t }) => t);
  if (able.some(({ team }) => fitsAlone(day, wanted, team)))
    return because(
      'day-full',
      minutesMore(day, model, routes, visit, ableTeams) ?? roomAfterLeaving(day, model, routes, visit, ableTeams),
    );
  const anyTime = [{ opens: Number.NEGATIVE_INFINITY, closes: Number.POSITIVE_INFINITY }];
  const reachable = able.some(({ team }) => fitsAlone(day, wanted, team, anyTime));
  return because(reachable ? 'window-impossible' : 'too-far', minutesMore(day, model, routes, visit, ableTeams));
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
