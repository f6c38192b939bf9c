// The day of a session as its team runs it: roll call, desk queue, outcomes, walk-ins, listeners, signature, summary.
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type ItemStatus, isFinalItem } from '#app/domain/case/item-table.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { checkAnyName } from '#app/domain/identity/person-name.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type FieldStep, fieldStepsFor } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findInvitation, newInvitations, readInvitation } from '#app/store/attendee-links.server.ts';
import { addAttendees, findAttendee, listAttendees } from '#app/store/attendees.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { touchRoster } from '#app/store/rosters.server.ts';
import {
  arrive,
  beginDay,
  callNext,
  extendHalfDays,
  insertSignature,
  leaveDesk,
  listSignatures,
  listTalks,
  type SessionTalkRow,
  sendToDesk,
  setListeners,
} from '#app/store/session-day.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { afterStep } from '../case/after-step.server.ts';
import { applyStep } from '../case/apply-step.server.ts';
import { linksUntil } from './invite.server.ts';
import { placesOf, type RosterScope, rosterScope } from './roster-scope.server.ts';

export type DayPerson = {
  id: string;
  name: string;
  department: string;
  wave: { number: number; start: number } | null;
  number: number | null;
  desk: number | null;
  state: 'expected' | 'waiting' | 'called' | 'done';
  ready: boolean;
  items: { service: Bilingual; status: ItemStatus }[];
  steps: FieldStep[];
};

export type SessionDay = {
  reference: string;
  organisation: Bilingual;
  district: string;
  date: string;
  today: boolean;
  /** this person may run the day, not only read it */
  runs: boolean;
  begun: boolean;
  desks: number;
  until: number;
  places: number | null;
  people: DayPerson[];
  counts: { expected: number; waiting: number; called: number; done: number };
  items: { captured: number; notAccepted: number; absent: number };
  talks: (SessionTalkRow & { name: Bilingual })[];
  signed: { at: string; host: string } | null;
};

/** The team of one of the half days runs it; desks of the district read it. */
async function dayScope(sql: Sql, ctx: Ctx, reference: string, lock = false): Promise<Result<RosterScope>> {
  const scope = await rosterScope(sql, ctx, reference, lock);
  if (!scope.ok || ctx.actor.kind !== 'staff' || !ctx.actor.roles.includes('field-officer')) return scope;
  const { halfDays, district } = scope.value.session;
  const mine = halfDays.some(({ teamId }) => covers(ctx.actor, { district, teamId }));
  return mine ? scope : refuse('not-found');
}

/** Today where the session meets today, else its next day, else its last. */
function dayOfSession({ session }: RosterScope, now: Date): string {
  const today = civilDateOf(now);
  const dates = session.halfDays.map(({ date }) => date);
  return dates.find((date) => date >= today) ?? dates.at(-1) ?? today;
}

export function loadSessionDay(ctx: Ctx, input: { reference: string }): Promise<Result<SessionDay>> {
  return permittedSql(ctx, 'session.day', async (sql) => {
    const found = await dayScope(sql, ctx, input.reference);
    if (!found.ok) return found;
    const { session, roster, content } = found.value;
    const date = dayOfSession(found.value, ctx.now);
    const runs = ctx.actor.kind === 'staff' && ctx.actor.roles.includes('field-officer');
    const waves = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave] as const));
    const items = session.bookingId === null ? [] : await loadCaseItems(sql, session.bookingId);
    const attendees = (await listAttendees(sql, ctx.app.keys, roster)).filter((one) => {
      const wave = waves.get(one.waveId ?? '');
      return one.guardianStatus !== 'refused' && (wave === undefined || wave.date === date || one.arrivedAt !== null);
    });
    const nameOf = (code: string) => content.entries.get(code)?.body.name ?? { zh: code, en: code };
    const people = attendees.map((one): DayPerson => {
      const wave = waves.get(one.waveId ?? '');
      const own = items.filter(({ personId }) => personId === one.personId);
      const open = own.find(({ status }) => !isFinalItem(status));
      const state = one.doneAt ? 'done' : one.calledAt ? 'called' : one.arrivedAt ? 'waiting' : 'expected';
      return {
        id: one.id,
        // the team sees the full names of its own day, everybody else masks
        name: runs ? one.name : maskName(one.name),
        department: one.department,
        wave: wave ? { number: wave.number, start: wave.start } : null,
        number: one.callNumber,
        desk: one.desk,
        state,
        ready: one.status === 'ready',
        items: own.map(({ serviceCode, status }) => ({ service: nameOf(serviceCode), status })),
        steps: open && state === 'called' ? fieldStepsFor(open.status).filter((step) => step !== 'accept-missing') : [],
      };
    });
    const count = (state: DayPerson['state']) => people.filter((one) => one.state === state).length;
    const told = (...wanted: ItemStatus[]) => items.filter(({ status }) => wanted.includes(status)).length;
    const half = session.halfDays.filter((one) => one.date === date);
    const signature = (await listSignatures(sql, session.id)).find((one) => one.date === date);
    const host = signature
      ? ctx.app.keys.openFor(roster.key, signature.hostSealed, signaturePlace(session.id, date))
      : null;
    return ok({
      reference: session.reference,
      organisation: session.organisation,
      district: session.district,
      date,
      today: date === civilDateOf(ctx.now),
      runs,
      begun: session.status === 'running',
      desks: Math.max(1, ...half.map(({ desks }) => desks)),
      until: Math.max(0, ...half.map(({ end }) => end)),
      places: placesOf(session),
      people,
      counts: { expected: count('expected'), waiting: count('waiting'), called: count('called'), done: count('done') },
      items: {
        captured: told('captured', 'accepted', 'accepted_missing'),
        notAccepted: told('not_accepted'),
        absent: told('absent'),
      },
      talks: (await listTalks(sql, session.id)).map((talk) => ({ ...talk, name: nameOf(talk.topic) })),
      signed: signature ? { at: signature.at.toISOString(), host: host ?? '—' } : null,
    });
  });
}

