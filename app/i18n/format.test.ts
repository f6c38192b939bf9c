import { expect, test } from 'vitest';
import {
  dayOf,
  dayRange,
  distance,
  fullDay,
  minutes,
  moment,
  money,
  nameList,
  shortDay,
  weekdayRange,
  windowOf,
  workingDays,
} from './format.ts';

test('days are written as each language writes them', () => {
  expect(dayOf('2026-10-14', 'zh')).toBe('10月14日（周三）');
  expect(dayOf('2026-10-14', 'en')).toBe('Wednesday 14 October');
  expect(fullDay('2026-10-14', 'zh')).toBe('2026年10月14日（周三）');
  expect(fullDay('2026-10-14', 'en')).toBe('Wednesday 14 October 2026');
  expect(shortDay('2026-10-14', 'zh')).toBe('10月14日 周三');
  expect(shortDay('2026-10-14', 'en')).toBe('Wed 14 Oct');
  expect(dayRange('2026-10-13', '2026-10-23', 'zh')).toBe('10月13日（周二）–10月23日（周五）');
});

test('a window names its day and both ends', () => {
  expect(windowOf('2026-10-14', 840, 900, 'zh')).toBe('10月14日（周三）14:00–15:00');
  expect(windowOf('2026-10-14', 840, 900, 'en')).toBe('Wednesday 14 October, 14:00–15:00');
});

test('an instant is shown on the wall clock of the office, wherever the server stands', () => {
  expect(moment(new Date('2026-10-12T02:42:00Z'), 'zh')).toBe('10月12日（周一）10:42');
  expect(moment(new Date('2026-10-12T17:30:00Z'), 'en')).toBe('Tuesday 13 October, 01:30');
});

test('amounts carry their unit', () => {
  expect(money(1000, 'zh')).toBe('1,000元');
  expect(money(20, 'en')).toBe('20 yuan');
  expect(workingDays(7, 'zh')).toBe('7个工作日');
  expect(workingDays(1, 'en')).toBe('1 working day');
  expect(minutes(20, 'en')).toBe('20 minutes');
  expect(distance(1830, 'en')).toBe('1.8 km');
  expect(distance(920, 'zh')).toBe('900 米');
});

test('weekdays in a row are a range, others a list', () => {
  expect(weekdayRange([1, 2, 3, 4, 5], 'zh')).toBe('周一至周五');
  expect(weekdayRange([1, 2, 3, 4, 5], 'en')).toBe('Mon–Fri');
  expect(weekdayRange([2, 4], 'zh')).toBe('周二、周四');
  expect(weekdayRange([2, 4], 'en')).toBe('Tue and Thu');
  expect(weekdayRange([6], 'zh')).toBe('周六');
});

test('names are listed with the last one joined', () => {
  expect(nameList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
  expect(nameList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});
