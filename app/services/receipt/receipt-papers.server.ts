// Receipts of one booking as papers: for its owner after a code, for the team on the spot, for clerks.
import { maskName } from '#app/domain/identity/mask.ts';
import type { PaperHead, PaperItem, ReceiptPaper, SummaryPaper } from '#app/domain/receipt/paper-facts.ts';
import { type ReceiptItem, receiptStanding, signedText } from '#app/domain/receipt/receipt.ts';
import { checkCode, verifyToken } from '#app/domain/receipt/receipt-code.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import { loadBookingReceipts, loadHostName, type StoredReceipt } from '#app/store/receipts.server.ts';
import { loadTeamName } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type OwnBooking, ownBooking } from '../booking/own-booking.server.ts';
import type { Published } from '../content/published.server.ts';

export type ReceiptPapers = {
  reference: string;
  district: string;
  locale: 'zh' | 'en';
  papers: (ReceiptPaper & { id: string })[];
  summary: SummaryPaper;
};

/** In the order of the booking's people. Refuses with not-found what this browser or this team may not see. */
export function loadReceiptPapers(
  ctx: Ctx,
  asked: { reference: string; door: 'own' | 'desk' },
): Promise<Result<ReceiptPapers>> {
  const staff = asked.door === 'desk';
  return permittedSql(ctx, staff ? 'receipt.read' : 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, asked.reference);
    if (!own.ok) return own;
    const { booking } = own.value;
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const receipts = await loadBookingReceipts(sql, booking.id);
    if (staff && receipts.length > 0) {
      const { id: bookingId, visitId, district, pointId } = booking;
      const read = {
        type: 'personal-data.read',
        subject: `booking:${bookingId}`,
        data: { reason: 'receipts' },
      } as const;
      await appendEvents(sql, ctx.actor, ctx.now, [{ ...read, bookingId, visitId, district, pointId }]);
    }
    return ok(await papersOf(sql, ctx, own.value, people, receipts));
  });
}

async function papersOf(
  sql: Sql,
  ctx: Ctx,
  { booking, opened, content }: OwnBooking,
  people: readonly StoredPerson[],
  receipts: readonly StoredReceipt[],
): Promise<ReceiptPapers> {
  const head = paperHead(ctx, content, booking.district, booking.locale);
  const team = booking.teamId ? await loadTeamName(sql, booking.teamId) : null;
  const papers = people.flatMap((person) => {
    const receipt = receipts.find(({ personId }) => personId === person.id);
    if (!receipt) return [];
    const code = codeOf(ctx, receipt);
    return {
      kind: 'receipt' as const,
      id: receipt.id,
      head,
      number: receipt.number,
      version: receipt.version,
      code,
      standing: receiptStanding(receipt),
      voidReason: receipt.voidReason,
      name: person.name,
      documentNumber: receipt.content.number,
      mode: receipt.content.mode,
      issuedAt: receipt.issuedAt,
      team,
      items: receipt.content.items.map((item) => paperItem(content, item)),
      verifyAddress: `${head.verifyPage}/${verifyToken(receipt.number, code)}`,
    };
  });
  return {
    reference: booking.reference,
    district: booking.district,
    locale: booking.locale,
    papers,
    summary: {
      kind: 'summary',
      head,
      host: (await loadHostName(sql, booking.id)) ?? maskName(opened.details.bookerName),
      reference: booking.reference,
      date: booking.date,
      writtenAt: ctx.now,
      lines: papers
        .filter(({ standing }) => standing === 'valid')
        .map(({ number, name, items }) => ({
          number,
          name: maskName(name),
          items: items.map(({ service, state, promisedOn }) => ({ service, state, promisedOn })),
        })),
    },
  };
}

export function paperHead(ctx: Ctx, content: Published, district: string, locale: 'zh' | 'en'): PaperHead {
  const body = content.districts.get(district)?.body;
  const none = { zh: '—', en: '—' };
  return {
    bureau: body?.bureau ?? none,
    brand: body?.brand.name ?? none,
    hotline: body?.hotline.shown ?? none,
    verifyPage: `${ctx.app.config.publicOrigin}/${locale}/${district}/verify`,
  };
}

/** The code printed on this version: made from its signature, which is made from its content. */
export function codeOf(ctx: Ctx, receipt: StoredReceipt): string {
  return checkCode(Buffer.from(ctx.app.keys.sign('receipt', signedText(receipt)), 'base64url'));
}

function paperItem(content: Published, item: ReceiptItem): PaperItem {
  const entry = content.entries.get(item.service)?.body;
  const variant = entry?.kind === 'service' ? entry.variants.find(({ code }) => code === item.variant) : undefined;
  const { state, acceptedOn, promisedOn, provisional, reason } = item;
  const fees = entry?.kind === 'service' ? entry.fees.filter((fee) => variant?.fees.includes(fee.code)) : [];
  return {
    service: entry?.name ?? { zh: item.service, en: item.service },
    variant: variant?.name ?? null,
    state,
    acceptedOn,
    promisedOn,
    provisional,
    reason,
    fee: fees.length === 1 ? (fees[0]?.text ?? null) : null,
  };
}
