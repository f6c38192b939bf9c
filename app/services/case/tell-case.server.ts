// News of a case to its owner: one letter per piece of news, in the booking's language; nothing where there is no contact.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CaseNews } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import type { CaseItem } from '#app/store/cases.server.ts';
import { published } from '../content/published.server.ts';
import { tellPerson } from '../visit/tell.server.ts';

export type News = {
  news: CaseNews;
  lines?: readonly Bilingual[];
  on?: string | null;
  provisional?: boolean;
  reason?: string | null;
  /** one letter per item, news and this */
  once?: string;
};

export async function tellCase(
  sql: Sql,
  ctx: Ctx,
  item: Pick<CaseItem, 'id' | 'bookingId' | 'serviceCode'>,
  eventId: string | null,
  told: News,
): Promise<void> {
  const booking = await loadBookingVisit(sql, item.bookingId);
  if (!booking || (booking.mode !== 'home' && booking.mode !== 'window')) return;
  const name = (await published(ctx.app, ctx.now)).entries.get(item.serviceCode)?.body.name;
  await tellPerson(sql, ctx, booking, eventId, {
    template: 'case-news',
    once: `${item.id}:${told.news}:${told.once ?? ''}`,
    more: () => ({
      news: told.news,
      service: name ?? { zh: item.serviceCode, en: item.serviceCode },
      lines: told.lines ?? [],
      on: told.on ?? null,
      provisional: told.provisional ?? false,
      reason: told.reason ?? null,
    }),
  });
}
