// What a code has opened closes when idle, at its end, and is not revived by a clock set back.
import { expect, test } from 'vitest';
import { isOpen, newGrant, wantsRenewal } from './grant.ts';

const rules = { citizenIdleMinutes: 30, citizenMaxHours: 12, staffIdleMinutes: 15, staffMaxHours: 12 };
const now = new Date('2026-11-23T02:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const grant = newGrant(rules, now);

test('open until idle for half an hour', () => {
  expect(isOpen(grant, now)).toBe(true);
  expect(isOpen(grant, at(29.9))).toBe(true);
  expect(isOpen(grant, at(30))).toBe(false);
});

test('never past its end, however often it is renewed', () => {
  const renewed = { ...grant, expiresAt: at(13 * 60) };
  expect(isOpen(renewed, at(12 * 60 - 1))).toBe(true);
  expect(isOpen(renewed, at(12 * 60))).toBe(false);
});

test('a clock set back opens nothing', () => {
  expect(isOpen(grant, at(-120))).toBe(false);
});

test('renewed only in the second half', () => {
  expect(wantsRenewal(grant, at(14))).toBe(false);
  expect(wantsRenewal(grant, at(16))).toBe(true);
});
