// The owner asks to expedite: the day it is needed, then a ground and a statement; one request for a family's items.
import { randomUUID } from 'node:crypto';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { expeditedFrom, slackOf } from '#app/domain/case/clocks.ts';
import { canBeExpedited, judgeNeededBy } from '#app/domain/case/expedite.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadPauses } from '#app/store/case-clocks.server.ts';
import { type CaseItem, loadCaseItems } from '#app/store/cases.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  type ExpediteRequest,
  insertExpedite,
  loadExpedite,
  loadExpeditesOf,
  stepExpedite,
  writeNeededBy,
} from '#app/store/expedites.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type OwnBooking, ownBooking } from '../booking/own-booking.server.ts';
import type { Published } from '../content/published.server.ts';
import { actorName } from './apply-step.server.ts';
import { limitsOf } from './case-dates.server.ts';

export type ExpediteDates = { normal: string; expedited: string; provisional: boolean };

/** What our normal and expedited times come to; null where the service cannot be expedited. */
export async function expediteDates(
  sql: Sql,
  content: Published,
  item: CaseItem,
  today: string,
): Promise<ExpediteDates | null> {
  const limits = item.limits ?? limitsOf(content, item.serviceCode);
  if (!limits?.expedite) return null;
  const planned = item.visitDate !== null && item.visitDate > today ? item.visitDate : today;
  const from = item.acceptedOn ?? planned;
  const pauses = item.acceptedOn === null ? [] : await loadPauses(sql, item.id);
  const quick = expeditedFrom(content.calendar, from, limits, pauses, today);
  const normal = expeditedFrom(content.calendar, from, { ...limits, expedite: limits.promise }, pauses, today);
  if (!quick || !normal) return null;
  return { normal: normal.date, expedited: quick.date, provisional: quick.provisional || normal.provisional };
}

/** Open items of the service in the booking. */
export function expeditable(items: readonly CaseItem[], serviceCode: string): CaseItem[] {
  return items.filter((item) => item.serviceCode === serviceCode && canBeExpedited(item.status));
}

type Asked = { reference: string; serviceCode: string; neededBy: string };

/** Keeps the day: the page then says at once which of our times meets it. */
export function sayNeededBy(ctx: Ctx, input: Asked): Promise<Result<null>> {
  return withOwn(ctx, input.reference, async (sql, { content, rules }, items) => {
    const judged = judgeNeededBy(content.calendar, input.neededBy, civilDateOf(ctx.now), rules.cases.neededWithinDays);
    if (!judged.ok) return judged;
    const own = expeditable(items, input.serviceCode);
    if (own.length === 0) return refuse('not-found');
    await writeNeededBy(
      sql,
      own.map(({ id }) => id),
      judged.value,
    );
    return ok(null);
  });
}

export type AskExpedite = Asked & { ground: string; statement: string };

/** Refuses with expedite-asked while a request of these items waits; a field's problem stands at its field. */
export function askExpedite(ctx: Ctx, input: AskExpedite): Promise<Result<{ requestId: string }>> {
  return withOwn(ctx, input.reference, async (sql, own, items) => {
    const { booking, content, rules } = own;
    const today = civilDateOf(ctx.now);
    const judged = judgeNeededBy(content.calendar, input.neededBy, today, rules.cases.neededWithinDays);
    if (!judged.ok) return judged;
    const open = expeditable(items, input.serviceCode);
    const [first] = open;
    const entry = content.entries.get(input.serviceCode)?.body;
    if (!first || entry?.kind !== 'service') return refuse('not-found');
    if (!entry.expediteGrounds.some(({ code }) => code === input.ground))
      return refuse('ground-needed', undefined, 'ground');
    const statement = checkText(input.statement, { max: 500, lines: true, required: true });
    if (!statement.ok) return refuse('statement-needed', undefined, 'statement');
    if ((await loadExpeditesOf(sql, booking.id)).some((one) => one.serviceCode === input.serviceCode && isOpen(one))) {
      return refuse('expedite-asked');
    }
    const dates = await expediteDates(sql, content, first, today);
    if (!dates) return refuse('not-found');
    const id = randomUUID();
    const { green } = rules.cases;
    await insertExpedite(sql, {
      id,
      bookingId: booking.id,
      district: booking.district,
      pointId: booking.pointId,
      itemIds: open.map((item) => item.id),
      serviceCode: input.serviceCode,
      ground: input.ground,
      neededBy: judged.value,
      statementSealed: ctx.app.keys.sealFor({ id: booking.keyId, wrapped: booking.wrapped }, input.statement.trim(), {
        table: 'expedite_request',
        column: 'statement_sealed',
        row: id,
      }),
      green: green.grounds.includes(input.ground) || booking.flags.some((flag) => green.flags.includes(flag)),
      normalOn: dates.normal,
      expeditedOn: dates.expedited,
      slack: slackOf(content.calendar, dates.expedited, judged.value),
      provisional: dates.provisional,
      askedBy: actorName(ctx),
      now: ctx.now,
    });
    await tell(
      sql,
      ctx,
      { id, bookingId: booking.id, district: booking.district, pointId: booking.pointId },
      'expedite.asked',
      {
        service: input.serviceCode,
        ground: input.ground,
        items: open.length,
      },
    );
    return ok({ requestId: id });
  });
}

/** A refused request is looked at once more by somebody else; a waiting one can be taken back. */
export function changeOwnExpedite(
  ctx: Ctx,
  input: { reference: string; requestId: string; to: 'second-look' | 'withdrawn' },
): Promise<Result<null>> {
  return withOwn(ctx, input.reference, async (sql, { booking }) => {
    const request = await loadExpedite(sql, input.requestId, true);
    if (!request || request.bookingId !== booking.id) return refuse('not-found');
    const may = input.to === 'withdrawn' ? isOpen(request) : request.status === 'refused';
    if (!may) return refuse('ruling-over');
    const stepped = await stepExpedite(sql, {
      id: request.id,
      version: request.version,
      status: input.to,
      now: ctx.now,
    });
    if (!stepped) return refuse('stale-page');
    const type = input.to === 'withdrawn' ? 'expedite.withdrawn' : 'expedite.second-look';
    await tell(sql, ctx, request, type, { service: request.serviceCode });
    return ok(null);
  });
}

const isOpen = ({ status }: ExpediteRequest): boolean => status === 'asked' || status === 'second-look';

function withOwn<T>(
  ctx: Ctx,
  reference: string,
  work: (sql: Sql, own: OwnBooking, items: CaseItem[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, reference);
    if (!own.ok) return own;
    return work(sql, own.value, await loadCaseItems(sql, own.value.booking.id));
  });
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  request: Pick<ExpediteRequest, 'id' | 'bookingId' | 'district' | 'pointId'>,
  type: EventType,
  data: Record<string, string | number>,
): Promise<void> {
  const { bookingId, district, pointId } = request;
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type, subject: `expedite:${request.id}`, bookingId, district, pointId, data },
  ]);
}
