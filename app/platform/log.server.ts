// Structured log lines: one JSON object each, facts and codes only, never a body, a query string or a person.
import { redact } from './redact.ts';

export type Fact = string | number | boolean | null | undefined;
export type Log = {
  info(event: string, facts?: Record<string, Fact>): void;
  warn(event: string, facts?: Record<string, Fact>): void;
  /** A bug or a broken wire. Of the error only its kind, code, cleaned sentence and places in our code are written. */
  error(event: string, error: unknown, facts?: Record<string, Fact>): void;
};

/** `write` takes one finished line without its line break. */
export function openLog(write: (line: string) => void): Log {
  function line(level: string, event: string, facts: Record<string, Fact>) {
    const clean = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value]),
    );
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...clean }));
  }
  return {
    info: (event, facts = {}) => line('info', event, facts),
    warn: (event, facts = {}) => line('warn', event, facts),
    error: (event, error, facts = {}) => line('error', event, { ...facts, ...errorFacts(error) }),
  };
}

/** Where nobody reads any more (the pipe is broken) lines are lost; saying so would only break the pipe again. */
export function stdoutLog(): Log {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return openLog((line) => process.stdout.write(`${line}\n`));
}

function errorFacts(error: unknown): Record<string, Fact> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const cause = error.cause instanceof Error ? errorFacts(error.cause) : null;
  return {
    kind: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    sentence: redact(error.message).slice(0, 300),
    places: (error.stack ?? '')
      .split('\n')
      .filter((row) => row.trimStart().startsWith('at '))
      .slice(0, 8)
      .map((row) =>
        row
          .trim()
          .slice(3)
          .replace(/\(?(?:file:\/\/)?\/\S*\/((?:node_modules|app|build)\/)/, '($1'),
      )
      .join(' < '),
    cause: cause === null ? undefined : `${cause.kind} ${cause.code ?? ''} ${cause.sentence}`,
  };
}
