// The seeded years against an independent collection of the same notices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { officialYears } from './calendar.ts';

const library = dirname(createRequire(import.meta.url).resolve('chinese-days'));

test('every day off and every make-up day agrees with the library', () => {
  expect(officialYears.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  for (const { year, days } of officialYears) {
    const text = readFileSync(join(library, 'years', `${year}.json`), 'utf8');
    const theirs = JSON.parse(text) as { holidays: object; workdays: object };
    const of = (kind: string) => days.filter((day) => day.kind === kind).map((day) => day.date);
    expect(of('off'), String(year)).toEqual(Object.keys(theirs.holidays).sort());
    expect(of('work'), String(year)).toEqual(Object.keys(theirs.workdays).sort());
    for (const date of of('work')) expect(weekdayOf(date), date).toBeGreaterThan(5);
  }
});
