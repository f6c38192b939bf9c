// The clock's work on cases: reminders of papers that follow, lapse, the notice's alarm and the law's fiction, requests
// nobody ruled on, promises that are near, evidence past its day, and dates after a calendar was published.
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, workingDaysBetween } from '#app/domain/calendar/working-days.ts';
import { papersOf } from '#app/domain/case/papers.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import {
  deleteEvidence,
  markAlarmed,
  markReminded,
  openDeferrals,
  pressingItems,
  provisionalItems,
  runningNotices,
  unruledRequests,
} from '#app/store/case-chores.server.ts';
import { loadPauses, writeDates } from '#app/store/case-clocks.server.ts';
import { loadCaseItem } from '#app/store/cases.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { afterStep } from './after-step.server.ts';
import { applyStep } from './apply-step.server.ts';
import { movedDates } from './case-dates.server.ts';
import { tellCase } from './tell-case.server.ts';

type Place = { bookingId: string; district: string; pointId: string };

/** Returns how many things were done. Each round does what is due and leaves the rest for the next. */
export function workOnCases(ctx: Ctx): Promise<Result<number>> {
  return permittedSql(ctx, 'system.work', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    const rounds = [followPapers, watchNotices, watchRulings, watchPromises, dropEvidence, moveProvisional];
    let done = 0;
    for (const round of rounds) done += await round(sql, ctx, content);
    return ok(done);
  });
}

/** Reminders at −2, −1 and 0 working days; after the day the item is returned, with the way back in the letter. */
async function followPapers(sql: Sql, ctx: Ctx, content: Published): Promise<number> {
  const today = civilDateOf(ctx.now);
  let done = 0;
  for (const deferral of await openDeferrals(sql, addWorkingDays(content.calendar, today, 5).date)) {
    const item = await loadCaseItem(sql, deferral.itemId);
    if (!item) continue;
    if (deferral.dueOn < today) {
      done += await lapse(sql, ctx, item);
      continue;
    }
    const step = -workingDaysBetween(content.calendar, today, deferral.dueOn).days;
    const remindOn = content.rules.get(deferral.district)?.body.conditional.remindOn;
    if (!remindOn?.includes(step) || !(await markReminded(sql, item.id, step))) continue;
    const papers = papersOf(content.entries.get(item.serviceCode)?.body, item.variant);
    const lines = papers.filter(({ code }) => deferral.materials.includes(code)).map(({ name }) => name);
    const eventId = await tell(sql, ctx, 'deferral.reminded', `item:${item.id}`, item, { days: step });
    await tellCase(sql, ctx, item, eventId, { news: 'papers-remind', lines, on: deferral.dueOn, once: `${step}` });
    done += 1;
  }
  return done;
}

/** An undertaking nobody signed binds as well: the item passes through it. */
async function lapse(sql: Sql, ctx: Ctx, item: NonNullable<Awaited<ReturnType<typeof loadCaseItem>>>): Promise<number> {
  let now = item;
  if (now.status === 'accepted_missing') {
    const taken = await applyStep(sql, ctx, now, { step: 'undertake', version: now.version });
    if (!taken.ok) return 0;
    now = { ...now, status: taken.value.status, version: taken.value.version };
  }
  const lapsed = await applyStep(sql, ctx, now, { step: 'lapse', version: now.version });
  if (!lapsed.ok) return 0;
  await afterStep(sql, ctx, now, 'lapse', lapsed.value);
  return 1;
}

/** On the alarm's day a clerk is called; after the last day the item counts as accepted from its receipt (art. 32). */
async function watchNotices(sql: Sql, ctx: Ctx): Promise<number> {
  const today = civilDateOf(ctx.now);
  let done = 0;
  for (const notice of await runningNotices(sql, today)) {
    if (notice.dueOn < today) {
      const item = await loadCaseItem(sql, notice.itemId);
      const taken = item && (await applyStep(sql, ctx, item, { step: 'accept', version: item.version }));
      done += taken?.ok ? 1 : 0;
    } else if (!notice.alarmed) {
      await markAlarmed(sql, notice.itemId, ctx.now);
      await call(sql, ctx, notice, 'one-time-notice', notice.itemId, notice.dueOn);
      await tell(sql, ctx, 'notice.alarmed', `item:${notice.itemId}`, notice, { due: notice.dueOn });
      done += 1;
    }
  }
  return done;
}

async function watchRulings(sql: Sql, ctx: Ctx, content: Published): Promise<number> {
  let done = 0;
  for (const [district, { body }] of content.rules) {
    const before = new Date(ctx.now.getTime() - body.cases.rulingHours * 3_600_000);
    for (const request of await unruledRequests(sql, district, before, ctx.now)) {
      await call(sql, ctx, request, 'expedite-unruled', request.id, civilDateOf(ctx.now));
      await tell(sql, ctx, 'expedite.overdue', `expedite:${request.id}`, request, {});
      done += 1;
    }
  }
  return done;
}

async function watchPromises(sql: Sql, ctx: Ctx, content: Published): Promise<number> {
  const today = civilDateOf(ctx.now);
  let done = 0;
  for (const [district, { body }] of content.rules) {
    const until = addWorkingDays(content.calendar, today, body.cases.nearDays).date;
    for (const item of await pressingItems(sql, district, until)) {
      const key = `${item.id}:${item.promisedOn}`;
      await call(sql, ctx, { ...item, district }, 'near-deadline', key, item.promisedOn);
      done += 1;
    }
  }
  return done;
}

async function dropEvidence(sql: Sql, ctx: Ctx): Promise<number> {
  const dropped = await deleteEvidence(sql, civilDateOf(ctx.now), ctx.now);
  for (const { id, requestId, bookingId, district } of dropped) {
    await tell(
      sql,
      ctx,
      'expedite.evidence-deleted',
      `expedite:${requestId}`,
      { bookingId, district, pointId: null },
      { file: id },
    );
  }
  return dropped.length;
}

/** Whoever was given another day is told; a guess that turned out right is only no guess any more. */
async function moveProvisional(sql: Sql, ctx: Ctx, content: Published): Promise<number> {
  const today = civilDateOf(ctx.now);
  let done = 0;
  for (const id of await provisionalItems(sql, 500)) {
    const item = await loadCaseItem(sql, id);
    const dates = item && movedDates(content, item, await loadPauses(sql, id), today);
    if (!item || !dates || dates.provisional || !(await writeDates(sql, item, dates, ctx.now))) continue;
    done += 1;
    if (dates.promisedOn === item.promisedOn) continue;
    const eventId = await tell(sql, ctx, 'item.promise-moved', `item:${id}`, item, {
      service: item.serviceCode,
      promisedOn: dates.promisedOn,
    });
    await tellCase(sql, ctx, item, eventId, { news: 'promise-moved', on: dates.promisedOn, once: dates.promisedOn });
  }
  return done;
}

async function call(sql: Sql, ctx: Ctx, place: Place, reason: string, key: string, due: string): Promise<void> {
  const { bookingId, district, pointId } = place;
  const dueAt = instantAt(due, 17 * 60 + 30);
  await openCallback(sql, ctx.now, { bookingId, district, pointId, reason, dueAt, dedupe: `${reason}:${key}` });
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  type: EventType,
  subject: string,
  place: { bookingId: string; district: string; pointId: string | null },
  data: Record<string, string | number>,
): Promise<string | null> {
  const { bookingId, district, pointId } = place;
  const [id] = await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject, bookingId, district, pointId, data }]);
  return id ?? null;
}
