// Long work of the server's own thread in small pieces: between two of them other requests are answered.
import { setImmediate } from 'node:timers/promises';

/** Lets waiting requests go first. */
export async function breathe(): Promise<void> {
  await setImmediate();
}

/** Runs a work to its end, with a breath wherever it yields. */
export async function inBreaths<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
