// Around the desks and towards the end: more time, the hall's screen, listeners, the host's signature.
import { clockText, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { listAttendees } from '#app/store/attendees.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { touchRoster } from '#app/store/rosters.server.ts';
import { extendHalfDays, insertSignature, listTalks, nextWork, setListeners } from '#app/store/session-day.server.ts';
import { onTheDay, signaturePlace, tell } from './day-scope.server.ts';

/** 延时: some minutes more for today's teams, as the district's rules say. Refuses with extend-taken, and when that begins. */
export function extendDay(ctx: Ctx, input: { reference: string }): Promise<Result<{ minutes: number }>> {
  return onTheDay(ctx, input.reference, async (sql, scope, date) => {
    const { extendMinutes: minutes } = scope.rules.sessions;
    const next = await nextWork(sql, scope.session.id, date, minutes);
    if (next) return refuse('extend-taken', { at: clockText(minuteOfDay(next)) });
    const halfDays = await extendHalfDays(sql, scope.session.id, date, minutes);
    if (halfDays === 0) return refuse('step-not-allowed');
    await tell(sql, ctx, scope, 'session.extended', `session:${scope.session.id}`, { minutes });
    return ok({ minutes });
  });
}

/** Who listened to a talk: a head count, nobody's name. */
export function countListeners(
  ctx: Ctx,
  input: { reference: string; talkId: string; listeners: string },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, scope) => {
    const listeners = Number(input.listeners.normalize('NFKC').trim() || 'x');
    if (!Number.isInteger(listeners) || listeners < 0 || listeners > 100_000) {
      return refuse('count-wrong', undefined, `listeners-${input.talkId}`);
    }
    if (!(await setListeners(sql, scope.session.id, input.talkId, listeners))) return refuse('not-found');
    await tell(sql, ctx, scope, 'session.listeners', `session:${scope.session.id}`, { talk: input.talkId, listeners });
    return ok(null);
  });
}

/** The host's typed name under the day, with what was counted. */
export function signDay(
  ctx: Ctx,
  input: { reference: string; host: string; confirmed: boolean },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, scope, date) => {
    const { session, roster } = scope;
    const named = checkAnyName(input.host);
    if (!named.ok || !input.confirmed || ctx.actor.kind !== 'staff') return refuse('host-missing', undefined, 'host');
    const items = session.bookingId === null ? [] : await loadCaseItems(sql, session.bookingId);
    const people = (await listAttendees(sql, ctx.app.keys, roster)).filter(({ doneAt }) => doneAt !== null).length;
    const listeners = (await listTalks(sql, session.id)).reduce((sum, talk) => sum + (talk.listeners ?? 0), 0);
    const sealed = ctx.app.keys.sealFor(roster.key, named.value, signaturePlace(session.id, date));
    const taken = items.filter(({ status }) => ['captured', 'accepted', 'accepted_missing'].includes(status)).length;
    const signed = await insertSignature(sql, {
      sessionId: session.id,
      date,
      host: Buffer.from(sealed).toString('base64'),
      staffId: ctx.actor.staffId,
      now: ctx.now,
      counts: { people, items: taken, listeners },
    });
    if (!signed) return refuse('already-answered');
    await tell(sql, ctx, scope, 'session.signed', `session:${session.id}`, { people, items: taken, listeners });
    return ok(null);
  });
}

/** A new address for the screen in the hall; an older one goes dark. */
export function newHall(ctx: Ctx, input: { reference: string }): Promise<Result<{ token: string; district: string }>> {
  return onTheDay(ctx, input.reference, async (sql, { session }) => {
    const token = newToken();
    await touchRoster(sql, session.id, { hallHash: ctx.app.keys.tokenHash(token) });
    return ok({ token, district: session.district });
  });
}
