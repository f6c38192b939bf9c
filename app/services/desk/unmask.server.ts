// Shows one person's data in clear: only with a reason, and every reading is an event; a reason in words is kept as a
// sealed note beside it (Personal Information Protection Law art. 51; for minors Regulation on the Protection of Minors Online art. 36: a supervisor only).
import { covers } from '#app/domain/access/permission.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findBookingVisit } from '#app/store/booking-visit.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { openBooking } from '../booking/letter-source.server.ts';
import { sealNote } from './seal-note.server.ts';

export const unmaskReasons = ['call-back', 'check-identity', 'prepare-visit', 'complaint', 'other'] as const;
export type UnmaskReason = (typeof unmaskReasons)[number];
export type Unmask = { reference: string; personId: string | null; reason: UnmaskReason; text: string };
export type Unmasked = {
  booker: string;
  contact: string;
  place: { detail: string; howToFind: string } | null;
  person: { id: string; name: string; number: string | null; details: Record<string, unknown> } | null;
};

/** Refuses with not-found, reason-needed (an "other" without words), or not-allowed (a minor, by a clerk). */
export function unmask(ctx: Ctx, asked: Unmask): Promise<Result<Unmasked>> {
  return permittedSql(ctx, 'booking.unmask', async (sql) => {
    const booking = await findBookingVisit(sql, asked.reference);
    if (!booking || !covers(ctx.actor, { district: booking.district, pointId: booking.pointId }))
      return refuse('not-found');
    const words = checkText(asked.text, { max: 200 });
    if (!words.ok) return refuse('form-invalid', undefined, 'text');
    if (asked.reason === 'other' && asked.text.trim().length < 4) return refuse('reason-needed', undefined, 'text');
    const opened = openBooking(ctx, booking);
    const person = (await loadPeople(sql, ctx.app.keys, booking)).find((p) => p.id === asked.personId) ?? null;
    if (!opened) return refuse('not-found');
    const isSupervisor = ctx.actor.kind === 'staff' && ctx.actor.roles.includes('supervisor');
    if (person && person.ageBand !== 'adult' && !isSupervisor) return refuse('not-allowed');
    if (asked.text.trim() !== '' && ctx.actor.kind === 'staff') {
      await sealNote(sql, ctx, { bookingId: booking.id, staffId: ctx.actor.staffId, body: asked.text.trim() });
    }
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'personal-data.read',
        subject: person ? `person:${person.id}` : `booking:${booking.id}`,
        bookingId: booking.id,
        district: booking.district,
        pointId: booking.pointId,
        data: { reason: asked.reason },
      },
    ]);
    const place = opened.details.place as Unmasked['place'];
    return ok({
      booker: opened.details.bookerName,
      contact: opened.contact,
      place,
      person: person && { id: person.id, name: person.name, number: person.number, details: person.details },
    });
  });
}
