// The day comes on which people who left a week open were promised an answer: where nobody has planned it, the time they
// have in hand is theirs, and they are told so.
import { civilDateOf, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { tellMinute } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { weeksDue } from '#app/store/open-weeks.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { tellDay } from './apply-week.server.ts';

/** Returns how many were told. */
export function tellWeeks(ctx: Ctx): Promise<Result<number>> {
  const today = civilDateOf(ctx.now);
  return permittedSql(ctx, 'system.work', async (sql) => {
    const due = await weeksDue(sql, today, minuteOfDay(ctx.now) >= tellMinute);
    for (const { bookingId } of due) await tellDay(sql, ctx, bookingId, today);
    return ok(due.length);
  });
}
