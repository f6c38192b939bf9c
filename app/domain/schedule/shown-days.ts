// Which days a page of times shows.
import type { OfferDay } from './offer.ts';

/** Days on one page. */
export const daysShown = 5;

/** Days on which nobody works are left out, days that are closed for a named reason are shown; five in all. */
export function shownDays(days: readonly OfferDay[]): OfferDay[] {
  const worked = (day: OfferDay) =>
    day.windows.some((window) => window.reason !== 'no-shift' && window.reason !== 'past');
  return days.filter((day) => day.closed !== null || worked(day)).slice(0, daysShown);
}
