// Invitations and reminders to everybody who is not ready and can be reached, and letters to print for all others.

import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import type { AttendeeFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { acceptedStatuses } from '#app/domain/roster/ordered.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { newInvitations } from '#app/store/attendee-links.server.ts';
import { type Attendee, listAttendees, markInvited } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { listWaves, type StoredWave } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type RosterScope, rosterScope, servicesFor } from './roster-scope.server.ts';

/** Links end with the last day of the session. */
export function linksUntil({ session }: Pick<RosterScope, 'session'>, now: Date): Date {
  const last = session.halfDays.at(-1)?.date ?? addDays(civilDateOf(now), 30);
  return instantAt(addDays(last, 1), 0);
}

/** The last day to answer: two days before the session, or today where it is nearer. */
export function answerUntil({ session }: Pick<RosterScope, 'session'>, now: Date): string {
  const today = civilDateOf(now);
  const two = addDays(session.halfDays[0]?.date ?? addDays(today, 7), -2);
  return two < today ? today : two;
}

export function attendeeFacts(
  scope: RosterScope,
  one: Attendee,
  told: { token: string; now: Date; wave?: StoredWave | undefined; missing?: AttendeeFacts['missing'] },
): AttendeeFacts {
  const { session, content } = scope;
  return {
    person: maskName(one.name),
    organisation: session.organisation,
    services: servicesFor(session, one.services).map(
      ({ code }): Bilingual => content.entries.get(code)?.body.name ?? { zh: code, en: code },
    ),
    date: told.wave?.date ?? session.halfDays[0]?.date ?? answerUntil(scope, told.now),
    start: told.wave?.start ?? null,
    wave: told.wave?.number ?? null,
    until: answerUntil(scope, told.now),
    missing: told.missing ?? [],
    path: `invited/${told.token}`,
  };
}

/** Letters to these people, each with a link of its own, in one go. Returns how many were written. */
export async function writeToAttendees(
  sql: Sql,
  ctx: Ctx,
  scope: RosterScope,
  letters: readonly {
    to: Attendee;
    template: 'attendee-invited' | 'attendee-reminded' | 'attendee-missing' | 'attendee-time';
    once: string;
    wave?: StoredWave | undefined;
    missing?: AttendeeFacts['missing'];
  }[],
): Promise<number> {
  const reachable = letters.filter(({ to }) => to.contactKind !== 'none' && to.contact !== null);
  const wanted = reachable.map(({ to }) => ({
    attendeeId: to.id,
    purpose: to.minor ? ('guardian' as const) : ('attendee' as const),
  }));
  const tokens = await newInvitations(sql, ctx.app.keys, ctx.now, wanted, linksUntil(scope, ctx.now));
  const { session } = scope;
  const messages = reachable.map(
    ({ to, template, once, wave, missing }, i): NewMessage => ({
      template,
      channel: to.contactKind === 'sms' ? 'sms' : 'email',
      to: to.contact ?? '',
      locale: to.locale,
      dedupe: `${template}:${to.id}:${once}`,
      bookingId: session.bookingId,
      district: session.district,
      pointId: session.pointId,
      facts: attendeeFacts(scope, to, { token: tokens[i] ?? '', now: ctx.now, wave, missing: missing ?? [] }),
    }),
  );
  return enqueueMessages(sql, ctx.app, ctx.now, messages);
}

export type Invited = { written: number; unreachable: number; tooSoon: number };

/** `whom`: everybody who is not ready, or one person. Nobody is reminded twice on one day. */
export function invite(ctx: Ctx, input: { reference: string; whom: string | null }): Promise<Result<Invited>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const found = await rosterScope(sql, ctx, input.reference, true);
    if (!found.ok) return found;
    const scope = found.value;
    if (!acceptedStatuses.includes(scope.session.status)) return refuse('session-not-accepted');
    const today = civilDateOf(ctx.now);
    const open = (await listAttendees(sql, ctx.app.keys, scope.roster)).filter(
      (one) => one.status !== 'ready' && (input.whom === null || one.id === input.whom),
    );
    const fresh = open.filter(({ remindedAt }) => remindedAt === null || civilDateOf(remindedAt) !== today);
    const letters = fresh.map((to) => ({
      to,
      template: to.invitedAt === null ? ('attendee-invited' as const) : ('attendee-reminded' as const),
      once: today,
    }));
    const written = await writeToAttendees(sql, ctx, scope, letters);
    const reached = fresh.filter(({ contactKind }) => contactKind !== 'none');
    await markInvited(
      sql,
      reached.map(({ id }) => id),
      ctx.now,
    );
    await tellInvited(sql, ctx, scope, written);
    return ok({ written, unreachable: fresh.length - reached.length, tooSoon: open.length - fresh.length });
  });
}

async function tellInvited(sql: Sql, ctx: Ctx, { session }: RosterScope, people: number): Promise<void> {
  if (people === 0) return;
  await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: 'roster.invited',
      subject: `session:${session.id}`,
      bookingId: session.bookingId,
      district: session.district,
      pointId: session.pointId,
      data: { people },
    },
  ]);
}

export type PaperLetter = {
  name: string;
  department: string;
  minor: boolean;
  locale: Locale;
  code: string;
  wave: { number: number; date: string; start: number } | null;
};
export type PaperLetters = {
  organisation: Bilingual;
  services: Bilingual[];
  days: string[];
  until: string;
  letters: PaperLetter[];
};

/** A letter each to take home or hand out, with a code and its QR; printing makes the codes, so it is a form. */
export function printLetters(
  ctx: Ctx,
  input: { reference: string; group: string | null; everybody: boolean },
): Promise<Result<PaperLetters>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const found = await rosterScope(sql, ctx, input.reference, true);
    if (!found.ok) return found;
    const scope = found.value;
    if (!acceptedStatuses.includes(scope.session.status)) return refuse('session-not-accepted');
    const waves = new Map((await listWaves(sql, scope.session.id)).map((wave) => [wave.id, wave] as const));
    const people = (await listAttendees(sql, ctx.app.keys, scope.roster)).filter(
      (one) =>
        (input.group === null || one.department === input.group) &&
        (input.everybody || (one.status !== 'ready' && (one.minor || one.contactKind === 'none'))),
    );
    const wanted = people.map((one) => ({
      attendeeId: one.id,
      purpose: one.minor ? ('guardian' as const) : ('attendee' as const),
    }));
    const tokens = await newInvitations(sql, ctx.app.keys, ctx.now, wanted, linksUntil(scope, ctx.now));
    await markInvited(
      sql,
      people.filter(({ status }) => status !== 'ready').map(({ id }) => id),
      ctx.now,
    );
    await tellInvited(sql, ctx, scope, people.length);
    return ok({
      organisation: scope.session.organisation,
      services: servicesFor(scope.session, []).map(
        ({ code }) => scope.content.entries.get(code)?.body.name ?? { zh: code, en: code },
      ),
      days: [...new Set(scope.session.halfDays.map(({ date }) => date))],
      until: answerUntil(scope, ctx.now),
      letters: people.map((one, i) => {
        const wave = waves.get(one.waveId ?? '');
        return {
          name: one.name,
          department: one.department,
          minor: one.minor,
          locale: one.locale,
          code: (tokens[i] ?? '').replace(/(.{4})(?=.)/g, '$1-'),
          wave: wave ? { number: wave.number, date: wave.date, start: wave.start } : null,
        };
      }),
    });
  });
}
