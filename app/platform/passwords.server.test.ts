import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.server.ts';

const pepper = randomBytes(32);

test('passwords are kept as argon2id with 19 MiB and two passes or more', async () => {
  const stored = await hashPassword('correct horse battery', pepper);
  const [, memory = '0', passes = '0'] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(stored) ?? [];
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
  expect(Number(passes)).toBeGreaterThanOrEqual(2);
});

test('only the right password with the right pepper matches, and nobody has no password', async () => {
  const stored = await hashPassword('correct horse battery', pepper);
  expect(await verifyPassword(stored, 'correct horse battery', pepper)).toBe(true);
  expect(await verifyPassword(stored, 'correct horse batterz', pepper)).toBe(false);
  expect(await verifyPassword(stored, 'correct horse battery', randomBytes(32))).toBe(false);
  expect(await verifyPassword(null, 'nobody has this account', pepper)).toBe(false);
});

test('a storm of sign-ins leaves the loop free', async () => {
  const stored = await hashPassword('correct horse battery', pepper);
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await Promise.all(Array.from({ length: 40 }, () => verifyPassword(stored, 'wrong', pepper)));
  clearInterval(beat);
  expect(longest).toBeLessThan(500);
});
