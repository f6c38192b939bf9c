// Judges a typed code, and opens what it stands for. A wrong guess is counted even though it is refused.

import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import { type GrantLife, newGrant } from '#app/domain/access/grant.ts';
import { explainFailure, readCode } from '#app/domain/access/one-time-code.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import { askedBy } from '#app/store/askers.server.ts';
import { grantAttendee } from '#app/store/attendee-links.server.ts';
import { bookingsOfContact, confirmContacts, type OwnBooking } from '#app/store/booking-contacts.server.ts';
import { findDraftByReference, handDraftTo } from '#app/store/drafts.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { grantBookings, moveSession } from '#app/store/grants.server.ts';
import { guessCode, newestCode, type StoredCode } from '#app/store/one-time-codes.server.ts';
import { activateContacts, contactsOf, grantContacts } from '#app/store/org-contacts.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { codeHash, codeOwner, sessionHashOf } from './code-owner.server.ts';
import { permittedSql } from './permitted.server.ts';

export type CheckCode = { purpose: CodePurpose; subject: string; code: string };
export type CheckedCode = {
  /** what the code has confirmed; equals `contactBlind(keys, value)` of the contact it was sent to */
  contactBlind: string;
  /** bookings now open in this browser, newest first */
  bookingIds: string[];
  /** the draft now open in this browser (resume-draft), else null */
  draftId: string | null;
  /** The browser's new session id where something was opened: answer with `renewedSession(ctx.app, newSessionId)`. */
  newSessionId: string | null;
};
type Judged = { opened: CheckedCode } | { opened: null; code: StoredCode | null; counted: boolean };

/** Refusals, all at the field `code`: code-wrong (facts.count tries left), code-expired, code-used-up, form-invalid. */
export async function checkCode(ctx: Ctx, input: CheckCode): Promise<Result<CheckedCode>> {
  const owner = codeOwner(ctx, input);
  const last = await newestCode(sqlOfClient(ctx.app.pool), owner);
  if (last === null) return refuse('code-expired', undefined, 'code');
  const { lifetimes } = await rulesInForce(sqlOfClient(ctx.app.pool), last.district, ctx.now);
  const digits = readCode(lifetimes.code, input.code);
  if (digits === null) return refuse('form-invalid', undefined, 'code');
  // The transaction says ok also to a wrong guess: a refusal would undo the counting.
  const judged = await permittedSql<Judged>(ctx, 'code.use', async (sql) => {
    const guessed = await guessCode(sql, owner, codeHash(ctx.app.keys, owner, digits), ctx.now);
    if (guessed?.right)
      return ok({ opened: await open(sql, ctx, input, guessed, newGrant(lifetimes.signedIn, ctx.now)) });
    return ok({ opened: null, code: guessed ?? (await newestCode(sql, owner)), counted: guessed !== null });
  });
  if (!judged.ok) return judged;
  if (judged.value.opened !== null) return ok(judged.value.opened);
  return explainFailure(ctx.now, judged.value.code, judged.value.counted);
}

async function open(sql: Sql, ctx: Ctx, input: CheckCode, code: StoredCode, life: GrantLife): Promise<CheckedCode> {
  const { contactBlind } = code;
  if (['confirm-contact', 'change-contact', 'confirm-asker'].includes(input.purpose)) {
    return { contactBlind, bookingIds: [], draftId: null, newSessionId: null };
  }
  const newSessionId = newToken();
  const sessionHash = ctx.app.keys.tokenHash(newSessionId);
  await moveSession(sql, sessionHashOf(ctx), sessionHash);
  if (input.purpose === 'resume-draft') {
    const draft = await findDraftByReference(sql, ctx.app.keys, input.subject);
    if (draft) await handDraftTo(sql, draft.id, sessionHash, ctx.now);
    return { contactBlind, bookingIds: [], draftId: draft?.id ?? null, newSessionId };
  }
  if (input.purpose === 'org-sign-in') {
    await signInContacts(sql, ctx, { sessionHash, contactBlind, district: input.subject, life });
    return { contactBlind, bookingIds: [], draftId: null, newSessionId };
  }
  if (input.purpose === 'open-matter') {
    await grantBookings(sql, sessionHash, await askedBy(sql, contactBlind, input.subject), life);
    return { contactBlind, bookingIds: [], draftId: null, newSessionId };
  }
  if (input.purpose === 'attend') {
    const { subject: attendeeId } = input;
    await grantAttendee(sql, { sessionHash, attendeeId, role: 'attendee', now: ctx.now, expiresAt: life.endsAt });
    return { contactBlind, bookingIds: [], draftId: null, newSessionId };
  }
  const reference = input.purpose === 'open-booking' ? input.subject : null;
  const bookings = await bookingsOfContact(sql, contactBlind, reference);
  const bookingIds = bookings.map(({ id }) => id);
  await grantBookings(sql, sessionHash, bookingIds, life);
  await confirm(sql, ctx, bookings);
  return { contactBlind, bookingIds, draftId: null, newSessionId };
}

/** Opens the organisations this contact speaks for; who was only named so far becomes active by the code. */
async function signInContacts(
  sql: Sql,
  ctx: Ctx,
  given: { sessionHash: string; contactBlind: string; district: string; life: GrantLife },
): Promise<void> {
  const { sessionHash, district, life } = given;
  const contacts = await contactsOf(sql, given.contactBlind, district);
  const ids = contacts.map(({ contactId }) => contactId);
  const fresh = await activateContacts(sql, ids, ctx.now);
  await grantContacts(sql, sessionHash, ids, life);
  await appendEvents(sql, ctx.actor, ctx.now, [
    ...fresh.map(({ id, organisationId }) => ({
      type: 'contact.active' as const,
      subject: `organisation:${organisationId}`,
      district,
      data: { contact: id },
    })),
    ...contacts.map(({ contactId, organisationId }) => ({
      type: 'contact.signed-in' as const,
      subject: `organisation:${organisationId}`,
      district,
      data: { contact: contactId },
    })),
  ]);
}

/** A code that arrived and was typed in shows that the contact is right, also where it was still open at booking. */
async function confirm(sql: Sql, ctx: Ctx, bookings: readonly OwnBooking[]): Promise<void> {
  const unconfirmed = bookings.filter(({ confirmed }) => !confirmed);
  if (unconfirmed.length === 0) return;
  const ids = unconfirmed.map(({ id }) => id);
  await confirmContacts(sql, ids, ctx.now);
  await appendEvents(
    sql,
    ctx.actor,
    ctx.now,
    unconfirmed.map(({ id, district, pointId }) => ({
      type: 'booking.contact-confirmed' as const,
      subject: `booking:${id}`,
      bookingId: id,
      district,
      pointId,
    })),
  );
}
