// Asks the pure rule about an opened draft with the content in force: the pages' kindness and the booking's certainty.
import { decideRequest, type RequestVerdict } from '#app/domain/booking/request.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import type { Published } from '../content/published.server.ts';
import { textsInForce } from '../texts/consent-texts.server.ts';
import type { OpenDraft } from './load-draft.server.ts';

/** `data` replaces the draft's answers: what is about to be saved. */
export function judgeDraft({ draft, rules, content }: OpenDraft, now: Date, data = draft.data): RequestVerdict {
  const today = civilDateOf(now);
  const visitDate = data.time?.date ?? today;
  const entries = entriesByCode(content);
  return decideRequest({
    draft: data,
    entries,
    rules,
    texts: textsInForce(content),
    today,
    visitDate,
    passportBackOn: addWorkingDays(content.calendar, visitDate, longestPermit(data, entries)).date,
  });
}

export function entriesByCode(content: Published): Map<string, CatalogueEntry> {
  return new Map([...content.entries].map(([code, { body }]) => [code, body]));
}

/** Working days a passport may stay with the police: the longest promise among the wanted services. */
function longestPermit(data: OpenDraft['draft']['data'], entries: ReadonlyMap<string, CatalogueEntry>): number {
  const wanted = data.applicants.flatMap((applicant) => applicant.services.map(({ code }) => entries.get(code)));
  const days = wanted.flatMap((entry) => (entry?.kind === 'service' ? entry.times.promise.amount : []));
  return Math.max(0, ...days);
}
