// What a plan is made from, read anew: one day of a district, or the days of a week that still lie ahead.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { BoardDay, PlanScope } from '#app/domain/plan/board-day.ts';
import { teamDayId, type WeekDay, weekAsDay } from '#app/domain/plan/week.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { spanOf } from '#app/domain/schedule/open-week.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { openVisits } from '#app/store/open-weeks.server.ts';
import { readDay } from '../board/day-now.server.ts';
import type { Published } from '../content/published.server.ts';

export type PlanGround = {
  board: BoardDay;
  visits: ReadonlyMap<string, BoardVisit & { date: CivilDate }>;
  /** version of each mobile team's day, by the name the plan uses for it */
  versions: ReadonlyMap<string, number>;
  names: ReadonlyMap<string, { team: Bilingual; date: CivilDate | null }>;
  /** visits that may move to another day */
  open: ReadonlySet<string>;
};

/** null: the district has no rules in force, or no day of the week lies ahead. `asked.date` of a week: its Monday. */
export async function planGround(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  asked: { district: string; date: CivilDate; scope: PlanScope },
): Promise<PlanGround | null> {
  const { district, scope } = asked;
  if (scope !== 'week') return dayGround(sql, ctx, content, asked);
  const rules = content.rules.get(district)?.body;
  if (!rules) return null;
  const days: WeekDay[] = [];
  const names = new Map<string, { team: Bilingual; date: CivilDate | null }>();
  const versions = new Map<string, number>();
  const visits = new Map<string, BoardVisit & { date: CivilDate }>();
  for (const date of daysAhead(asked.date, civilDateOf(ctx.now))) {
    if (dayKind(date, content.calendar, rules).closed) continue;
    const day = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
    if (!day) return null;
    for (const { team, version } of day.lanes) {
      if (team.kind !== 'mobile') continue;
      names.set(teamDayId(team.id, date), { team: team.name, date });
      versions.set(teamDayId(team.id, date), version);
    }
    for (const visit of day.visits.values()) visits.set(visit.id, { ...visit, date });
    days.push({ date, board: { ...day, visits: [...day.visits.values()] } });
  }
  const spans = (await openVisits(sql, district, asked.date)).flatMap(({ visitId, part }) => {
    const span = spanOf(part, rules);
    return span && visits.has(visitId) ? [[visitId, span] as const] : [];
  });
  const board = weekAsDay(days, new Map(spans));
  return board && { board, visits, versions, names, open: new Set(spans.map(([id]) => id)) };
}

/** The days of the week after today. */
function daysAhead(monday: CivilDate, today: CivilDate): CivilDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)).filter((date) => date > today);
}

async function dayGround(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  { district, date }: { district: string; date: CivilDate },
): Promise<PlanGround | null> {
  const day = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
  if (!day) return null;
  const mobile = day.lanes.filter(({ team }) => team.kind === 'mobile');
  return {
    board: { ...day, visits: [...day.visits.values()] },
    visits: new Map([...day.visits].map(([id, visit]) => [id, { ...visit, date }])),
    versions: new Map(mobile.map(({ team, version }) => [team.id, version])),
    names: new Map(mobile.map(({ team }) => [team.id, { team: team.name, date: null }])),
    open: new Set(),
  };
}
