// Links from letters: enough random bits, only hashes kept, old and unknown ones lead nowhere.
import { expect, test } from 'vitest';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { newLink } from '#app/store/link-tokens.server.ts';
import { testApp } from '#app/testing/app.ts';
import { seedBooking } from '#app/testing/bookings.ts';
import { followLink } from './follow-link.server.ts';

const app = await testApp();
const citizen = { kind: 'citizen' as const, sessionId: newToken(), grants: [] };
const tokenOf = (path: string) => path.slice('/l/'.length);

test('a link leads to its booking until it ends, and a guess leads nowhere', async () => {
  const booking = await seedBooking(app, { reference: 'LINK-0001', contact: 'link@example.com' });
  const expiresAt = new Date(app.clock.now().getTime() + 3_600_000);
  const path = await newLink(sqlOfClient(app.pool), app.keys, app.clock.now(), {
    bookingId: booking.id,
    purpose: 'track',
    expiresAt,
  });
  const token = tokenOf(path);
  expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(80);
  expect(await followLink(app.as(citizen), { token })).toEqual({
    ok: true,
    value: { reference: 'LINK-0001', district: 'hanyang', locale: 'zh' },
  });
  const { rows } = await app.pool.query('SELECT * FROM link_token');
  expect(JSON.stringify(rows)).not.toContain(token);
  for (const guess of [newToken(), '', 'x'.repeat(22), `${token}=`, null]) {
    expect(await followLink(app.as(citizen), { token: guess })).toMatchObject({ problem: { code: 'not-found' } });
  }
  app.clock.set(expiresAt);
  expect(await followLink(app.as(citizen), { token })).toMatchObject({ ok: false });
});

test('a million tokens without two alike', () => {
  expect(new Set(Array.from({ length: 1_000_000 }, () => newToken())).size).toBe(1_000_000);
}, 60_000);
