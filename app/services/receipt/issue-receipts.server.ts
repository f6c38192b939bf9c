// Brings people's receipts up to date inside the transaction of a step: nothing where nothing changed, else a first
// receipt or the next version under the same number.

import { nameIndexText } from '#app/domain/booking/index-text.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { maskNumber } from '#app/domain/identity/mask.ts';
import { type ReceiptContent, receiptItems, sameContent, signedText } from '#app/domain/receipt/receipt.ts';
import { receiptNumber } from '#app/domain/receipt/receipt-code.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import {
  insertReceipt,
  lockCurrentReceipts,
  nextReceiptSequence,
  replaceReceipt,
  type StoredReceipt,
} from '#app/store/receipts.server.ts';
import { published } from '../content/published.server.ts';

type Booking = Pick<BookingVisit, 'id' | 'district' | 'pointId' | 'mode' | 'keyId' | 'wrapped'> & {
  visitId: string | null;
};

/** `personIds` null: everybody of the booking. A void receipt is followed by a new version only when `again` is set. */
export async function issueReceipts(
  sql: Sql,
  ctx: Ctx,
  booking: Booking,
  personIds: readonly string[] | null,
  again = false,
): Promise<string[]> {
  const content = await published(ctx.app, ctx.now);
  const prefix = content.districts.get(booking.district)?.body.brand.prefix ?? 'XX';
  const ids = personIds ?? (await loadPeople(sql, ctx.app.keys, booking)).map(({ id }) => id);
  const current = new Map((await lockCurrentReceipts(sql, ids)).map((row) => [row.personId, row]));
  // Read after the lock, so that what is written is what stands.
  const people = (await loadPeople(sql, ctx.app.keys, booking)).filter(({ id }) => ids.includes(id));
  const numbers: string[] = [];
  for (const person of people) {
    const next = contentOf(ctx, booking, person);
    const old = current.get(person.id) ?? null;
    if (!next || (old && !again && (old.voidedAt || sameContent(old.content, next)))) continue;
    const number =
      old?.number ?? receiptNumber(prefix, civilDateOf(ctx.now).slice(0, 7), await nextReceiptSequence(sql));
    await write(sql, ctx, booking, { person, old, number, content: next });
    numbers.push(number);
  }
  return numbers;
}

/** The same after a single step of one item; a person without a visit has nothing in writing yet. */
export async function issueReceiptOf(sql: Sql, ctx: Ctx, item: { bookingId: string; personId: string }): Promise<void> {
  const booking = await loadBookingVisit(sql, item.bookingId);
  if (booking) await issueReceipts(sql, ctx, booking, [item.personId]);
}

function contentOf(ctx: Ctx, booking: Booking, person: StoredPerson): ReceiptContent | null {
  const items = receiptItems(person.items);
  return (
    items && {
      items,
      mode: booking.mode,
      documentKind: person.documentKind,
      number: person.number === null ? null : maskNumber(person.number, 'public'),
      name: ctx.app.keys.blind('receipt-name', nameIndexText(person.name)),
    }
  );
}

type Written = { person: StoredPerson; old: StoredReceipt | null; number: string; content: ReceiptContent };

async function write(sql: Sql, ctx: Ctx, booking: Booking, { person, old, number, content }: Written): Promise<void> {
  const version = (old?.version ?? 0) + 1;
  if (old) await replaceReceipt(sql, old.id, ctx.now);
  const signature = ctx.app.keys.sign('receipt', signedText({ number, version, issuedAt: ctx.now, content }));
  const { id: bookingId, visitId, district, pointId } = booking;
  const issuedBy = ctx.actor.kind === 'staff' ? ctx.actor.staffId : ctx.actor.kind;
  const row = { number, version, bookingId, personId: person.id, district, pointId, content, signature, issuedBy };
  await insertReceipt(sql, { ...row, issuedAt: ctx.now });
  await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: version === 1 ? 'receipt.issued' : 'receipt.replaced',
      subject: `person:${person.id}`,
      bookingId,
      visitId,
      district,
      pointId,
      data: { number, version },
    },
  ]);
}
