// Hours and days as people type them: what is understood, and what is named at its field.
import { expect, test } from 'vitest';
import { legalOvertime } from '#app/domain/rules/overtime-rules.ts';
import { gapsIn, readDays } from './day-span.ts';
import { decideOvertime } from './overtime.ts';
import { readShift, readWeek } from './shift-week.ts';

const hours = (start: string, end: string, breakStart = '', breakEnd = '') =>
  readShift({ start, end, breakStart, breakEnd });
const field = (code: string, name: string) => ({ ok: false, problem: { code, field: name } });

test('a shift with its break; an empty row is a day off', () => {
  expect(hours('08:30', '17:30', '12:30', '13:30')).toEqual({
    ok: true,
    value: { start: 510, end: 1050, breakStart: 750, breakEnd: 810 },
  });
  expect(hours('', '')).toEqual({ ok: true, value: null });
});

test('no length, turned round, not a time, a break outside: each at its field', () => {
  expect(hours('09:00', '09:00')).toEqual(field('shift-empty', 'end'));
  expect(hours('17:00', '09:00')).toEqual(field('shift-empty', 'end'));
  expect(hours('9', '17:00')).toEqual(field('clock-invalid', 'start'));
  expect(hours('', '17:00')).toEqual(field('clock-invalid', 'start'));
  expect(hours('09:00', '17:00', '16:30', '17:30')).toEqual(field('shift-break', 'breakStart'));
  expect(hours('09:00', '17:00', '12:00', '12:00')).toEqual(field('shift-empty', 'breakEnd'));
  expect(readWeek({ 'start.3': '09:00', 'end.3': '08:00' })).toEqual(field('shift-empty', 'end.3'));
});

test('days: not in the past, not turned round, not without an end', () => {
  const read = (from: string, until: string) => readDays({ from, until }, '2026-11-23', 31);
  expect(read('2026-11-23', '2026-11-23').ok).toBe(true);
  expect(read('2026-11-22', '2026-11-23')).toEqual(field('date-past', 'from'));
  expect(read('2026-11-25', '2026-11-24')).toEqual(field('dates-reversed', 'until'));
  expect(read('2026-02-30', '2026-11-24')).toEqual(field('date-invalid', 'from'));
  expect(read('2026-11-23', '2026-12-24')).toMatchObject({ problem: { code: 'span-too-long', facts: { days: 31 } } });
  expect(read('2026-11-23', '2026-12-23').ok).toBe(true);
});

test('extended hours stand next to the shift and keep the limits of the law', () => {
  const decide = (start: number, end: number, shift: { start: number; end: number } | null, inMonth = 0) => {
    const decided = decideOvertime({ start, end }, shift, inMonth, legalOvertime);
    return decided.ok ? decided.value.minutes : decided.problem.code;
  };
  const shift = { start: 510, end: 1050 };
  expect(decide(1050, 1170, shift)).toBe(120);
  expect(decide(450, 510, shift)).toBe(60);
  expect(decide(1000, 1100, shift)).toBe('shift-overlap');
  expect(decide(1100, 1160, shift)).toBe('overtime-apart');
  expect(decide(1050, 1231, shift)).toBe('overtime-limit');
  expect(decide(540, 720, null, 2_000)).toBe('overtime-limit');
  expect(decide(540, 700, null, 2_000)).toBe(160);
});

test('what is left of a day when parts are taken', () => {
  expect(gapsIn({ start: 0, end: 100 }, [])).toEqual([{ start: 0, end: 100 }]);
  expect(
    gapsIn({ start: 0, end: 100 }, [
      { start: 40, end: 60 },
      { start: 10, end: 20 },
    ]),
  ).toEqual([
    { start: 0, end: 10 },
    { start: 20, end: 40 },
    { start: 60, end: 100 },
  ]);
  expect(gapsIn({ start: 0, end: 100 }, [{ start: 0, end: 200 }])).toEqual([]);
  expect(
    gapsIn({ start: 50, end: 100 }, [
      { start: 0, end: 60 },
      { start: 90, end: 120 },
    ]),
  ).toEqual([{ start: 60, end: 90 }]);
  expect(gapsIn({ start: 0, end: 50 }, [{ start: 60, end: 70 }])).toEqual([{ start: 0, end: 50 }]);
});
