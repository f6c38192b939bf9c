// All open visits of a team that cannot come, placed with the others: least slack first, each where it adds the least way.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import type { BoardLane, Card } from './board.ts';
import { decideMove, type Moved } from './move.ts';
import type { TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

export type OutMove = { visit: Card; teamId: string; moved: Moved };
export type OutPlan = {
  teamId: string;
  moves: OutMove[];
  /** nobody can keep the promised window; the reason nearest to a yes */
  calls: { visit: Card; why: ProblemCode }[];
  travelBefore: number;
  travelAfter: number;
  /** the same text means the same day */
  stamp: string;
};

/** Where a search has found a place for a visit. */
export type OutPlaces = ReadonlyMap<string, { teamId: string; start: MinuteOfDay }>;

/**
 * null when there is no such team on the day. Locked visits move too: their team is not there. With `places` each goes
 * where it is said, or to nobody.
 */
export function planOut(
  lanes: readonly BoardLane[],
  teamId: string,
  travel: Travel,
  over: MinuteOfDay,
  places: OutPlaces | null = null,
): OutPlan | null {
  const out = lanes.find((lane) => lane.team.id === teamId);
  if (!out) return null;
  const days = new Map(lanes.filter((lane) => lane !== out).map((lane) => [lane.team.id, lane.day]));
  const open = out.cards.filter((card) => card.visitStatus === 'planned');
  const moves: OutMove[] = [];
  const calls: OutPlan['calls'] = [];
  // The fewest teams that could come and the earliest end of the window: those are hardest to place later.
  const options = (card: Card) => [...days.values()].filter((day) => place(card, day, travel, over).ok).length;
  const slack = new Map(open.map((card) => [card.id, options(card)]));
  const order = [...open].sort(
    (a, b) => (slack.get(a.id) ?? 0) - (slack.get(b.id) ?? 0) || a.windowEnd - b.windowEnd || (a.id < b.id ? -1 : 1),
  );
  for (const visit of order) {
    let best: OutMove | null = null;
    let why: ProblemCode = 'team-busy';
    for (const [id, day] of days) {
      const aim = places?.get(visit.id);
      if (aim && aim.teamId !== id) continue;
      const moved = place(visit, day, travel, over, aim?.start ?? null);
      if (!moved.ok) {
        if (nearer.includes(moved.problem.code)) why = moved.problem.code;
      } else if (places && !aim) {
      } else if (best === null || moved.value.addedTravel < best.moved.addedTravel) {
        best = { visit, teamId: id, moved: moved.value };
      }
    }
    if (!best) calls.push({ visit, why });
    else {
      moves.push(best);
      const day = days.get(best.teamId);
      if (day) days.set(best.teamId, withVisit(day, best));
    }
  }
  const before = lanes.reduce((sum, lane) => sum + lane.travelMinutes, 0);
  const added = moves.reduce((sum, move) => sum + move.moved.addedTravel, 0);
  const stays = out.cards.length > open.length ? out.travelMinutes : 0;
  const stamp = lanes.map((lane) => `${lane.team.id}:${lane.version}`).join(' ');
  return { teamId, moves, calls, travelBefore: before, travelAfter: before - out.travelMinutes + stays + added, stamp };
}

/** Reasons that say more than that everybody is busy. */
const nearer: readonly ProblemCode[] = ['time-past', 'team-too-far', 'session-apart'];

function place(visit: Card, day: TeamDay, travel: Travel, over: MinuteOfDay, start: MinuteOfDay | null = null) {
  return decideMove({ ...visit, locked: false }, day, start, travel, over);
}

/** The day with the visit in it, so that the next one is judged against it. */
function withVisit(day: TeamDay, { visit, moved }: OutMove): TeamDay {
  const starts = new Map(moved.shifts.map(({ id, start }) => [id, start]));
  const kept = day.stops.map((stop) => {
    const start = stop.id === null ? undefined : starts.get(stop.id);
    return start === undefined ? stop : { ...stop, start, end: start + stop.end - stop.start };
  });
  const still = visit.mode === 'window' || visit.locked;
  const stop = {
    id: visit.allocationId ?? visit.id,
    start: moved.start,
    end: moved.start + visit.need.minutes,
    earliest: still ? moved.start : moved.start < visit.windowStart ? moved.start : visit.windowStart,
    latest: still ? moved.start : visit.windowEnd - 1,
    at: visit.at,
  };
  return { ...day, stops: [...kept, stop].sort((a, b) => a.start - b.start) };
}
