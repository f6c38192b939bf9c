// Minutes between communities from a table somebody measured: read from CSV, judged row by row, closed over triangles.
import { z } from 'zod';
import { metresBetween } from '#app/domain/place/distance.ts';
import type { Position } from './offer.ts';
import type { Travel } from './travel.ts';

export type MatrixFault = {
  /** line of the file, 1 is the header; null: a pair no line names */
  line: number | null;
  code: 'header' | 'unknown-place' | 'not-minutes' | 'negative' | 'impossible' | 'twice' | 'hole';
  from: string;
  to: string;
};

/** As it is kept: a district's table in force, whole minutes row by row. */
export const RoadTable = z
  .object({ ids: z.array(z.string()).min(1), minutes: z.array(z.number().int().min(0)) })
  .refine(({ ids, minutes }) => minutes.length === ids.length ** 2, { message: 'a table is square' });
export type RoadTable = z.infer<typeof RoadTable>;

/** A way that was longer than going through a third place. */
export type Shortened = { from: string; to: string; was: number; now: number };

export type TravelMatrix = {
  ids: readonly string[];
  /** ids.length × ids.length, row by row: minutes on the road, parking and stairs not included */
  minutes: ArrayLike<number>;
};

/** Nobody drives faster between two places of a city, as the crow flies. */
const fastestKmPerHour = 100;
const longestMinutes = 300;
const unknown = -1;

/**
 * Columns `from,to,minutes` in this order; the way back counts as the way there unless it has a line of its own. Any
 * fault and there is no matrix: every fault is named. A way that is longer than going through a third place becomes
 * that, so that no route gets shorter by a stop.
 */
export function readTravelMatrix(
  text: string,
  places: ReadonlyMap<string, Position>,
): { matrix: TravelMatrix | null; faults: MatrixFault[]; shortened: Shortened[] } {
  const ids = [...places.keys()].sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  const minutes = new Int32Array(ids.length * ids.length).fill(unknown);
  const faults: MatrixFault[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0]?.trim().toLowerCase() !== 'from,to,minutes') faults.push({ line: 1, code: 'header', from: '', to: '' });
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.trim() === '') continue;
    const [from = '', to = '', value = ''] = line.split(',').map((cell) => cell.trim());
    const fault = (code: MatrixFault['code']) => faults.push({ line: i + 1, code, from, to });
    const [a, b] = [index.get(from), index.get(to)];
    const given = Number(value);
    if (a === undefined || b === undefined) fault('unknown-place');
    else if (value === '' || !Number.isFinite(given)) fault('not-minutes');
    else if (given < 0) fault('negative');
    else if (given > longestMinutes || given < leastMinutes(places.get(from), places.get(to))) fault('impossible');
    else if (minutes[a * ids.length + b] !== unknown) fault('twice');
    else minutes[a * ids.length + b] = Math.ceil(given);
  }
  for (let a = 0; a < ids.length; a++) {
    minutes[a * ids.length + a] = 0;
    for (let b = 0; b < a; b++) {
      const [there, back] = [a * ids.length + b, b * ids.length + a];
      if (minutes[there] === unknown) minutes[there] = minutes[back] as number;
      if (minutes[back] === unknown) minutes[back] = minutes[there] as number;
      if (minutes[there] === unknown) faults.push({ line: null, code: 'hole', from: ids[a] ?? '', to: ids[b] ?? '' });
    }
  }
  if (faults.length > 0) return { matrix: null, faults, shortened: [] };
  const before = minutes.slice();
  closeTriangles(minutes, ids.length);
  const shortened = [...minutes].flatMap((now, i): Shortened[] => {
    const [from, to] = [ids[Math.floor(i / ids.length)] ?? '', ids[i % ids.length] ?? ''];
    const was = before[i] as number;
    return was === now ? [] : [{ from, to, was, now }];
  });
  return { matrix: { ids, minutes }, faults, shortened };
}

function leastMinutes(from: Position | undefined, to: Position | undefined): number {
  if (!from || !to) return 0;
  return Math.floor((metresBetween(from, to) / 1000 / fastestKmPerHour) * 60);
}

/** Floyd and Warshall: the shortest way through any places. */
function closeTriangles(minutes: Int32Array, count: number): void {
  for (let k = 0; k < count; k++) {
    for (let a = 0; a < count; a++) {
      const first = minutes[a * count + k] as number;
      for (let b = 0; b < count; b++) {
        const through = first + (minutes[k * count + b] as number);
        if (through < (minutes[a * count + b] as number)) minutes[a * count + b] = through;
      }
    }
  }
}

/** Ways between communities from the matrix plus what every stop costs; all other ways as `otherwise` says. */
export function matrixTravel(
  { ids, minutes }: TravelMatrix,
  places: ReadonlyMap<string, Position>,
  perStop: number,
  otherwise: Travel,
): Travel {
  const keyOf = (at: Position) => `${at.lon} ${at.lat}`;
  const index = new Map(
    ids.flatMap((id, i) => (places.has(id) ? [[keyOf(places.get(id) as Position), i] as const] : [])),
  );
  return (from, to) => {
    const [a, b] = [index.get(keyOf(from)), index.get(keyOf(to))];
    if (a === undefined || b === undefined) return otherwise(from, to);
    return (minutes[a * ids.length + b] as number) + perStop;
  };
}
