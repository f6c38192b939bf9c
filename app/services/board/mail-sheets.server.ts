// Each evening, from the minute the rules name until midnight: tomorrow's day sheets to every service point that keeps an
// address. One letter for a point and a day; a later start of the portal makes up for it.
import { addDays, civilDateOf, instantAt, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadSheetAddresses, writtenLetters } from '#app/store/sheet-addresses.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { sheetsOf } from './day-sheets.server.ts';

/** How many letters were written. A day on which nobody works and nobody is visited has no sheets. */
export async function mailSheets(ctx: Ctx): Promise<Result<number>> {
  const content = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  const date = addDays(today, 1);
  const due = [...content.rules].filter(([, { body }]) => minuteOfDay(ctx.now) >= body.sheets.minute);
  return permittedSql(ctx, 'system.work', async (sql) => {
    let written = 0;
    for (const [district] of due) {
      const addresses = await loadSheetAddresses(sql, ctx.app.keys, district);
      const keyOf = (pointId: string) => `sheets:${pointId}:${date}`;
      const known = await writtenLetters(
        sql,
        addresses.map(({ pointId }) => keyOf(pointId)),
      );
      for (const { pointId, email, locale } of addresses) {
        const point = content.points.get(pointId);
        if (!point || known.has(keyOf(pointId))) continue;
        const sheets = await sheetsOf(sql, ctx, content, { district, pointId, date });
        if (sheets.length === 0) continue;
        written += await enqueueMessages(sql, ctx.app, ctx.now, [
          {
            template: 'day-sheets',
            channel: 'email',
            to: email,
            locale,
            dedupe: keyOf(pointId),
            district,
            pointId,
            expiresAt: instantAt(addDays(date, 1), 0),
            facts: { date, district, pointId, point: point.name, at: ctx.now.toISOString(), sheets },
          },
        ]);
      }
    }
    return ok(written);
  });
}