const signaturePlace = (sessionId: string, date: string) => ({
  table: 'session_signature',
  column: 'host_sealed',
  row: `${sessionId} ${date}`,
});

/** Everything done by the team: the roster locked, so that two officers never call or count the same person twice. */
function onTheDay<T>(
  ctx: Ctx,
  reference: string,
  work: (sql: Sql, scope: RosterScope, date: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  return permittedSql(ctx, 'session.run', async (sql) => {
    const scope = await dayScope(sql, ctx, reference, true);
    if (!scope.ok) return scope;
    return work(sql, scope.value, dayOfSession(scope.value, ctx.now));
  });
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  { session }: RosterScope,
  type:
    | 'attendee.arrived'
    | 'attendee.called'
    | 'session.extended'
    | 'session.listeners'
    | 'session.signed'
    | 'visit.arrived',
  subject: string,
  data: Record<string, string | number | null> = {},
): Promise<void> {
  const { bookingId, district, pointId } = session;
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject, bookingId, district, pointId, data }]);
}

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

/** The next who is there and ready; null when nobody waits. */
export function callToDesk(
  ctx: Ctx,
  input: { reference: string; desk: number },
): Promise<Result<{ number: number } | null>> {
  return onTheDay(ctx, input.reference, async (sql, scope) => {
    if (!Number.isInteger(input.desk) || input.desk < 1 || input.desk > 99)
      return refuse('form-invalid', undefined, 'desk');
    const next = await callNext(sql, scope.session.id, input.desk, ctx.now);
    if (next)
      await tell(sql, ctx, scope, 'attendee.called', `attendee:${next.id}`, { desk: input.desk, number: next.number });
    return ok(next && { number: next.number });
  });
}

/** Missed the number: back into the queue, or straight to a desk. */
export function moveInQueue(
  ctx: Ctx,
  input: { reference: string; attendeeId: string; desk: number | null },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, { session }) => {
    const moved = await sendToDesk(sql, session.id, input.attendeeId, input.desk, ctx.now);
    return moved ? ok(null) : refuse('step-not-allowed');
  });
}

/** One step for every open item of the person, as at a door; the desk is free when all are told. */
export function recordAtDesk(
  ctx: Ctx,
  input: { reference: string; attendeeId: string; step: FieldStep; reason: string | null },
): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, { session, roster }) => {
    const attendee = await findAttendee(sql, ctx.app.keys, roster, input.attendeeId, true);
    if (!attendee?.personId || session.bookingId === null) return refuse('step-not-allowed');
    const own = (await loadCaseItems(sql, session.bookingId)).filter(({ personId }) => personId === attendee.personId);
    const items = own.filter(({ status }) => fieldStepsFor(status).includes(input.step));
    if (items.length === 0) return refuse('step-not-allowed');
    const after = new Map(own.map(({ id, status }) => [id, status] as const));
    for (const item of items) {
      const asked = { step: input.step, version: item.version, reason: input.reason };
      const taken = await applyStep(sql, ctx, item, asked);
      if (!taken.ok) return taken;
      await afterStep(sql, ctx, item, input.step, taken.value);
      after.set(item.id, taken.value.status);
    }
    const waits = [...after.values()].some((status) => ['registered', 'checked_in', 'to_be_checked'].includes(status));
    if (!waits) await leaveDesk(sql, attendee.id, ctx.now);
    return ok(null);
  });
}

/** Somebody who is not on the list, if a place is left: on the list, present, with a code for the own data. */
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
    return ok({ code: code.replace(/(.{4})(?=.)/g, '$1-'), number: null });
  });
}

/** 延时: a quarter of an hour more for today's teams. Refused where a team's next hour is taken. */
export function extendDay(ctx: Ctx, input: { reference: string }): Promise<Result<null>> {
  return onTheDay(ctx, input.reference, async (sql, scope, date) => {
    const halfDays = await extendHalfDays(sql, scope.session.id, date, 15);
    if (halfDays === 0) return refuse('step-not-allowed');
    await tell(sql, ctx, scope, 'session.extended', `session:${scope.session.id}`, { minutes: 15 });
    return ok(null);
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
