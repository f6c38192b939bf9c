// The post on a real database against a mail server that follows a script: every answer, two workers, a killed worker.
import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import { leaseMs } from '#app/domain/ledger/retry.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { openMail } from '#app/platform/smtp.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { closeMessage } from '#app/services/post/close-message.server.ts';
import { takeMessage } from '#app/services/post/take-message.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { scriptServer } from '#app/testing/smtp.ts';
import { openWires, postMail, type Wires } from './post-mail.server.ts';

const app = await testApp();
const server = await scriptServer();
beforeAll(() => beginDemo(app));
afterEach(async () => {
  await app.pool.query('DELETE FROM message');
  server.taken.length = 0;
  server.manner = null;
});

const system: Ctx['actor'] = { kind: 'system', job: 'post-mail' };
const ctxNow = () => app.as(system);
const mailTo = (smtpUrl: string | null) => ({ ...app.config.mail, smtpUrl });
function wires(patience = 2_500): Wires {
  return { ...openWires(app.config), mail: openMail(mailTo(server.url), patience) };
}

function aLetter(to: string, part: Partial<NewMessage> = {}): NewMessage {
  return {
    template: 'booking-placed',
    channel: 'email',
    to,
    locale: 'zh',
    dedupe: randomUUID(),
    district: 'hanyang',
    facts: {
      bookingId: randomUUID(),
      reference: '7KQM-4X2D',
      mode: 'home',
      number: 3108,
      date: '2026-11-26',
      windowStart: 540,
      windowEnd: 600,
      minutes: 35,
      booker: '示**',
      people: ['示**'],
      services: [{ zh: '居民身份证', en: 'Identity card' }],
      place: { zh: '四新社区', en: 'Sixin community' },
      team: null,
      prepare: [],
      sequence: 0,
      path: 'track',
    },
    ...part,
  } as NewMessage;
}

const enqueue = (...letters: NewMessage[]) => enqueueMessages(sqlOfClient(app.pool), app, app.clock.now(), letters);
async function states(): Promise<Record<string, number>> {
  const { rows } = await app.pool.query('SELECT status, count(*)::int AS n FROM message GROUP BY status');
  return Object.fromEntries(rows.map((row) => [row.status, row.n]));
}

test('each answer has its consequence, and no address holds up another', async () => {
  const addresses = ['ok.1', '421.1', '451.1', '550.1', 'silent.1', 'ok.2', 'drop.1', 'ok.3'];
  await enqueue(...addresses.map((name) => aLetter(`${name}@mail.test`)));
  const post = wires();
  await postMail(ctxNow, post);
  const { rows } = await app.pool.query('SELECT status, last_code FROM message ORDER BY status, last_code');
  expect(rows.filter((row) => row.status === 'sent')).toHaveLength(3);
  expect(rows.filter((row) => row.status === 'dead')).toEqual([{ status: 'dead', last_code: '550' }]);
  const again = rows.filter((row) => row.status === 'queued').map((row) => row.last_code);
  expect(again).toEqual(expect.arrayContaining(['421', '451']));
  expect(again).toHaveLength(4);

  server.manner = 'ok';
  for (let minutes = 0; minutes < 3; minutes++) {
    app.clock.advance(60_000);
    await postMail(ctxNow, post);
  }
  post.mail.close();
  expect(await states()).toEqual({ sent: 7, dead: 1 });
  const times = new Map<string, number>();
  for (const { to } of server.taken) times.set(to, (times.get(to) ?? 0) + 1);
  expect(times.get('drop.1@mail.test')).toBe(2);
  const dropped = server.taken.filter(({ to }) => to.startsWith('drop'));
  expect(new Set(dropped.map(({ messageId }) => messageId)).size).toBe(1);
  for (const [to, count] of times) if (!to.startsWith('drop')) expect([to, count]).toEqual([to, 1]);
});

test('two workers at once send each letter once', async () => {
  await enqueue(...Array.from({ length: 60 }, (_, at) => aLetter(`ok.${at}@mail.test`)));
  const [one, two] = [wires(5_000), wires(5_000)];
  await Promise.all([postMail(ctxNow, one), postMail(ctxNow, two)]);
  one.mail.close();
  two.mail.close();
  expect(await states()).toEqual({ sent: 60 });
  expect(server.taken).toHaveLength(60);
  expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(60);
});

