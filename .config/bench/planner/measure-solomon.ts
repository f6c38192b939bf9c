// The Solomon part of the measure: distance first over several seeds, then fewest vehicles first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAll } from './crew.ts';
import type { Instance } from './solomon.ts';
import type { Outcome, Task } from './task.ts';

export type SolomonFigures = {
  meanGapPct2s: number;
  worstGapPct2s: number;
  vehiclesFirst10s: number;
  infeasible: number;
};

type Row = { instance: Instance; task: Task; outcome: Outcome; gap: number };

export async function measureSolomon(
  folder: string,
  instances: readonly Instance[],
  seeds: number,
  full: boolean,
  routesFolder: string | undefined,
): Promise<SolomonFigures> {
  const told: Row[] = [];
  async function measure(goal: Task['goal'], seconds: number, count: number): Promise<Row[]> {
    const jobs = instances.flatMap((instance) =>
      Array.from({ length: count }, (_, i) => ({
        instance,
        task: { from: { folder, instance: instance.name }, goal, seed: i + 1, seconds },
      })),
    );
    const outcomes = await runAll(jobs.map(({ task }) => task));
    const rows = jobs.map(({ instance, task }, i) => {
      const outcome = outcomes[i] as Outcome;
      const gap = instance.bestLength === null ? Number.NaN : 100 * (outcome.travel / instance.bestLength - 1);
      return { instance, task, outcome, gap };
    });
    for (const row of rows) print(row);
    if (routesFolder) for (const row of rows) writeRoutes(routesFolder, row);
    told.push(...rows);
    return rows;
  }
  const rounds: [number, Row[]][] = [];
  for (const seconds of full ? [0.3, 2, 10, 30] : [2])
    rounds.push([seconds, await measure('travel-first', seconds, seeds)]);
  for (const [seconds, rows] of rounds) console.log(`distance first, ${seconds} s: ${summary(rows)}`);
  const few = await measure('teams-first', 10, 1);
  const vehicles = few.reduce((sum, { outcome }) => sum + outcome.routes.length, 0);
  const known = instances.reduce((sum, { bestVehicles }) => sum + (bestVehicles ?? Number.NaN), 0);
  console.log(`vehicles first, 10 s: ${vehicles} vehicles, best known ${known}`);
  const counted = judged(rounds.find(([seconds]) => seconds === 2)?.[1] ?? []);
  return {
    meanGapPct2s: round(mean(counted.map(({ gap }) => gap))),
    worstGapPct2s: round(Math.max(...counted.map(({ gap }) => gap))),
    vehiclesFirst10s: vehicles,
    infeasible: told.filter(({ outcome }) => outcome.violations.length > 0 || outcome.unplaced > 0).length,
  };
}

/** Instances whose best known routes are feasible in double precision; a gap to the others says little. */
function judged(rows: readonly Row[]): Row[] {
  return rows.filter(({ instance }) => instance.bestIsFeasible);
}

function summary(rows: readonly Row[]): string {
  const gaps = judged(rows).map(({ gap }) => gap);
  return `mean gap ${mean(gaps).toFixed(3)} %, worst ${Math.max(...gaps).toFixed(2)} %, ${gaps.length} runs counted`;
}

function print({ instance, task, outcome, gap }: Row): void {
  const cells = [
    instance.name.padEnd(6),
    task.goal === 'teams-first' ? 'vehicles first' : 'distance first',
    `seed ${task.seed}`,
    `${String(outcome.routes.length).padStart(2)} vehicles`,
    outcome.travel.toFixed(4).padStart(10),
    `${gap.toFixed(3).padStart(7)} %${instance.bestIsFeasible ? '' : ' (left out of the mean)'}`,
    outcome.violations.length === 0 && outcome.unplaced === 0
      ? 'feasible'
      : `INFEASIBLE ${outcome.violations.join('; ')}`,
    `${(outcome.cpuMs / 1000).toFixed(2)} s CPU`,
  ];
  console.log(cells.join('  '));
}

function writeRoutes(folder: string, { instance, task, outcome }: Row): void {
  const into = join(folder, `${task.goal}-${task.seconds}s-seed${task.seed}`);
  mkdirSync(into, { recursive: true });
  const lines = outcome.routes.map((stops, i) => `Route #${i + 1}: ${stops.join(' ')}`);
  writeFileSync(join(into, `${instance.name}.sol`), `${[...lines, `Cost ${outcome.travel}`].join('\n')}\n`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
