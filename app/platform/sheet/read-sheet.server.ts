// Reads a sheet beside the server's own thread, under limits of size, cells, memory and time. Two at once, no more.
import { resolve } from 'node:path';
import { type ReadGrid, sheetLimits } from '#app/domain/roster/grid.ts';
import { runInWorker } from '../worker.server.ts';

const waiting: (() => void)[] = [];
let running = 0;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** What is too heavy for the thread's memory or time is answered as such. `program` is the built thread. */
export function readSheet(
  bytes: Uint8Array,
  program: string = resolve('build/sheet-worker.js'),
  limits: { seconds: number; megabytes: number } = sheetLimits,
): Promise<ReadGrid> {
  if (bytes.length > sheetLimits.bytes) {
    return Promise.resolve({ ok: false, fault: 'too-large', facts: { megabytes: sheetLimits.bytes / 1024 / 1024 } });
  }
  return inTurn(() =>
    runInWorker<Uint8Array, never, ReadGrid>(program, bytes, () => {}, limits).done.catch(
      (): ReadGrid => ({ ok: false, fault: 'too-heavy', facts: { most: sheetLimits.cells } }),
    ),
  );
}
