// For the form of the chosen visit: its people, masked, and the visits it can be put together with again.
import { covers } from '#app/domain/access/permission.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { loadSiblings } from '#app/store/split-visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';

export type PartsOf = {
  people: { id: string; name: string; services: string[] }[];
  others: { reference: string; visitId: string; version: number }[];
};

export function loadParts(ctx: Ctx, asked: { bookingId: string }): Promise<Result<PartsOf>> {
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const booking = await loadBookingVisit(sql, asked.bookingId);
    if (!booking || !covers(ctx.actor, { district: booking.district })) return refuse('not-found');
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const others = (await loadSiblings(sql, booking.id)).filter(({ id }) => id !== booking.id);
    return ok({
      people: people.map(({ id, name, items }) => ({
        id,
        name: maskName(name),
        services: items.map(({ serviceCode }) => serviceCode),
      })),
      others: others.map(({ reference, visitId, visitVersion: version }) => ({ reference, visitId, version })),
    });
  });
}
