// The month's figures as lines of a report: for the sheet and for the PDF, in one language, with small facts beside.
import type { Locale } from '../locale.ts';
import type { MonthFigures } from './figures.ts';
import { percent } from './figures.ts';

export type ReportLine = { section: string; what: string; value: number | string; more: string };

/** Words the report needs; each is looked up by whoever writes it. */
export type ReportWords = (key: string, facts?: Record<string, string | number | null>) => string;

type Shown = number | null;
export type ReportFigures = Pick<MonthFigures, 'promises'> & {
  counters: Record<string, Shown>;
  by: Record<string, { key: string; people: Shown; items: Shown }[]>;
  windows: MonthFigures['windows'] | null;
  expedite: Record<string, Shown>;
  satisfaction: MonthFigures['satisfaction'] | null;
  names: Record<string, Record<Locale, string>>;
};

const levels = { 5: 'five', 4: 'four', 3: 'three', 2: 'two', 1: 'one' } as const;

export function reportLines(figures: ReportFigures, locale: Locale, say: ReportWords): ReportLine[] {
  const value = (n: Shown) => n ?? say('few');
  const name = (key: string) => figures.names[key]?.[locale] ?? key;
  const { promises, windows, satisfaction } = figures;
  return [
    ...Object.entries(figures.counters).map(([key, n]) => ({
      section: say('counters'),
      what: say(key),
      value: value(n),
      more: say(`${key}Def`),
    })),
    ...promises.flatMap((promise) => [
      {
        section: say('promise'),
        what: name(promise.service),
        value: `${promise.kept.yes} / ${promise.kept.of}`,
        more: promise.median === null ? '' : say('promiseMedian', { median: promise.median, slowest: promise.slowest }),
      },
      ...(promise.open > 0
        ? [
            {
              section: say('promise'),
              what: name(promise.service),
              value: promise.open,
              more: say('promiseOpen', { open: promise.open, overdue: promise.overdue }),
            },
          ]
        : []),
      ...promise.days.map(({ days, n, late }) => ({
        section: say('promise'),
        what: `${name(promise.service)}, ${say('days')} ${days}`,
        value: n,
        more: late > 0 ? `${say('late')} ${late}` : '',
      })),
    ]),
    {
      section: say('windows'),
      what: say('inTime'),
      value: windows ? `${windows.yes} / ${windows.of}` : 0,
      more: windows && percent(windows) !== null ? `${percent(windows)}%` : '',
    },
    ...Object.entries(figures.expedite).map(([key, n]) => ({
      section: say('expedite'),
      what: say(key),
      value: value(n),
      more: '',
    })),
    ...(satisfaction?.levels ?? []).map(({ level, n }) => ({
      section: say('satisfied'),
      what: say(`levels.${levels[level as 5]}`),
      value: n,
      more: `n = ${satisfaction?.answers ?? 0}`,
    })),
    ...Object.entries(figures.by).flatMap(([kind, rows]) =>
      rows.map(({ key, people, items }) => ({
        section: say(`by.${kind}`),
        what: kind === 'place' || kind === 'language' ? say(`${kind}s.${key}`) : name(key),
        value: value(items),
        more: `${say('people')} ${value(people)}`,
      })),
    ),
  ];
}
