// Judges a plan by the problem alone, sharing no line with the search: every hard rule, every time, the stated cost.
import type { DayPlan, PlannedRoute } from './day-plan.ts';
import type { DayProblem, PlanTeam } from './day-problem.ts';

export type Violation = { code: string; team?: string; visit?: string };

/** Times may differ by this many minutes: sums of doubles in another order. */
const tolerance = 1e-6;

/** Nothing when every rule is kept. */
export function checkPlan(day: DayProblem, plan: DayPlan): Violation[] {
  const found: Violation[] = [];
  const count = new Map<string, number>();
  const teamOf = new Map<string, number>();
  const tell = (id: string) => count.set(id, (count.get(id) ?? 0) + 1);
  for (const { visit } of plan.unplaced) tell(visit);
  const driven = new Set<string>();
  for (const route of plan.routes) {
    const t = day.teams.findIndex((team) => team.id === route.team);
    const team = day.teams[t];
    if (!team || driven.has(route.team)) found.push({ code: 'team-unknown-or-twice', team: route.team });
    driven.add(route.team);
    if (!team) continue;
    for (const stop of route.stops) {
      tell(stop.visit);
      teamOf.set(stop.visit, t);
    }
    found.push(...checkRoute(day, route, team, t));
  }
  for (const { id } of day.visits) if (count.get(id) !== 1) found.push({ code: 'visit-not-exactly-once', visit: id });
  if (count.size !== day.visits.length) found.push({ code: 'visit-unknown' });
  const stated = Object.values(plan.cost).reduce((sum, part) => sum + part, 0);
  const real = realCost(day, plan, teamOf);
  if (!(Math.abs(stated - real) <= tolerance * Math.max(1, Math.abs(real)))) found.push({ code: 'cost-differs' });
  return found;
}

function checkRoute(day: DayProblem, route: PlannedRoute, team: PlanTeam, t: number): Violation[] {
  const found: Violation[] = [];
  const accuse = (code: string, visit?: string) => found.push({ code, team: team.id, ...(visit ? { visit } : {}) });
  let place = team.start;
  let free = route.leavesBase;
  let load = 0;
  let rank = Number.NEGATIVE_INFINITY;
  let rests = 0;
  let travel = 0;
  if (free < team.shift.from - tolerance) accuse('leaves-before-shift');
  const rest = route.break;
  if (rest && (!team.break || rest.from < team.break.from - tolerance || rest.from > team.break.until + tolerance))
    accuse('break-outside-its-time');
  if (rest && team.break && rest.until - rest.from < team.break.minutes - tolerance) accuse('break-too-short');
  /** Drives on and takes the break when it lies between leaving here and `begin` there. */
  const drive = (to: number, arrive: number, begin: number, visit?: string) => {
    const way = (day.travel[place * day.places + to] ?? Number.NaN) / team.speed;
    if (!(way >= 0) || !Number.isFinite(way)) accuse('no-way', visit);
    const here = rest !== null && rests === 0 && rest.from >= free - tolerance && rest.until <= begin + tolerance;
    if (here) rests++;
    // Driving and resting share the time between leaving and beginning the next thing.
    if (begin - free < way + (here && rest ? rest.until - rest.from : 0) - tolerance) accuse('too-little-time', visit);
    if (arrive - free < way - tolerance) accuse('arrives-too-early', visit);
    travel += way;
    place = to;
  };
  for (const stop of route.stops) {
    const visit = day.visits.find(({ id }) => id === stop.visit);
    if (!visit) continue;
    drive(visit.place, stop.arrive, stop.start, visit.id);
    if (stop.start < stop.arrive - tolerance) accuse('starts-before-arrival', visit.id);
    if (!visit.windows.some((w) => stop.start >= w.opens - tolerance && stop.start <= w.closes + tolerance))
      accuse('promise-broken', visit.id);
    if (stop.leave < stop.start + visit.service - tolerance) accuse('service-cut', visit.id);
    if ((visit.skills & team.skills) !== visit.skills) accuse('skill-missing', visit.id);
    if ((visit.kits & team.kits) !== visit.kits) accuse('kit-missing', visit.id);
    if (visit.lockedTeam !== null && visit.lockedTeam !== t) accuse('lock-broken', visit.id);
    if (visit.lockedOrder !== null && visit.lockedOrder <= rank) accuse('order-broken', visit.id);
    rank = visit.lockedOrder ?? rank;
    load += visit.load;
    free = stop.leave;
  }
  drive(team.end, route.returns, route.returns);
  if (team.break && team.break.minutes > 0 && rests !== 1) accuse('break-not-taken');
  if (load > team.capacity + tolerance) accuse('over-capacity');
  if (route.returns > team.shift.until + team.overtime + tolerance) accuse('back-too-late');
  if (Math.abs(route.travel - travel) > tolerance * Math.max(1, travel)) accuse('travel-differs');
  if (Math.abs(route.overtime - Math.max(0, route.returns - team.shift.until)) > tolerance) accuse('overtime-differs');
  return found;
}

function realCost(day: DayProblem, plan: DayPlan, teamOf: Map<string, number>): number {
  const { weights } = day;
  let cost = 0;
  for (const visit of day.visits) {
    const t = teamOf.get(visit.id);
    if (t === undefined) cost += weights.unplaced * visit.priority;
    else {
      if (visit.today !== null && visit.today !== t) cost += weights.change;
      if (visit.prefers.length > 0 && visit.prefers.every((liked) => liked !== t)) cost += weights.preference;
    }
  }
  for (const route of plan.routes) {
    const service = route.stops.reduce(
      (sum, stop) => sum + (day.visits.find(({ id }) => id === stop.visit)?.service ?? 0),
      0,
    );
    cost += weights.travel * route.travel + weights.overtime * route.overtime;
    cost += weights.balance * ((route.travel + service) / 60) ** 2;
  }
  return cost;
}
