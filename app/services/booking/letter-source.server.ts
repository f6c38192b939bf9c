// Gathers what letters about an existing booking may show, from its rows.
import { z } from 'zod';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Applicant, Needs, Place } from '#app/domain/booking/draft.ts';
import { prepareList } from '#app/domain/booking/prepare.ts';
import type { LetterSource } from '#app/domain/booking/visit-letter.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { BookingVisit } from '#app/store/booking-visit.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import { loadTeamName } from '#app/store/teams.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { serviceEntries } from './service-entries.server.ts';

export type Opened = { contact: string; details: { bookerName: string; place: Place | null; needs: Needs | null } };

/** Contact and details of a booking in clear; null when its key was destroyed. */
export function openBooking(ctx: Ctx, booking: BookingVisit): Opened | null {
  const key = { id: booking.keyId, wrapped: booking.wrapped };
  const at = (column: string) => ({ table: 'booking', column, row: booking.id });
  const contact = ctx.app.keys.openFor(key, booking.contactSealed, at('contact_sealed'));
  const details = ctx.app.keys.openFor(key, booking.detailsSealed, at('details_sealed'));
  return contact === null || details === null ? null : { contact, details: JSON.parse(details) };
}

export async function letterSource(sql: Sql, ctx: Ctx, booking: BookingVisit, opened: Opened): Promise<LetterSource> {
  const content = await published(ctx.app, ctx.now);
  const people = await loadPeople(sql, ctx.app.keys, booking);
  const entries = serviceEntries(content);
  const codes = new Set(people.flatMap((person) => person.items.map((item) => item.serviceCode)));
  return {
    bookingId: booking.id,
    reference: booking.reference,
    mode: booking.mode,
    number: booking.number,
    date: booking.date,
    windowStart: booking.windowStart,
    windowEnd: booking.windowEnd,
    minutes: booking.serviceMinutes,
    bookerName: opened.details.bookerName,
    names: people.map((person) => person.name),
    services: [...codes].flatMap((code) => entries.get(code) ?? []),
    place: placeName(booking, content),
    team: booking.teamId && booking.status === 'assigned' ? await loadTeamName(sql, booking.teamId) : null,
    prepare: whatToPrepare(people, content),
    sequence: booking.version,
  };
}

/** The community of a home visit, else the service point; never the door. */
export function placeName(
  booking: Pick<BookingVisit, 'mode' | 'pointId' | 'communityId'>,
  { points, communities }: Published,
): Bilingual {
  const point = points.get(booking.pointId);
  const community = communities.get(booking.communityId ?? '');
  return (booking.mode === 'window' ? point?.name : community?.name) ?? point?.name ?? { zh: '—', en: '—' };
}

/** What these people should have ready, by their services and what was told and ticked on their pages. */
export function whatToPrepare(people: readonly StoredPerson[], content: Published): Bilingual[] {
  const told = new Map(people.map(({ id, details }) => [id, Told.parse(details).details]));
  return prepareList(applicantsOf(people), serviceEntries(content), told);
}

const Told = z.object({ details: z.record(z.string(), z.string()).catch({}) });

/** The people of a booking as those of a draft, with the services they want. */
export function applicantsOf(people: readonly StoredPerson[]): Applicant[] {
  return people.map((person) => ({
    key: person.id,
    relation: person.relation,
    ageBand: person.ageBand,
    services: person.items.map((item) => ({ code: item.serviceCode, variant: item.variant })),
  }));
}
