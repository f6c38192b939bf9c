// A supervisor's ruling on a request to expedite: all its items share the deadline, the reason is read by the applicant.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { isWorkingDay } from '#app/domain/calendar/working-days.ts';
import { canBeExpedited, decideRuling, type RefusalCode, type Ruling } from '#app/domain/case/expedite.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadPauses, writeDates } from '#app/store/case-clocks.server.ts';
import { type CaseItem, loadCaseItem } from '#app/store/cases.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { type ExpediteRequest, loadExpedite, markMoreAsked, stepExpedite } from '#app/store/expedites.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { actorName } from './apply-step.server.ts';
import { movedDates } from './case-dates.server.ts';
import { tellCase } from './tell-case.server.ts';

export type RuleExpedite = {
  requestId: string;
  version: number;
  ruling: Ruling;
  /** the day we aim for, when approved */
  promisedOn: string;
  reasonCode: RefusalCode | null;
  reason: string;
};

/** Refuses with ruling-over, same-person (a second look), stale-page, or a problem at its field. */
export function ruleExpedite(ctx: Ctx, input: RuleExpedite): Promise<Result<null>> {
  return withRequest(ctx, input.requestId, async (sql, request) => {
    const decided = decideRuling(request.status, input.ruling);
    if (!decided.ok) return decided;
    if (request.version !== input.version) return refuse('stale-page');
    const by = actorName(ctx);
    if (request.firstRuledBy === by) return refuse('same-person');
    const first = request.status === 'asked';
    if (first && ctx.actor.kind === 'staff' && !ctx.actor.roles.includes('supervisor')) return refuse('not-allowed');
    const fits = await judge(ctx, request, input);
    if (!fits.ok) return fits;
    const booking = await loadBookingVisit(sql, request.bookingId);
    if (!booking) return refuse('not-found');
    const approved = input.ruling === 'approve';
    const key = { id: booking.keyId, wrapped: booking.wrapped };
    const place = { table: 'expedite_request', column: 'reason_sealed', row: request.id };
    const ruling = {
      by,
      promisedOn: approved ? input.promisedOn : null,
      reasonCode: approved ? null : input.reasonCode,
      reasonSealed: ctx.app.keys.sealFor(key, input.reason.trim(), place),
    };
    const stepped = await stepExpedite(sql, {
      id: request.id,
      version: request.version,
      status: decided.value,
      now: ctx.now,
      ruling,
    });
    if (!stepped) return refuse('stale-page');
    const items = await itemsOf(sql, request);
    if (approved)
      for (const item of items) if (!(await grant(sql, ctx, item, input.promisedOn))) return refuse('stale-page');
    const eventId = await tell(sql, ctx, request, approved ? 'expedite.approved' : 'expedite.refused', {
      service: request.serviceCode,
      ...(approved ? { promisedOn: input.promisedOn } : { code: input.reasonCode ?? 'other' }),
    });
    const [item] = items;
    if (item) {
      await tellCase(sql, ctx, item, eventId, {
        news: approved ? 'expedite-approved' : 'expedite-refused',
        on: approved ? input.promisedOn : null,
        reason: input.reason.trim(),
        once: `${request.id}:${request.version}`,
      });
    }
    return ok(null);
  });
}

/** Better evidence is asked for once. */
export function askMore(ctx: Ctx, input: { requestId: string }): Promise<Result<null>> {
  return withRequest(ctx, input.requestId, async (sql, request) => {
    if (request.status !== 'asked') return refuse('ruling-over');
    if (!(await markMoreAsked(sql, request.id, ctx.now))) return refuse('told-already');
    const eventId = await tell(sql, ctx, request, 'expedite.more-asked', { service: request.serviceCode });
    const [item] = await itemsOf(sql, request);
    if (item) await tellCase(sql, ctx, item, eventId, { news: 'expedite-more', once: request.id });
    return ok(null);
  });
}

async function judge(ctx: Ctx, request: ExpediteRequest, input: RuleExpedite): Promise<Result<null>> {
  const text = checkText(input.reason, { max: 300, lines: true, required: true });
  if (!text.ok) return refuse('reason-needed', undefined, 'reason');
  if (input.ruling === 'refuse') {
    return input.reasonCode === null ? refuse('reason-needed', undefined, 'reasonCode') : ok(null);
  }
  const { calendar } = await published(ctx.app, ctx.now);
  const day = input.promisedOn;
  if (!isCivilDate(day)) return refuse('date-invalid', undefined, 'promisedOn');
  if (day < civilDateOf(ctx.now)) return refuse('date-past', undefined, 'promisedOn');
  return isWorkingDay(calendar, day) && day <= request.normalOn
    ? ok(null)
    : refuse('promise-day', { date: request.normalOn }, 'promisedOn');
}

/** Items accepted later take the expedited time when they are accepted. */
async function grant(sql: Sql, ctx: Ctx, item: CaseItem, on: string): Promise<boolean> {
  if (item.acceptedOn === null || !canBeExpedited(item.status)) return true;
  const content = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  const granted = { ...item, grantedOn: on, grantedSince: today };
  const dates = movedDates(content, granted, await loadPauses(sql, item.id), today);
  return dates === null || writeDates(sql, item, dates, ctx.now);
}

async function itemsOf(sql: Sql, request: ExpediteRequest): Promise<CaseItem[]> {
  const items: CaseItem[] = [];
  for (const id of request.itemIds) {
    const item = await loadCaseItem(sql, id);
    if (item) items.push(item);
  }
  return items;
}

function withRequest(
  ctx: Ctx,
  requestId: string,
  work: (sql: Sql, request: ExpediteRequest) => Promise<Result<null>>,
): Promise<Result<null>> {
  return permittedSql(ctx, 'expedite.rule', async (sql) => {
    const request = /^[0-9a-f-]{36}$/.test(requestId) ? await loadExpedite(sql, requestId, true) : null;
    if (!request || !covers(ctx.actor, { district: request.district, pointId: request.pointId }))
      return refuse('not-found');
    return work(sql, request);
  });
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  request: ExpediteRequest,
  type: 'expedite.approved' | 'expedite.refused' | 'expedite.more-asked',
  data: Record<string, string>,
): Promise<string | null> {
  const { bookingId, district, pointId } = request;
  const about = { subject: `expedite:${request.id}`, bookingId, district, pointId };
  const [id] = await appendEvents(sql, ctx.actor, ctx.now, [{ type, ...about, data }]);
  return id ?? null;
}
