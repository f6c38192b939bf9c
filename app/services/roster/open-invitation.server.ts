// From a private link to the page behind it: a code to the contact the organisation gave, or the child's birth date.

import type { Bilingual } from '#app/domain/bilingual.ts';
import { maskEmail, maskName, maskPhone } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import {
  type AttendeePurpose,
  findInvitation,
  grantAttendee,
  readInvitation,
  revokeInvitations,
} from '#app/store/attendee-links.server.ts';
import { forgetContact } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { moveSession } from '#app/store/grants.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { answerUntil, linksUntil } from './invite.server.ts';
import { ownScope } from './own-scope.server.ts';

/** Where a link leads; refuses with not-found for a link nobody has. */
export function followInvitation(
  ctx: Ctx,
  input: { token: string },
): Promise<Result<{ token: string; district: string; locale: Locale }>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const token = readInvitation(input.token);
    if (token === null) return refuse('not-found');
    const found = await findInvitation(sql, ctx.app.keys.tokenHash(token), ctx.now);
    return found ? ok({ token, district: found.district, locale: found.locale }) : refuse('not-found');
  });
}

/** The same for a code typed from paper: guesses of one network are counted. */
export async function typeInvitation(ctx: Ctx, input: { typed: string; network: string }) {
  const counted = await throttle(ctx.app.pool, ctx.now, {
    key: `invitation ${input.network}`,
    max: 300,
    seconds: 3600,
  });
  if (!counted.ok) return refuse('too-many-requests', { minutes: Math.ceil(counted.retryAfter / 60) });
  const found = await followInvitation(ctx, { token: input.typed });
  return found.ok ? found : refuse('invitation-unknown', undefined, 'invitation');
}

export type InvitationPage = {
  purpose: AttendeePurpose;
  opened: boolean;
  organisation: Bilingual;
  name: string;
  /** where the code goes, masked; null: the organisation gave no contact */
  contact: string | null;
  until: string;
  date: string | null;
};

export function loadInvitation(ctx: Ctx, input: { token: string | null }): Promise<Result<InvitationPage>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const own = await ownScope(sql, ctx, input.token);
    if (!own.ok) return own;
    const { attendee, session, purpose, opened } = own.value;
    const { contactKind, contact } = attendee;
    const shown = contact === null ? null : contactKind === 'email' ? maskEmail(contact) : maskPhone(contact, 'public');
    return ok({
      purpose,
      opened: opened !== null,
      organisation: session.organisation,
      name: maskName(attendee.name),
      contact: shown,
      until: answerUntil(own.value, ctx.now),
      date: session.halfDays[0]?.date ?? null,
    });
  });
}

/** The attendee whose code is asked for; refuses where there is nobody to send it to. */
export function invitedAttendee(ctx: Ctx, input: { token: string | null }): Promise<Result<{ attendeeId: string }>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const own = await ownScope(sql, ctx, input.token);
    if (!own.ok) return own;
    if (own.value.purpose !== 'attendee' || own.value.attendee.contact === null) return refuse('invitation-no-contact');
    return ok({ attendeeId: own.value.attendee.id });
  });
}

/** The guardian's way in: the child's birth date, five tries an hour for each link, whoever types. */
export async function openByBirth(
  ctx: Ctx,
  input: { token: string | null; birth: string },
): Promise<Result<{ newSessionId: string }>> {
  const own = await permittedSql(ctx, 'attend.own', (sql) => ownScope(sql, ctx, input.token));
  if (!own.ok) return own;
  const { attendee, purpose } = own.value;
  if (purpose !== 'guardian' || attendee.details.birth === null) return refuse('invitation-no-contact');
  const key = `guardian ${attendee.id} ${sessionHashOf(ctx)}`;
  const tries = await throttle(ctx.app.pool, ctx.now, { key, max: 5, seconds: 3600 });
  const all = await throttle(ctx.app.pool, ctx.now, { key: `guardian ${attendee.id}`, max: 20, seconds: 3600 });
  const late = tries.ok ? all : tries;
  if (!late.ok) return refuse('too-many-requests', { minutes: Math.ceil(late.retryAfter / 60) });
  if (input.birth !== attendee.details.birth) return refuse('birth-wrong', undefined, 'birth');
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const newSessionId = newToken();
    const sessionHash = ctx.app.keys.tokenHash(newSessionId);
    await moveSession(sql, sessionHashOf(ctx), sessionHash);
    const expiresAt = linksUntil(own.value, ctx.now);
    await grantAttendee(sql, { sessionHash, attendeeId: attendee.id, role: 'guardian', now: ctx.now, expiresAt });
    return ok({ newSessionId });
  });
}

/** "This is not me": the link dies, the contact is forgotten, the organisation reads that it is to check it. */
export function refuseInvitation(ctx: Ctx, input: { token: string | null }): Promise<Result<null>> {
  return permittedSql(ctx, 'attend.own', async (sql) => {
    const own = await ownScope(sql, ctx, input.token, { lock: true });
    if (!own.ok) return own;
    const { attendee, session } = own.value;
    await revokeInvitations(sql, attendee.id, ctx.now);
    if (attendee.personId === null) await forgetContact(sql, attendee.id);
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'attendee.not-me',
        subject: `attendee:${attendee.id}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
      },
    ]);
    return ok(null);
  });
}
