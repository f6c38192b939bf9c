// Books prepared drafts one after another and says each booking aloud once the service has acknowledged it. Made to be killed.
import { readFileSync } from 'node:fs';
import { readConfig } from '#app/platform/config.server.ts';
import type { App } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';

const [, , url = '', folder = '', draftsFile = '', from = '0'] = process.argv;
const hands = 4;
const config = readConfig({ APP_MODE: 'demo', DATABASE_URL: url, DATA_DIR: folder }, folder);
const quiet = { info() {}, warn() {}, error() {} };
const { pool, prisma } = openDatabase(url, hands, quiet as never);
const now = new Date('2026-11-23T09:00:00+08:00');
const app = {
  config,
  pool,
  prisma,
  clock: { now: () => now },
  keys: openKeyring(config.secrets),
  log: quiet,
} as unknown as App;
const drafts = readFileSync(draftsFile, 'utf8').trim().split('\n').slice(Number(from));

await Promise.all(
  Array.from({ length: hands }, async () => {
    for (let line = drafts.shift(); line !== undefined; line = drafts.shift()) {
      const [draftId = '', sessionId = ''] = line.split(' ');
      const actor = { kind: 'citizen' as const, sessionId, grants: [] };
      const answer = await bookVisit({ app, now, actor, requestId: 'storm' }, { draftId });
      process.stdout.write(
        answer.ok ? `ack ${draftId} ${answer.value.reference}\n` : `refused ${draftId} ${answer.problem.code}\n`,
      );
    }
  }),
);
process.exit(0);
