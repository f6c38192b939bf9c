// Reads Solomon's files as days to plan: distance is time, one kind of vehicle, nobody may be left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DayProblem } from '../../../app/domain/plan/day-problem.ts';

export type Instance = {
  name: string;
  day: DayProblem;
  /** Length of the best known routes in double precision, null when the folder does not tell. */
  bestLength: number | null;
  /** Whether those routes keep every window in double precision; if not, a gap to them says little. */
  bestIsFeasible: boolean;
  bestVehicles: number | null;
};

/** All instances of a folder, by name. */
export function readInstances(folder: string): Instance[] {
  const known = readBestKnown(folder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = basename(file, '.txt');
      return {
        name,
        day: readDay(readFileSync(join(folder, file), 'utf8')),
        ...(known.get(name) ?? { bestLength: null, bestIsFeasible: false, bestVehicles: null }),
      };
    });
}

function readBestKnown(folder: string): Map<string, Omit<Instance, 'name' | 'day'>> {
  const path = join(folder, 'best-known.csv');
  if (!existsSync(path)) return new Map();
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const column = (name: string) => head.split(',').indexOf(name);
  return new Map(
    rows.map((row) => {
      const cells = row.split(',');
      return [
        cells[0] ?? '',
        {
          bestLength: Number(cells[column('mindist_routes_exact_length')]),
          bestIsFeasible: cells[column('mindist_routes_feasible_exact')] === 'true',
          bestVehicles: Number(cells[column('hier_vehicles')]),
        },
      ];
    }),
  );
}

function readDay(text: string): DayProblem {
  const rows = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/).map(Number));
  const [vehicles = 0, capacity = 0] = rows.find((row) => row.length === 2 && row.every(Number.isFinite)) ?? [];
  const nodes = rows.filter((row) => row.length === 7 && row.every(Number.isFinite));
  const [depot = []] = nodes;
  const travel = new Float64Array(nodes.length ** 2);
  for (const [i, [, x = 0, y = 0]] of nodes.entries())
    for (const [j, [, otherX = 0, otherY = 0]] of nodes.entries())
      travel[i * nodes.length + j] = Math.sqrt((x - otherX) ** 2 + (y - otherY) ** 2);
  return {
    places: nodes.length,
    travel,
    visits: nodes.slice(1).map(([id = 0, , , load = 0, opens = 0, closes = 0, service = 0], i) => ({
      id: String(id),
      place: i + 1,
      service,
      windows: [{ opens, closes }],
      priority: 1,
      skills: 0,
      kits: 0,
      load,
      prefers: [],
      lockedTeam: null,
      lockedOrder: null,
      today: null,
    })),
    teams: Array.from({ length: vehicles }, (_, i) => ({
      id: `v${i + 1}`,
      start: 0,
      end: 0,
      shift: { from: depot[4] ?? 0, until: depot[5] ?? 0 },
      overtime: 0,
      break: null,
      capacity,
      speed: 1,
      skills: 0,
      kits: 0,
    })),
    weights: { unplaced: 10_000, overtime: 0, travel: 1, balance: 0, preference: 0, change: 0 },
  };
}
