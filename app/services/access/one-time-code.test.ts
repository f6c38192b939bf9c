// One-time codes on a real database: counted under parallel guesses, bound to the browser, silent about what exists.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { testApp } from '#app/testing/app.ts';
import { seedBooking, seedRules } from '#app/testing/bookings.ts';
import { checkCode } from './check-code.server.ts';
import { identify } from './identify.server.ts';
import { type SendCode, sendCode } from './send-code.server.ts';

const app = await testApp({ poolMax: 60 });
const minute = 60_000;
let networks = 0;

beforeAll(() => seedRules(app));

const aCitizen = (sessionId = newToken()): Actor => ({ kind: 'citizen', sessionId, grants: [] });
const asking = (input: Partial<SendCode>): SendCode => ({
  purpose: 'open-booking',
  subject: '',
  contact: null,
  locale: 'zh',
  district: 'hanyang',
  network: `network-${networks++}`,
  ...input,
});
const mail = (value: string) => ({ kind: 'email' as const, value });

/** The code in the newest letter, and whether the letter may be sent at all. */
async function newestLetter() {
  const { rows } = await app.pool.query(
    `SELECT id, facts_sealed, to_sealed, expires_at, locale, channel FROM message ORDER BY created_at DESC, ctid DESC LIMIT 1`,
  );
  const [row] = rows;
  const open = (column: string) => app.keys.open(row[column], { table: 'message', column, row: row.id });
  return {
    code: JSON.parse(open('facts_sealed')).code as string,
    to: open('to_sealed'),
    sendable: row.expires_at > app.clock.now(),
    locale: row.locale,
  };
}
const another = (code: string, n: number) => String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0');

test('reference and code open a booking in a renewed session, once', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0001', contact: 'one@example.com', confirmed: false });
  const citizen = aCitizen();
  const sent = await sendCode(app.as(citizen), asking({ subject: booking.reference }));
  expect(sent).toMatchObject({ ok: true, value: { digits: 6 } });
  const { code, to, sendable } = await newestLetter();
  expect({ to, sendable }).toEqual({ to: 'one@example.com', sendable: true });

  const entering = { purpose: 'open-booking' as const, subject: booking.reference, code };
  const checked = await checkCode(app.as(citizen), entering);
  if (!checked.ok) throw new Error(checked.problem.code);
  expect(checked.value.bookingIds).toEqual([booking.id]);

  const renewed = checked.value.newSessionId ?? '';
  const seen = { fresh: false, staffToken: null };
  const old = citizen.kind === 'citizen' ? citizen.sessionId : '';
  expect(await identify(app, { ...seen, citizenId: renewed }, app.clock.now())).toMatchObject({ grants: [booking.id] });
  expect(await identify(app, { ...seen, citizenId: old }, app.clock.now())).toMatchObject({ grants: [] });
  expect(await checkCode(app.as(citizen), entering)).toMatchObject({ ok: false, problem: { code: 'code-expired' } });
  expect(await checkCode(app.as(aCitizen(renewed)), entering)).toMatchObject({ ok: false });

  const { rows } = await app.pool.query('SELECT contact_confirmed_at FROM booking WHERE id = $1', [booking.id]);
  expect(rows[0].contact_confirmed_at).toEqual(app.clock.now());
  const events = await app.pool.query('SELECT type FROM event WHERE booking_id = $1', [booking.id]);
  expect(events.rows).toEqual([{ type: 'booking.contact-confirmed' }]);
});

test('what a code opened closes when idle and can be kept open by using it', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0002', contact: 'two@example.com' });
  const citizen = aCitizen();
  await sendCode(app.as(citizen), asking({ subject: booking.reference }));
  const { code } = await newestLetter();
  const checked = await checkCode(app.as(citizen), { purpose: 'open-booking', subject: booking.reference, code });
  const visitor = { citizenId: (checked.ok && checked.value.newSessionId) || '', fresh: false, staffToken: null };
  const opened = async () => {
    const actor = await identify(app, visitor, app.clock.now());
    return actor.kind === 'citizen' && actor.grants.length === 1;
  };
  const start = app.clock.now();
  app.clock.advance(20 * minute);
  expect(await opened()).toBe(true);
  app.clock.advance(20 * minute);
  expect(await opened()).toBe(true);
  app.clock.advance(31 * minute);
  expect(await opened()).toBe(false);
  app.clock.set(start);
});

