// One visit on the empty day of one team: the base of all judgements about who could serve it at all.
import type { DayProblem, PlanTeam, PlanVisit, StartWindow } from './day-problem.ts';

/** Minutes between two places as the matrix has them; infinite where it has a hole. */
export function minutesBetween(day: DayProblem, from: number, to: number): number {
  if (!(from >= 0 && from < day.places && to >= 0 && to < day.places)) return Number.POSITIVE_INFINITY;
  const minutes = day.travel[from * day.places + to] ?? Number.NaN;
  return minutes >= 0 ? minutes : Number.POSITIVE_INFINITY;
}

/** Whether the team could go there and back on an empty day, break included, in one of these windows. */
export function fitsAlone(
  day: DayProblem,
  visit: PlanVisit,
  team: PlanTeam,
  windows: readonly StartWindow[] = visit.windows,
): boolean {
  const there = minutesBetween(day, team.start, visit.place) / team.speed;
  const back = minutesBetween(day, visit.place, team.end) / team.speed;
  const until = team.shift.until + team.overtime;
  const onTime = (leave: number) => leave + back <= until;
  const starts = (arrival: number) =>
    windows
      .filter((window) => arrival <= window.closes && window.opens <= window.closes)
      .map((window) => Math.max(arrival, window.opens));
  const direct = starts(team.shift.from + there).map((start) => start + visit.service);
  const rest = team.break;
  if (rest === null || rest.minutes === 0) return direct.some(onTime);
  const rested = (leave: number, minutes: number) =>
    leave > rest.until ? Number.POSITIVE_INFINITY : Math.max(leave + minutes, rest.from) + rest.minutes;
  return (
    direct.some((leave) => rested(leave, back) <= until) ||
    starts(rested(team.shift.from, there)).some((start) => onTime(start + visit.service))
  );
}
