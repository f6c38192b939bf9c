// Holds a window for a draft or a change: the nearest team that can keep it, checked again under the lock of its day.
import { randomUUID } from 'node:crypto';
import type { Action } from '#app/domain/access/permission.ts';
import { type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { kitsFor } from '#app/domain/schedule/capability.ts';
import { dayKind, horizonEnd } from '#app/domain/schedule/horizon.ts';
import type { Window } from '#app/domain/schedule/insert.ts';
import type { Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { keepsInOtherOrder } from '#app/domain/schedule/other-orders.ts';
import { placeInAnyOrder } from '#app/domain/schedule/resequence.ts';
import { candidatesFor } from '#app/domain/schedule/slots.ts';
import { type TeamDay, teamDayOf } from '#app/domain/schedule/team-day.ts';
import { type Travel, waysOf } from '#app/domain/schedule/travel.ts';
import { windowsOf } from '#app/domain/schedule/windows.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { clearAndLoadDay, extendHold, insertHold, lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { openDays } from './day-cache.server.ts';
import { type AskedPlace, type Mode, nearby, positionOf } from './offer-times.server.ts';
import { habitsOf, stopOf } from './stops.server.ts';

export type AskedHold = {
  /** `draft:<id>` or `change:<booking id>`: one hold each */
  holder: string;
  action: Action;
  district: string;
  mode: Mode;
  place: AskedPlace;
  need: VisitNeed;
  date: CivilDate;
  windowStart: number;
  /** blind index of the network that asks, for the cap on holds; null where no cap applies */
  network: string | null;
  /** how long it is held; not given: as the rules say */
  minutes?: number;
};

export type Held = {
  teamId: string;
  date: CivilDate;
  windowStart: number;
  windowEnd: number;
  expiresAt: Date;
};

/** Refuses with time-past, time-outside-horizon, time-taken, hold-limit or not-found. The asker's older hold is given up only when a new one is held. */
export async function holdTime(ctx: Ctx, asked: AskedHold): Promise<Result<Held>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(asked.district)?.body;
  const place = positionOf(content, asked.place);
  if (!rules || !place) return refuse('not-found');
  const early = tooEarlyOrLate(ctx.now, asked, rules);
  if (early) return early;
  if (dayKind(asked.date, content.calendar, rules).closed) return refuse('time-taken');
  const days = await openDays(ctx.app, content, rules, { district: asked.district, now: ctx.now });
  const pointId = asked.mode === 'window' ? asked.place.pointId : null;
  const { serving, near } = nearby({ ...asked, pointId, at: place }, rules)(days.routes(asked.date));
  const window = windowsOf(asked.mode, rules, serving).find((w) => w.windowStart === asked.windowStart);
  if (!window) return refuse('time-taken');
  const question = { need: asked.need, ways: waysOf(days.places, place, days.travel), names: days.names };
  const inOrder = candidatesFor(near, question, window).map(({ day }) => day);
  const search = { place, travel: days.travel, tables: days.tables };
  const others = keepsInOtherOrder(near, question, window, search).filter((day) => !inOrder.includes(day));
  for (const day of [...inOrder, ...others]) {
    const plan = { content, rules, place, window, travel: days.travel, day };
    const held = await permittedSql(ctx, asked.action, (sql) => holdWith(sql, ctx.now, asked, plan));
    if (held.ok || (held.problem.code !== 'time-taken' && held.problem.code !== 'kit-busy')) return held;
  }
  return refuse('time-taken');
}

type Plan = {
  content: Published;
  rules: OfficeRules;
  place: Position;
  window: Window;
  travel: Travel;
  day: TeamDay;
};

/** One team's try, in one transaction: lock the day, look again, write. */
async function holdWith(sql: Sql, now: Date, asked: AskedHold, plan: Plan): Promise<Result<Held>> {
  const { team } = plan.day;
  await lockTeamDay(sql, team.id, asked.date);
  const { holder, network } = asked;
  const dayNow = await clearAndLoadDay(sql, {
    teamId: team.id,
    date: asked.date,
    holder,
    network,
    now,
  });
  if (network !== null && dayNow.heldByNetwork >= plan.rules.hold.perNetwork) return refuse('hold-limit');
  const { runsAs } = dayKind(asked.date, plan.content.calendar, plan.rules);
  const taken = dayNow.taken.map((row) => stopOf(row, now));
  const day = teamDayOf(team, asked.date, runsAs, taken, habitsOf(plan.rules));
  const placed = placeInAnyOrder(day, asked.need, plan.place, plan.window, plan.travel);
  if (!placed.ok || !(await shiftAllocations(sql, asked.date, placed.shifts))) return refuse('time-taken');
  const expiresAt = new Date(now.getTime() + (asked.minutes ?? plan.rules.hold.minutes) * 60_000);
  await insertHold(sql, {
    id: randomUUID(),
    teamId: team.id,
    date: asked.date,
    startsAt: instantAt(asked.date, placed.start),
    endsAt: instantAt(asked.date, placed.start + asked.need.minutes),
    ...plan.window,
    ...plan.place,
    holder,
    network,
    heldSince: now,
    expiresAt,
    kitIds: kitsFor(day.team, asked.need),
  });
  return ok({ teamId: team.id, date: asked.date, ...plan.window, expiresAt });
}

function tooEarlyOrLate(now: Date, asked: AskedHold, rules: OfficeRules): Result<Held> | null {
  const ahead = (instantAt(asked.date, asked.windowStart).getTime() - now.getTime()) / 60_000;
  if (ahead <= 0) return refuse('time-past');
  if (ahead < rules.booking.leadMinutes || asked.date > horizonEnd(now, rules)) return refuse('time-outside-horizon');
  return null;
}

/** Renews a living hold with every saved step: to the full time again, never beyond the maximum since it was held. */
export function renewHold(sql: Sql, holder: string, now: Date, rules: OfficeRules): Promise<Date | null> {
  return extendHold(sql, holder, now, rules.hold.minutes, rules.hold.maxMinutes);
}
