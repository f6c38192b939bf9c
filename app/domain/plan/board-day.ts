// A district's day on the board as a problem for the planner: teams on duty, visits that may move, and all that may not.
import type { BoardLane, BoardVisit } from '#app/domain/schedule/board.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import type { Stop } from '#app/domain/schedule/team-day.ts';
import type { Travel } from '#app/domain/schedule/travel.ts';
import type { DayProblem, PlanBreak, PlanTeam, PlanVisit, Weights } from './day-problem.ts';

/**
 * `day`: every visit may change its team. `fallen`: only what has no team is placed, all others keep theirs. `week`: visits
 * whose week was left open find their day, all others keep theirs.
 */
export type PlanScope = 'day' | 'fallen' | 'week';

export type BoardDay = {
  lanes: readonly BoardLane[];
  visits: readonly BoardVisit[];
  travel: Travel;
  /** minutes of the day that are over */
  over: number;
};

/** Named capabilities as bits; more than 31 of them on one day are refused by a bit mask and end here. */
class Bits {
  private readonly known = new Map<string, number>();
  of(names: Iterable<string>): number {
    let mask = 0;
    for (const name of names) {
      const bit = this.known.get(name) ?? this.known.size;
      if (bit > 30) throw new RangeError('A day with more than 31 skills and languages cannot be planned');
      this.known.set(name, bit);
      mask |= 1 << bit;
    }
    return mask;
  }
}

class Places {
  readonly list: Position[] = [];
  private readonly known = new Map<string, number>();
  at(place: Position): number {
    const key = `${place.lon} ${place.lat}`;
    const index = this.known.get(key) ?? this.list.push(place) - 1;
    this.known.set(key, index);
    return index;
  }
}

const most = 1_000_000;

/** Counters keep their own queue and are left out. Ids: a visit's own, `taken:` and the allocation for what is only in the way. */
export function problemOf(day: BoardDay, scope: Exclude<PlanScope, 'week'>, weights: Weights): DayProblem {
  const skills = new Bits();
  const kits = new Bits();
  const places = new Places();
  const lanes = day.lanes.filter(({ team, day: { hours } }) => team.kind === 'mobile' && hours !== null);
  const officers = Math.max(2, ...lanes.map((lane) => lane.day.team.officers));
  const crew = (count: number) => Array.from({ length: Math.min(count, officers) }, (_, n) => `officers ${n + 1}`);
  const visits: PlanVisit[] = [];
  const laneOfTeam = new Map(lanes.map((lane, index) => [lane.team.id, index]));
  const inLane = new Map(day.visits.flatMap((visit) => (visit.allocationId ? [[visit.allocationId, visit]] : [])));

  for (const [index, lane] of lanes.entries()) {
    let order = 0;
    for (const stop of lane.day.stops) {
      const visit = stop.id === null ? undefined : inLane.get(stop.id);
      if (!stop.id || (visit && mayMove(visit) && scope === 'day')) continue;
      if (!stop.at && atEdge(stop, lane)) continue;
      const windows = [{ opens: stop.earliest, closes: stop.latest }];
      visits.push({
        ...plain,
        id: visit?.id ?? `taken:${stop.id}`,
        place: places.at(stop.at ?? lane.day.team.base),
        service: stop.end - stop.start,
        windows,
        priority: most,
        lockedTeam: index,
        lockedOrder: order++,
      });
    }
  }
  for (const visit of day.visits) {
    if (visit.mode === 'window' || !mayMove(visit)) continue;
    const today = laneOfTeam.get(visit.teamId ?? '') ?? null;
    if (scope === 'fallen' && today !== null && visit.allocationId !== null) continue;
    visits.push({
      ...plain,
      id: visit.id,
      place: places.at(visit.at),
      service: visit.need.minutes,
      windows: [{ opens: Math.max(visit.windowStart, day.over), closes: visit.windowEnd - 1 }],
      priority: visit.flags.includes('bedside') ? 2 : 1,
      skills: skills.of([
        ...visit.need.skills,
        ...visit.need.languages.map((l) => `language ${l}`),
        ...crew(visit.need.officers),
      ]),
      kits: kits.of(visit.need.kits),
      today: visit.allocationId === null ? null : today,
    });
  }
  const teams = lanes.map((lane): PlanTeam => {
    const { team } = lane.day;
    const base = places.at(team.base);
    return {
      id: team.id,
      start: base,
      end: lane.day.homeInShift ? base : -1,
      shift: shiftOf(lane),
      overtime: 0,
      break: breakOf(lane.day.stops),
      capacity: most,
      speed: 1,
      skills: skills.of([...team.skills, ...team.languages.map((l) => `language ${l}`), ...crew(team.officers)]),
      kits: kits.of(team.kits.map(({ kind }) => kind)),
    };
  });
  // One place that is no way from anywhere: the end of a day that need not lead back to the base.
  const nowhere = places.list.length;
  return {
    visits,
    teams: teams.map((team) => (team.end < 0 ? { ...team, end: nowhere } : team)),
    places: nowhere + 1,
    travel: matrixOf(places.list, day.travel),
    weights,
  };
}

const plain = {
  load: 0,
  skills: 0,
  kits: 0,
  prefers: [],
  lockedTeam: null,
  lockedOrder: null,
  today: null,
} satisfies Partial<PlanVisit>;

function mayMove(visit: BoardVisit): boolean {
  return visit.visitStatus === 'planned' && !visit.locked;
}

/** A closure at the beginning or the end of a shift makes it shorter; one in its middle is a stop at the base. */
function atEdge(stop: Stop, { day: { hours } }: BoardLane): boolean {
  return hours !== null && (stop.start <= hours.start || stop.end >= hours.end);
}

function shiftOf({ day: { hours, stops } }: BoardLane): { from: number; until: number } {
  let { start: from, end: until } = hours ?? { start: 0, end: 0 };
  for (const stop of stops) {
    if (!stop.id || stop.at) continue;
    if (stop.start <= from) from = Math.max(from, Math.min(stop.end, until));
    else if (stop.end >= until) until = Math.min(until, stop.start);
  }
  return { from, until };
}

function breakOf(stops: readonly Stop[]): PlanBreak | null {
  const rest = stops.find((stop) => stop.id === null && stop.at === null);
  return rest ? { minutes: rest.end - rest.start, from: rest.earliest, until: rest.latest } : null;
}

function matrixOf(places: readonly Position[], travel: Travel): Float64Array {
  const size = places.length + 1;
  const matrix = new Float64Array(size * size);
  for (const [row, from] of places.entries())
    for (const [column, to] of places.entries()) matrix[row * size + column] = travel(from, to);
  return matrix;
}
