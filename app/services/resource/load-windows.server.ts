// The month of a district: returning windows, what is closed, holidays; and one window with its coming dates.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { isProvisional, isWorkingDay, specialDay } from '#app/domain/calendar/working-days.ts';
import { overlaps } from '#app/domain/resource/day-span.ts';
import { monthBeside, monthFrom, weeksOf } from '#app/domain/resource/month.ts';
import { type StandingDate, standingDates } from '#app/domain/resource/standing-window.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type ClosureRow, loadClosures } from '#app/store/closures.server.ts';
import { loadStandingWindows, type StandingWindow } from '#app/store/standing-windows.server.ts';
import { loadTeamFaces, type TeamFace } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { datesShownDays } from './edit-window.server.ts';
import { type ChosenDistrict, chooseDistrict } from './scope.server.ts';

export type MonthDay = {
  date: CivilDate;
  inMonth: boolean;
  off: boolean;
  /** a weekend day worked to make up for a holiday */
  added: boolean;
  holiday: Bilingual | null;
  windows: { id: string; name: Bilingual; start: number; cut: boolean }[];
  skipped: Bilingual[];
  closed: Bilingual[];
};
export type WindowLine = StandingWindow & { place: Bilingual; team: Bilingual; next: CivilDate | null };
export type WindowChoices = {
  communities: { id: string; name: Bilingual }[];
  teams: { id: string; name: Bilingual }[];
};
export type MonthPage = ChosenDistrict &
  WindowChoices & {
    month: string;
    before: string;
    after: string;
    weeks: MonthDay[][];
    windows: WindowLine[];
    provisional: boolean;
    today: CivilDate;
    mayEdit: boolean;
  };

const none: Bilingual = { zh: '—', en: '—' };

export async function loadMonth(
  ctx: Ctx,
  asked: { district: string | null; month: string | null },
): Promise<Result<MonthPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const today = civilDateOf(ctx.now);
    const month = monthFrom(asked.month, today);
    const weeks = weeksOf(month);
    const span = { from: weeks[0]?.[0] ?? today, until: weeks.at(-1)?.[6] ?? today };
    const windows = await loadStandingWindows(sql, district);
    const closures = (await loadClosures(sql, district, span.from, span.until)).filter((row) => !row.lifted);
    const teams = await loadTeamFaces(sql, district);
    const dates = windows
      .filter(({ active }) => active)
      .map((window) => ({
        window,
        dates: standingDates(
          window.rule,
          window.exceptions,
          { ...span, from: addDays(span.from, -31) },
          content.calendar,
        ),
      }));
    return ok({
      ...chosen.value,
      ...choices(content, district, teams),
      month,
      before: monthBeside(month, -1),
      after: monthBeside(month, 1),
      weeks: weeks.map((week) => week.map((date) => dayOf(date, month, dates, closures, teams, content))),
      windows: windows.map((window) => lineOf(window, content, teams, today)),
      provisional: isProvisional(content.calendar, `${month}-01`),
      today,
      mayEdit: may(ctx.actor, 'resource.edit'),
    });
  });
}

function choices(content: Published, district: string, teams: readonly TeamFace[]): WindowChoices {
  return {
    communities: [...content.communities.values()]
      .filter((community) => community.district === district)
      .map(({ id, name }) => ({ id, name })),
    teams: teams.filter(({ kind }) => kind === 'mobile').map(({ id, name }) => ({ id, name })),
  };
}

function dayOf(
  date: CivilDate,
  month: string,
  all: readonly { window: StandingWindow; dates: StandingDate[] }[],
  closures: readonly ClosureRow[],
  teams: readonly TeamFace[],
  { calendar }: Published,
): MonthDay {
  const special = specialDay(calendar, date);
  const here = closures.filter((row) => row.from <= date && date <= row.until);
  const closes = (row: ClosureRow, window: StandingWindow) =>
    overlaps(row, window.rule) &&
    (row.teamId === null || row.teamId === window.teamId) &&
    (row.pointId === null || teams.find(({ id }) => id === window.teamId)?.pointId === row.pointId);
  const windows = all
    .filter(({ dates }) => dates.some((one) => one.date === date))
    .map(({ window }) => ({
      id: window.id,
      name: window.name,
      start: window.rule.start,
      cut: here.some((row) => closes(row, window)),
    }));
  return {
    date,
    inMonth: date.startsWith(month),
    off: !isWorkingDay(calendar, date),
    added: special?.kind === 'work',
    holiday: special?.kind === 'off' ? special.name : null,
    windows: windows.sort((a, b) => a.start - b.start),
    skipped: all.flatMap(({ window, dates }) =>
      dates.some((one) => one.ruled === date && one.date !== date) ? window.name : [],
    ),
    closed: here.map((row) => row.reason),
  };
}

function lineOf(window: StandingWindow, content: Published, teams: readonly TeamFace[], today: CivilDate): WindowLine {
  const span = { from: addDays(today, -31), until: addDays(today, datesShownDays) };
  const dates = standingDates(window.rule, window.exceptions, span, content.calendar);
  const coming = dates.flatMap(({ date }) => (date !== null && date >= today ? [date] : [])).sort();
  return {
    ...window,
    place: content.communities.get(window.communityId)?.name ?? none,
    team: teams.find(({ id }) => id === window.teamId)?.name ?? none,
    next: window.active ? (coming[0] ?? null) : null,
  };
}

export type WindowPage = WindowChoices & {
  window: WindowLine;
  dates: StandingDate[];
  today: CivilDate;
  mayEdit: boolean;
  mayExcept: boolean;
};

export async function loadWindow(ctx: Ctx, asked: { windowId: string }): Promise<Result<WindowPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const window = await windowInScope(sql, ctx, asked.windowId);
    if (!window) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const teams = await loadTeamFaces(sql, window.district);
    const span = { from: today, until: addDays(today, datesShownDays) };
    return ok({
      ...choices(content, window.district, teams),
      window: lineOf(window, content, teams, today),
      dates: standingDates(window.rule, window.exceptions, span, content.calendar),
      today,
      mayEdit: may(ctx.actor, 'resource.edit'),
      mayExcept: may(ctx.actor, 'team.roster'),
    });
  });
}

async function windowInScope(sql: Sql, ctx: Ctx, windowId: string): Promise<StandingWindow | null> {
  const window = (await loadStandingWindows(sql, null)).find(({ id }) => id === windowId);
  return window && covers(ctx.actor, { district: window.district }) ? window : null;
}
