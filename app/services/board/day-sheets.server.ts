// The day sheets of a service point: for each of its teams what stands on paper, on screen to print and in the evening mail.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DaySheet } from '#app/domain/ledger/letter-facts.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { maskedPeople } from '#app/store/sheet-addresses.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { type DayVisit, loadDayVisits } from '#app/store/visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';
import { readDay } from './day-now.server.ts';
import { districtsIn } from './load-board.server.ts';

type Named = { id: string; name: Bilingual };
export type SheetsPage = {
  date: CivilDate;
  district: string;
  districts: Named[];
  point: Named;
  points: Named[];
  sheets: DaySheet[];
  at: Date;
};

/** Without a date: tomorrow. Staff of a point see its own sheets, others choose the point. */
export async function loadSheets(
  ctx: Ctx,
  asked: { date: string | null; district: string | null; point: string | null },
): Promise<Result<SheetsPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'day.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const districts = districtsIn(content, scope.value.district);
    const district = districts.find(({ id }) => id === asked.district)?.id ?? districts[0]?.id;
    if (!district) return refuse('not-found');
    const date = asked.date && isCivilDate(asked.date) ? asked.date : addDays(civilDateOf(ctx.now), 1);
    const bases = new Set((await loadTeamFaces(sql, district)).map((team) => team.pointId));
    const points = [...content.points.values()]
      .filter(({ id }) => bases.has(id) && (scope.value.pointId === null || scope.value.pointId === id))
      .map(({ id, name }) => ({ id, name }));
    const point = points.find(({ id }) => id === asked.point) ?? points[0];
    if (!point) return refuse('not-found');
    const sheets = await sheetsOf(sql, ctx, content, { district, pointId: point.id, date });
    return ok({ date, district, districts, point, points, sheets, at: ctx.now });
  });
}

/** Every team of the point that works or has visits, in order; then visits of the point that have no team. */
export async function sheetsOf(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  asked: { district: string; pointId: string; date: CivilDate },
): Promise<DaySheet[]> {
  const { district, pointId, date } = asked;
  const day = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
  if (!day) return [];
  // as the board sees them: lent teams at their point of that day, leave and overtime counted
  const present = new Set(day.lanes.map(({ team }) => team.id));
  const lanes = day.lanes.filter((lane) => lane.day.team.pointId === pointId);
  const own = new Set(lanes.map(({ team }) => team.id));
  const teamOf = ({ teamId }: DayVisit) => (teamId !== null && present.has(teamId) ? teamId : null);
  const all = await loadDayVisits(sql, { district, date, teamId: null, pointId: null });
  const visits = all.filter((visit) => {
    const team = teamOf(visit);
    return team === null ? visit.pointId === pointId : own.has(team);
  });
  const people = await maskedPeople(
    sql,
    ctx.app.keys,
    visits.flatMap(({ bookingId, host }) => (host ? [] : bookingId)),
  );
  const linesOf = (teamId: string | null) =>
    visits.filter((visit) => teamOf(visit) === teamId).map((visit) => lineOf(visit, content, people));
  const sheets = lanes.map(({ team: { id, name }, day: { hours, team } }): DaySheet => {
    const on = hours && { start: hours.start, end: hours.end };
    return { teamId: id, team: name, hours: on, officers: team.officers, lines: linesOf(id) };
  });
  const loose = linesOf(null);
  const none: DaySheet = { teamId: 'none', team: null, hours: null, lines: loose };
  return [...sheets.filter(({ hours, lines }) => hours || lines.length > 0), ...(loose.length > 0 ? [none] : [])];
}

function lineOf(visit: DayVisit, content: Published, people: ReadonlyMap<string, string[]>): DaySheet['lines'][number] {
  const { reference, plannedStart, windowStart, windowEnd, serviceMinutes: minutes, bookingStatus } = visit;
  const nowhere = { zh: '—', en: '—' };
  return {
    reference,
    plannedStart,
    windowStart,
    windowEnd,
    minutes,
    people: visit.host ? [] : (people.get(visit.bookingId) ?? []),
    session: visit.host && { host: visit.host, people: visit.people },
    services: visit.services.flatMap((code) => content.entries.get(code)?.body.short ?? []),
    place: content.communities.get(visit.communityId ?? '')?.name ?? content.points.get(visit.pointId)?.name ?? nowhere,
    kept: bookingStatus === 'confirmed',
  };
}
