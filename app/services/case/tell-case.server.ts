// News of a case to its owner: one letter per piece of news, in the owner's language; nothing where there is no contact.
// Who came with a session is written to at their own contact, not at the organisation's.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CaseNews, NewsFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import type { CaseItem } from '#app/store/cases.server.ts';
import { published } from '../content/published.server.ts';
import { tellAttendee } from '../roster/tell-attendee.server.ts';
import { tellPerson } from '../visit/tell.server.ts';

export type News = {
  news: CaseNews;
  lines?: readonly Bilingual[];
  on?: string | null;
  provisional?: boolean;
  reason?: string | null;
  postNumber?: string | null;
  point?: Bilingual | null;
  /** every service it is about, where it is about several */
  services?: readonly string[];
  /** one letter per item, news and this */
  once?: string;
};

export async function tellCase(
  sql: Sql,
  ctx: Ctx,
  item: Pick<CaseItem, 'id' | 'bookingId' | 'personId' | 'serviceCode'>,
  eventId: string | null,
  told: News,
): Promise<void> {
  const booking = await loadBookingVisit(sql, item.bookingId);
  if (!booking) return;
  const { entries } = await published(ctx.app, ctx.now);
  const codes = [...new Set(told.services ?? [item.serviceCode])];
  const names = codes.map((code) => entries.get(code)?.body.name ?? { zh: code, en: code });
  const facts: NewsFacts = {
    news: told.news,
    service: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') },
    lines: [...(told.lines ?? [])],
    on: told.on ?? null,
    provisional: told.provisional ?? false,
    reason: told.reason ?? null,
    postNumber: told.postNumber ?? null,
    point: told.point ?? null,
  };
  const once = `${item.id}:${told.news}:${told.once ?? ''}`;
  if (booking.mode === 'home' || booking.mode === 'window') {
    return tellPerson(sql, ctx, booking, eventId, { template: 'case-news', once, more: () => facts });
  }
  await tellAttendee(sql, ctx, { bookingId: booking.id, personId: item.personId, eventId, once }, facts);
}
