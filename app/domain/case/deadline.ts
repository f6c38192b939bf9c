// Before anything is booked: which of our times meets the day the documents are needed, for a visit on a given day.
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import { type Dated, dueAfter, type Limit, type Limits, meets } from './clocks.ts';

export type Deadline = {
  neededBy: CivilDate;
  /** the visit the dates are counted from */
  visit: CivilDate;
  normal: CivilDate;
  /** null: nothing that is wanted can be expedited */
  expedited: CivilDate | null;
  answer: 'normal' | 'expedited' | 'neither';
  /** the last visit for which the answer holds; null where none meets the day */
  holdsUntil: CivilDate | null;
  /** part of the count rests on a calendar not yet published */
  provisional: boolean;
};

/** `wanted`: the times of each service; together they are done when the slowest is. null where nothing is wanted. */
export function deadlineOf(
  calendar: WorkingCalendar,
  wanted: readonly Limits[],
  visit: CivilDate,
  neededBy: CivilDate,
): Deadline | null {
  const dates = (from: CivilDate) => {
    const normal = slowest(
      calendar,
      from,
      wanted.map(({ promise }) => promise),
    );
    const quick = wanted.some(({ expedite }) => expedite !== null)
      ? slowest(
          calendar,
          from,
          wanted.map(({ expedite, promise }) => expedite ?? promise),
        )
      : null;
    return { normal, quick };
  };
  if (wanted.length === 0) return null;
  const { normal, quick } = dates(visit);
  const answer = meets(neededBy, normal.date, quick?.date ?? null);
  let holdsUntil = answer === 'neither' ? null : visit;
  while (holdsUntil !== null && holdsUntil < neededBy) {
    const next = addDays(holdsUntil, 1);
    const later = dates(next);
    const date = answer === 'normal' ? later.normal.date : later.quick?.date;
    if (date === undefined || date > neededBy) break;
    holdsUntil = next;
  }
  return {
    neededBy,
    visit,
    normal: normal.date,
    expedited: quick?.date ?? null,
    answer,
    holdsUntil,
    provisional: normal.provisional || (quick?.provisional ?? false),
  };
}

function slowest(calendar: WorkingCalendar, from: CivilDate, limits: readonly Limit[]): Dated {
  return limits
    .map((limit) => dueAfter(calendar, from, limit, [], from))
    .reduce((last, one) => (one.date > last.date ? one : last));
}
