// The day of a district by team: every visit in order, what is not assigned yet, and how full each team is.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { addDays, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { shiftOn } from '#app/domain/schedule/team-day.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadTeamFaces, loadTeams, type TeamFace } from '#app/store/teams.server.ts';
import { type DayVisit, loadDayVisits } from '#app/store/visits.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from './scope.server.ts';

export type DayLine = Pick<
  DayVisit,
  | 'visitId'
  | 'bookingId'
  | 'host'
  | 'reference'
  | 'mode'
  | 'windowStart'
  | 'windowEnd'
  | 'plannedStart'
  | 'serviceMinutes'
  | 'number'
  | 'flags'
  | 'people'
  | 'teamId'
> & {
  status: BookingStatus;
  /** the booking's version, for the forms */
  version: number;
  place: Bilingual | null;
  services: Bilingual[];
  /** no team is promised yet; the time of `teamId` is kept */
  unassigned: boolean;
};
export type DayTeam = {
  team: TeamFace | null;
  hours: { start: number; end: number } | null;
  visits: DayLine[];
  minutes: number;
};
export type DayPage = {
  date: string;
  today: string;
  before: string;
  after: string;
  district: string;
  /** more than one for staff of the whole city */
  districts: { id: string; name: Bilingual }[];
  teams: DayTeam[];
  unassigned: number;
  mayAssign: boolean;
  at: Date;
};

/** Without a date: today. Staff of a service point see its visits, staff of the city choose a district. */
export async function loadDay(
  ctx: Ctx,
  asked: { date: string | null; district: string | null },
): Promise<Result<DayPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'day.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const districts = [...content.districts]
      .filter(([id]) => scope.value.district === null || id === scope.value.district)
      .map(([id, { body }]) => ({ id, name: body.name }));
    const district = districts.find(({ id }) => id === asked.district)?.id ?? districts[0]?.id;
    if (!district) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const date = asked.date && isCivilDate(asked.date) ? asked.date : today;
    const { pointId } = scope.value;
    const visits = await loadDayVisits(sql, { district, date, teamId: null, pointId });
    const lines = visits.map((visit) => lineOf(visit, content));
    const faces = await loadTeamFaces(sql, district);
    const shifts = new Map((await loadTeams(sql, district)).map((team) => [team.id, team]));
    const rules = content.rules.get(district)?.body;
    const runsAs = rules ? dayKind(date, content.calendar, rules).runsAs : null;
    const teams = faces.map((team): DayTeam => {
      const own = lines.filter((line) => line.teamId === team.id);
      const full = shifts.get(team.id);
      const shift = full ? shiftOn(full, date, runsAs) : null;
      return dayTeam(team, own, shift);
    });
    const loose = lines.filter((line) => !faces.some((team) => team.id === line.teamId));
    const mine =
      pointId === null ? teams : teams.filter((one) => one.team?.pointId === pointId || one.visits.length > 0);
    return ok({
      date,
      today,
      before: addDays(date, -1),
      after: addDays(date, 1),
      district,
      districts,
      teams: loose.length > 0 ? [dayTeam(null, loose, null), ...mine] : mine,
      unassigned: lines.filter((line) => line.unassigned).length,
      mayAssign: may(ctx.actor, 'visit.assign'),
      at: ctx.now,
    });
  });
}

function dayTeam(team: TeamFace | null, visits: DayLine[], shift: { start: number; end: number } | null): DayTeam {
  const minutes = visits.reduce((sum, visit) => sum + visit.serviceMinutes, 0);
  return { team, hours: shift && { start: shift.start, end: shift.end }, visits, minutes };
}

function lineOf(visit: DayVisit, content: Published): DayLine {
  const { bookingStatus: status, communityId, pointId, services, version: _visit, bookingVersion, ...rest } = visit;
  const { date: _date, locked: _locked, ...shown } = rest;
  return {
    ...shown,
    status,
    version: bookingVersion,
    place: content.communities.get(communityId ?? '')?.name ?? content.points.get(pointId)?.name ?? null,
    services: services.flatMap((code) => content.entries.get(code)?.body.short ?? []),
    unassigned: status === 'confirmed',
  };
}
