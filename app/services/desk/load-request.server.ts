// One booking as a clerk sees it: everything masked, with its history, notes and what may be done now.
import { covers, may } from '#app/domain/access/permission.ts';
import { type BookingStatus, mayStep } from '#app/domain/booking/status.ts';
import { maskEmail, maskName, maskNumber, maskPhone } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadNotes } from '#app/store/desk.server.ts';
import { loadBookingEvents, type StoredEvent } from '#app/store/events.server.ts';
import { loadPeople, type StoredItem } from '#app/store/people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';

export type RequestPerson = {
  id: string;
  name: string;
  number: string | null;
  documentKind: string;
  relation: string;
  ageBand: string;
  minor: boolean;
  items: StoredItem[];
};
export type RequestView = {
  booking: Pick<
    BookingVisit,
    | 'id'
    | 'reference'
    | 'district'
    | 'pointId'
    | 'mode'
    | 'locale'
    | 'status'
    | 'version'
    | 'changes'
    | 'communityId'
    | 'flags'
    | 'contactKind'
    | 'date'
    | 'windowStart'
    | 'windowEnd'
    | 'plannedStart'
    | 'serviceMinutes'
    | 'teamId'
    | 'number'
    | 'attempt'
    | 'createdAt'
    | 'contactConfirmedAt'
  >;
  booker: string;
  contact: string;
  needs: Record<string, unknown> | null;
  people: RequestPerson[];
  notes: { id: string; staffId: string; at: Date; body: string }[];
  events: StoredEvent[];
  actions: { decide: boolean; change: boolean; cancel: boolean; note: boolean; unmask: boolean; assign: boolean };
};

/** By reference; refuses with not-found outside the caller's district or service point. */
export function loadRequest(ctx: Ctx, asked: { reference: string }): Promise<Result<RequestView>> {
  return permittedSql(ctx, 'booking.read', async (sql) => {
    const booking = await findBookingVisit(sql, asked.reference);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    return ok(await viewOf(sql, ctx, booking));
  });
}

async function viewOf(sql: Sql, ctx: Ctx, booking: BookingVisit): Promise<RequestView> {
  const people = await loadPeople(sql, ctx.app.keys, booking);
  const opened = openBooking(ctx, booking);
  const notes = await loadNotes(sql, booking.id);
  const { contactSealed: _c, detailsSealed: _d, wrapped: _w, keyId: _k, ...plain } = booking;
  return {
    booking: plain,
    booker: maskName(opened?.details.bookerName ?? ''),
    contact: maskContact(booking.contactKind, opened?.contact ?? ''),
    needs: (opened?.details.needs as Record<string, unknown> | null) ?? null,
    people: people.map((person) => ({
      id: person.id,
      name: maskName(person.name),
      number: person.number === null ? null : maskNumber(person.number, 'staff'),
      documentKind: person.documentKind,
      relation: person.relation,
      ageBand: person.ageBand,
      minor: person.ageBand !== 'adult',
      items: person.items,
    })),
    notes: notes.map(({ id, staffId, at, bodySealed }) => ({
      id,
      staffId,
      at,
      body: ctx.app.keys.open(bodySealed, { table: 'note', column: 'body_sealed', row: id }),
    })),
    events: await loadBookingEvents(sql, booking.id),
    actions: actionsFor(ctx, booking.status),
  };
}

export function maskContact(kind: BookingVisit['contactKind'], value: string): string {
  if (kind === 'none') return '';
  return kind === 'email' ? maskEmail(value) : maskPhone(value, 'staff');
}

function actionsFor(ctx: Ctx, status: BookingStatus): RequestView['actions'] {
  const open = mayStep(status, 'cancelled_org');
  return {
    decide: may(ctx.actor, 'booking.decide') && (status === 'submitted' || status === 'needs_fix'),
    change: may(ctx.actor, 'booking.change') && open,
    cancel: may(ctx.actor, 'booking.change') && open,
    note: may(ctx.actor, 'booking.note'),
    unmask: may(ctx.actor, 'booking.unmask'),
    assign: may(ctx.actor, 'visit.assign') && (status === 'confirmed' || status === 'assigned'),
  };
}
