// One case as staff see it: masked, with its clocks, pauses, papers, history, and the steps these hands may take now.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type Pace, paceOf } from '#app/domain/case/clocks.ts';
import { type DayMark, dayStrip, type StripDay } from '#app/domain/case/day-strip.ts';
import { handsOf } from '#app/domain/case/hands.ts';
import { type ItemStep, isFinalItem, reasonsOf, type StepReason, stepsFor } from '#app/domain/case/item-table.ts';
import { papersOf } from '#app/domain/case/papers.ts';
import { type Stage, stageOf } from '#app/domain/case/stage.ts';
import { maskName, maskNumber } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { firstCaseRules } from '#app/domain/rules/case-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadPauses, type StoredPause } from '#app/store/case-clocks.server.ts';
import { type CaseItem, loadCaseItem } from '#app/store/cases.server.ts';
import { type Deferral, loadDeferral, loadNotice } from '#app/store/deferrals.server.ts';
import { loadBookingEvents, type StoredEvent } from '#app/store/events.server.ts';
import { loadCasePerson } from '#app/store/people.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { expectedDates, movedDates } from './case-dates.server.ts';

export type CasePaper = { code: string; name: Bilingual; mayFollow: boolean };
export type CaseView = {
  item: Omit<CaseItem, 'numberBlind' | 'limits' | 'flags' | 'capturedAt'>;
  person: { name: string; number: string | null; ageBand: string };
  service: Bilingual;
  variant: Bilingual;
  point: Bilingual | null;
  today: string;
  stage: Stage | null;
  threeStages: boolean;
  pace: Pace | null;
  /** before acceptance the dates are only expected */
  expected: boolean;
  dates: { normal: string; promised: string; law: string | null; provisional: boolean } | null;
  strip: StripDay[];
  pauses: StoredPause[];
  steps: { step: ItemStep; reasons: readonly StepReason[] }[];
  papers: CasePaper[];
  deferral: Deferral | null;
  notice: {
    dueOn: string;
    alarmOn: string;
    status: string;
    told: Bilingual[];
    toldLines: string[];
    toldAt: Date | null;
  } | null;
  may: { pause: boolean; resume: boolean; tell: boolean; request: boolean };
  events: StoredEvent[];
  staff: Record<string, Bilingual>;
};

/** Refuses with not-found outside the caller's district, service point or team. */
export function loadCase(ctx: Ctx, asked: { itemId: string }): Promise<Result<CaseView>> {
  return permittedSql(ctx, 'case.read', async (sql) => {
    const item = /^[0-9a-f-]{36}$/.test(asked.itemId) ? await loadCaseItem(sql, asked.itemId) : null;
    if (!item || !covers(ctx.actor, { district: item.district, pointId: item.pointId })) return refuse('not-found');
    return ok(await viewOf(sql, ctx, item));
  });
}

async function viewOf(sql: Sql, ctx: Ctx, item: CaseItem): Promise<CaseView> {
  const content = await published(ctx.app, ctx.now);
  const today = civilDateOf(ctx.now);
  const rules = content.rules.get(item.district)?.body.cases ?? firstCaseRules;
  const entry = content.entries.get(item.serviceCode)?.body;
  const none = { zh: item.serviceCode, en: item.serviceCode };
  const pauses = await loadPauses(sql, item.id);
  const person = await loadCasePerson(sql, ctx.app.keys, item.personId);
  const hands = handsOf(ctx.actor, rules.threeStages);
  const dated = item.acceptedOn === null ? null : movedDates(content, item, pauses, today);
  const row = dated ?? (isFinalItem(item.status) ? null : expectedDates(content, item, today));
  const dates = row && { normal: row.normalOn, promised: row.promisedOn, law: row.lawOn, provisional: row.provisional };
  const events = (await loadBookingEvents(sql, item.bookingId)).filter(({ subject }) => isAbout(subject, item));
  const notice = await loadNotice(sql, item.id);
  const papers = papersOf(entry, item.variant);
  const nameOf = (code: string) => papers.find((paper) => paper.code === code)?.name ?? { zh: code, en: code };
  const { numberBlind: _n, limits: _l, flags: _f, capturedAt: _c, ...plain } = item;
  return {
    item: plain,
    person: {
      name: maskName(person?.name ?? '—'),
      number: person?.number ? maskNumber(person.number, 'staff') : null,
      ageBand: person?.ageBand ?? 'adult',
    },
    service: entry?.name ?? none,
    variant: (entry?.kind === 'service' && entry.variants.find(({ code }) => code === item.variant)?.name) || none,
    point: content.points.get(item.pointId)?.name ?? null,
    today,
    stage: stageOf(item.status),
    threeStages: rules.threeStages,
    pace: paceOf(
      content.calendar,
      { ...item, promisedOn: dates?.promised ?? null, paused: item.pausedOn !== null },
      today,
      rules.nearDays,
    ),
    expected: dated === null,
    dates,
    strip: isFinalItem(item.status) || !dates ? [] : dayStrip(content.calendar, today, marksOf(item, dates, today)),
    pauses,
    steps: stepsFor(item.status, hands).map((step) => ({ step, reasons: reasonsOf(step) })),
    papers: papers.map(({ code, name, class: kind }) => ({ code, name, mayFollow: kind === 'deferrable' })),
    deferral: await loadDeferral(sql, item.id),
    notice: notice && {
      dueOn: notice.dueOn,
      alarmOn: notice.alarmOn,
      status: notice.status,
      told: notice.materials.map(nameOf),
      toldLines: notice.linesSealed ? ctx.app.keys.open(notice.linesSealed, noticePlace(item.id)).split('\n') : [],
      toldAt: notice.toldAt,
    },
    may: {
      pause: may(ctx.actor, 'case.pause') && item.pausedOn === null && pausable.includes(item.status),
      resume:
        may(ctx.actor, 'case.pause') &&
        item.pausedOn !== null &&
        item.pauseReason !== 'payment' &&
        pausable.includes(item.status),
      request: may(ctx.actor, 'booking.read'),
      tell: may(ctx.actor, 'case.tell') && item.status === 'captured' && notice?.status === 'running',
    },
    events,
    staff: await loadStaffNames(sql, [
      ...events.filter((event) => event.actorKind === 'staff').map((event) => event.actorId),
      ...pauses.flatMap(({ begunBy, endedBy }) => [begunBy, endedBy ?? begunBy]),
    ]),
  };
}

export const pausable: readonly string[] = ['accepted', 'reviewing', 'in_production'];
export const noticePlace = (itemId: string) => ({ table: 'one_time_notice', column: 'lines_sealed', row: itemId });

function marksOf(
  item: CaseItem,
  dates: { promised: string; law: string | null },
  today: string,
): Partial<Record<DayMark, string | null>> {
  const near = { today, needed: item.neededBy, promise: dates.promised };
  const law = dates.law !== null && dates.law <= dates.promised ? { law: dates.law } : {};
  return { ...near, ...law };
}

/** The item's own, its request for expediting, and what befell the whole booking. */
function isAbout(subject: string, item: CaseItem): boolean {
  return (
    subject === `item:${item.id}` ||
    subject === `expedite:${item.expediteId}` ||
    subject === `booking:${item.bookingId}`
  );
}
