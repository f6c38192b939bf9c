// "What if": the same day with one team or one kit more or less. Nothing of it can be applied; it only shows figures.
import { z } from 'zod';
import type { BoardLane } from '#app/domain/schedule/board.ts';
import type { BoardDay } from './board-day.ts';

export const DayChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('team-less'), teamId: z.string() }),
  /** another team like this one, its day still empty */
  z.object({ kind: z.literal('team-more'), teamId: z.string() }),
  z.object({ kind: z.literal('kit-less'), teamId: z.string(), kit: z.string() }),
  z.object({ kind: z.literal('kit-more'), teamId: z.string(), kit: z.string() }),
]);
export type DayChange = z.infer<typeof DayChange>;

/** null: the team is not on duty that day, or has no such kit to do without. */
export function withChange(day: BoardDay, change: DayChange): BoardDay | null {
  const lane = day.lanes.find(({ team }) => team.id === change.teamId);
  if (lane?.team.kind !== 'mobile' || lane.day.hours === null) return null;
  if (change.kind === 'team-more') return { ...day, lanes: [...day.lanes, emptyLane(lane)] };
  if (change.kind === 'team-less') {
    const gone = {
      ...lane,
      cards: [],
      trips: [],
      travelMinutes: 0,
      load: 0,
      day: { ...lane.day, hours: null, stops: [] },
    };
    return {
      ...day,
      lanes: day.lanes.map((one) => (one === lane ? gone : one)),
      visits: day.visits.map((visit) =>
        visit.teamId === lane.team.id ? { ...visit, teamId: null, allocationId: null } : visit,
      ),
    };
  }
  const { kits } = lane.day.team;
  if (change.kind === 'kit-less' && !kits.some(({ kind }) => kind === change.kit)) return null;
  const now =
    change.kind === 'kit-less'
      ? kits.filter((kit, i) => kit.kind !== change.kit || kits.findIndex(({ kind }) => kind === change.kit) !== i)
      : [...kits, { id: `more:${change.kit}`, kind: change.kit }];
  const changed = { ...lane, day: { ...lane.day, team: { ...lane.day.team, kits: now } } };
  return { ...day, lanes: day.lanes.map((one) => (one === lane ? changed : one)) };
}

function emptyLane(like: BoardLane): BoardLane {
  const id = `more:${like.team.id}`;
  const stops = like.day.stops.filter((stop) => stop.id === null);
  const team = { ...like.day.team, id };
  return {
    ...like,
    team: { ...like.team, id },
    version: 0,
    day: { ...like.day, team, stops },
    cards: [],
    trips: [],
    blocks: like.blocks.filter(({ kind }) => kind === 'break'),
    travelMinutes: 0,
    load: 0,
    stamp: id,
  };
}
