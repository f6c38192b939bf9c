// The plan of tries: long enough, growing, spread, and stopped by a final answer or by lateness.
import { expect, test } from 'vitest';
import { attemptsBeforeGivingUp, decideNext, delayAfter, leaseMs } from './retry.ts';

const now = new Date('2026-10-12T02:00:00Z');
const later = { ok: false, permanent: false, code: '451' } as const;
const ids = Array.from({ length: 50 }, (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
const message = { id: ids[0] as string, attempts: 1, expiresAt: null };

function hoursOfTrying(id: string): number {
  let total = 0;
  for (let attempt = 1; attempt < attemptsBeforeGivingUp; attempt++) total += delayAfter(id, attempt);
  return total / 3_600_000;
}

test('every message is tried for more than a day and less than three', () => {
  for (const id of ids) {
    expect(hoursOfTrying(id)).toBeGreaterThan(24);
    expect(hoursOfTrying(id)).toBeLessThan(72);
  }
});

test('the delay grows from a quarter of a minute to two hours', () => {
  expect(delayAfter(message.id, 1)).toBeLessThan(20_000);
  expect(delayAfter(message.id, attemptsBeforeGivingUp)).toBeGreaterThan(90 * 60_000);
  for (let attempt = 1; attempt < 50; attempt++) {
    expect(delayAfter(message.id, attempt + 5)).toBeGreaterThan(delayAfter(message.id, attempt));
  }
});

test('after an hour of silence the next try comes within ten minutes', () => {
  for (const id of ids) {
    let waited = 0;
    let attempt = 1;
    while (waited < 3_600_000) waited += delayAfter(id, attempt++);
    expect(delayAfter(id, attempt)).toBeLessThan(10 * 60_000);
  }
});

test('messages that failed together do not come back together', () => {
  expect(new Set(ids.map((id) => delayAfter(id, 10))).size).toBeGreaterThan(40);
});

test('a final answer ends it at once; a passing one is tried again', () => {
  expect(decideNext(message, { ok: false, permanent: true, code: '550' }, now)).toEqual({
    status: 'dead',
    code: '550',
  });
  const next = decideNext(message, later, now);
  expect(next.status).toBe('queued');
  if (next.status === 'queued') expect(next.dueAt.getTime()).toBe(now.getTime() + delayAfter(message.id, 1));
});

test('the last try makes a dead letter', () => {
  expect(decideNext({ ...message, attempts: attemptsBeforeGivingUp }, later, now).status).toBe('dead');
  expect(decideNext({ ...message, attempts: attemptsBeforeGivingUp - 1 }, later, now).status).toBe('queued');
});

test('what would come too late is not sent at all', () => {
  const expiresAt = new Date(now.getTime() + 10_000);
  expect(decideNext({ ...message, expiresAt }, later, now).status).toBe('expired');
});

test('a message that was taken is done', () => {
  expect(decideNext(message, { ok: true }, now)).toEqual({ status: 'sent', code: null });
  expect(leaseMs).toBeGreaterThan(60_000);
});
