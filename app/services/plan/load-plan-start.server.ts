// What the page asks for before a plan is made: which day, whose, its teams on duty, and what the clock suggests.
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { mondayOf } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { openVisits } from '#app/store/open-weeks.server.ts';
import { findSuggestion } from '#app/store/plan-runs.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { readDay } from '../board/day-now.server.ts';
import { districtsIn } from '../board/load-board.server.ts';
import { published } from '../content/published.server.ts';

type Named = { id: string; name: Bilingual };
export type PlanStart = {
  date: CivilDate;
  district: string;
  districts: Named[];
  teams: Named[];
  suggestion: string | null;
  /** the week of that day: how many left their day open, and what the clock suggests */
  week: { monday: CivilDate; open: number; suggestion: string | null };
};

/** Without a date: today; staff of the city choose a district. */
export async function loadPlanStart(
  ctx: Ctx,
  asked: { date: string | null; district: string | null },
): Promise<Result<PlanStart>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'visit.assign', async (sql) => {
    const { actor } = ctx;
    if (actor.kind !== 'staff' || actor.pointId !== null) return refuse('not-allowed');
    const districts = districtsIn(content, actor.district);
    const district = districts.find(({ id }) => id === asked.district)?.id ?? districts[0]?.id;
    if (!district || !covers(actor, { district })) return refuse('not-found');
    const date = isCivilDate(asked.date) ? asked.date : civilDateOf(ctx.now);
    const day = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
    const teams = (day?.lanes ?? []).flatMap(({ team, day: { hours } }) =>
      team.kind === 'mobile' && hours ? [{ id: team.id, name: team.name }] : [],
    );
    const suggestion = await findSuggestion(sql, district, date, 'day');
    const monday = mondayOf(date);
    const open = (await openVisits(sql, district, monday)).length;
    const ofWeek = await findSuggestion(sql, district, monday, 'week');
    const week = { monday, open, suggestion: ofWeek?.id ?? null };
    return ok({ date, district, districts, teams, suggestion: suggestion?.id ?? null, week });
  });
}
