// Tells the contact that their people are served in two visits, or in one again: one letter that names every part. Who
// has neither e-mail nor short messages is called.
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { published } from '../content/published.server.ts';
import { tellPerson } from '../visit/tell.server.ts';

export async function tellParts(sql: Sql, ctx: Ctx, bookingIds: readonly string[], joined: boolean): Promise<void> {
  const [id = ''] = bookingIds;
  const booking = await loadBookingVisit(sql, id);
  if (!booking) return;
  const parts: { reference: string; people: string[] }[] = [];
  for (const one of bookingIds) {
    const part = await loadBookingVisit(sql, one);
    if (!part) continue;
    const people = (await loadPeople(sql, ctx.app.keys, part)).map(({ name }) => maskName(name));
    parts.push({ reference: part.reference, people });
  }
  const once = `${booking.visitVersion}`;
  await tellPerson(sql, ctx, booking, null, { template: 'visit-parts', once, more: () => ({ parts, joined }) });
  if (booking.contactKind !== 'none') return;
  const { calendar, rules } = await published(ctx.app, ctx.now);
  const callbacks = rules.get(booking.district)?.body.callbacks;
  if (!callbacks) return;
  await openCallback(sql, ctx.now, {
    bookingId: booking.id,
    district: booking.district,
    pointId: booking.pointId,
    reason: 'time-change',
    dueAt: clerkDue(calendar, callbacks, ctx.now),
    dedupe: `parts:${booking.id}:${once}`,
  });
}