test('what a dead worker had taken goes out after its lease under the same Message-ID; its late answer counts for nothing', async () => {
  await enqueue(aLetter('ok.1@mail.test'));
  const taken = await takeMessage(ctxNow());
  if (!taken.ok || !taken.value) throw new Error('nothing was taken');
  const post = wires();
  await postMail(ctxNow, post);
  expect(server.taken).toHaveLength(0);
  app.clock.advance(leaseMs);
  await postMail(ctxNow, post);
  post.mail.close();
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([taken.value.messageId]);
  const late = await closeMessage(ctxNow(), taken.value, { ok: false, permanent: true, code: '550' });
  expect(late).toEqual({ ok: true, value: null });
  expect(await states()).toEqual({ sent: 1 });
});

test('an hour without a mail server: nothing is lost, and all is delivered within ten minutes after it', async () => {
  const down: Wires = { ...wires(), mail: openMail(mailTo('smtp://127.0.0.1:1'), 200) };
  await enqueue(...Array.from({ length: 5 }, (_, at) => aLetter(`ok.${at}@mail.test`)));
  await enqueue(
    aLetter('ok.code@mail.test', {
      template: 'code',
      facts: { code: '482913', purpose: 'book', lifeMinutes: 10 },
      expiresAt: new Date(app.clock.now().getTime() + 600_000),
    } as Partial<NewMessage>),
  );
  for (let minutes = 0; minutes < 60; minutes += 2) {
    await postMail(ctxNow, down);
    app.clock.advance(120_000);
  }
  expect(await states()).toEqual({ queued: 5, expired: 1 });
  const post = wires(5_000);
  for (let minutes = 0; minutes <= 10; minutes++) {
    await postMail(ctxNow, post);
    app.clock.advance(60_000);
  }
  post.mail.close();
  down.mail.close();
  expect(await states()).toEqual({ sent: 5, expired: 1 });
  expect(server.taken).toHaveLength(5);
});

test('a letter carries both texts, its QR code and its calendar entry', async () => {
  await enqueue(aLetter('ok.1@mail.test'));
  const post = wires(5_000);
  await postMail(ctxNow, post);
  post.mail.close();
  const parsed = await PostalMime.parse(server.taken[0]?.raw ?? '');
  expect(parsed.subject).toBe('约好了：11月26日（周四）09:00–10:00，上门办证');
  expect(parsed.text).toContain('7KQM-4X2D');
  expect(parsed.html).toContain('cid:pass-qr');
  expect(parsed.attachments.map(({ mimeType }) => mimeType)).toEqual(
    expect.arrayContaining(['image/png', 'text/calendar']),
  );
  const ics = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = typeof ics?.content === 'string' ? ics.content : new TextDecoder().decode(ics?.content);
  expect(content).toContain('METHOD:REQUEST');
  expect(content).toContain('DTSTART:20261126T010000Z');
});

test('the same dedupe key is written once; facts that do not fit make a dead letter and an event', async () => {
  const letter = aLetter('ok.1@mail.test');
  await enqueue(letter);
  expect(await enqueue(letter)).toBe(0);
  await enqueue(aLetter('ok.2@mail.test', { facts: { reference: 'x' } } as unknown as Partial<NewMessage>));
  const post = wires(5_000);
  await postMail(ctxNow, post);
  post.mail.close();
  expect(await states()).toEqual({ sent: 1, dead: 1 });
  const { rows } = await app.pool.query(
    `SELECT type, data FROM event WHERE type = 'message.dead' ORDER BY seq DESC LIMIT 1`,
  );
  expect(rows[0].data).toMatchObject({ code: 'facts-invalid', template: 'booking-placed' });
});

test('short messages go to the gateway’s folder of the demo, once each', async () => {
  await enqueue(aLetter('+8613800138000', { channel: 'sms' }));
  const post = wires();
  await postMail(ctxNow, post);
  post.mail.close();
  expect(await states()).toEqual({ sent: 1 });
  expect(server.taken).toHaveLength(0);
});

test('what is sealed opens only in its own row', async () => {
  await enqueue(aLetter('ok.1@mail.test'), aLetter('ok.2@mail.test'));
  const { rows } = await app.pool.query('SELECT id, to_sealed FROM message ORDER BY id');
  const place = (row: string) => ({ table: 'message', column: 'to_sealed', row });
  expect(app.keys.open(rows[0].to_sealed, place(rows[0].id))).toMatch(/^ok\.[12]@mail\.test$/);
  expect(() => app.keys.open(rows[0].to_sealed, place(rows[1].id))).toThrow();
});
