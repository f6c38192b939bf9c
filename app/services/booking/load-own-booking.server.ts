// The page of a booking: where it stands, who comes, what may still be done, and what was promised. Masked, but for the
// way to the door, which only this page shows.
import { doorWordsFor } from '#app/domain/booking/door-words.ts';
import { ownActions } from '#app/domain/booking/own-actions.ts';
import type { BookingPage, OwnPerson } from '#app/domain/booking/own-page.ts';
import { flightNumber } from '#app/domain/booking/reference.ts';
import { type BookingStatus, isFinal } from '#app/domain/booking/status.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { maskEmail, maskName, maskNumber, maskPhone } from '#app/domain/identity/mask.ts';
import { timelineOf } from '#app/domain/ledger/timeline.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { mondayOf } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadStory } from '#app/store/booking-story.server.ts';
import type { BookingVisit } from '#app/store/booking-visit.server.ts';
import { openWeekOf } from '#app/store/open-weeks.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import { loadRatable } from '#app/store/ratings.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownCases } from '../case/load-own-case.server.ts';
import type { Published } from '../content/published.server.ts';
import { whereDocumentsAre } from '../delivery/own-deliveries.server.ts';
import { type Opened, placeName, whatToPrepare } from './letter-source.server.ts';
import { ownBooking } from './own-booking.server.ts';

const teamKnown: readonly BookingStatus[] = ['assigned', 'en_route', 'in_progress'];

/** Refuses with not-found whatever this browser has not opened by a code. */
export function loadOwnBooking(ctx: Ctx, input: { reference: string; locale: Locale }): Promise<Result<BookingPage>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, opened, rules, content } = own.value;
    const { locale } = input;
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const showsTeam = teamKnown.includes(booking.status);
    const story = await loadStory(sql, booking.id, showsTeam ? booking.teamId : null);
    const brand = content.districts.get(booking.district)?.body.brand;
    const ahead = !isFinal(booking.status) && booking.status !== 'failed';
    return ok({
      id: booking.id,
      reference: booking.reference,
      district: booking.district,
      mode: booking.mode,
      status: booking.status,
      joinedTo: booking.joinedTo,
      version: booking.version,
      services: countServices(people, content, locale),
      number: flightNumber(brand?.prefix ?? '', booking.number),
      date: booking.date,
      windowStart: booking.windowStart,
      windowEnd: booking.windowEnd,
      minutes: booking.serviceMinutes,
      today: civilDateOf(ctx.now),
      place: placeName(booking, content)[locale],
      door: doorOf(booking, opened),
      people: people.map((person) => ownPerson(person, content, locale)),
      cases: await ownCases(sql, ctx, booking.id),
      documents: await whereDocumentsAre(
        sql,
        ctx,
        booking,
        people.flatMap((person) => person.items),
        content,
      ),
      timeline: timelineOf(story.events),
      names: Object.fromEntries([...content.entries].map(([code, { body }]) => [code, body.name])),
      actions: ownActions(booking, rules, ctx.now),
      rate: (await loadRatable(sql, booking.id, null)).some(({ level }) => level === null),
      contact: contactOf(booking, opened),
      team: story.team && {
        name: story.team.name[locale],
        vehicle: story.team.vehicle?.[locale] ?? null,
        officers: story.team.officers.map(({ name, rank }) => ({ name: name[locale], rank })),
      },
      words: ahead && booking.mode === 'home' && brand ? doorWordsFor(brand.doorWords, booking.doorSeed) : null,
      owed: story.owed,
      prepare: whatToPrepare(people, content).map((text) => text[locale]),
      consents: story.consents.map(({ code, withdrawnAt }) => ({ code, withdrawn: withdrawnAt !== null })),
      week: await openWeekOf(sql, booking.id, mondayOf(booking.date)),
      answerDays: rules.callbacks.dueWorkingDays,
    });
  });
}

function countServices(people: readonly StoredPerson[], content: Published, locale: Locale) {
  const counts = new Map<string, number>();
  for (const { serviceCode } of people.flatMap((person) => person.items)) {
    counts.set(serviceCode, (counts.get(serviceCode) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ name: content.entries.get(code)?.body.name[locale] ?? code, count }));
}

function ownPerson(person: StoredPerson, content: Published, locale: Locale): OwnPerson {
  return {
    name: maskName(person.name),
    number: person.number === null ? null : maskNumber(person.number, 'public'),
    relation: person.relation,
    items: person.items.map((item) => {
      const entry = content.entries.get(item.serviceCode)?.body;
      const variants = entry?.kind === 'service' ? entry.variants : [];
      return {
        service: entry?.name[locale] ?? item.serviceCode,
        variant: variants.find(({ code }) => code === item.variant)?.name[locale] ?? '',
        status: item.status,
        promisedOn: item.promisedOn,
        provisional: item.provisional,
      };
    }),
  };
}

function doorOf(booking: BookingVisit, opened: Opened): BookingPage['door'] {
  const { place } = opened.details;
  if (booking.mode !== 'home' || !place?.detail) return null;
  return { detail: place.detail, howToFind: place.howToFind };
}

export function contactOf(booking: BookingVisit, opened: Opened): BookingPage['contact'] {
  const { contactKind: kind, contactConfirmedAt } = booking;
  const shown = kind === 'email' ? maskEmail(opened.contact) : kind === 'sms' ? maskPhone(opened.contact, 'owner') : '';
  return { kind, shown, confirmed: contactConfirmedAt !== null };
}
