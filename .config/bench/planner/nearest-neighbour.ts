// The yardstick a dispatcher would recognise: every team in turn drives to the nearest visit it can still make.
import type { DayProblem, PlanTeam, PlanVisit } from '../../../app/domain/plan/day-problem.ts';

export type Greedy = { travel: number; unplaced: number };

/** Greedy nearest neighbour under the same hard rules; the break is taken as soon as it is due. */
export function nearestNeighbour(day: DayProblem): Greedy {
  const left = new Set(day.visits);
  let travel = 0;
  for (const team of day.teams) travel += drive(day, team, left);
  return { travel, unplaced: left.size };
}

function drive(day: DayProblem, team: PlanTeam, left: Set<PlanVisit>): number {
  const way = (from: number, to: number) => (day.travel[from * day.places + to] ?? Number.NaN) / team.speed;
  let place = team.start;
  let free = team.shift.from;
  let rested = team.break === null;
  let load = 0;
  let travel = 0;
  for (;;) {
    let next: { visit: PlanVisit; leave: number; minutes: number; rests: boolean } | null = null;
    for (const visit of left) {
      if ((visit.skills & ~team.skills) !== 0 || (visit.kits & ~team.kits) !== 0) continue;
      if (load + visit.load > team.capacity) continue;
      const minutes = way(place, visit.place);
      if (next && minutes >= next.minutes) continue;
      const window = visit.windows.find(({ closes }) => free + minutes <= closes);
      if (!window) continue;
      let start = Math.max(free + minutes, window.opens);
      const rests = !rested && team.break !== null && start + visit.service > team.break.from;
      if (rests && team.break) start = Math.max(start, Math.max(free + minutes, team.break.from) + team.break.minutes);
      if (start > window.closes || (rests && team.break && free > team.break.until)) continue;
      // A break still to come must fit before the return.
      const leave = start + visit.service;
      const owed = !rested && !rests && team.break ? team.break.minutes : 0;
      if (owed > 0 && team.break && leave > team.break.until) continue;
      if (leave + owed + way(visit.place, team.end) > team.shift.until) continue;
      next = { visit, leave, minutes, rests };
    }
    if (!next) break;
    left.delete(next.visit);
    travel += next.minutes;
    place = next.visit.place;
    free = next.leave;
    load += next.visit.load;
    rested ||= next.rests;
  }
  return load === 0 ? 0 : travel + way(place, team.end);
}
