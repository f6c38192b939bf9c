// The running portal from inside: bookings made through the services of the same release on the portal's own database,
// and the codes that wait in its post. So the walks need no form and no mailbox.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Actor } from '#app/domain/access/actor.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { shiftedClock } from '#app/platform/clock.server.ts';
import { readConfig } from '#app/platform/config.server.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { openKeyring } from '#app/platform/crypto/keyring.server.ts';
import { openDatabase } from '#app/platform/db.server.ts';
import { citizenCookie } from '#app/platform/http/session.server.ts';
import { staffCookies } from '#app/platform/http/staff-cookie.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { address } from '#app/server/postgres/postmaster.server.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { assignVisit } from '#app/services/visit/assign-visit.server.ts';
import { grantBookings } from '#app/store/grants.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import type { TestApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, holdFor, sampleNumber, sampleTime, storeDraft } from '#app/testing/demo.ts';
import { memoryLog } from '#app/testing/memory-log.ts';
import { sessionOf, staffActor } from '#app/testing/staff.ts';

const folder = resolve(process.env.DATA_DIR ?? 'var/e2e');
const base = `http://127.0.0.1:${process.env.E2E_PORT ?? '3199'}`;

/** Call `close` when the file is done. */
export function openRunning() {
  const data = join(folder, 'postgres');
  const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const [port, upFor] = [Number(lines[3]), Date.now() - Number(lines[2]) * 1000];
  const url = address(port, readFileSync(join(data, 'portal.secret'), 'utf8').trim(), 'portal');
  const config = { ...readConfig({ APP_MODE: 'demo', DATA_DIR: folder }, folder), databaseUrl: url };
  const log = memoryLog();
  const { pool, prisma, close } = openDatabase(url, 4, log);
  // The portal's clock, which has been running since its database started: else sessions would be idle from the start.
  const began = new Date(process.env.DEMO_NOW ?? '2026-11-23T08:30:00+08:00');
  const clock = shiftedClock(new Date(began.getTime() + upFor));
  const app: App = { config, pool, prisma, clock, keys: openKeyring(config.secrets), log };
  const as = (actor: Actor): Ctx => ({ app, now: clock.now(), actor, requestId: 'walk' });
  return { app: { ...app, as } as unknown as TestApp, close };
}

export type Running = ReturnType<typeof openRunning>;
export type Booked = { id: string; reference: string; email: string; sessionId: string };

/** A running sequence nobody else draws: of it a number and an address are made. */
const draw = () => Math.floor(Math.random() * 49_000);

/** A confirmed home visit on a day nobody else of the walks uses. */
export async function aBooking(
  { app }: Running,
  date: string,
  windowStart = 540,
  confirmed = true,
  change = (draft: DraftData): DraftData => draft,
): Promise<Booked> {
  const citizen = aCitizen();
  const draft = change(await aHomeDraft(app, draw()));
  const time = { ...sampleTime, date, windowStart, windowEnd: windowStart + 60 };
  const contact = draft.contact && { ...draft.contact, confirmed };
  const draftId = await storeDraft(app, citizen, { ...draft, time, contact });
  // A hold of some days ago may be swept away by the portal's own clock before it is used: then once more.
  const book = async () => {
    const held = await holdFor(app, citizen, draftId, { date, windowStart });
    if (!held.ok) throw new Error(held.problem.code);
    return bookVisit(app.as(citizen), { draftId });
  };
  const first = await book();
  const booked = first.ok || first.problem.code !== 'hold-expired' ? first : await book();
  if (!booked.ok) throw new Error(JSON.stringify(booked.problem));
  const { bookingId: id, reference } = booked.value;
  return { id, reference, email: draft.contact?.value ?? '', sessionId: citizen.sessionId };
}

const officers: Record<string, string> = {
  'hy-sixin-1': 'officer.sixin',
  'hy-sixin-2': 'officer.sixin2',
  'hy-cuiwei-1': 'officer.cuiwei',
};

/** A visit of today for two people, booked four days ago, and the sample officer whose team has it. */
export async function aVisitToday(running: Running, windowStart: number): Promise<Booked & { officer: string }> {
  const { app } = running;
  const then = new Date(app.clock.now().getTime() - 4 * 86_400_000);
  const asked = (actor: Actor): Ctx => ({ ...app.as(actor), now: then });
  const earlier = { ...running, app: { ...app, as: asked, clock: { ...app.clock, now: () => then } } as TestApp };
  const booked = await aBooking(earlier, civilDateOf(app.clock.now()), windowStart, true, (draft) => ({
    ...draft,
    applicants: ['a', 'b'].flatMap((key) => draft.applicants.map((one) => ({ ...one, key }))),
    people: draft.people.flatMap((one) => [
      one,
      { ...one, key: 'b', name: '示例乙', number: sampleNumber(draw(), 1955) },
    ]),
  }));
  for (const [teamId, officer] of Object.entries(officers)) {
    const { rows } = await app.pool.query('SELECT version FROM booking WHERE id = $1', [booked.id]);
    const dispatcher = await staffActor(app, 'dispatcher.hanyang');
    const given = await assignVisit(app.as(dispatcher), { bookingId: booked.id, version: rows[0].version, teamId });
    if (given.ok) return { ...booked, officer };
  }
  throw new Error('no team with a sample officer can take this visit');
}

/** The browser in which the booking was made: it is open there. */
export async function browserOf(context: BrowserContext, { app }: Running, { id, sessionId }: Booked): Promise<void> {
  const grantedAt = app.clock.now();
  const endsAt = new Date(grantedAt.getTime() + 30 * 60_000);
  const life = { grantedAt, expiresAt: endsAt, endsAt, idleMinutes: 30 };
  await grantBookings(sqlOfClient(app.pool), app.keys.tokenHash(sessionId), [id], life);
  await carry(context, citizenCookie({ citizenId: sessionId }, app.config, app.keys));
}

/** A browser in which a sample account is signed in; the door itself is walked by the matrix and by the sign-in walk. */
export async function signedIn(context: BrowserContext, running: Running, username: string): Promise<void> {
  await carry(context, await staffCookie(running, username));
}

/** The cookie of such a session, `name=value`. */
export async function staffCookie({ app }: Running, username: string): Promise<string> {
  const cookies = staffCookies(app, { token: await sessionOf(app, username) });
  return (cookies.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Puts a Set-Cookie line of ours into this browser. */
export async function carry(context: BrowserContext, cookie: string): Promise<void> {
  const [pair = ''] = cookie.split(';');
  const at = pair.indexOf('=');
  await context.addCookies([{ name: pair.slice(0, at), value: pair.slice(at + 1), url: base }]);
}

/** The newest code that is on its way to this address. */
export async function codeTo({ app }: Running, to: string): Promise<string> {
  const { rows } = await app.pool.query(
    `SELECT id::text AS id, to_sealed, facts_sealed FROM message WHERE template = 'code' ORDER BY created_at DESC LIMIT 20`,
  );
  const own = rows.find((row) => app.keys.open(row.to_sealed, messagePlace('to_sealed', row.id)) === to);
  if (!own) throw new Error(`no code is on its way to ${to}`);
  return JSON.parse(app.keys.open(own.facts_sealed, messagePlace('facts_sealed', own.id))).code;
}
