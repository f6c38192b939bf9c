// Whether our times meet the day a draft's documents are needed by, counted from a visit that is chosen or could be.
import type { DraftData } from '#app/domain/booking/draft.ts';
import { type Deadline, deadlineOf } from '#app/domain/case/deadline.ts';
import { limitsOf } from '../case/case-dates.server.ts';
import type { Published } from '../content/published.server.ts';

/** null where no day was told. */
export function draftDeadline(content: Published, data: DraftData, visit: string): Deadline | null {
  if (data.neededBy === null) return null;
  const codes = new Set(data.applicants.flatMap(({ services }) => services.map(({ code }) => code)));
  const wanted = [...codes].flatMap((code) => limitsOf(content, code) ?? []);
  return deadlineOf(content.calendar, wanted, visit, data.neededBy);
}
