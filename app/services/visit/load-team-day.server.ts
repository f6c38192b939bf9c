// The team's own day on the field phone: today's visits in order, with full names, because they are its own.
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type DoorWords, doorWordsFor } from '#app/domain/booking/door-words.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import { papersThatFollow } from '#app/domain/case/papers.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type FieldStep, fieldStepsFor } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit, isOfSession } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { type DayVisit, loadDayVisits } from '#app/store/visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';
import { published } from '../content/published.server.ts';
import { scopeOf } from './tell.server.ts';

export type TeamStop = Pick<
  DayVisit,
  'visitId' | 'mode' | 'host' | 'reference' | 'windowStart' | 'windowEnd' | 'plannedStart' | 'number' | 'people'
> & {
  status: BookingStatus;
  place: Bilingual;
  services: Bilingual[];
};
export type TeamDay = { date: string; stops: TeamStop[] };

const shown: readonly BookingStatus[] = [
  'assigned',
  'en_route',
  'in_progress',
  'done',
  'partly_done',
  'no_show',
  'failed',
];

export function loadTeamDay(ctx: Ctx): Promise<Result<TeamDay>> {
  return permittedSql(ctx, 'visit.run', async (sql) => {
    if (ctx.actor.kind !== 'staff' || !ctx.actor.teamId || !ctx.actor.district) return refuse('not-allowed');
    const date = civilDateOf(ctx.now);
    const asked = { district: ctx.actor.district, date, teamId: ctx.actor.teamId, pointId: null };
    const content = await published(ctx.app, ctx.now);
    const visits = (await loadDayVisits(sql, asked)).filter((visit) => shown.includes(visit.bookingStatus));
    return ok({
      date,
      stops: visits.map((visit) => ({
        visitId: visit.visitId,
        mode: visit.mode,
        host: visit.host,
        reference: visit.reference,
        status: visit.bookingStatus,
        windowStart: visit.windowStart,
        windowEnd: visit.windowEnd,
        plannedStart: visit.plannedStart,
        number: visit.number,
        people: visit.people,
        place: placeName(content, visit),
        services: visit.services.flatMap((code) => content.entries.get(code)?.body.short ?? []),
      })),
    });
  });
}

type Content = Awaited<ReturnType<typeof published>>;

function placeName(content: Content, visit: { communityId: string | null; pointId: string }): Bilingual {
  const none = { zh: '—', en: '—' };
  return content.communities.get(visit.communityId ?? '')?.name ?? content.points.get(visit.pointId)?.name ?? none;
}

export type FieldItem = {
  id: string;
  service: Bilingual;
  variant: Bilingual;
  status: ItemStatus;
  steps: FieldStep[];
  promisedOn: string | null;
  /** papers of this item that may follow later */
  mayFollow: { code: string; name: Bilingual }[];
};
export type FieldPersonView = {
  id: string;
  name: string;
  number: string | null;
  documentKind: string;
  ageBand: string;
  rareCharacters: string | null;
  guardian: string | null;
  items: FieldItem[];
};
export type TeamVisit = {
  booking: Pick<
    BookingVisit,
    | 'id'
    | 'reference'
    | 'version'
    | 'status'
    | 'number'
    | 'date'
    | 'windowStart'
    | 'windowEnd'
    | 'serviceMinutes'
    | 'flags'
    | 'mode'
    | 'attempt'
  >;
  place: Bilingual;
  door: { detail: string; howToFind: string; lift: string } | null;
  needs: Record<string, unknown> | null;
  booker: string;
  contact: string;
  words: DoorWords | null;
  people: FieldPersonView[];
};

/** Full names and the door, for the team's own visit of this day only; each opening is an event. */
export function loadTeamVisit(ctx: Ctx, asked: { reference: string }): Promise<Result<TeamVisit>> {
  return permittedSql(ctx, 'visit.run', async (sql) => {
    const booking = await findBookingVisit(sql, asked.reference);
    if (!booking || !covers(ctx.actor, { district: booking.district, teamId: booking.teamId }))
      return refuse('not-found');
    // a session is run on its own page
    if (isOfSession(booking)) return refuse('not-found');
    if (booking.date !== civilDateOf(ctx.now) || !shown.includes(booking.status)) return refuse('not-found');
    const opened = openBooking(ctx, booking);
    if (!opened) return refuse('not-found');
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'personal-data.read',
        subject: `visit:${booking.visitId}`,
        ...scopeOf(booking),
        data: { reason: 'own-visit' },
      },
    ]);
    return ok(await teamVisit(sql, ctx, booking, opened));
  });
}

async function teamVisit(
  sql: Sql,
  ctx: Ctx,
  booking: BookingVisit,
  opened: NonNullable<ReturnType<typeof openBooking>>,
): Promise<TeamVisit> {
  const content = await published(ctx.app, ctx.now);
  const { id, reference, version, status, number, date, windowStart, windowEnd, serviceMinutes, flags, mode, attempt } =
    booking;
  const words = content.districts.get(booking.district)?.body.brand.doorWords;
  return {
    booking: {
      id,
      reference,
      version,
      status,
      number,
      date,
      windowStart,
      windowEnd,
      serviceMinutes,
      flags,
      mode,
      attempt,
    },
    place: placeName(content, booking),
    door: opened.details.place as TeamVisit['door'],
    needs: opened.details.needs as TeamVisit['needs'],
    booker: opened.details.bookerName,
    contact: opened.contact,
    words: words ? doorWordsFor(words, booking.doorSeed) : null,
    people: (await loadPeople(sql, ctx.app.keys, booking)).map((person) => ({
      id: person.id,
      name: person.name,
      number: person.number,
      documentKind: person.documentKind,
      ageBand: person.ageBand,
      rareCharacters: (person.details.rareCharacters as string | null) ?? null,
      guardian: (person.details.guardian as { name?: string } | null)?.name ?? null,
      items: person.items.map((item) => {
        const entry = content.entries.get(item.serviceCode)?.body;
        const none = { zh: item.serviceCode, en: item.serviceCode };
        const variant =
          entry?.kind === 'service' ? entry.variants.find((v) => v.code === item.variant)?.name : undefined;
        const mayFollow = papersThatFollow(entry, item.variant);
        return {
          id: item.id,
          service: entry?.name ?? none,
          variant: variant ?? none,
          status: item.status as ItemStatus,
          steps: fieldStepsFor(item.status as ItemStatus).filter(
            (step) => step !== 'accept-missing' || mayFollow.length > 0,
          ),
          promisedOn: item.promisedOn,
          mayFollow,
        };
      }),
    })),
  };
}
