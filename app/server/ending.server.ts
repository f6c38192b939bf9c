// How the portal ends: on a signal everything that was begun is ended in reverse order, each step with its own patience.
// Registered before anything is started, so that a signal during the start leaves nothing behind.
import type { Log } from '#app/platform/log.server.ts';

export type Ending = {
  /** True once a signal came or `begin` was called. */
  readonly begun: boolean;
  /** What is to be ended, last first. */
  add(name: string, end: () => unknown, seconds?: number): void;
  /** Tells what is under way, so that a signal waits for it before ending things. */
  starting(work: Promise<unknown>): void;
  begin(code: number): void;
};

export function openEnding(log: Log): Ending {
  const steps: { name: string; end: () => unknown; seconds: number }[] = [];
  let underWay: Promise<unknown> = Promise.resolve();
  let begun = false;

  async function run(code: number): Promise<void> {
    setTimeout(() => process.exit(code || 1), 45_000).unref();
    await underWay.catch(() => {});
    for (const { name, end, seconds } of steps.reverse()) {
      try {
        await within(seconds, Promise.resolve().then(end));
      } catch (error) {
        log.error('stop-step-failed', error, { step: name });
      }
    }
    process.exit(code);
  }

  const ending: Ending = {
    get begun() {
      return begun;
    },
    add: (name, end, seconds = 10) => void steps.push({ name, end, seconds }),
    starting(work) {
      underWay = work;
    },
    begin(code) {
      if (begun) return;
      begun = true;
      void run(code);
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!begun) log.info('stopping', { signal });
      ending.begin(0);
    });
  }
  // No single request may end the process: a bug is written down, the others are served.
  process.on('uncaughtException', (error) => log.error('uncaught-exception', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', reason));
  return ending;
}

async function within(seconds: number, work: Promise<unknown>): Promise<void> {
  const late = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`took over ${seconds} s`)), seconds * 1000).unref(),
  );
  await Promise.race([work, late]);
}
