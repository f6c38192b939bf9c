// The hours of a team as a form: seven rows for the week, and exceptions for single dates.
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Shift } from '#app/domain/schedule/team-day.ts';
import { type MinuteSpan, readHours } from './day-span.ts';

export type ShiftHours = MinuteSpan & { breakStart: number | null; breakEnd: number | null };
export type WeekShift = ShiftHours & { weekday: number };
type Typed = Readonly<Record<string, string>>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Field names carry the weekday: start.1, end.1, breakStart.1, breakEnd.1. A row without start and end is a day off. */
export function readWeek(typed: Typed): Result<WeekShift[]> {
  const week: WeekShift[] = [];
  for (const weekday of weekdays) {
    const read = readShift(typed, `.${weekday}`);
    if (!read.ok) return read;
    if (read.value) week.push({ weekday, ...read.value });
  }
  return ok(week);
}

/**
 * One shift with its break; null where nothing was typed. Refuses with clock-invalid, shift-empty (no length),
 * or shift-break (the break is not inside).
 */
export function readShift(typed: Typed, suffix = ''): Result<ShiftHours | null> {
  const text = (name: string) => (typed[`${name}${suffix}`] ?? '').trim();
  const named = (name: string) => `${name}${suffix}`;
  const given = ['start', 'end', 'breakStart', 'breakEnd'].map(text);
  if (given.every((value) => value === '')) return ok(null);
  const hours = readHours(text('start'), text('end'), [named('start'), named('end')]);
  if (!hours.ok) return hours;
  if (text('breakStart') === '' && text('breakEnd') === '')
    return ok({ ...hours.value, breakStart: null, breakEnd: null });
  const rest = readHours(text('breakStart'), text('breakEnd'), [named('breakStart'), named('breakEnd')]);
  if (!rest.ok) return rest;
  const inside = rest.value.start >= hours.value.start && rest.value.end <= hours.value.end;
  if (!inside) return refuse('shift-break', undefined, named('breakStart'));
  return ok({ ...hours.value, breakStart: rest.value.start, breakEnd: rest.value.end });
}

/** The week as the form shows it. */
export function typedWeek(shifts: readonly Shift[]): Record<string, string> {
  return Object.fromEntries(
    shifts.flatMap(({ weekday, start, end, breakStart, breakEnd }) =>
      weekday === null
        ? []
        : [
            [`start.${weekday}`, clockText(start)],
            [`end.${weekday}`, clockText(end)],
            ...(breakStart !== null && breakEnd !== null
              ? [
                  [`breakStart.${weekday}`, clockText(breakStart)],
                  [`breakEnd.${weekday}`, clockText(breakEnd)],
                ]
              : []),
          ],
    ),
  );
}
