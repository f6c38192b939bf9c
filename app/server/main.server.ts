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
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ConfigError || error instanceof DatabaseRefused) console.error(`\n${error.message}\n`);
    else if (code === 'EADDRINUSE') console.error('\nThe port is taken by another program. Set PORT to a free one.\n');
    else log.error('start-failed', error);
    ending.begin(1);
  },
);
