// The bookings a code has opened in this browser, the next visit first.
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { listBookings } from '#app/store/booking-visit.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { placeName } from './letter-source.server.ts';

export type BookingLine = {
  reference: string;
  district: string;
  status: BookingStatus;
  date: string;
  windowStart: number;
  windowEnd: number;
  place: string;
  services: string[];
  joinedTo: string | null;
};

export function loadOwnBookings(ctx: Ctx, input: { locale: Locale }): Promise<Result<BookingLine[]>> {
  return permittedSql(ctx, 'own.read', async (sql) => {
    const grants = ctx.actor.kind === 'citizen' ? ctx.actor.grants : [];
    const rows = await listBookings(sql, grants);
    const content = await published(ctx.app, ctx.now);
    return ok(
      rows.map(({ communityId, pointId, serviceCodes, mode, ...row }) => ({
        ...row,
        place: placeName({ mode, communityId, pointId }, content)[input.locale],
        services: serviceCodes.map((code) => content.entries.get(code)?.body.name[input.locale] ?? code),
      })),
    );
  });
}
