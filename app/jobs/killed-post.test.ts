// Two portals on one database, one of them killed while it sends: every letter goes out, and what went out twice is
// known by its Message-ID. Needs the build.
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { runPortal } from '#app/testing/portal.ts';
import { scriptServer } from '#app/testing/smtp.ts';

const letters = 60;
const app = await testApp({ now: new Date().toISOString() });
const server = await scriptServer();

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within 90 seconds');
}
const count = async (where: string) =>
  Number((await app.pool.query(`SELECT count(*) AS n FROM message WHERE template = 'code' AND ${where}`)).rows[0].n);

test('two workers and a kill -9', { timeout: 240_000 }, async () => {
  await beginDemo(app);
  const second = mkdtempSync(join(tmpdir(), 'portal-second-'));
  afterAll(() => rmSync(second, { recursive: true, force: true }));
  cpSync(app.config.dataDir, second, { recursive: true });
  const env = { DATABASE_URL: app.config.databaseUrl ?? '', SMTP_URL: server.url };
  const one = await runPortal(app.config.dataDir, env);
  const two = await runPortal(second, env);
  expect([one.address, two.address].every(Boolean), one.output() + two.output()).toBe(true);

  server.slowness = 150;
  await enqueueMessages(
    sqlOfClient(app.pool),
    app,
    new Date(),
    Array.from(
      { length: letters },
      (_, at): NewMessage => ({
        template: 'code',
        channel: 'email',
        to: `ok.${at}@mail.test`,
        locale: 'zh',
        dedupe: randomUUID(),
        district: 'hanyang',
        facts: { code: '482913', purpose: 'book', lifeMinutes: 10 },
      }),
    ),
  );
  const ours = () => server.taken.filter(({ to }) => to.startsWith('ok.'));
  await until(() => ours().length > letters / 4);
  one.kill('SIGKILL');
  await one.ended;
  await until(async () => (await count(`status = 'queued'`)) === 0);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const left = await count(`status = 'sending'`);
  expect(left).toBeLessThanOrEqual(3);
  await app.pool.query(`UPDATE message SET lease_until = $1 WHERE status = 'sending' AND template = 'code'`, [
    new Date(),
  ]);
  await until(async () => (await count(`status = 'sent'`)) === letters);

  const times = new Map<string, number>();
  for (const { messageId } of ours()) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  expect(times.size).toBe(letters);
  const twice = [...times.values()].filter((n) => n > 1);
  expect(twice.length).toBeLessThanOrEqual(left);
  expect(twice.every((n) => n === 2)).toBe(true);
});
