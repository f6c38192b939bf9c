// Hours beyond the shift (延时服务): next to the shift of that date, within the limits of the rules, and made good.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OvertimeRules } from '#app/domain/rules/overtime-rules.ts';
import { type MinuteSpan, overlaps } from './day-span.ts';

export const compensations = ['time-off', 'pay'] as const;
export type Compensation = (typeof compensations)[number];
export type Overtime = MinuteSpan & { date: CivilDate; compensation: Compensation };

/**
 * `shift`: the team's own hours of the date, null when it has none; `inMonth`: minutes of the same month so far.
 * Refuses with shift-overlap, overtime-apart (it must follow or precede the shift) or overtime-limit.
 */
export function decideOvertime(
  asked: MinuteSpan,
  shift: MinuteSpan | null,
  inMonth: number,
  rules: OvertimeRules,
): Result<{ minutes: number }> {
  if (shift && overlaps(asked, shift)) return refuse('shift-overlap', undefined, 'start');
  if (shift && asked.start !== shift.end && asked.end !== shift.start)
    return refuse('overtime-apart', undefined, 'start');
  const minutes = asked.end - asked.start;
  const day = { hours: rules.minutesPerDay / 60, month: rules.minutesPerMonth / 60 };
  if (minutes > rules.minutesPerDay) return refuse('overtime-limit', day, 'end');
  if (inMonth + minutes > rules.minutesPerMonth) return refuse('overtime-limit', day, 'end');
  return ok({ minutes });
}
