// One step of one item inside a given transaction: judged by the table, written by compare-and-swap, with everything the
// step brings along: dates, pauses, papers that follow, its event. Exactly one of several concurrent steps wins.

import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import { handsOf } from '#app/domain/case/hands.ts';
import { eventOfStep } from '#app/domain/case/history.ts';
import { decideItemStep, type ItemStatus, type ItemStep, isFinalItem } from '#app/domain/case/item-table.ts';
import { papersThatFollow } from '#app/domain/case/papers.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { firstCaseRules } from '#app/domain/rules/case-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { beginPause, endPause, loadPauses } from '#app/store/case-clocks.server.ts';
import { type CaseDatesRow, type CaseItem, markIdentityChecked, stepItem } from '#app/store/cases.server.ts';
import { closeDeferral, closeNotice, insertDeferral, openNotice, signDeferral } from '#app/store/deferrals.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { isExpedited } from '#app/store/expedites.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { firstDates, movedDates } from './case-dates.server.ts';

export type StepAsked = {
  step: ItemStep;
  /** the item's version the page was drawn from */
  version: number;
  reason?: string | null;
  /** codes of the materials that follow: for accept-missing */
  missing?: readonly string[];
  /** how the undertaking was signed: for undertake */
  signed?: 'paper' | 'screen' | null;
};
export type StepTaken = {
  itemId: string;
  bookingId: string;
  status: ItemStatus;
  version: number;
  eventId: string | null;
};

const onTheVisit: readonly ItemStep[] = ['check-in', 'capture', 'absent'];

/**
 * Refuses with final-state, step-not-allowed, not-allowed, reason-needed, material-core, or stale-page when the item has
 * moved. The caller has asked for permission and scope, and rolls back on a refusal.
 */
export async function applyStep(sql: Sql, ctx: Ctx, item: CaseItem, asked: StepAsked): Promise<Result<StepTaken>> {
  const { step } = asked;
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(item.district)?.body;
  const reason = asked.reason || null;
  const hands = handsOf(ctx.actor, rules?.cases.threeStages ?? false);
  if (item.version !== asked.version && !isFinalItem(item.status)) return refuse('stale-page');
  const decided = decideItemStep(item.status, step, hands, reason);
  if (!decided.ok) return decided;
  if (onTheVisit.includes(step) && item.bookingStatus !== 'in_progress') return refuse('step-not-allowed');
  const to = decided.value;
  if (step === 'accept-missing') {
    const judged = judgeMissing(content, item, asked.missing ?? []);
    if (!judged.ok) return judged;
  }
  const dates = await datesAfter(sql, ctx, content, item, step);
  const change = {
    id: item.id,
    version: item.version,
    to,
    now: ctx.now,
    reason,
    captured: step === 'capture',
    dates,
    openKey: step === 'check-in' && item.numberBlind !== null ? `${item.serviceCode} ${item.numberBlind}` : null,
    final: isFinalItem(to),
  };
  if (!(await stepItem(sql, change))) return refuse('stale-page');
  await bringAlong(sql, ctx, content, item, asked);
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: eventOfStep[step],
      subject: `item:${item.id}`,
      bookingId: item.bookingId,
      visitId: item.visitId,
      district: item.district,
      pointId: item.pointId,
      data: {
        item: item.id,
        service: item.serviceCode,
        reason,
        promisedOn: dates?.promisedOn ?? null,
        ...(dates?.provisional ? { provisional: true } : {}),
        ...(step === 'accept-missing' ? { materials: [...(asked.missing ?? [])] } : {}),
      },
    },
  ]);
  return ok({
    itemId: item.id,
    bookingId: item.bookingId,
    status: to,
    version: item.version + 1,
    eventId: eventId ?? null,
  });
}

