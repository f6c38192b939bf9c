// Closing a day, a place or a team: what is asked for, and what becomes of each visit that falls into it.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type CivilDate, minutesPerDay } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type DateSpan, type MinuteSpan, readDays, readHours } from './day-span.ts';

export const longestClosureDays = 31;

/** The whole district when both are null. */
export type ClosureScope = { pointId: string | null; teamId: string | null };
export type ClosurePlan = ClosureScope & DateSpan & MinuteSpan & { reason: Bilingual };
export type TypedClosure = {
  /** `district`, `point:<id>` or `team:<id>` */
  scope: string;
  from: string;
  until: string;
  /** both empty: the whole day */
  start: string;
  end: string;
  reasonZh: string;
  reasonEn: string;
};

/** Refuses at the field: date-past (also hours of today that have gone), shift-empty, span-too-long, reason-needed. */
export function readClosure(typed: TypedClosure, today: CivilDate, minute: number): Result<ClosurePlan> {
  const scope = readScope(typed.scope);
  if (!scope) return refuse('form-invalid', undefined, 'scope');
  const days = readDays(typed, today, longestClosureDays);
  if (!days.ok) return days;
  const whole = typed.start.trim() === '' && typed.end.trim() === '';
  const hours = whole ? ok({ start: 0, end: minutesPerDay }) : readHours(typed.start, typed.end, ['start', 'end']);
  if (!hours.ok) return hours;
  if (days.value.until === today && hours.value.end <= minute) return refuse('date-past', undefined, 'end');
  for (const field of ['reasonZh', 'reasonEn'] as const) {
    if (!checkText(typed[field], { max: 120, required: true }).ok) return refuse('reason-needed', undefined, field);
  }
  const reason = { zh: typed.reasonZh.trim(), en: typed.reasonEn.trim() };
  return ok({ ...scope, ...days.value, ...hours.value, reason });
}

function readScope(text: string): ClosureScope | null {
  const [kind, id = ''] = text.split(':');
  if (text === 'district') return { pointId: null, teamId: null };
  if (kind === 'point' && id) return { pointId: id, teamId: null };
  return kind === 'team' && id ? { pointId: null, teamId: id } : null;
}

/** On the first day of a closure that begins today nothing is closed that has gone. */
export function closedHours(plan: MinuteSpan, date: CivilDate, today: CivilDate, minute: number): MinuteSpan | null {
  const start = date === today ? Math.max(plan.start, minute) : plan.start;
  return start < plan.end ? { start, end: plan.end } : null;
}

/**
 * same: another team keeps the promised window, nobody is told. moved: a new window is kept and told.
 * waits: none was found; the person chooses or is called.
 */
export type FallenOutcome = 'same' | 'moved' | 'waits';
