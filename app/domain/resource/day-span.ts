// What people type for hours and for days: a stretch of a day, and days from one date until another, both included.
import {
  type CivilDate,
  daysBetween,
  isCivilDate,
  type MinuteOfDay,
  parseClock,
} from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

export type MinuteSpan = { start: MinuteOfDay; end: MinuteOfDay };
export type DateSpan = { from: CivilDate; until: CivilDate };

/** Two times of one day, as typed. Refuses with form-invalid or shift-empty, at the field that is wrong. */
export function readHours(start: string, end: string, fields: readonly [string, string]): Result<MinuteSpan> {
  const [from, to] = [parseClock(start), parseClock(end)];
  if (from === null) return refuse('clock-invalid', undefined, fields[0]);
  if (to === null) return refuse('clock-invalid', undefined, fields[1]);
  return from < to ? ok({ start: from, end: to }) : refuse('shift-empty', undefined, fields[1]);
}

/** Days from today on. Refuses with date-invalid, date-past, dates-reversed or span-too-long, at the field. */
export function readDays(typed: { from: string; until: string }, today: CivilDate, mostDays: number): Result<DateSpan> {
  const { from, until } = typed;
  if (!isCivilDate(from)) return refuse('date-invalid', undefined, 'from');
  if (!isCivilDate(until)) return refuse('date-invalid', undefined, 'until');
  if (from < today) return refuse('date-past', undefined, 'from');
  if (until < from) return refuse('dates-reversed', undefined, 'until');
  if (daysBetween(from, until) >= mostDays) return refuse('span-too-long', { days: mostDays }, 'until');
  return ok({ from, until });
}

export function overlaps(one: MinuteSpan, other: MinuteSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The parts of `span` that none of `taken` covers, in order. */
export function gapsIn(span: MinuteSpan, taken: readonly MinuteSpan[]): MinuteSpan[] {
  const gaps: MinuteSpan[] = [];
  let from = span.start;
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from, end: Math.min(start, span.end) });
    from = Math.max(from, end);
    if (from >= span.end) return gaps;
  }
  return from < span.end ? [...gaps, { start: from, end: span.end }] : gaps;
}
