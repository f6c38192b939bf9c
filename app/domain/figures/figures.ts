// A month in figures: four counters that are never added up, promises as distributions, shares only with their numbers.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';

/**
 * sessions: group visits that took place. people: each person once, on the first day an item was accepted. items: one
 * person × one service, accepted. listeners: heads counted at talks, in none of the others. kept and late: items that
 * became ready, by working days since acceptance. window-*: visits by whether the team came within the promised window.
 */
export const metrics = [
  'sessions',
  'people',
  'items',
  'listeners',
  'kept',
  'late',
  'window-kept',
  'window-missed',
  'expedite-asked',
  'expedite-granted',
  'expedite-refused',
  'rating',
  'finished',
] as const;
export type Metric = (typeof metrics)[number];

/** A sum of daily counters; `bucket` is working days or the level of a rating, else 0. */
export type FigureRow = {
  metric: Metric;
  pointId: string;
  place: string;
  service: string;
  language: string;
  bucket: number;
  n: number;
};
export type OpenRow = { service: string; open: number; overdue: number };

export type Share = { yes: number; of: number };
export type Distribution = {
  service: string;
  kept: Share;
  /** working days from acceptance to ready, ascending; `late` of them after the promised day */
  days: { days: number; n: number; late: number }[];
  median: number | null;
  slowest: number | null;
  open: number;
  overdue: number;
  /** too few are open to be told to everybody; then both counts are nought */
  few?: boolean;
};
export type Breakdown = { key: string; people: number; items: number }[];
export type MonthFigures = {
  counters: Record<'sessions' | 'people' | 'items' | 'listeners', number>;
  byUnit: Breakdown;
  byPlace: Breakdown;
  byService: Breakdown;
  byLanguage: Breakdown;
  promises: Distribution[];
  windows: Share;
  expedite: { asked: number; granted: number; refused: number };
  satisfaction: { levels: { level: number; n: number }[]; answers: number; finished: number };
};

const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0);

export function monthFigures(rows: readonly FigureRow[], open: readonly OpenRow[]): MonthFigures {
  const of = (metric: Metric) => rows.filter((row) => row.metric === metric);
  const count = (metric: Metric) => sum(of(metric));
  const levels = [5, 4, 3, 2, 1].map((level) => ({
    level,
    n: sum(of('rating').filter((row) => row.bucket === level)),
  }));
  return {
    counters: {
      sessions: count('sessions'),
      people: count('people'),
      items: count('items'),
      listeners: count('listeners'),
    },
    byUnit: breakdown(rows, (row) => row.pointId),
    byPlace: breakdown(rows, (row) => row.place),
    byService: breakdown(rows, (row) => row.service),
    byLanguage: breakdown(rows, (row) => row.language),
    promises: distributions([...of('kept'), ...of('late')], open),
    windows: { yes: count('window-kept'), of: count('window-kept') + count('window-missed') },
    expedite: {
      asked: count('expedite-asked'),
      granted: count('expedite-granted'),
      refused: count('expedite-refused'),
    },
    satisfaction: { levels, answers: sum(levels), finished: count('finished') },
  };
}

function breakdown(rows: readonly FigureRow[], keyOf: (row: FigureRow) => string): Breakdown {
  const found = new Map<string, { people: number; items: number }>();
  for (const row of rows) {
    if (row.metric !== 'people' && row.metric !== 'items') continue;
    const at = found.get(keyOf(row)) ?? { people: 0, items: 0 };
    at[row.metric] += row.n;
    found.set(keyOf(row), at);
  }
  return [...found]
    .map(([key, counts]) => ({ key, ...counts }))
    .sort((a, b) => b.items - a.items || a.key.localeCompare(b.key));
}

function distributions(ready: readonly FigureRow[], open: readonly OpenRow[]): Distribution[] {
  const services = [...new Set([...ready, ...open].map(({ service }) => service))].sort();
  return services.map((service) => {
    const own = ready.filter((row) => row.service === service);
    const days = [...new Set(own.map(({ bucket }) => bucket))]
      .sort((a, b) => a - b)
      .map((day) => {
        const there = own.filter(({ bucket }) => bucket === day);
        return { days: day, n: sum(there), late: sum(there.filter(({ metric }) => metric === 'late')) };
      });
    const still = open.filter((row) => row.service === service);
    return {
      service,
      kept: { yes: sum(own.filter(({ metric }) => metric === 'kept')), of: sum(own) },
      days,
      median: medianOf(days),
      slowest: days.at(-1)?.days ?? null,
      open: still.reduce((total, row) => total + row.open, 0),
      overdue: still.reduce((total, row) => total + row.overdue, 0),
    };
  });
}

/** The day by which half were ready; of an even number the earlier one. */
function medianOf(days: readonly { days: number; n: number }[]): number | null {
  const half = sum(days) / 2;
  let seen = 0;
  for (const { days: day, n } of days) {
    seen += n;
    if (seen >= half && n > 0) return day;
  }
  return null;
}

/** Whole per cent; null where there is nothing to divide. */
export function percent({ yes, of }: Share): number | null {
  return of === 0 ? null : Math.round((yes / of) * 100);
}

/** What is fewer than this is nobody's business in public. */
export const smallest = 5;

/**
 * Counts for everybody: 1 to 4 are not shown (null); where only one of several would be missing, and a total would give
 * it away, the next smallest goes as well.
 */
export function suppressed(counts: readonly number[]): (number | null)[] {
  const shown = counts.map((n) => (n > 0 && n < smallest ? null : n));
  if (shown.filter((n) => n === null).length !== 1 || counts.length < 2) return shown;
  const others = shown.filter((n): n is number => n !== null && n > 0);
  const next = Math.min(...others);
  const at = shown.indexOf(next);
  return others.length === 0 ? shown : shown.map((n, index) => (index === at ? null : n));
}

/** The month of a civil date, and its first and last day. Anything else is the month of `today`. */
export function monthOf(text: string | null, today: CivilDate): { month: string; from: CivilDate; until: CivilDate } {
  const asked = /^20\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '') ? (text as string) : today.slice(0, 7);
  const month = asked > today.slice(0, 7) ? today.slice(0, 7) : asked;
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { month, from: `${month}-01`, until: `${month}-${String(last).padStart(2, '0')}` };
}

/** The month before or after, 2026-10 for 2026-11. */
export function monthBeside(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 + step, 1));
  return date.toISOString().slice(0, 7);
}
