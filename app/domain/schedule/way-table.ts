// The ways between the places of one day as a small table: what the server knows of roads, sent along with the board so
// that a lane's colour in the browser is the server's own answer.
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import type { Position } from './offer.ts';
import { straightLineTravel, type Travel } from './travel.ts';

/** Minutes row by row, `at.length` × `at.length`: from the row's place to the column's, stops and buffers included. */
export type WayTable = { at: Position[]; minutes: number[] };

const keyOf = (at: Position) => `${at.lon} ${at.lat}`;

/** Each place once, however often it is named. */
export function wayTable(places: Iterable<Position>, travel: Travel): WayTable {
  const at = [...new Map([...places].map(({ lon, lat }) => [keyOf({ lon, lat }), { lon, lat }])).values()];
  return { at, minutes: at.flatMap((from) => at.map((to) => travel(from, to))) };
}

/** Ways as the board was given them; without a table, and between places that are not in it, straight lines. */
export function travelOnBoard({ travel: profile, ways }: { travel: TravelProfile; ways: WayTable | null }): Travel {
  const straight = straightLineTravel(profile);
  if (!ways) return straight;
  const index = new Map(ways.at.map((at, i) => [keyOf(at), i]));
  return (from, to) => {
    const [a, b] = [index.get(keyOf(from)), index.get(keyOf(to))];
    if (a === undefined || b === undefined) return straight(from, to);
    return ways.minutes[a * ways.at.length + b] as number;
  };
}
