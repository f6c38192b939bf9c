// The dates of a case from what its service promises, the calendar in force, and the pauses it has had.
import { type CaseClock, datesOf, expeditedFrom, type Limits, type Pause } from '#app/domain/case/clocks.ts';
import type { CaseDatesRow } from '#app/store/cases.server.ts';
import type { Published } from '../content/published.server.ts';

/** The times a service has today; null for what is no service. */
export function limitsOf(content: Published, serviceCode: string): Limits | null {
  const entry = content.entries.get(serviceCode)?.body;
  if (entry?.kind !== 'service') return null;
  const { promise, law, expedite } = entry.times;
  const plain = ({ amount, unit }: { amount: number; unit: 'working' | 'calendar' }) => ({ amount, unit });
  return { promise: plain(promise), law: law && plain(law), expedite: expedite && plain(expedite) };
}

export function datesRow(content: Published, clock: CaseClock, today: string): CaseDatesRow {
  const { normal, promised, law } = datesOf(content.calendar, clock, today);
  return {
    acceptedOn: clock.acceptedOn,
    limits: clock.limits,
    normalOn: normal.date,
    promisedOn: promised.date,
    lawOn: law?.date ?? null,
    provisional: promised.provisional,
    grantedOn: clock.granted?.on ?? null,
    grantedSince: clock.granted?.since ?? null,
  };
}

/** Our time begins: with the expedited time where expediting was approved before. */
export function firstDates(
  content: Published,
  begun: { serviceCode: string; acceptedOn: string; expedited: boolean; pauses: readonly Pause[] },
  today: string,
): CaseDatesRow | null {
  const { acceptedOn, pauses } = begun;
  const limits = limitsOf(content, begun.serviceCode);
  if (limits === null) return null;
  const quick = begun.expedited ? expeditedFrom(content.calendar, acceptedOn, limits, pauses, today) : null;
  const granted = quick && { on: quick.date, since: acceptedOn };
  return datesRow(content, { acceptedOn, limits, granted, pauses }, today);
}

/** The dates of an item whose time runs already, with its pauses as they are now. */
export function movedDates(
  content: Published,
  item: {
    acceptedOn: string | null;
    limits: Limits | null;
    grantedOn: string | null;
    grantedSince: string | null;
    serviceCode: string;
  },
  pauses: readonly Pause[],
  today: string,
): CaseDatesRow | null {
  const limits = item.limits ?? limitsOf(content, item.serviceCode);
  if (item.acceptedOn === null || limits === null) return null;
  const { grantedOn: on, grantedSince: since } = item;
  const granted = on !== null && since !== null ? { on, since } : null;
  return datesRow(content, { acceptedOn: item.acceptedOn, limits, granted, pauses }, today);
}

/** What would come of an item that is not accepted yet: counted from the day of its visit, or from today if that is past. */
export function expectedDates(
  content: Published,
  item: { serviceCode: string; visitDate: string | null },
  today: string,
): CaseDatesRow | null {
  const acceptedOn = item.visitDate !== null && item.visitDate > today ? item.visitDate : today;
  return firstDates(content, { serviceCode: item.serviceCode, acceptedOn, expedited: false, pauses: [] }, today);
}
