// The rule of a returning window in words: every Thursday 10:00–12:00; the third Wednesday of every month.
import type { TFunction } from 'i18next';
import { timeRange, weekdayRange } from '#app/i18n/format.ts';

type Rule = { every: 'week' | 'month'; step: number; nth: number | null; weekday: number; start: number; end: number };

export function ruleText(rule: Rule, t: TFunction<'staff-windows'>, locale: 'zh' | 'en'): string {
  const day = weekdayRange([rule.weekday], locale);
  const nth = t(`nth.${String(rule.nth ?? 1) as '1'}`);
  const facts = { count: rule.step, day, nth };
  const when =
    rule.step === 1
      ? t(rule.every === 'week' ? 'rule.everyWeek' : 'rule.everyMonth', facts)
      : t(rule.every === 'week' ? 'rule.weeks' : 'rule.months', facts);
  return `${when}${locale === 'zh' ? ' ' : ', '}${timeRange(rule.start, rule.end)}`;
}
