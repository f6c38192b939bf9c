// The clock's work: everything that happens without anybody asking.
import type { App } from '#app/platform/context.server.ts';

export type Jobs = { stop(): Promise<void> };

export function startJobs(_app: App): Jobs {
  return { async stop() {} };
}
