// Reminders of endings by consent: asked for on the booking's own page, sent by a job, stopped by one press.
import { type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { type EndingKind, endingKinds, nextEnding, remindOn, sixteenOn } from '#app/domain/matter/ending.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { usualMatterRules } from '#app/domain/rules/matter-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { dueEndings, endingsOf, markSent, type OwnEnding, saveEnding, stopEndings } from '#app/store/endings.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type OwnBooking, ownBooking } from '../booking/own-booking.server.ts';
import { published } from '../content/published.server.ts';

export type EndingsPage = {
  reference: string;
  own: OwnEnding[];
  /** what the booking itself tells of a day, to be checked by its reader */
  known: Partial<Record<EndingKind, CivilDate>>;
  /** a letter can be sent: the contact is confirmed */
  reachable: boolean;
};

export function loadEndings(ctx: Ctx, asked: { reference: string }): Promise<Result<EndingsPage>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, asked.reference);
    if (!own.ok) return own;
    const { booking } = own.value;
    return ok({
      reference: booking.reference,
      own: await endingsOf(sql, booking.id),
      known: await knownOf(sql, ctx, own.value),
      reachable: booking.contactKind !== 'none' && booking.contactConfirmedAt !== null,
    });
  });
}

async function knownOf(sql: Sql, ctx: Ctx, { booking }: OwnBooking): Promise<EndingsPage['known']> {
  const known: EndingsPage['known'] = {};
  const today = civilDateOf(ctx.now);
  for (const person of await loadPeople(sql, ctx.app.keys, booking)) {
    const told = (person.details.details ?? {}) as Record<string, string>;
    const permit = told['held-expiry.frp'] ?? '';
    if (isCivilDate(permit) && permit > today) known['residence-permit'] = permit;
    const birth = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(person.number ?? '');
    const day = birth ? `${birth[1]}-${birth[2]}-${birth[3]}` : '';
    if (isCivilDate(day) && sixteenOn(day) > today) known['identity-card-16'] = sixteenOn(day);
  }
  return known;
}

export type AskEnding = { reference: string; kind: string; endsOn: string; agreed: boolean };

/** Refuses at the field: kind, endsOn (date-invalid, date-past), agreed (reason-needed), step-not-allowed without contact. */
export function askEnding(ctx: Ctx, input: AskEnding): Promise<Result<null>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, opened, rules } = own.value;
    const kind = endingKinds.find((one) => one === input.kind);
    if (!kind) return refuse('form-invalid', undefined, 'kind');
    if (!isCivilDate(input.endsOn)) return refuse('date-invalid', undefined, 'endsOn');
    if (input.endsOn <= civilDateOf(ctx.now)) return refuse('date-past', undefined, 'endsOn');
    if (!input.agreed) return refuse('consent-needed', undefined, 'agreed');
    if (booking.contactKind === 'none' || booking.contactConfirmedAt === null) return refuse('step-not-allowed');
    const { id: bookingId, district, locale, contactKind } = booking;
    const day = remindOn(kind, input.endsOn, rules.matters);
    const contact = { contactKind, contact: opened.contact };
    await saveEnding(sql, ctx.app.keys, {
      ...contact,
      bookingId,
      kind,
      endsOn: input.endsOn,
      remindOn: day,
      district,
      locale,
      now: ctx.now,
    });
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'reminder.agreed', subject: `booking:${bookingId}`, bookingId, district, data: { kind } },
    ]);
    return ok(null);
  });
}

/** By the own page, or by the link of a letter: one press, no code. Stopped twice changes nothing. */
export function stopEnding(
  ctx: Ctx,
  input: { token: string | null } | { reference: string; id: string },
): Promise<Result<null>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    if ('token' in input) {
      if (input.token === null || !/^[\w-]{22}$/.test(input.token)) return refuse('not-found');
      const stopped = await stopEndings(sql, { tokenHash: ctx.app.keys.tokenHash(input.token) }, ctx.now);
      if (stopped)
        await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'reminder.stopped', subject: 'reminder:link' }]);
      return stopped ? ok(null) : refuse('not-found');
    }
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { id: bookingId, district } = own.value.booking;
    if (!/^[0-9a-f-]{36}$/.test(input.id) || !(await stopEndings(sql, { id: input.id, bookingId }, ctx.now))) {
      return refuse('not-found');
    }
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'reminder.stopped', subject: `booking:${bookingId}`, bookingId, district },
    ]);
    return ok(null);
  });
}

/** The job: letters that are due, and the next year's of those that return. Returns how many were written. */
export async function remindEndings(ctx: Ctx): Promise<Result<number>> {
  const { rules } = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  return permittedSql(ctx, 'system.work', async (sql) => {
    let written = 0;
    for (const ending of await dueEndings(sql, ctx.app.keys, today, 100)) {
      const { id, kind, endsOn, district, locale, contactKind, contact } = ending;
      const token = await markSent(sql, ctx.app.keys, id, ctx.now);
      written += await enqueueMessages(sql, ctx.app, ctx.now, [
        {
          template: 'ending-near',
          channel: contactKind,
          to: contact,
          locale,
          dedupe: `ending:${id}`,
          district,
          facts: { kind, endsOn, book: 'services', path: `reminders/${token}` },
        },
      ]);
      const next = nextEnding(kind, endsOn);
      const office = rules.get(district)?.body.matters ?? usualMatterRules;
      if (next) {
        const again = { ...ending, endsOn: next, remindOn: remindOn(kind, next, office), now: ctx.now };
        await saveEnding(sql, ctx.app.keys, again);
      }
      await appendEvents(sql, ctx.actor, ctx.now, [
        { type: 'reminder.sent', subject: `reminder:${id}`, district, data: { kind } },
      ]);
    }
    return ok(written);
  });
}
