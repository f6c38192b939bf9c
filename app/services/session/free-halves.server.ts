// Which half days of the coming weeks have teams that could come, with the desks each brings for each group of documents:
// read from the real days, ways included.
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { ServiceEntry } from '#app/domain/catalogue/entry.ts';
import { teamOn } from '#app/domain/resource/team-on.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import { placeVisit } from '#app/domain/schedule/place-visit.ts';
import { type Team, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { DeskGroup, FreeHalf } from '#app/domain/session/capacity.ts';
import type { SessionMenu } from '#app/domain/session/menu.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTaken, loadTeams, type Taken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { habitsOf, stopOf } from '../schedule/stops.server.ts';

/** Documents of one kit are done at the same desks; each owning unit's rules stay with its services. */
export function groupsOf({ services }: Pick<SessionMenu, 'services'>, content: Published): DeskGroup[] {
  const groups = new Map<string, DeskGroup & { loads: DeskGroup['loads'][number][] }>();
  for (const { code, people } of services) {
    const entry = content.entries.get(code)?.body;
    if (entry?.kind !== 'service') continue;
    const key = entry.kit ?? '';
    const group = groups.get(key) ?? { kit: entry.kit, loads: [], skills: [] };
    const load = { code, people, minutes: entry.minutes.onSite };
    groups.set(key, {
      ...group,
      loads: [...group.loads, load],
      skills: [...new Set([...group.skills, ...entry.skills])],
    });
  }
  return [...groups.values()];
}

export function sessionServices(content: Published): ServiceEntry[] {
  return [...content.entries.values()].flatMap(({ body }) =>
    body.kind === 'service' && body.modes.includes('session') ? [body] : [],
  );
}

/** Desks a team brings for a group: its kits of that kind, each with an officer; 0 where it is not trained. */
export function desksOf(team: Team, group: DeskGroup): number {
  if (!group.skills.every((skill) => team.skills.includes(skill))) return 0;
  const kits = team.kits.filter(({ kind }) => kind === group.kit).length;
  return Math.min(team.officers, group.kit === null ? team.officers : kits);
}

export async function loadFreeHalves(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  rules: OfficeRules,
  asked: { district: string; at: Position; groups: readonly DeskGroup[]; from: CivilDate; until: CivilDate },
): Promise<FreeHalf[]> {
  const { district, at, groups, from, until } = asked;
  const teams = (await loadTeams(sql, district, true)).filter(({ kind }) => kind === 'mobile');
  const changes = await loadTeamChanges(sql, district, from, until);
  const ids = teams.map(({ id }) => id);
  const taken = new Map<string, Taken[]>();
  for (const row of await loadTaken(sql, ids, from, until, ctx.now)) {
    const key = `${row.team_id} ${row.date}`;
    taken.set(key, [...(taken.get(key) ?? []), row]);
  }
  const { travel } = roadsOf(ctx.app, content, rules);
  const halves: FreeHalf[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) {
    const { closed, runsAs } = dayKind(date, content.calendar, rules);
    if (closed) continue;
    const days = teams.flatMap((team) => {
      const then = teamOn(team, date, runsAs, changes);
      if (then.district !== district) return [];
      const stops = (taken.get(`${team.id} ${date}`) ?? []).map((row) => stopOf(row, ctx.now));
      return [teamDayOf(then, date, runsAs, stops, habitsOf(rules))];
    });
    for (const half of rules.sessions.halfDays) {
      const need = { skills: [], languages: [], kits: [], minutes: half.to - half.from, officers: 1 };
      const window = { windowStart: half.from, windowEnd: half.from + 1 };
      const free = days.filter((day) => placeVisit(day, need, at, window, travel).ok);
      const able = free.map(({ team }) => ({ teamId: team.id, desks: groups.map((group) => desksOf(team, group)) }));
      const some = able.filter(({ desks }) => desks.some((count) => count > 0));
      if (some.length > 0) halves.push({ ...half, date, teams: some });
    }
  }
  return halves;
}
