// The queue of requests to expedite, least slack first with the reason of each place, and one request to rule on.
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { dayStrip, type StripDay } from '#app/domain/case/day-strip.ts';
import { type PlaceReason, placeReason } from '#app/domain/case/expedite.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadCaseItem } from '#app/store/cases.server.ts';
import {
  type ExpediteRequest,
  loadEvidence,
  loadExpedite,
  loadQueue,
  type StoredEvidence,
} from '#app/store/expedites.server.ts';
import { loadCasePerson } from '#app/store/people.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';

export type QueueRow = Omit<ExpediteRequest, 'statementSealed' | 'reasonSealed' | 'bookingId' | 'itemIds'> & {
  service: Bilingual;
  groundName: Bilingual;
  evidenceWanted: Bilingual | null;
  items: number;
  place: PlaceReason;
  strip: StripDay[];
};
export type ExpediteQueue = { rows: QueueRow[]; today: string; tooLate: number };
const most = 50;

export function loadExpediteQueue(ctx: Ctx): Promise<Result<ExpediteQueue>> {
  return permittedSql(ctx, 'expedite.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const content = await published(ctx.app, ctx.now);
    const today = civilDateOf(ctx.now);
    const rows = (await loadQueue(sql, scope.value, most)).map((request) => rowOf(content, request, today));
    return ok({ rows, today, tooLate: rows.filter(({ slack }) => slack < 0).length });
  });
}

function rowOf(content: Published, request: ExpediteRequest, today: string): QueueRow {
  const { statementSealed: _s, reasonSealed: _r, bookingId: _b, itemIds, ...plain } = request;
  const entry = content.entries.get(request.serviceCode)?.body;
  const none = { zh: request.serviceCode, en: request.serviceCode };
  const ground =
    entry?.kind === 'service' ? entry.expediteGrounds.find(({ code }) => code === request.ground) : undefined;
  const marks = { today, needed: request.neededBy, promise: request.promisedOn ?? request.expeditedOn };
  return {
    ...plain,
    service: entry?.short ?? none,
    groundName: ground?.name ?? { zh: request.ground, en: request.ground },
    evidenceWanted: ground?.evidence ?? null,
    items: itemIds.length,
    place: placeReason(request.green, request.slack),
    strip: dayStrip(content.calendar, today, marks),
  };
}

export type ExpediteView = QueueRow & {
  people: string[];
  cases: string[];
  statement: string;
  reason: string;
  files: StoredEvidence[];
  today: string;
  ruledByName: Bilingual | null;
};

export function loadExpediteView(ctx: Ctx, asked: { requestId: string }): Promise<Result<ExpediteView>> {
  return permittedSql(ctx, 'expedite.read', async (sql) => {
    const request = /^[0-9a-f-]{36}$/.test(asked.requestId) ? await loadExpedite(sql, asked.requestId) : null;
    if (!request || !covers(ctx.actor, { district: request.district, pointId: request.pointId }))
      return refuse('not-found');
    return ok(await viewOf(sql, ctx, request));
  });
}

async function viewOf(sql: Sql, ctx: Ctx, request: ExpediteRequest): Promise<ExpediteView> {
  const content = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  const booking = await loadBookingVisit(sql, request.bookingId);
  const key = booking && { id: booking.keyId, wrapped: booking.wrapped };
  const open = (sealed: Uint8Array | null, column: string) =>
    (sealed && key && ctx.app.keys.openFor(key, sealed, { table: 'expedite_request', column, row: request.id })) ?? '';
  const people: string[] = [];
  for (const id of request.itemIds) {
    const item = await loadCaseItem(sql, id);
    const person = item && (await loadCasePerson(sql, ctx.app.keys, item.personId));
    if (person) people.push(maskName(person.name));
  }
  const by = request.ruledBy ?? request.firstRuledBy;
  return {
    ...rowOf(content, request, today),
    people,
    cases: request.itemIds,
    statement: open(request.statementSealed, 'statement_sealed') || '',
    reason: open(request.reasonSealed, 'reason_sealed') || '',
    files: await loadEvidence(sql, request.id),
    today,
    ruledByName: by === null ? null : ((await loadStaffNames(sql, [by]))[by] ?? null),
  };
}
