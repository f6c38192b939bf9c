// What an organisation reads of its session's receipts: the summary with names masked, nobody's own paper.
import { maskName } from '#app/domain/identity/mask.ts';
import type { SummaryPaper } from '#app/domain/receipt/paper-facts.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { loadBookingReceipts } from '#app/store/receipts.server.ts';
import { findSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownOrganisation } from '../organisation/own-organisation.server.ts';
import { paperHead } from './receipt-papers.server.ts';

/** Refuses with not-found for another organisation's session, and while it has no booking. */
export function loadSessionSummary(
  ctx: Ctx,
  asked: { district: string; reference: string },
): Promise<Result<SummaryPaper>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, asked.district);
    if (!own.ok) return own;
    const { organisation, content } = own.value;
    const session = await findSession(sql, asked.reference);
    if (!session?.bookingId || session.organisationId !== organisation.id) return refuse('not-found');
    const booking = await loadBookingVisit(sql, session.bookingId);
    if (!booking) return refuse('not-found');
    const names = new Map((await loadPeople(sql, ctx.app.keys, booking)).map(({ id, name }) => [id, maskName(name)]));
    const receipts = (await loadBookingReceipts(sql, booking.id)).filter(({ voidedAt }) => voidedAt === null);
    return ok({
      kind: 'summary',
      head: paperHead(ctx, content, booking.district, booking.locale),
      host: organisation.nameZh,
      reference: session.reference,
      date: booking.date,
      writtenAt: ctx.now,
      lines: receipts.map((receipt) => ({
        number: receipt.number,
        name: names.get(receipt.personId) ?? '—',
        items: receipt.content.items.map(({ service, state, promisedOn }) => ({
          service: content.entries.get(service)?.body.name ?? { zh: service, en: service },
          state,
          promisedOn,
        })),
      })),
    });
  });
}