test('of 200 parallel guesses no more than five are judged, and the right one after them opens nothing', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0003', contact: 'three@example.com' });
  const citizen = aCitizen();
  await sendCode(app.as(citizen), asking({ subject: booking.reference }));
  const { code } = await newestLetter();
  const guesses = Array.from({ length: 200 }, (_, n) =>
    checkCode(app.as(citizen), { purpose: 'open-booking', subject: booking.reference, code: another(code, n) }),
  );
  const answers = await Promise.all(guesses);
  expect(answers.every((answer) => !answer.ok)).toBe(true);
  expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'code-wrong')).toHaveLength(4);
  const { rows } = await app.pool.query('SELECT tries FROM one_time_code WHERE subject = $1', [booking.reference]);
  expect(rows).toEqual([{ tries: 5 }]);
  const right = await checkCode(app.as(citizen), { purpose: 'open-booking', subject: booking.reference, code });
  expect(right).toMatchObject({ ok: false, problem: { code: 'code-used-up' } });
});

test('the right code among 50 parallel entries is used once', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0004', contact: 'four@example.com' });
  const citizen = aCitizen();
  await sendCode(app.as(citizen), asking({ subject: booking.reference }));
  const { code } = await newestLetter();
  const entering = { purpose: 'open-booking' as const, subject: booking.reference, code };
  const answers = await Promise.all(Array.from({ length: 50 }, () => checkCode(app.as(citizen), entering)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('a stranger can neither use the code of another browser nor lock the owner out', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0005', contact: 'five@example.com' });
  const [owner, stranger] = [aCitizen(), aCitizen()];
  const network = 'one-and-the-same';
  await sendCode(app.as(owner), asking({ subject: booking.reference, network }));
  const { code } = await newestLetter();
  const entering = { purpose: 'open-booking' as const, subject: booking.reference };
  expect(await checkCode(app.as(stranger), { ...entering, code })).toMatchObject({ problem: { code: 'code-expired' } });
  for (let n = 0; n < 8; n++) {
    app.clock.advance(minute);
    await sendCode(app.as(stranger), asking({ subject: booking.reference, network }));
    for (let guess = 0; guess < 6; guess++)
      await checkCode(app.as(stranger), { ...entering, code: another(code, guess) });
  }
  expect(await checkCode(app.as(owner), { ...entering, code })).toMatchObject({ ok: true });
  expect(await sendCode(app.as(owner), asking({ subject: booking.reference, network }))).toMatchObject({ ok: true });
});

test('a new code voids the old one, is not sent too soon, and every code ends after ten minutes', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0006', contact: 'six@example.com' });
  const citizen = aCitizen();
  const network = 'patient';
  const wish = asking({ subject: booking.reference, network });
  const entering = { purpose: 'open-booking' as const, subject: booking.reference };
  await sendCode(app.as(citizen), wish);
  const first = await newestLetter();
  expect(await sendCode(app.as(citizen), wish)).toMatchObject({ problem: { code: 'code-too-soon' } });
  app.clock.advance(minute);
  await sendCode(app.as(citizen), wish);
  const second = await newestLetter();
  if (first.code !== second.code) {
    expect(await checkCode(app.as(citizen), { ...entering, code: first.code })).toMatchObject({ ok: false });
  }
  app.clock.advance(-120 * minute);
  expect(await checkCode(app.as(citizen), { ...entering, code: second.code })).toMatchObject({ ok: false });
  app.clock.advance(130 * minute);
  expect(await checkCode(app.as(citizen), { ...entering, code: second.code })).toMatchObject({
    problem: { code: 'code-expired' },
  });
});

test('of many parallel requests one sends, and an hour allows only so many', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0007', contact: 'seven@example.com' });
  const citizen = aCitizen();
  const network = 'hasty';
  const wish = asking({ subject: booking.reference, network });
  const answers = await Promise.all(Array.from({ length: 4 }, () => sendCode(app.as(citizen), wish)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (let sent = 1; sent < 5; sent++) {
    app.clock.advance(minute);
    expect(await sendCode(app.as(citizen), wish)).toMatchObject({ ok: true });
  }
  app.clock.advance(minute);
  expect(await sendCode(app.as(citizen), wish)).toMatchObject({ problem: { code: 'too-many-requests' } });
  app.clock.advance(60 * minute);
  expect(await sendCode(app.as(citizen), wish)).toMatchObject({ ok: true });
});

test('where nothing exists the answer and the rows are the same, no code fits and no letter leaves', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0008', contact: 'eight@example.com' });
  const shape = async (input: Partial<SendCode>) => {
    const citizen = aCitizen();
    const sent = await sendCode(app.as(citizen), asking(input));
    const { code, sendable } = await newestLetter();
    const { purpose, subject } = asking(input);
    const wrong = await checkCode(app.as(citizen), { purpose, subject, code: another(code, 1) });
    const right = await checkCode(app.as(citizen), { purpose, subject, code });
    return { sent: sent.ok && { ...sent.value, messageKey: '' }, wrong, opened: right.ok, sendable };
  };
  const exists = await shape({ subject: booking.reference });
  expect(exists).toMatchObject({ opened: true, sendable: true });
  const without: Partial<SendCode>[] = [
    { subject: 'ZZZZ-9999' },
    { subject: booking.reference, contact: mail('other@example.com') },
    { purpose: 'lost-reference', contact: mail('nobody@example.com') },
    { purpose: 'resume-draft', subject: 'ZZZZ-9999' },
  ];
  for (const input of without) {
    const missing = await shape(input);
    expect(missing).toMatchObject({ opened: false, sendable: false });
    expect(missing.sent).toEqual(exists.sent);
    expect(missing.wrong).toEqual(exists.wrong);
  }
});

test('a contact alone finds every booking of its own', async () => {
  const mine = [
    await seedBooking(app, { reference: 'AAAA-0009', contact: 'Nine@Example.com ' }),
    await seedBooking(app, { reference: 'AAAA-0010', contact: 'nine@example.com', district: 'dongxihu' }),
  ];
  const citizen = aCitizen();
  await sendCode(app.as(citizen), asking({ purpose: 'lost-reference', contact: mail('ＮＩＮＥ@example.com') }));
  const { code } = await newestLetter();
  const checked = await checkCode(app.as(citizen), { purpose: 'lost-reference', subject: '', code });
  expect(checked.ok && new Set(checked.value.bookingIds)).toEqual(new Set(mine.map(({ id }) => id)));
});

test('the contact of a booking is changed only where the booking is open', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0011', contact: 'eleven@example.com' });
  const wish = asking({ purpose: 'change-contact', subject: booking.id, contact: mail('new@example.com') });
  expect(await sendCode(app.as(aCitizen()), wish)).toMatchObject({ problem: { code: 'sign-in-first' } });
  const opened: Actor = { kind: 'citizen', sessionId: newToken(), grants: [booking.id] };
  expect(await sendCode(app.as(opened), wish)).toMatchObject({ ok: true });
});

test('it takes as long where a booking exists as where none does', async () => {
  const booking = await seedBooking(app, { reference: 'AAAA-0012', contact: 'twelve@example.com' });
  const took: Record<string, number[]> = { [booking.reference]: [], 'ZZZZ-0000': [] };
  for (let round = 0; round < 150; round++) {
    for (const [reference, times] of Object.entries(took)) {
      const start = performance.now();
      await sendCode(app.as(aCitizen()), asking({ subject: reference, network: `n${round}` }));
      times.push(performance.now() - start);
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const [exists = 0, missing = 0] = Object.values(took).map(median);
  expect(Math.abs(exists - missing)).toBeLessThan(5);
}, 60_000);
