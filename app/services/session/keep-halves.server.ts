// Keeps teams for the half days of an offer: each under the lock of its day, in the same table and under the same
// constraint as every other visit, so that no team is ever in two places.
import { randomUUID } from 'node:crypto';
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { placeInAnyOrder } from '#app/domain/schedule/resequence.ts';
import { type Team, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { DeskGroup } from '#app/domain/session/capacity.ts';
import type { OfferedHalf } from '#app/domain/session/offer-form.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { insertHold, lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { spareKits } from '#app/store/session-visits.server.ts';
import type { Session } from '#app/store/sessions.server.ts';
import { loadTaken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { habitsOf, loadTeamOn, stopOf } from '../schedule/stops.server.ts';

export type Keeping = { content: Published; rules: OfficeRules; session: Session; keptUntil: Date };
export type KeptHalf = OfferedHalf & { id: string; unitPoint: string; kitIds: string[]; skills: readonly string[] };

/** Days are locked in one order, so that two offers never wait for each other. Refuses at the row's field. */
export async function keepHalves(
  sql: Sql,
  ctx: Ctx,
  keeping: Keeping,
  halves: readonly (OfferedHalf & { field: string; group: number; id?: string })[],
  groups: readonly DeskGroup[],
): Promise<Result<KeptHalf[]>> {
  const days = [...new Set(halves.map(({ teamId, date }) => `${teamId} ${date}`))].sort();
  for (const day of days) {
    const [teamId = '', date = ''] = day.split(' ');
    await lockTeamDay(sql, teamId, date);
  }
  const kept: KeptHalf[] = [];
  for (const half of halves) {
    const one = await keepOne(sql, ctx, keeping, half, groups[half.group]);
    if (!one.ok) return refuse(one.problem.code, one.problem.facts, half.field);
    kept.push(one.value);
  }
  return ok(kept);
}

const refusals = {
  'no-skill': 'team-lacks-skill',
  'no-shift': 'team-off-shift',
  'too-long': 'team-off-shift',
  'too-far': 'team-busy',
  full: 'team-busy',
} as const;

async function keepOne(
  sql: Sql,
  ctx: Ctx,
  { content, rules, session, keptUntil }: Keeping,
  half: OfferedHalf & { id?: string },
  group: DeskGroup | undefined,
): Promise<Result<KeptHalf>> {
  const { date, start, end, teamId, desks } = half;
  const { closed, runsAs } = dayKind(date, content.calendar, rules);
  if (closed) return refuse('team-off-shift');
  const team = await loadTeamOn(sql, { teamId, district: session.district, date, runsAs });
  const place = content.communities.get(session.communityId)?.at;
  if (team?.kind !== 'mobile' || !place) return refuse('not-found');
  const skills = group?.skills ?? [];
  if (!skills.every((skill) => team.skills.includes(skill))) return refuse('team-lacks-skill');
  if (desks > team.officers) return refuse('team-lacks-officers');
  const taken = await loadTaken(sql, [teamId], date, date, ctx.now);
  const day = teamDayOf(
    team,
    date,
    runsAs,
    taken.map((row) => stopOf(row, ctx.now)),
    habitsOf(rules),
  );
  const need = { skills: [...skills], languages: [], kits: [], minutes: end - start, officers: 1 };
  const window = { windowStart: start, windowEnd: start + 1 };
  const placed = placeInAnyOrder(day, need, place, window, roadsOf(ctx.app, content, rules).travel);
  if (!placed.ok) return refuse(refusals[placed.reason]);
  if (!(await shiftAllocations(sql, date, placed.shifts))) return refuse('team-busy');
  const times = { startsAt: instantAt(date, start), endsAt: instantAt(date, end) };
  const kitIds = await kitsOf(sql, session.district, team, group, { ...times, date, desks });
  if (kitIds === null) return refuse('kit-busy');
  const id = half.id ?? randomUUID();
  await sql.rows(`DELETE FROM allocation WHERE kind = 'hold' AND holder = $1`, [`session:${id}`]);
  await insertHold(sql, {
    id: randomUUID(),
    teamId,
    date,
    ...times,
    ...window,
    ...place,
    holder: `session:${id}`,
    network: null,
    heldSince: ctx.now,
    expiresAt: keptUntil,
    kitIds,
  });
  return ok({ ...half, id, unitPoint: team.pointId, kitIds, skills });
}

/** The team's own kits of the kind, then spare ones of the district; null when there are too few. */
async function kitsOf(
  sql: Sql,
  district: string,
  team: Team,
  group: DeskGroup | undefined,
  asked: { startsAt: Date; endsAt: Date; date: string; desks: number },
): Promise<string[] | null> {
  if (!group?.kit) return [];
  const own = team.kits.filter(({ kind }) => kind === group.kit).map(({ id }) => id);
  const taken = own.slice(0, asked.desks);
  const missing = asked.desks - taken.length;
  if (missing === 0) return taken;
  const spare = await spareKits(sql, { ...asked, district, kind: group.kit, limit: missing });
  return spare.length < missing ? null : [...taken, ...spare];
}
