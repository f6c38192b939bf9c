// A week as one problem of the planner: every team's day is a lane of its own, only visits whose week was left open may
// move, to any of the days and any minute of their part of the day. The least travel bundles far communities on one day.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane, BoardVisit } from '#app/domain/schedule/board.ts';
import type { Window } from '#app/domain/schedule/insert.ts';
import type { BoardDay } from './board-day.ts';

export type WeekDay = { date: CivilDate; board: BoardDay };

/** Names one team's day inside a week. */
export const teamDayId = (teamId: string, date: CivilDate) => `${teamId}@${date}`;

export function readTeamDayId(id: string): { teamId: string; date: CivilDate | null } {
  const at = id.lastIndexOf('@');
  return at < 0 ? { teamId: id, date: null } : { teamId: id.slice(0, at), date: id.slice(at + 1) };
}

/** `open`: the span of the day each open visit may begin in, by the visit's id. All days lie ahead. */
export function weekAsDay(days: readonly WeekDay[], open: ReadonlyMap<string, Window>): BoardDay | null {
  const [first] = days;
  if (!first) return null;
  return {
    travel: first.board.travel,
    over: 0,
    lanes: days.flatMap(({ date, board }) =>
      board.lanes.filter(({ team }) => team.kind === 'mobile').map((lane) => laneOn(lane, date)),
    ),
    visits: days.flatMap(({ date, board }) => board.visits.map((visit) => visitOn(visit, date, open))),
  };
}

function laneOn(lane: BoardLane, date: CivilDate): BoardLane {
  const id = teamDayId(lane.team.id, date);
  return {
    ...lane,
    team: { ...lane.team, id },
    day: { ...lane.day, team: { ...lane.day.team, id } },
    cards: lane.cards.map((card) => ({ ...card, teamId: id })),
    stamp: `${lane.stamp} ${date}`,
  };
}

/** What is not open keeps its minute; what is open may begin anywhere in its span. */
function visitOn(visit: BoardVisit, date: CivilDate, open: ReadonlyMap<string, Window>): BoardVisit {
  const teamId = visit.teamId && teamDayId(visit.teamId, date);
  const span = open.get(visit.id);
  return span ? { ...visit, ...span, teamId } : { ...visit, teamId, locked: true };
}

/** The window people are told: the one the planned minute lies in, inside the span; null when the rules have none there. */
export function windowAt(start: number, windows: readonly Window[]): Window | null {
  return windows.find(({ windowStart, windowEnd }) => start >= windowStart && start < windowEnd) ?? null;
}
