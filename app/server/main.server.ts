// Where the server process begins: signals first, then everything else in order; sentences for people at the end.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '#app/platform/config.server.ts';
import { stdoutLog } from '#app/platform/log.server.ts';
import { announce } from './announce.ts';
import { openEnding } from './ending.server.ts';
import { DatabaseRefused } from './postgres/cluster.server.ts';
import { start } from './start.server.ts';

process.setSourceMapsEnabled(true);
process.env.NODE_ENV ??= 'production';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const log = stdoutLog();
const ending = openEnding(log);
const starting = start(root, process.env, log, ending);
ending.starting(starting);
starting.then(
  (started) => {
    if (started) announce(started);
  },
  (error: unknown) => {
    if (ending.begun) return;
    const sentence = told(error);
    if (sentence) console.error(`\n${sentence}\n`);
    else log.error('start-failed', error);
    ending.begin(1);
  },
);

/** What the person who starts the portal can do something about. */
function told(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof DatabaseRefused) return error.message;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Set PORT to a free one.';
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000'].includes(code)) {
    return `The database at DATABASE_URL cannot be reached or does not let us in (${code}).`;
  }
  return null;
}
