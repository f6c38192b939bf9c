// Mends a mistyped or changed contact. The new one is shown to be right by a code. Where the old one was confirmed it is
// replaced at once and told so; where it never was, a clerk checks first that it is the same person.
import type { CodeContact } from '#app/domain/access/contact.ts';
import { covers } from '#app/domain/access/permission.ts';
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { replaceContact } from '#app/store/booking-contacts.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { callbackPayload, openCallback } from '#app/store/callbacks.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { dropOtherGrants } from '#app/store/grants.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { checkCode } from '../access/check-code.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { shownContact } from './ask-code.server.ts';
import { letterSource, type Opened, openBooking } from './letter-source.server.ts';

export type ChangeContact = { bookingId: string; contact: CodeContact; code: string };
/** `changed` at once, or a clerk `checks` until `dueAt`. */
export type ChangedContact = { outcome: 'changed' } | { outcome: 'checks'; dueAt: Date };

/** Send the code first: sendCode with purpose change-contact. Refuses like checkCode, or with not-found, final-state. */
export async function changeContact(ctx: Ctx, input: ChangeContact): Promise<Result<ChangedContact>> {
  if (!covers(ctx.actor, { bookingId: input.bookingId })) return refuse('not-found');
  const code = { purpose: 'change-contact' as const, subject: input.bookingId, code: input.code };
  const checked = await checkCode(ctx, code);
  if (!checked.ok) return checked;
  if (checked.value.contactBlind !== contactBlind(ctx.app.keys, input.contact.value)) {
    return refuse('code-expired', undefined, 'code');
  }
  return permittedSql(ctx, 'own.change', (sql) => change(sql, ctx, input));
}

async function change(sql: Sql, ctx: Ctx, { bookingId, contact }: ChangeContact): Promise<Result<ChangedContact>> {
  const booking = await loadBookingVisit(sql, bookingId, true);
  const opened = booking && openBooking(ctx, booking);
  if (!booking || !opened) return refuse('not-found');
  if (isOver(booking)) return refuse('final-state');
  if (booking.contactConfirmedAt === null) return askClerk(sql, ctx, booking, contact);
  const replaced = await putContact(sql, ctx, booking, opened, contact);
  if (!replaced.ok) return replaced;
  await dropOtherGrants(sql, booking.id, sessionHashOf(ctx));
  return ok({ outcome: 'changed' });
}

/** Nothing is written to a person any more about what was called off. */
function isOver({ status }: BookingVisit): boolean {
  return status === 'cancelled_user' || status === 'cancelled_org' || status === 'no_show';
}

/** What a clerk reads on the call list: the contact that a code has confirmed, sealed to its booking. */
export const contactPayloadPlace = (bookingId: string) => ({
  table: 'callback',
  column: 'payload_sealed',
  row: bookingId,
});

async function askClerk(
  sql: Sql,
  ctx: Ctx,
  booking: BookingVisit,
  contact: CodeContact,
): Promise<Result<ChangedContact>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(booking.district)?.body;
  if (!rules) return refuse('not-found');
  const { id, keyId, wrapped, district, pointId } = booking;
  const dueAt = clerkDue(content.calendar, rules.callbacks, ctx.now);
  const key = { id: keyId, wrapped };
  const callbackId = await openCallback(sql, ctx.now, {
    bookingId: id,
    district,
    pointId,
    reason: 'contact-change',
    dueAt,
    dedupe: `contact-change:${id}:${contactBlind(ctx.app.keys, contact.value)}`,
    payloadSealed: ctx.app.keys.sealFor(key, JSON.stringify(contact), contactPayloadPlace(id)),
  });
  if (callbackId !== null) {
    const scope = { bookingId: id, district, pointId, data: { reason: 'contact-change' } };
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'callback.opened', subject: `callback:${callbackId}`, ...scope },
    ]);
  }
  return ok({ outcome: 'checks', dueAt });
}

/** Puts the contact in place of the old one, with its event, and tells both. Refuses with stale-page. */
export async function putContact(
  sql: Sql,
  ctx: Ctx,
  booking: BookingVisit,
  opened: Opened,
  contact: CodeContact,
): Promise<Result<null>> {
  const { keys } = ctx.app;
  const key = { id: booking.keyId, wrapped: booking.wrapped };
  const place = { table: 'booking', column: 'contact_sealed', row: booking.id };
  const row = {
    kind: contact.kind,
    sealed: keys.sealFor(key, contact.value, place),
    blind: contactBlind(keys, contact.value),
  };
  if (!(await replaceContact(sql, booking, row, ctx.now))) return refuse('stale-page');
  const { id, visitId, district, pointId } = booking;
  const scope = { bookingId: id, visitId, district, pointId };
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'booking.contact-changed', subject: `booking:${id}`, ...scope, data: { kind: contact.kind } },
  ]);
  const facts = visitFacts(await letterSource(sql, ctx, booking, opened));
  const told: CodeContact[] =
    booking.contactKind === 'none' || booking.contactConfirmedAt === null
      ? [contact]
      : [{ kind: booking.contactKind, value: opened.contact }, contact];
  const messages = told.map(
    (to, index): NewMessage => ({
      template: 'contact-changed',
      channel: to.kind,
      to: to.value,
      locale: booking.locale,
      dedupe: `${id}:contact-changed:${booking.version}:${index}`,
      eventId: eventId ?? null,
      ...scope,
      facts: { ...facts, contact: shownContact(contact) },
    }),
  );
  await enqueueMessages(sql, ctx.app, ctx.now, messages);
  return ok(null);
}

/** A clerk has checked that it is the same person: the contact left with the call takes the old one's place. */
export async function acceptContact(
  sql: Sql,
  ctx: Ctx,
  call: { id: string; bookingId: string | null },
): Promise<Result<null>> {
  const booking = call.bookingId === null ? null : await loadBookingVisit(sql, call.bookingId, true);
  const opened = booking && openBooking(ctx, booking);
  const payload = await callbackPayload(sql, call.id);
  if (!booking || !opened || !payload) return refuse('not-found');
  if (isOver(booking)) return refuse('final-state');
  const key = { id: booking.keyId, wrapped: booking.wrapped };
  const text = ctx.app.keys.openFor(key, payload, contactPayloadPlace(booking.id));
  return text === null ? refuse('not-found') : putContact(sql, ctx, booking, opened, JSON.parse(text) as CodeContact);
}
