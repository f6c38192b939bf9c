// The pass of a booking for whoever opened it: promised window, what to prepare, who comes, the words at the door.
// No house number, no identity number; names are masked, so that it can be printed and left lying about.
import { type DoorWords, doorWordsFor } from '#app/domain/booking/door-words.ts';
import { changeableUntil } from '#app/domain/booking/own-actions.ts';
import { flightNumber } from '#app/domain/booking/reference.ts';
import { type BookingStatus, isFinal } from '#app/domain/booking/status.ts';
import { visitFacts } from '#app/domain/booking/visit-letter.ts';
import { type Deadline, deadlineOf } from '#app/domain/case/deadline.ts';
import { maskEmail, maskName, maskPhone } from '#app/domain/identity/mask.ts';
import type { VisitFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { limitsOf } from '../case/case-dates.server.ts';
import { letterheadFor } from '../post/letterhead.server.ts';
import { letterSource, type Opened } from './letter-source.server.ts';
import { type OwnBooking, ownBooking } from './own-booking.server.ts';

export type PassPage = {
  reference: string;
  joinedTo: string | null;
  status: BookingStatus;
  mode: 'home' | 'window';
  /** with the brand's letters: ZY 3108 */
  number: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  minutes: number;
  /** the service point the team comes from, or the counter */
  from: { name: string; text: string };
  /** sub-district and community; null at a counter */
  to: string | null;
  names: string[];
  services: { code: string; short: string; name: string; promise: string }[];
  team: { name: string; officers: number } | null;
  words: DoorWords | null;
  prepare: string[];
  /** the day it was needed by when it was booked, against our times */
  deadline: Deadline | null;
  /** null once it is too late or over */
  changeUntil: Date | null;
  contact: { kind: 'email' | 'sms' | 'none'; shown: string; confirmed: boolean };
  /** what the QR code holds: the page that asks for a code */
  link: string;
};

/** Refuses with not-found whatever this browser has not opened by a code. Staff print it for people without a phone. */
export function loadPass(ctx: Ctx, input: { reference: string; locale: Locale }): Promise<Result<PassPage>> {
  return permittedSql(ctx, ctx.actor.kind === 'staff' ? 'booking.assist' : 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, opened, content, rules } = own.value;
    const source = await letterSource(sql, ctx, booking, opened);
    const brand = content.districts.get(booking.district)?.body.brand;
    const until = changeableUntil(booking, rules);
    const over = isFinal(booking.status);
    const say = (text: { zh: string; en: string }) => text[input.locale];
    return ok({
      reference: booking.reference,
      joinedTo: booking.joinedTo,
      status: booking.status,
      mode: booking.mode,
      number: flightNumber(brand?.prefix ?? '', booking.number),
      date: booking.date,
      windowStart: booking.windowStart,
      windowEnd: booking.windowEnd,
      minutes: booking.serviceMinutes,
      from: startOf(own.value, input.locale),
      to: booking.mode === 'window' ? null : say(source.place),
      names: source.names.map(maskName),
      services: source.services.map((entry) => ({
        code: entry.code,
        short: say(entry.short),
        name: say(entry.name),
        promise: say(entry.times.promise.text),
      })),
      team: source.team && { name: say(source.team), officers: rules.visit.officersPerVisit },
      words: !over && booking.mode === 'home' && brand ? doorWordsFor(brand.doorWords, booking.doorSeed) : null,
      prepare: source.prepare.map(say),
      deadline: over ? null : await bookedDeadline(sql, own.value),
      changeUntil: over || ctx.now > until ? null : until,
      contact: contactOf(own.value, opened),
      link: `${ctx.app.config.publicOrigin}/${input.locale}/${booking.district}/track?ref=${booking.reference}`,
    });
  });
}

export type PassCalendar = { facts: VisitFacts; head: Letterhead; cancelled: boolean; now: Date };

/** What the calendar entry of a booking is written from. */
export function loadPassCalendar(ctx: Ctx, input: { reference: string }): Promise<Result<PassCalendar>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, opened } = own.value;
    const facts = visitFacts(await letterSource(sql, ctx, booking, opened));
    const head = await letterheadFor(ctx.app, booking.district, ctx.now);
    const cancelled = booking.status === 'cancelled_user' || booking.status === 'cancelled_org';
    return ok({ facts, head, cancelled, now: ctx.now });
  });
}

async function bookedDeadline(sql: Sql, { booking, content }: OwnBooking): Promise<Deadline | null> {
  const waiting = (await loadCaseItems(sql, booking.id)).filter(
    (item) => item.status === 'registered' && item.expediteId === null,
  );
  const [neededBy] = waiting.flatMap((item) => item.neededBy ?? []).sort();
  const wanted = [...new Set(waiting.map((item) => item.serviceCode))].flatMap((code) => limitsOf(content, code) ?? []);
  return neededBy === undefined ? null : deadlineOf(content.calendar, wanted, booking.date, neededBy);
}

function startOf({ booking, content }: OwnBooking, locale: Locale): PassPage['from'] {
  const point = content.points.get(booking.pointId);
  const subdistrict = content.subdistricts.find(({ code }) => code === point?.subdistrict);
  return { name: point?.name[locale] ?? '', text: subdistrict?.name[locale] ?? '' };
}

function contactOf({ booking }: OwnBooking, opened: Opened): PassPage['contact'] {
  const { contactKind: kind, contactConfirmedAt } = booking;
  const shown = kind === 'email' ? maskEmail(opened.contact) : kind === 'sms' ? maskPhone(opened.contact, 'owner') : '';
  return { kind, shown, confirmed: contactConfirmedAt !== null };
}
