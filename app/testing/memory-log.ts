// A log for tests: keeps its lines, and raises when somebody hands it a person's data.
import { type Fact, type Log, openLog } from '#app/platform/log.server.ts';

export type MemoryLog = Log & { lines: string[] };

/** Sample people's region code, sample names, mobile numbers, mail addresses of samples. */
const canaries = [
  /420199\d{8}\d{3}[\dXx]/,
  /示例/,
  /\bSample [A-Z]/,
  /\b1[3-9]\d{9}\b/,
  /[\w.+-]+@example\.(?:com|org|net)/,
];

export function memoryLog(): MemoryLog {
  const lines: string[] = [];
  const inner = openLog((line) => {
    refusePersonalData(line);
    lines.push(line);
  });
  const guarded = (facts: Record<string, Fact> = {}) => {
    refusePersonalData(JSON.stringify(facts));
    return facts;
  };
  return {
    lines,
    info: (event, facts) => inner.info(event, guarded(facts)),
    warn: (event, facts) => inner.warn(event, guarded(facts)),
    error: (event, error, facts) => inner.error(event, error, guarded(facts)),
  };
}

export function refusePersonalData(text: string): void {
  const found = canaries.find((canary) => canary.test(text));
  if (found) throw new Error(`Personal data was handed to the log (${found.source})`);
}
