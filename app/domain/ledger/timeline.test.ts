// Events become the lines a citizen reads: in order, merged where they belong together, staff matters left out.
import { expect, test } from 'vitest';
import { type RecordedEvent, timelineOf } from './timeline.ts';

function anEvent(type: string, minute: number, data: Record<string, unknown> = {}, actorKind = 'staff'): RecordedEvent {
  return { type, at: new Date(Date.UTC(2026, 9, 14, 6, minute)), actorKind, data };
}

test('a visit told from booking to acceptance', () => {
  const window = { date: '2026-10-14', windowStart: 840, windowEnd: 900 };
  const entries = timelineOf([
    anEvent('booking.placed', 0, window, 'citizen'),
    anEvent('message.sent', 1, {}, 'system'),
    anEvent('visit.assigned', 2),
    anEvent('note.added', 3),
    anEvent('visit.en-route', 4),
    anEvent('item.captured', 5, { service: 'rid' }),
    anEvent('item.captured', 5, { service: 'rid' }),
    anEvent('item.captured', 5, { service: 'ppt' }),
    anEvent('item.accepted', 30, { service: 'rid', promisedOn: '2026-11-12', provisional: false }),
  ]);
  expect(entries.map((entry) => [entry.code, entry.count])).toEqual([
    ['booking.placed', 1],
    ['visit.assigned', 1],
    ['visit.en-route', 1],
    ['item.captured', 3],
    ['item.accepted', 1],
  ]);
  expect(entries[0]).toMatchObject({ by: 'you', window });
  expect(entries[3]?.services).toEqual(['rid', 'ppt']);
  expect(entries[4]).toMatchObject({ promisedOn: '2026-11-12', provisional: false, by: 'office' });
});

test('two visits that failed are two lines, each with its reason', () => {
  const entries = timelineOf([
    anEvent('visit.failed', 0, { reason: 'nobody-home' }),
    anEvent('visit.failed', 0, { reason: 'wrong-address' }),
  ]);
  expect(entries.map((entry) => entry.reason)).toEqual(['nobody-home', 'wrong-address']);
});

test('facts that are missing or odd are left out', () => {
  const [entry] = timelineOf([anEvent('booking.changed', 0, { date: 5, windowStart: '840', reason: 7 })]);
  expect(entry).toMatchObject({ window: null, reason: null, promisedOn: null, services: [] });
  expect(timelineOf([anEvent('no.such', 0)])).toEqual([]);
});
