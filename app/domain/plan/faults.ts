// What is wrong with the input itself, per visit and per team. Faulty visits are left out, the rest is planned.

import { fitsAlone, minutesBetween } from './alone.ts';
import type { DayProblem, PlanTeam, PlanVisit } from './day-problem.ts';

export const visitFaults = [
  /** No window in which a visit could begin: none given, or each closes before it opens. */
  'window-empty',
  /** Service, load or priority is not a number from 0 on. */
  'number-invalid',
  /** The place has no row in the matrix, or no known way from and to any base. */
  'place-unreachable',
  /** Locked to a team that does not exist, or has a place in an order without a team. */
  'lock-unknown-team',
  /** Locked to a team that may not serve it: skills, kits, capacity, time. */
  'lock-impossible',
  /** Two visits locked to the same place in the order of one team. */
  'lock-order-twice',
  /** The locked visits of this team cannot be met in their order from this one on. */
  'lock-order-impossible',
] as const;
export type VisitFault = (typeof visitFaults)[number];

export const teamFaults = ['shift-empty', 'break-impossible', 'speed-invalid', 'base-unreachable'] as const;
export type TeamFault = (typeof teamFaults)[number];

/** Faults by index; nothing for what is in order. */
export type Faults = { visits: Map<number, VisitFault>; teams: Map<number, TeamFault> };

export function faultsOf(day: DayProblem): Faults {
  const teams = new Map<number, TeamFault>();
  for (const [t, team] of day.teams.entries()) {
    const fault = teamFault(day, team);
    if (fault) teams.set(t, fault);
  }
  const visits = new Map<number, VisitFault>();
  const ranks = new Set<string>();
  for (const [u, visit] of day.visits.entries()) {
    const fault = visitFault(day, visit, teams) ?? (rankTaken(visit, ranks) ? 'lock-order-twice' : null);
    if (fault) visits.set(u, fault);
  }
  return { visits, teams };
}

function teamFault(day: DayProblem, team: PlanTeam): TeamFault | null {
  if (!(team.speed > 0) || !Number.isFinite(team.speed)) return 'speed-invalid';
  if (!(team.shift.until > team.shift.from)) return 'shift-empty';
  const rest = team.break;
  if (rest && !(rest.minutes >= 0 && rest.until >= rest.from)) return 'break-impossible';
  const latestReturn = team.shift.until + team.overtime;
  if (rest && (rest.until < team.shift.from || rest.from + rest.minutes > latestReturn)) return 'break-impossible';
  return Number.isFinite(minutesBetween(day, team.start, team.end)) ? null : 'base-unreachable';
}

function visitFault(day: DayProblem, visit: PlanVisit, broken: Map<number, TeamFault>): VisitFault | null {
  const numbers = [visit.service, visit.load, visit.priority];
  if (!numbers.every((value) => value >= 0 && Number.isFinite(value))) return 'number-invalid';
  if (!visit.windows.some((window) => window.closes >= window.opens)) return 'window-empty';
  const reachable = day.teams.some(
    (team) =>
      Number.isFinite(minutesBetween(day, team.start, visit.place)) &&
      Number.isFinite(minutesBetween(day, visit.place, team.end)),
  );
  if (!reachable) return 'place-unreachable';
  if (visit.lockedTeam === null) return visit.lockedOrder === null ? null : 'lock-unknown-team';
  const team = day.teams[visit.lockedTeam];
  if (team === undefined) return 'lock-unknown-team';
  return broken.has(visit.lockedTeam) || !mayServe(visit, team) || !fitsAlone(day, visit, team)
    ? 'lock-impossible'
    : null;
}

function rankTaken(visit: PlanVisit, ranks: Set<string>): boolean {
  if (visit.lockedOrder === null) return false;
  const rank = `${visit.lockedTeam} ${visit.lockedOrder}`;
  if (ranks.has(rank)) return true;
  ranks.add(rank);
  return false;
}

/** Skills, kits and capacity of a team are enough for a visit. */
export function mayServe(visit: PlanVisit, team: PlanTeam): boolean {
  return (visit.skills & ~team.skills) === 0 && (visit.kits & ~team.kits) === 0 && visit.load <= team.capacity;
}

/** `serves[u * teams + t]`: who may serve whom on an empty day, faults and locks respected. */
export function servesOf(day: DayProblem, faults: Faults): Uint8Array {
  const serves = new Uint8Array(day.visits.length * day.teams.length);
  for (const [u, visit] of day.visits.entries()) {
    if (faults.visits.has(u)) continue;
    for (const [t, team] of day.teams.entries()) {
      if (faults.teams.has(t) || (visit.lockedTeam !== null && visit.lockedTeam !== t)) continue;
      if (mayServe(visit, team) && fitsAlone(day, visit, team)) serves[u * day.teams.length + t] = 1;
    }
  }
  return serves;
}
