// Taking over a year of the working calendar: from holiday-cn or chinese-days JSON, or from pasted lines. Nothing is
// in force before a second person has seen the difference.
import { z } from 'zod';
import type { CheckCode } from '#app/domain/identity/check.ts';
import { type CivilDate, compareDates, isCivilDate, weekdayOf, yearOf } from './civil-date.ts';
import { type ImportedRow, readCalendarLines } from './import-lines.ts';
import { calendarName } from './names.ts';
import type { CalendarDay } from './working-days.ts';

/** One fault, by row (from 1; the order of days in a file). `warn` lets the import go on. */
export type ImportFault = { code: CheckCode; severity: 'error' | 'warn'; row: number; year?: number };
export type CalendarImport =
  | { ok: true; year: number; days: CalendarDay[]; faults: ImportFault[] }
  | { ok: false; faults: ImportFault[] };

const HolidayCn = z.object({
  year: z.number().int(),
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })).max(400),
});
const Named = z.record(z.string(), z.string());
/** Names are "English,中文,days by law". */
const ChineseDays = z.object({ holidays: Named, workdays: Named });

const longest = 200_000;

/** Reads and checks one year. An empty holiday-cn file says that the notice is not published: that is no calendar. */
export function importCalendar(text: string): CalendarImport {
  const rows = text.length > longest ? null : readRows(text.trim());
  if (rows === null) return refused('CAL_UNREADABLE');
  if (rows.length === 0) return refused('CAL_NOT_PUBLISHED');
  return checkRows(rows);
}

function refused(code: CheckCode): CalendarImport {
  return { ok: false, faults: [{ code, severity: 'error', row: 0 }] };
}

function readRows(text: string): ImportedRow[] | null {
  if (!text.startsWith('{')) return readCalendarLines(text);
  const json = parseJson(text);
  const holidayCn = HolidayCn.safeParse(json);
  if (holidayCn.success) {
    return holidayCn.data.days.map(({ date, isOffDay, name }, i) =>
      rowOf(i + 1, date, isOffDay ? 'off' : 'work', name, ''),
    );
  }
  const chineseDays = ChineseDays.safeParse(json);
  if (!chineseDays.success) return null;
  const days = [
    ...Object.entries(chineseDays.data.holidays).map((day) => ['off', ...day] as const),
    ...Object.entries(chineseDays.data.workdays).map((day) => ['work', ...day] as const),
  ];
  return days.map(([kind, date, names], i) => {
    const [en = '', zh = ''] = names.split(',');
    return rowOf(i + 1, date, kind, zh, en);
  });
}

/** JSON that somebody pasted may be no JSON: the one place where that is an answer and not a bug. */
function parseJson(text: string): unknown {
  const parsed = z.string().transform((value, context) => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  });
  return parsed.safeParse(text).data;
}

function rowOf(row: number, date: string, kind: CalendarDay['kind'], zh: string, en: string): ImportedRow {
  return { row, date, kind, zh, en };
}

function checkRows(rows: readonly ImportedRow[]): CalendarImport {
  const faults: ImportFault[] = [];
  const days: CalendarDay[] = [];
  const seen = new Set<CivilDate>();
  const year = yearOf(rows.find((row) => isCivilDate(row.date))?.date ?? '');
  for (const { row, date, kind, zh, en } of rows) {
    const code = faultOf(date, kind, year, seen);
    if (code) faults.push({ code, severity: 'error', row, ...(code === 'CAL_OTHER_YEAR' ? { year } : {}) });
    seen.add(date);
    if (code || kind === null) continue;
    if (kind === 'work' && weekdayOf(date) <= 5) faults.push({ code: 'CAL_WORK_ON_WEEKDAY', severity: 'warn', row });
    days.push({ date, kind, name: calendarName(zh, en, kind) });
  }
  if (faults.some((fault) => fault.severity === 'error')) return { ok: false, faults };
  return { ok: true, year, days: days.sort((a, b) => compareDates(a.date, b.date)), faults };
}

function faultOf(date: string, kind: CalendarDay['kind'] | null, year: number, seen: Set<string>): CheckCode | null {
  if (!isCivilDate(date)) return 'CAL_DATE';
  if (kind === null) return 'CAL_KIND';
  if (seen.has(date)) return 'CAL_TWICE';
  return yearOf(date) === year ? null : 'CAL_OTHER_YEAR';
}

export type CalendarChange = { date: CivilDate; before: CalendarDay | null; after: CalendarDay | null };

/** What an import would change, by date; a day that stays as it is does not appear. */
export function diffCalendar(present: readonly CalendarDay[], imported: readonly CalendarDay[]): CalendarChange[] {
  const before = new Map(present.map((day) => [day.date, day]));
  const after = new Map(imported.map((day) => [day.date, day]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(compareDates)
    .map((date) => ({ date, before: before.get(date) ?? null, after: after.get(date) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
}

function isSame(one: CalendarDay | null, other: CalendarDay | null): boolean {
  return one?.kind === other?.kind && one?.name.zh === other?.name.zh && one?.name.en === other?.name.en;
}
