// A loop that wakes up, works, and sleeps; a failure makes it sleep longer, a stop lets it finish what it does.
import type { Log } from '#app/platform/log.server.ts';

export type Loop = { stop(): Promise<void> };

const longestPauseMs = 30_000;

export function startLoop(
  log: Log,
  job: { name: string; everyMs: number; work: (stopping: () => boolean) => Promise<unknown> },
): Loop {
  let stopped = false;
  let wake = () => {};
  let failures = 0;
  async function run() {
    while (!stopped) {
      try {
        await job.work(() => stopped);
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error('job-failed', error, { job: job.name, failures });
      }
      if (!stopped)
        await pause(Math.min(job.everyMs * 2 ** Math.min(failures, 8), Math.max(longestPauseMs, job.everyMs)));
    }
  }
  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
  const done = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await done;
    },
  };
}