/** Never to follow: what the catalogue calls core, and what the item's variant does not ask for. */
function judgeMissing(content: Published, item: CaseItem, missing: readonly string[]): Result<null> {
  if (missing.length === 0) return refuse('reason-needed', undefined, 'missing');
  const mayFollow = papersThatFollow(content.entries.get(item.serviceCode)?.body, item.variant).map(({ code }) => code);
  return missing.every((code) => mayFollow.includes(code)) ? ok(null) : refuse('material-core', undefined, 'missing');
}

async function datesAfter(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  item: CaseItem,
  step: ItemStep,
): Promise<CaseDatesRow | null> {
  const today = civilDateOf(ctx.now);
  const begins =
    step === 'accept' ||
    (step === 'supplement' && item.acceptedOn === null) ||
    (step === 'accept-missing' && rulesOf(content, item).clockWhenMissing === 'accepted');
  if (begins) {
    const deemed = step === 'accept' && ctx.actor.kind === 'system' && item.capturedAt !== null;
    const acceptedOn = deemed && item.capturedAt ? civilDateOf(item.capturedAt) : today;
    const expedited = item.expediteId !== null && (await isExpedited(sql, item.expediteId));
    return firstDates(content, { serviceCode: item.serviceCode, acceptedOn, expedited, pauses: [] }, today);
  }
  if (item.pausedOn === null || !['paid', 'supplement'].includes(step)) return null;
  const pauses = (await loadPauses(sql, item.id)).map((pause) => ({ ...pause, until: pause.until ?? today }));
  return movedDates(content, item, pauses, today);
}

const rulesOf = (content: Published, item: CaseItem) => content.rules.get(item.district)?.body.cases ?? firstCaseRules;

/** What a step brings along in other tables. */
async function bringAlong(sql: Sql, ctx: Ctx, content: Published, item: CaseItem, asked: StepAsked): Promise<void> {
  const today = civilDateOf(ctx.now);
  const by = actorName(ctx);
  const at = { itemId: item.id, now: ctx.now, date: today, by };
  const rules = rulesOf(content, item);
  const day = (count: number) => addWorkingDays(content.calendar, today, count).date;
  switch (asked.step) {
    case 'check-in':
      if (ctx.actor.kind === 'staff') await markIdentityChecked(sql, item.personId, by, ctx.now);
      return;
    case 'capture': {
      const { alarmWorkingDays, dueWorkingDays } = rules.notice;
      await openNotice(sql, item, { receivedOn: today, alarmOn: day(alarmWorkingDays), dueOn: day(dueWorkingDays) });
      return;
    }
    case 'accept':
      return closeNotice(sql, item.id, ctx.actor.kind === 'system' ? 'deemed' : 'decided');
    case 'not-accept':
    case 'withdraw':
      return closeNotice(sql, item.id, 'decided');
    case 'accept-missing': {
      const days = content.rules.get(item.district)?.body.conditional.dueWorkingDays ?? 5;
      await insertDeferral(sql, item, { materials: asked.missing ?? [], dueOn: day(days), by, now: ctx.now });
      await closeNotice(sql, item.id, 'decided');
      if (rules.clockWhenMissing === 'accepted') await beginPause(sql, at, 'applicant');
      return;
    }
    case 'undertake':
      return signDeferral(sql, item.id, asked.signed ?? null, ctx.now);
    case 'supplement':
      await closeDeferral(sql, item.id, 'complete', ctx.now);
      return endPause(sql, at);
    case 'lapse':
      await closeDeferral(sql, item.id, 'lapsed', ctx.now);
      return endPause(sql, at);
    case 'await-payment':
      if (item.pausedOn !== null) await endPause(sql, at);
      return beginPause(sql, at, 'payment');
    case 'paid':
    case 'return':
      return endPause(sql, at);
    default:
      return;
  }
}

export function actorName(ctx: Ctx): string {
  return ctx.actor.kind === 'staff' ? ctx.actor.staffId : ctx.actor.kind === 'system' ? ctx.actor.job : 'citizen';
}
