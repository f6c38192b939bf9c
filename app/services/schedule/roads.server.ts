// How long ways take: by a district's measured table in force; else as configured, by a matrix file, a road server, or
// straight lines by the district's speed profile. The loop over slots only ever reads memory: a road server is asked behind it, and what it has not
// answered yet is a straight line.
import { readFileSync } from 'node:fs';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import { straightLineTravel, type Travel } from '#app/domain/schedule/travel.ts';
import { matrixTravel, readTravelMatrix, type TravelMatrix } from '#app/domain/schedule/travel-matrix.ts';
import type { App } from '#app/platform/context.server.ts';
import { askWays, mostPlacesAsked } from '#app/platform/osrm.server.ts';
import type { Published } from '../content/published.server.ts';

export type Roads = {
  travel: Travel;
  /** changes when ways have become known: routes are built again */
  version: number;
  /** false: straight lines, which a browser can work out itself */
  measured: boolean;
};

type Known = {
  matrix: TravelMatrix | null | undefined;
  ways: Map<string, number>;
  wanted: Map<string, Position>;
  version: number;
  asking: boolean;
  quietUntil: number;
};

const known = new WeakMap<App, Known>();
const timeoutMs = 2_000;
const restMs = 60_000;
/** Kept for a pair the server knows no road for, so that it is not asked again. */
const noRoad = -1;
const keyOf = (at: Position) => `${at.lon} ${at.lat}`;

export function roadsOf(app: App, content: Published, rules: OfficeRules): Roads {
  const configured = roadsAsConfigured(app, content, rules);
  const { minutesPerStop, bufferMinutes } = rules.visit.travel;
  let travel = configured.travel;
  for (const { body } of content.roads.values()) {
    travel = matrixTravel(body, placesOf(content), minutesPerStop + bufferMinutes, travel);
  }
  return content.roads.size === 0 ? configured : { ...configured, travel, measured: true };
}

/** Where a table's names lie: communities, and the service points from which teams set out. */
export function placesOf({ communities, points }: Pick<Published, 'communities' | 'points'>): Map<string, Position> {
  return new Map([...points, ...communities].map(([id, { at }]) => [id, at]));
}

function roadsAsConfigured(app: App, content: Published, rules: OfficeRules): Roads {
  const straight = straightLineTravel(rules.visit.travel);
  const { matrixFile, osrmUrl } = app.config.roads;
  if (matrixFile === null && osrmUrl === null) return { travel: straight, version: 0, measured: false };
  const memory = known.get(app) ?? newMemory();
  known.set(app, memory);
  const { minutesPerStop, bufferMinutes } = rules.visit.travel;
  const perStop = minutesPerStop + bufferMinutes;
  if (matrixFile !== null) {
    const places = new Map([...content.communities].map(([id, { at }]) => [id, at]));
    if (memory.matrix === undefined) memory.matrix = loadMatrix(app, matrixFile, places);
    const travel = memory.matrix ? matrixTravel(memory.matrix, places, perStop, straight) : straight;
    return { travel, version: 0, measured: memory.matrix !== null };
  }
  const travel: Travel = (from, to) => {
    const [a, b] = [keyOf(from), keyOf(to)];
    const minutes = memory.ways.get(`${a}>${b}`);
    if (minutes !== undefined) return minutes < 0 ? straight(from, to) : minutes + perStop;
    memory.wanted.set(a, from).set(b, to);
    return straight(from, to);
  };
  if (osrmUrl !== null) void refill(memory, osrmUrl);
  return { travel, version: memory.version, measured: true };
}

const newMemory = (): Known => ({
  matrix: undefined,
  ways: new Map(),
  wanted: new Map(),
  version: 0,
  asking: false,
  quietUntil: 0,
});

/** A file with faults is not used, and the log says each of them. */
function loadMatrix(app: App, file: string, places: ReadonlyMap<string, Position>): TravelMatrix | null {
  const { matrix, faults } = readTravelMatrix(readFileSync(file, 'utf8'), places);
  for (const { line, code, from, to } of faults.slice(0, 50)) app.log.warn('roads.matrix', { line, code, from, to });
  return matrix;
}

/** Asks for the ways between places that were missing, a hundred at a time; a server that fails is left alone a while. */
async function refill(memory: Known, url: string): Promise<void> {
  if (memory.asking || memory.wanted.size < 2 || performance.now() < memory.quietUntil) return;
  memory.asking = true;
  const places = [...memory.wanted].slice(0, mostPlacesAsked);
  const minutes = await askWays(
    url,
    places.map(([, at]) => at),
    timeoutMs,
  );
  memory.asking = false;
  if (!minutes) {
    memory.quietUntil = performance.now() + restMs;
    return;
  }
  for (const [a, [from]] of places.entries()) {
    for (const [b, [to]] of places.entries()) {
      const found = minutes[a * places.length + b];
      memory.ways.set(`${from}>${to}`, found ?? noRoad);
    }
    memory.wanted.delete(from);
  }
  memory.version += 1;
}
