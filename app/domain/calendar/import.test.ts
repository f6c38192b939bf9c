// Three ways to bring a year in, and everything that can be wrong with one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officialYears } from '#prisma/seed/calendar.ts';
import { diffCalendar, importCalendar } from './import.ts';
import { calendarName } from './names.ts';

const library = dirname(createRequire(import.meta.url).resolve('chinese-days'));
const official = officialYears.find(({ year }) => year === 2026)?.days ?? [];
const holidayCn = JSON.stringify({
  year: 2026,
  papers: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
  days: official.map(({ date, kind, name }) => ({ name: name.zh, date, isOffDay: kind === 'off' })),
});

test('holiday-cn, chinese-days and pasted lines give the same year', () => {
  const chineseDays = readFileSync(join(library, 'years', '2026.json'), 'utf8');
  const lines = official.map(({ date, kind, name }) => `${date},${kind},${name.zh},${name.en}`).join('\n');
  for (const text of [holidayCn, chineseDays, lines, `date,kind,zh,en\r\n${lines.replaceAll('\n', '\r\n')}\r\n`]) {
    const imported = importCalendar(text);
    expect(imported).toMatchObject({ ok: true, year: 2026, faults: [] });
    expect(imported.ok && diffCalendar(official, imported.days)).toEqual([]);
  }
});

test('Chinese words, slashes, tabs and quotes are understood', () => {
  expect(importCalendar('2027年1月1日\t休\t元旦\n"2027/1/2",班,,')).toMatchObject({
    ok: true,
    days: [
      { date: '2027-01-01', kind: 'off', name: { zh: '元旦', en: 'New Year’s Day' } },
      { date: '2027-01-02', kind: 'work', name: { zh: '调休上班', en: 'Adjusted workday' } },
    ],
  });
});

test('a year without a notice is said to be one', () => {
  expect(importCalendar('{"year":2027,"papers":[],"days":[]}')).toEqual({
    ok: false,
    faults: [{ code: 'CAL_NOT_PUBLISHED', severity: 'error', row: 0 }],
  });
});

test('faults are named by row, and a working Wednesday is only asked about', () => {
  expect(importCalendar('2027-02-30,off\n2027-01-01,maybe\n2027-05-01,off\n2027-05-01,off\n2028-01-01,off')).toEqual({
    ok: false,
    faults: [
      { code: 'CAL_DATE', severity: 'error', row: 1 },
      { code: 'CAL_KIND', severity: 'error', row: 2 },
      { code: 'CAL_TWICE', severity: 'error', row: 4 },
      { code: 'CAL_OTHER_YEAR', severity: 'error', row: 5, year: 2027 },
    ],
  });
  expect(importCalendar('2027-01-06,work')).toMatchObject({
    ok: true,
    faults: [{ code: 'CAL_WORK_ON_WEEKDAY', severity: 'warn', row: 1 }],
  });
});

test.each(['', 'hello', '{', '{"year":2027}', '[]', 'x'.repeat(200_001), '{"holidays":{},"workdays":3}'])(
  'what cannot be read is refused',
  (text) => {
    expect(importCalendar(text)).toMatchObject({ ok: false, faults: [{ code: 'CAL_UNREADABLE' }] });
  },
);

test('the difference shows what comes, goes and changes', () => {
  const [first, second] = official;
  if (!first || !second) throw new Error('no days');
  const moved = { ...second, kind: 'work' as const };
  const added = { ...second, date: '2026-12-31' };
  expect(diffCalendar([first, second], [moved, added])).toEqual([
    { date: first.date, before: first, after: null },
    { date: second.date, before: second, after: moved },
    { date: '2026-12-31', before: null, after: added },
  ]);
});

test('names in both languages', () => {
  expect(calendarName('国庆节、中秋节', '', 'off')).toEqual({
    zh: '国庆节、中秋节',
    en: 'National Day and Mid-Autumn Festival',
  });
  expect(calendarName('清明', 'Tomb-sweeping Day', 'off')).toEqual({ zh: '清明节', en: 'Qingming Festival' });
  expect(calendarName('纪念日', '', 'off')).toEqual({ zh: '纪念日', en: 'Public holiday' });
});

test('anything may be pasted', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(typeof importCalendar(text).ok).toBe('boolean');
    }),
    { seed: 1, numRuns: 200 },
  );
});
