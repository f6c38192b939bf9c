// The planner's answer as moves on the board, checked by the rule every other change of a day obeys, with the day
// before and after side by side.
import { type BoardLane, type BoardVisit, laneOf } from '#app/domain/schedule/board.ts';
import { planOrder } from '#app/domain/schedule/plan-order.ts';
import type { Stop, TeamDay } from '#app/domain/schedule/team-day.ts';
import type { BoardDay } from './board-day.ts';
import type { DayPlan } from './day-plan.ts';
import type { UnplacedReason } from './unplaced.ts';

export type PlannedMove = {
  visitId: string;
  from: { teamId: string; start: number } | null;
  to: { teamId: string; start: number };
};
export type DayFigures = { travel: number; unplaced: number; conflicts: number };
export type TeamFigures = {
  teamId: string;
  before: { load: number; visits: number };
  after: { load: number; visits: number };
};
export type PlanOutcome = {
  moves: PlannedMove[];
  kept: number;
  unplaced: { visitId: string; reason: UnplacedReason }[];
  before: DayFigures;
  after: DayFigures;
  teams: TeamFigures[];
  /** visits that lose their team because no team keeps their promise any more */
  lost: string[];
};

/** null when a route of the plan does not hold by the board's own rule: then nothing of it is offered. */
export function outcomeOf(day: BoardDay, plan: DayPlan): PlanOutcome | null {
  const visits = new Map(day.visits.map((visit) => [visit.id, visit]));
  const planned = new Map<string, { teamId: string; start: number }>();
  for (const route of plan.routes)
    for (const stop of route.stops)
      if (visits.has(stop.visit)) planned.set(stop.visit, { teamId: route.team, start: Math.ceil(stop.start) });
  const lanes: BoardLane[] = [];
  for (const lane of day.lanes) {
    const changed =
      lane.team.kind === 'mobile' && lane.day.hours !== null ? laneAfter(day, lane, visits, planned) : lane;
    if (!changed) return null;
    lanes.push(changed);
  }
  const starts = new Map(
    lanes.flatMap((lane) => lane.cards.map((card) => [card.id, { teamId: lane.team.id, start: card.start }])),
  );
  const unplaced = plan.unplaced.flatMap(({ visit, reason }) =>
    visits.has(visit) ? [{ visitId: visit, reason }] : [],
  );
  const moves: PlannedMove[] = [];
  for (const visit of day.visits) {
    const to = planned.has(visit.id) ? starts.get(visit.id) : undefined;
    if (!to || visit.visitStatus !== 'planned') continue;
    const from =
      visit.allocationId === null || visit.teamId === null ? null : { teamId: visit.teamId, start: visit.start };
    if (from?.teamId !== to.teamId || from.start !== to.start) moves.push({ visitId: visit.id, from, to });
  }
  return {
    moves,
    kept: planned.size - moves.length,
    unplaced,
    lost: unplaced.flatMap(({ visitId }) => (visits.get(visitId)?.allocationId ? [visitId] : [])),
    before: figuresOf(
      day.lanes,
      day.visits.filter(
        (visit) => visit.visitStatus === 'planned' && visit.allocationId === null && visit.mode !== 'window',
      ).length,
    ),
    after: figuresOf(lanes, unplaced.length),
    teams: day.lanes.flatMap((lane, i) => teamFigures(lane, lanes[i] as BoardLane)),
  };
}

/** The lane with the plan's visits in the plan's order, minutes by the board's rule; null when that order cannot be kept. */
function laneAfter(
  day: BoardDay,
  lane: BoardLane,
  visits: ReadonlyMap<string, BoardVisit>,
  planned: ReadonlyMap<string, { teamId: string; start: number }>,
): BoardLane | null {
  const free = new Set(
    day.visits.flatMap((visit) => (visit.allocationId && planned.has(visit.id) ? [visit.allocationId] : [])),
  );
  const kept = lane.day.stops.filter((stop) => stop.id === null || !free.has(stop.id));
  const own = [...planned].flatMap(([id, at]) =>
    at.teamId === lane.team.id ? [{ visit: visits.get(id) as BoardVisit, start: at.start }] : [],
  );
  const added = own.map(
    ({ visit, start }): Stop => ({
      id: visit.id,
      start,
      end: start + visit.need.minutes,
      ...promiseOf(visit, start, day.over),
      at: visit.at,
    }),
  );
  const order = [...kept, ...added].sort((a, b) => a.start - b.start);
  const starts = planOrder(lane.day, order, day.travel);
  if (!starts) return null;
  const minuteOf = new Map(order.map((stop, i) => [stop.id, starts[i] as number]));
  const gone = new Set(planned.keys());
  const cards = [
    ...lane.cards.filter((card) => !gone.has(card.id)),
    ...own.map(({ visit }) => ({ ...visit, teamId: lane.team.id, start: minuteOf.get(visit.id) ?? visit.start })),
  ];
  const stops = order.map((stop, i) => ({
    ...stop,
    start: starts[i] as number,
    end: (starts[i] as number) + stop.end - stop.start,
  }));
  const after: TeamDay = { ...lane.day, stops };
  return laneOf(
    { team: lane.team, version: lane.version, day: after, visits: cards, blocks: lane.blocks },
    day.travel,
    day.over,
  );
}

/** What may not move keeps its minute; the others stay inside what was promised, and out of the past. */
function promiseOf(visit: BoardVisit, start: number, over: number): Pick<Stop, 'earliest' | 'latest'> {
  if (visit.visitStatus !== 'planned' || visit.locked) return { earliest: start, latest: start };
  return { earliest: Math.max(visit.windowStart, over), latest: visit.windowEnd - 1 };
}

function figuresOf(lanes: readonly BoardLane[], unplaced: number): DayFigures {
  const cards = lanes.flatMap((lane) => lane.cards);
  return {
    travel: lanes.reduce((sum, lane) => sum + lane.travelMinutes, 0),
    unplaced,
    conflicts: cards.filter((card) => card.conflict !== null || card.late > 0).length,
  };
}

function teamFigures(before: BoardLane, after: BoardLane): TeamFigures[] {
  if (before.team.kind !== 'mobile') return [];
  const of = (lane: BoardLane) => ({ load: lane.load, visits: lane.cards.length });
  return [{ teamId: before.team.id, before: of(before), after: of(after) }];
}
