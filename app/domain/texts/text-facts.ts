// The numbers and names that legal texts speak of, taken from the district and its rules.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { TextFacts } from './legal-text.ts';

export type Speaker = {
  bureau: Bilingual;
  brand: { name: Bilingual };
  hotline: { shown: Bilingual; hours: Bilingual };
};

export function textFacts(speaker: Speaker, rules: OfficeRules, locale: Locale): TextFacts {
  const { booking, hold, lifetimes, ages, callbacks } = rules;
  const { retention } = lifetimes;
  return {
    bureau: speaker.bureau[locale],
    brand: speaker.brand.name[locale],
    hotline: speaker.hotline.shown[locale],
    hours: speaker.hotline.hours[locale],
    draftMinutes: String(lifetimes.draft.openMinutes),
    draftDays: String(lifetimes.draft.keepDays),
    doorDays: String(retention.doorDetailDays),
    healthDays: String(retention.healthFactDays),
    childDays: String(retention.childDays),
    bookingDays: String(retention.bookingDays),
    ledgerYears: String(retention.ledgerYears),
    logMonths: String(retention.accessLogMonths),
    holdMinutes: String(hold.minutes),
    holdMaxMinutes: String(hold.maxMinutes),
    changeUntil: dayAndTime(booking.changeUntil, locale),
    changes: String(booking.changesWithoutCall),
    leadHours: String(Math.ceil(booking.leadMinutes / 60)),
    horizonDays: String(booking.horizonDays),
    newDaysAt: timeOf(booking.newDaysOpenAt),
    guardianUnder: String(ages.guardianUnder),
    childUnder: String(ages.childUnder),
    callbackDays: String(callbacks.dueWorkingDays),
    codeMinutes: String(lifetimes.code.lifeMinutes),
    unconfirmedHours: String(callbacks.unconfirmedAfterHours),
  };
}

/** "上门前一天 18:00", "18:00 the day before". */
function dayAndTime(until: OfficeRules['booking']['changeUntil'], locale: Locale): string {
  const time = timeOf(until.minute);
  if (until.daysBefore === 0) return locale === 'zh' ? `上门当天 ${time}` : `${time} on the day`;
  if (until.daysBefore === 1) return locale === 'zh' ? `上门前一天 ${time}` : `${time} the day before`;
  return locale === 'zh' ? `上门前 ${until.daysBefore} 天 ${time}` : `${time}, ${until.daysBefore} days before`;
}

function timeOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
