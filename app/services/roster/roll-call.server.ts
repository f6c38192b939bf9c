// The day of a session begins: roll call by name or by the code of the link, and people who are not on the list.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findInvitation, newInvitations, readInvitation } from '#app/store/attendee-links.server.ts';
import { addAttendees, findAttendee, listAttendees } from '#app/store/attendees.server.ts';
import { arrive, beginDay } from '#app/store/session-day.server.ts';
import { onTheDay, tell } from './day-scope.server.ts';
import { linksUntil } from './invite.server.ts';
import { placesOf } from './roster-scope.server.ts';

/** The day begins: only on a day of the session. */
export function beginSessionDay(ctx: Ctx, input: { reference: string }): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, scope, date) => {
    const { session } = scope;
    if (session.bookingId === null || date !== civilDateOf(ctx.now)) return refuse('step-not-allowed');
    const given = { sessionId: session.id, bookingId: session.bookingId, date, now: ctx.now };
    if (!(await beginDay(sql, given))) return refuse('stale-page');
    await tell(sql, ctx, scope, 'visit.arrived', `session:${session.id}`);
    return ok(null);
  });
}

export type Arrived = { number: number | null; name: string; again: boolean };

/** Roll call by name, or by the code of the private link (typed, or read by the camera). Twice is once. */
export function checkIn(
  ctx: Ctx,
  input: { reference: string; attendeeId?: string; code?: string },
): Promise<Result<Arrived>> {
  return onTheDay<Arrived>(ctx, input.reference, async (sql, scope) => {
    const { session, roster } = scope;
    const id = input.attendeeId ?? (await attendeeOfCode(sql, ctx, session.id, input.code ?? ''));
    const attendee = id && /^[0-9a-f-]{36}$/.test(id) ? await findAttendee(sql, ctx.app.keys, roster, id, true) : null;
    if (!attendee || attendee.status === 'withdrawn') return refuse('scan-unknown', undefined, 'code');
    if (attendee.arrivedAt !== null) return ok({ number: attendee.callNumber, name: attendee.name, again: true });
    const number = await arrive(sql, session.id, attendee.id, ctx.now);
    await tell(sql, ctx, scope, 'attendee.arrived', `attendee:${attendee.id}`, { number });
    return ok({ number, name: attendee.name, again: false });
  });
}

async function attendeeOfCode(sql: Sql, ctx: Ctx, sessionId: string, typed: string): Promise<string | null> {
  const token = readInvitation(typed.split('/').at(-1) ?? '');
  const found = token ? await findInvitation(sql, ctx.app.keys.tokenHash(token), ctx.now) : null;
  return found && !found.ended && found.sessionId === sessionId ? found.attendeeId : null;
}

/** Somebody who is not on the list, if a place is left: on the list, present with a number, with a code for the own data. */
export function walkIn(
  ctx: Ctx,
  input: { reference: string; name: string; department: string },
): Promise<Result<{ code: string; number: number | null }>> {
  return onTheDay(ctx, input.reference, async (sql, scope) => {
    const { session, roster } = scope;
    const named = checkAnyName(input.name);
    if (!named.ok) return refuse('form-invalid', undefined, 'name');
    const places = placesOf(session);
    const coming = (await listAttendees(sql, ctx.app.keys, roster)).filter((one) => one.guardianStatus !== 'refused');
    if (places !== null && coming.length >= places) return refuse('no-place-left');
    const [id = ''] = await addAttendees(sql, ctx.app.keys, roster, ctx.now, [
      {
        person: {
          name: named.value,
          department: input.department.trim().slice(0, 40),
          contact: null,
          documentKind: null,
          number: null,
          birth: null,
          minor: false,
          guardian: null,
          permitUntil: null,
          services: null,
          locale: /\p{Script=Han}/u.test(named.value) ? 'zh' : 'en',
        },
        keys: [],
        source: 'walk-in',
      },
    ]);
    const [code = ''] = await newInvitations(
      sql,
      ctx.app.keys,
      ctx.now,
      [{ attendeeId: id, purpose: 'attendee' }],
      linksUntil(scope, ctx.now),
    );
    const number = await arrive(sql, session.id, id, ctx.now);
    await tell(sql, ctx, scope, 'attendee.arrived', `attendee:${id}`, { number, walkIn: 'yes' });
    return ok({ code: code.replace(/(.{4})(?=.)/g, '$1-'), number });
  });
}
