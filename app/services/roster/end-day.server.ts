// The day of a session ends: who did not come is absent, its visits are done, and after the last day the session is.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { fieldStepsFor, visitOutcome } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { listAttendees } from '#app/store/attendees.server.ts';
import { type CaseItem, loadCaseItems } from '#app/store/cases.server.ts';
import { endDayVisits, endSession } from '#app/store/session-day.server.ts';
import { findSession } from '#app/store/sessions.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { afterStep } from '../case/after-step.server.ts';
import { applyStep } from '../case/apply-step.server.ts';
import { issueReceiptOf } from '../receipt/issue-receipts.server.ts';
import { tellSession } from '../session/tell-session.server.ts';
import { onTheDay, tell } from './day-scope.server.ts';
import type { RosterScope } from './roster-scope.server.ts';

export type DayEnded = { absent: number; last: boolean };

/** Refuses with people-wait while somebody who is there was not told the outcome, step-not-allowed on another day. */
export function endSessionDay(ctx: Ctx, input: { reference: string; nobodyElse: boolean }): Promise<Result<DayEnded>> {
  return onTheDay<DayEnded>(ctx, input.reference, async (sql, scope, date) => {
    const { session, roster } = scope;
    const { bookingId } = session;
    if (bookingId === null || session.status !== 'running' || date !== civilDateOf(ctx.now)) {
      return refuse('step-not-allowed');
    }
    if (!input.nobodyElse) return refuse('confirm-end', undefined, 'nobody-else');
    const last = !session.halfDays.some((half) => half.date > date);
    const waves = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave.date] as const));
    const people = await listAttendees(sql, ctx.app.keys, roster);
    const waiting = people.filter(({ arrivedAt, doneAt, personId }) => personId && arrivedAt && !doneAt).length;
    if (waiting > 0) return refuse('people-wait', { count: waiting });
    const awaited = people.filter(({ arrivedAt, waveId }) => {
      const due = waves.get(waveId ?? '');
      return arrivedAt === null && (last || (due !== undefined && due <= date));
    });
    const items = await loadCaseItems(sql, bookingId);
    for (const { personId } of awaited) {
      const missed = await missAll(
        sql,
        ctx,
        items.filter((item) => item.personId === personId),
      );
      if (!missed.ok) return missed;
      if (personId && missed.value) await issueReceiptOf(sql, ctx, { bookingId, personId });
    }
    await endDayVisits(sql, { sessionId: session.id, date, now: ctx.now });
    await tell(sql, ctx, scope, 'session.ended', `session:${session.id}`, { date, absent: awaited.length });
    if (last) await close(sql, ctx, scope, bookingId);
    return ok({ absent: awaited.length, last });
  });
}

async function missAll(sql: Sql, ctx: Ctx, items: readonly CaseItem[]): Promise<Result<boolean>> {
  const missed = items.filter(({ status }) => fieldStepsFor(status).includes('absent'));
  for (const item of missed) {
    const taken = await applyStep(sql, ctx, item, { step: 'absent', version: item.version, reason: null });
    if (!taken.ok) return taken;
    await afterStep(sql, ctx, item, 'absent', taken.value);
  }
  return ok(missed.length > 0);
}

/** Items that only a clerk can clear stay with the clerk: then the booking is done in part. */
async function close(sql: Sql, ctx: Ctx, scope: RosterScope, bookingId: string): Promise<void> {
  const { session, content } = scope;
  const told = (await loadCaseItems(sql, bookingId)).map(({ status }): ItemStatus => status);
  const outcome = told.length === 0 ? ok('done' as const) : visitOutcome(told);
  const status = outcome.ok ? outcome.value : 'partly_done';
  await endSession(sql, { sessionId: session.id, bookingId, status, now: ctx.now });
  const ended = await findSession(sql, session.reference);
  if (ended) await tellSession(sql, ctx, content, ended, { what: 'done', eventId: null });
}
