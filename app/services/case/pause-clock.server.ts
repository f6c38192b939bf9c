// The clock stands still while we wait for the applicant or another unit, and runs again with the reason kept.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { PauseReason } from '#app/domain/case/clocks.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { beginPause, endPause, loadPauses, writeDates } from '#app/store/case-clocks.server.ts';
import { type CaseItem, loadCaseItem } from '#app/store/cases.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { actorName } from './apply-step.server.ts';
import { movedDates } from './case-dates.server.ts';
import { pausable } from './load-case.server.ts';

type Asked = { itemId: string; version: number };

/** Payment pauses by its own step. Refuses with step-not-allowed where no promise runs, or stale-page. */
export function pauseClock(
  ctx: Ctx,
  input: Asked & { reason: Exclude<PauseReason, 'payment'> },
): Promise<Result<null>> {
  return withClock(ctx, input, async (sql, item) => {
    if (item.pausedOn !== null || !pausable.includes(item.status)) return refuse('step-not-allowed');
    await beginPause(sql, atOf(ctx, item), input.reason);
    await tell(sql, ctx, item, 'clock.paused', { reason: input.reason });
    return ok(null);
  });
}

/** Our dates move by the working days the pause has cost. */
export function resumeClock(ctx: Ctx, input: Asked): Promise<Result<null>> {
  return withClock(ctx, input, async (sql, item) => {
    if (item.pausedOn === null || !pausable.includes(item.status)) return refuse('step-not-allowed');
    await endPause(sql, atOf(ctx, item));
    await tell(sql, ctx, item, 'clock.resumed', { reason: item.pauseReason });
    return ok(null);
  });
}

const atOf = (ctx: Ctx, item: CaseItem) => ({
  itemId: item.id,
  now: ctx.now,
  date: civilDateOf(ctx.now),
  by: actorName(ctx),
});

function withClock(ctx: Ctx, input: Asked, work: (sql: Sql, item: CaseItem) => Promise<Result<null>>) {
  return permittedSql(ctx, 'case.pause', async (sql) => {
    const item = await loadCaseItem(sql, input.itemId);
    if (!item || !covers(ctx.actor, { district: item.district, pointId: item.pointId })) return refuse('not-found');
    if (item.version !== input.version) return refuse('stale-page');
    const content = await published(ctx.app, ctx.now);
    const answer = await work(sql, item);
    if (!answer.ok) return answer;
    const dates = movedDates(content, item, await loadPauses(sql, item.id), civilDateOf(ctx.now));
    return dates && !(await writeDates(sql, item, dates, ctx.now)) ? refuse('stale-page') : ok(null);
  });
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  item: CaseItem,
  type: 'clock.paused' | 'clock.resumed',
  data: { reason: string | null },
) {
  const { bookingId, visitId, district, pointId } = item;
  const about = { subject: `item:${item.id}`, bookingId, visitId, district, pointId };
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, ...about, data: { ...data, service: item.serviceCode } }]);
}
