// Dates on a document, judged on the day of the visit: how long it is still valid, and the terms of the Exit-Entry
// Law. The lengths are data of the district (rules/office-rules.ts, DocumentChecks).
import { addDays, addMonths, type CivilDate, daysBetween, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { accept, acceptWith, type Check, reject } from './check.ts';

/** The last day of a passport: expired by the visit, or less than `monthsLeft` months left, are doubts. */
export function checkDocumentExpiry(expiry: string, visit: CivilDate, monthsLeft: number): Check {
  if (!isCivilDate(expiry)) return reject('DATE_UNREAL');
  return acceptWith(expiry, {}, [
    expiry < visit ? { code: 'DOC_EXPIRED' } : null,
    expiry < addMonths(visit, monthsLeft) ? { code: 'DOC_EXPIRES_SOON', say: { months: monthsLeft } } : null,
  ]);
}

/** A residence permit is extended at least `daysBefore` days before its last day (Exit-Entry Law art. 32). */
export function checkPermitExpiry(expiry: string, visit: CivilDate, daysBefore: number): Check<{ daysLeft: number }> {
  if (!isCivilDate(expiry)) return reject('DATE_UNREAL');
  const daysLeft = daysBetween(visit, expiry);
  return acceptWith(expiry, { daysLeft }, [
    daysLeft < 0 ? { code: 'DOC_EXPIRED' } : null,
    daysLeft < daysBefore ? { code: 'PERMIT_LATE', say: { days: daysBefore } } : null,
  ]);
}

/** With an X1 visa one applies within `withinDays` days of entry (Exit-Entry Law art. 30); a later visit is refused. */
export function checkEntryDate(
  entry: string,
  visit: CivilDate,
  today: CivilDate,
  withinDays: number,
): Check<{ lastDay: CivilDate }> {
  if (!isCivilDate(entry)) return reject('DATE_UNREAL');
  if (entry > today) return reject('DATE_FUTURE');
  const lastDay = addDays(entry, withinDays);
  if (visit > lastDay) return reject('ENTRY_TOO_LONG_AGO', { days: withinDays, lastDay });
  return accept(entry, { lastDay });
}
