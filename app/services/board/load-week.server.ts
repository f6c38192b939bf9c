// Seven days of a district in numbers: visits and minutes at doors by team, and what has no promised team.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, isCivilDate, weekdayOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadWeekCounts } from '#app/store/board.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';
import { districtsIn } from './load-board.server.ts';

type WeekCell = { count: number; minutes: number };
export type WeekPage = {
  days: string[];
  today: string;
  district: string;
  districts: { id: string; name: Bilingual }[];
  teams: { id: string; name: Bilingual; cells: WeekCell[] }[];
  loose: number[];
};

/** The week (Monday first) in which the date lies. */
export async function loadWeek(
  ctx: Ctx,
  asked: { date: string | null; district: string | null },
): Promise<Result<WeekPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'day.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const districts = districtsIn(content, scope.value.district);
    const district = districts.find(({ id }) => id === asked.district)?.id ?? districts[0]?.id;
    if (!district) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const date = asked.date && isCivilDate(asked.date) ? asked.date : today;
    const monday = addDays(date, 1 - weekdayOf(date));
    const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
    const { pointId } = scope.value;
    const counts = await loadWeekCounts(sql, { district, from: monday, until: addDays(monday, 6), pointId });
    const faces = await loadTeamFaces(sql, district);
    const cell = (teamId: string, day: string): WeekCell => {
      const found = counts.find((one) => one.teamId === teamId && one.date === day);
      return { count: found?.count ?? 0, minutes: found?.minutes ?? 0 };
    };
    return ok({
      days,
      today,
      district,
      districts,
      teams: faces
        .filter((team) => pointId === null || team.pointId === pointId)
        .map(({ id, name }) => ({ id, name, cells: days.map((day) => cell(id, day)) })),
      loose: days.map((day) => counts.filter((one) => one.date === day).reduce((sum, one) => sum + one.loose, 0)),
    });
  });
}
