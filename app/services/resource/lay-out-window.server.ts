// Takes the team's time for the coming dates of a returning window, as far as times can be booked and a little further.
import { addDays, civilDateOf, instantAt, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { overlaps } from '#app/domain/resource/day-span.ts';
import { standingDates } from '#app/domain/resource/standing-window.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import {
  deleteAllocations,
  loadSourceTime,
  loadStanding,
  lockTeamDays,
  type Standing,
  takeTime,
} from '#app/store/closures.server.ts';
import { loadStandingWindows, lockStandingWindow, type StandingWindow } from '#app/store/standing-windows.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';

/** Days beyond the last one that may be booked: a new day must not open before its windows stand in it. */
const ahead = 7;
/** Dates ruled so many days ago may have been moved into the future. */
const movedFrom = 62;

/**
 * Adds and takes out what differs from the rule. What is closed stays closed. Refuses with window-clash where the team
 * has something else at that time; `lenient` leaves such a date out instead.
 */
export async function layOutWindow(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  window: StandingWindow,
  lenient: boolean,
): Promise<Result<null>> {
  const today = civilDateOf(ctx.now);
  const horizon = content.rules.get(window.district)?.body.booking.horizonDays ?? 30;
  const until = addDays(today, horizon + ahead);
  const source = `window:${window.id}`;
  const span = { from: addDays(today, -movedFrom), until };
  const dates = standingDates(window.rule, window.exceptions, span, content.calendar).flatMap(({ date }) => date ?? []);
  const passed = (date: string) => date === today && window.rule.start <= minuteOfDay(ctx.now);
  const wanted = window.active
    ? [...new Set(dates)].filter((date) => date >= today && date <= until && !passed(date))
    : [];
  const rows = await loadSourceTime(sql, source, ctx.now);
  await lockTeamDays(
    sql,
    [...new Set([...wanted, ...rows.map(({ date }) => date)])].map((date) => ({ teamId: window.teamId, date })),
  );
  await deleteAllocations(
    sql,
    rows.map(({ id }) => id),
  );
  const stands = await loadStanding(sql, [window.teamId], today, until);
  const clashes = wanted.flatMap((date) => {
    const there = stands.filter((row) => row.date === date && overlaps(minutesOf(row), window.rule));
    return there.length > 0 ? [{ date, closed: there.every((row) => row.reason?.startsWith('closure:')) }] : [];
  });
  const clash = clashes.find(({ closed }) => !closed);
  if (clash && !lenient) return refuse('window-clash', { date: clash.date }, 'start');
  const at = content.communities.get(window.communityId)?.at ?? null;
  const { start, end } = window.rule;
  const free = wanted.filter((date) => !clashes.some((one) => one.date === date));
  await takeTime(
    sql,
    source,
    free.map((date) => ({
      teamId: window.teamId,
      date,
      startsAt: instantAt(date, start),
      endsAt: instantAt(date, end),
      at,
    })),
  );
  return ok(null);
}

function minutesOf({ startsAt, endsAt }: Standing) {
  const start = minuteOfDay(startsAt);
  return { start, end: start + Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000) };
}

/** The clock's part: as days come nearer, their windows take their time. One transaction a window. */
export async function layOutWindows(ctx: Ctx): Promise<Result<number>> {
  const content = await published(ctx.app, ctx.now);
  const all = await loadStandingWindows(sqlOfClient(ctx.app.pool), null);
  for (const { id } of all.filter(({ active }) => active)) {
    await permittedSql(ctx, 'system.work', async (sql) => {
      const window = await lockStandingWindow(sql, id);
      return window ? layOutWindow(sql, ctx, content, window, true) : ok(null);
    });
  }
  return ok(all.length);
}
