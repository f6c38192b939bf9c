// The teams of a district with who is away today and who is lent, and one team with its roster.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { teamOn } from '#app/domain/resource/team-on.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { OvertimeRules } from '#app/domain/rules/overtime-rules.ts';
import { legalOvertime } from '#app/domain/rules/overtime-rules.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { shiftOn, type Team } from '#app/domain/schedule/team-day.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import {
  type BookTeam,
  countVisits,
  type LeaveRow,
  loadLeaves,
  loadOvertime,
  loadTeamBook,
  type OvertimeRow,
} from '#app/store/team-book.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict, teamInScope } from './scope.server.ts';

export type NamedPoint = { id: string; name: Bilingual };
export type TeamLine = BookTeam & {
  point: Bilingual;
  today: { officers: number; hours: { start: number; end: number } | null; lentTo: Bilingual | null };
};
export type TeamList = ChosenDistrict & { teams: TeamLine[]; points: NamedPoint[]; mayEdit: boolean };

export async function loadTeamList(ctx: Ctx, asked: { district: string | null }): Promise<Result<TeamList>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const today = civilDateOf(ctx.now);
    const rules = content.rules.get(district)?.body;
    const runsAs = rules ? dayKind(today, content.calendar, rules).runsAs : null;
    const changes = await loadTeamChanges(sql, district, today, today);
    const own = ctx.actor.kind === 'staff' ? ctx.actor.pointId : null;
    const teams = (await loadTeamBook(sql, { district })).filter((team) => own === null || team.pointId === own);
    return ok({
      ...chosen.value,
      mayEdit: may(ctx.actor, 'resource.edit'),
      points: [...content.points.values()]
        .filter((point) => point.district === district)
        .map(({ id, name }) => ({ id, name })),
      teams: teams.map((team) => {
        const now = teamOn(asTeam(team), today, runsAs, changes);
        const shift = team.active ? shiftOn(now, today, runsAs) : null;
        return {
          ...team,
          point: content.points.get(team.pointId)?.name ?? { zh: team.pointId, en: team.pointId },
          today: {
            officers: now.officers,
            hours: shift && { start: shift.start, end: shift.end },
            lentTo: now.pointId === team.pointId ? null : (content.points.get(now.pointId)?.name ?? null),
          },
        };
      }),
    });
  });
}

/** A team of the register as the times engine knows it; its place on the map is not asked for here. */
function asTeam(team: BookTeam): Team {
  return { ...team, base: { lon: 0, lat: 0 } };
}

export type LeaveLine = LeaveRow & {
  name: Bilingual;
  /** what the team still has on the first day, and how many visits stand on these days */
  officers: number;
  missing: string[];
  withoutLeader: boolean;
  visits: number;
};
export type TeamPage = {
  team: BookTeam;
  point: Bilingual;
  points: NamedPoint[];
  services: { code: string; name: Bilingual }[];
  leaves: LeaveLine[];
  overtime: OvertimeRow[];
  limits: OvertimeRules;
  today: CivilDate;
  mayEdit: boolean;
  mayRoster: boolean;
};

export async function loadTeamPage(ctx: Ctx, asked: { teamId: string }): Promise<Result<TeamPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const found = await teamInScope(sql, ctx, asked.teamId);
    if (!found.ok) return found;
    const team = found.value;
    const today = civilDateOf(ctx.now);
    const leaves = await loadLeaves(sql, team.id, today);
    const last = leaves.reduce((latest, leave) => (leave.until > latest ? leave.until : latest), addDays(today, 1));
    const visits = await countVisits(sql, team.id, today, last);
    const changes = await loadTeamChanges(sql, team.district, today, last);
    const rules = content.rules.get(team.district)?.body;
    return ok({
      team,
      point: content.points.get(team.pointId)?.name ?? { zh: team.pointId, en: team.pointId },
      points: [...content.points.values()]
        .filter((point) => point.district === team.district)
        .map(({ id, name }) => ({ id, name })),
      services: [...content.entries.values()].flatMap(({ body }) =>
        body.kind === 'service' ? [{ code: body.code, name: body.short }] : [],
      ),
      leaves: leaves.map((leave) => {
        const first = leave.from > today ? leave.from : today;
        const then = teamOn(asTeam(team), first, null, changes);
        const away = new Set(
          leaves.filter((one) => one.from <= first && first <= one.until).map((one) => one.memberId),
        );
        const leader = team.members.find((member) => member.leader);
        return {
          ...leave,
          name: team.members.find((member) => member.id === leave.memberId)?.name ?? { zh: '—', en: '—' },
          officers: then.officers,
          missing: team.languages.filter((language) => !then.languages.includes(language)),
          withoutLeader: leader !== undefined && away.has(leader.id),
          visits: visits
            .filter(({ date }) => date >= leave.from && date <= leave.until)
            .reduce((sum, day) => sum + day.visits, 0),
        };
      }),
      overtime: await loadOvertime(sql, team.id, today),
      limits: rules?.overtime ?? legalOvertime,
      today,
      mayEdit: may(ctx.actor, 'resource.edit'),
      mayRoster: may(ctx.actor, 'team.roster'),
    });
  });
}
