// The rule of a returning window as a form, and an exception from it for one date.
import { addDays, type CivilDate, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { readHours } from './day-span.ts';
import type { StandingException, StandingRule } from './standing-window.ts';

type Typed = Readonly<Record<string, string>>;

export const weekSteps = [1, 2, 3, 4] as const;
export const monthWeeks = [1, 2, 3, 4, -1] as const;
/** Moved dates stay near the date they replace. */
const furthestMove = 62;

/** Refuses at the field that is wrong: clock-invalid, shift-empty, date-invalid, dates-reversed or form-invalid. */
export function readRule(typed: Typed): Result<StandingRule> {
  const text = (name: string) => (typed[name] ?? '').trim();
  const every = text('every') === 'month' ? 'month' : 'week';
  const step = weekSteps.find((one) => String(one) === text('step'));
  const nth = monthWeeks.find((one) => String(one) === text('nth')) ?? null;
  const weekday = [1, 2, 3, 4, 5, 6, 7].find((one) => String(one) === text('weekday'));
  if (!step) return refuse('form-invalid', undefined, 'step');
  if (!weekday) return refuse('form-invalid', undefined, 'weekday');
  if (every === 'month' && nth === null) return refuse('form-invalid', undefined, 'nth');
  const hours = readHours(text('start'), text('end'), ['start', 'end']);
  if (!hours.ok) return hours;
  const [from, until] = [text('from'), text('until')];
  if (!isCivilDate(from)) return refuse('date-invalid', undefined, 'from');
  if (until !== '' && !isCivilDate(until)) return refuse('date-invalid', undefined, 'until');
  if (until !== '' && until < from) return refuse('dates-reversed', undefined, 'until');
  const onHoliday = text('onHoliday') === 'next' ? 'next' : 'skip';
  return ok({
    every,
    step,
    nth: every === 'month' ? nth : null,
    weekday,
    ...hours.value,
    from,
    until: until || null,
    onHoliday,
  });
}

/** `ruled`: dates the rule gives, one of which is excepted. Refuses with window-date, date-past, date-invalid, reason-needed. */
export function readException(typed: Typed, ruled: readonly CivilDate[], today: CivilDate): Result<StandingException> {
  const text = (name: string) => (typed[name] ?? '').trim();
  const date = text('date');
  if (!ruled.includes(date)) return refuse('window-date', undefined, 'date');
  if (date < today) return refuse('date-past', undefined, 'date');
  const reason = text('reason');
  if (reason === '' || [...reason].length > 120) return refuse('reason-needed', undefined, 'reason');
  if (text('kind') !== 'move') return ok({ date, kind: 'skip', to: null, reason });
  const to = text('to');
  if (!isCivilDate(to)) return refuse('date-invalid', undefined, 'to');
  if (to < today) return refuse('date-past', undefined, 'to');
  if (to > addDays(date, furthestMove)) return refuse('span-too-long', { days: furthestMove }, 'to');
  return ok({ date, kind: 'move', to, reason });
}
