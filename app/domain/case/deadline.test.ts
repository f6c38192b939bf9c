import { expect, test } from 'vitest';
import { makeCalendar } from '#app/domain/calendar/working-days.ts';
import type { Limits } from './clocks.ts';
import { deadlineOf } from './deadline.ts';

const name = { zh: '', en: '' };
/** May 2024 as the State Council ordered it: the 11th is worked. */
const calendar = makeCalendar(
  [
    { date: '2024-05-01', kind: 'off', name },
    { date: '2024-05-02', kind: 'off', name },
    { date: '2024-05-03', kind: 'off', name },
    { date: '2024-05-11', kind: 'work', name },
  ],
  [[2024, 'official']],
);
const days = (promise: number, expedite: number | null): Limits => ({
  promise: { amount: promise, unit: 'working' },
  law: null,
  expedite: expedite === null ? null : { amount: expedite, unit: 'working' },
});

test('11 May 2024, needed on the 17th: seven days are too late, four are not, and the 13th is the last visit', () => {
  expect(deadlineOf(calendar, [days(7, 4)], '2024-05-11', '2024-05-17')).toEqual({
    neededBy: '2024-05-17',
    visit: '2024-05-11',
    normal: '2024-05-21',
    expedited: '2024-05-16',
    answer: 'expedited',
    holdsUntil: '2024-05-13',
    provisional: false,
  });
});

test('several services are done when the slowest is; what cannot be expedited keeps its normal time', () => {
  const both = deadlineOf(calendar, [days(7, 4), days(3, null)], '2024-05-13', '2024-05-15');
  expect(both).toMatchObject({ normal: '2024-05-22', expedited: '2024-05-17', answer: 'neither', holdsUntil: null });
  const one = deadlineOf(calendar, [days(3, null)], '2024-05-13', '2024-05-17');
  expect(one).toMatchObject({ expedited: null, answer: 'normal', holdsUntil: '2024-05-14' });
  expect(deadlineOf(calendar, [], '2024-05-13', '2024-05-17')).toBeNull();
});

test('in a year without a calendar the answer says it is a guess', () => {
  expect(deadlineOf(calendar, [days(7, 4)], '2025-05-12', '2025-05-30')).toMatchObject({
    answer: 'normal',
    provisional: true,
  });
});
