// The register of teams: an administrator makes one, changes its names, base and skills, and keeps its members and week.
import { randomUUID } from 'node:crypto';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { readWeek } from '#app/domain/resource/shift-week.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { type BookTeam, countVisits } from '#app/store/team-book.server.ts';
import {
  type MemberFields,
  removeMember,
  replaceWeek,
  saveMember,
  saveTeam,
  touchDays,
} from '#app/store/team-register.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { teamInScope } from './scope.server.ts';

export const teamLanguages = ['zh', 'en', 'sign'] as const;
export const memberRanks = ['officer', 'auxiliary'] as const;
const farDay = '9999-12-31';

export type EditTeam = {
  teamId: string | null;
  district: string;
  pointId: string;
  kind: 'mobile' | 'window';
  nameZh: string;
  nameEn: string;
  skills: readonly string[];
  active: boolean;
};

/** Makes a team (`teamId` null) or changes one. A team with visits to come is not retired (loan-booked names the days). */
export async function editTeam(ctx: Ctx, input: EditTeam): Promise<Result<{ teamId: string }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const nameZh = named(input.nameZh);
    const nameEn = named(input.nameEn);
    if (nameZh === null) return refuse('form-invalid', undefined, 'nameZh');
    if (nameEn === null) return refuse('form-invalid', undefined, 'nameEn');
    const point = content.points.get(input.pointId);
    const before = input.teamId === null ? null : await teamInScope(sql, ctx, input.teamId);
    if (before && !before.ok) return before;
    const district = before?.value.district ?? input.district;
    if (!point || point.district !== district) return refuse('form-invalid', undefined, 'pointId');
    if (input.skills.some((code) => !content.entries.has(code))) return refuse('form-invalid', undefined, 'skills');
    const teamId = before?.value.id ?? `${district}-${randomUUID().slice(0, 8)}`;
    const today = civilDateOf(ctx.now);
    if (before && !input.active) {
      const busy = await countVisits(sql, teamId, today, farDay);
      const [first] = busy;
      if (first) return refuse('loan-booked', { references: busy.map(({ date }) => date).join(', ') }, 'active');
    }
    const kind = before?.value.kind ?? input.kind;
    const { pointId, skills, active } = input;
    await saveTeam(sql, { id: teamId, district, pointId, kind, nameZh, nameEn, skills, active });
    await touchDays(sql, teamId, today, farDay);
    await noteTeam(sql, ctx, { id: teamId, district, pointId: input.pointId }, before ? 'changed' : 'made');
    return ok({ teamId });
  });
}

export type EditMember = Omit<MemberFields, 'id'> & { memberId: string | null };

export function editMember(ctx: Ctx, input: EditMember): Promise<Result<null>> {
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const found = await teamInScope(sql, ctx, input.teamId);
    if (!found.ok) return found;
    const nameZh = named(input.nameZh);
    const nameEn = named(input.nameEn);
    if (nameZh === null) return refuse('form-invalid', undefined, 'memberZh');
    if (nameEn === null) return refuse('form-invalid', undefined, 'memberEn');
    if (input.languages.length === 0) return refuse('form-invalid', undefined, 'languages');
    const known = found.value.members.some((member) => member.id === input.memberId);
    if (input.memberId !== null && !known) return refuse('not-found');
    const { memberId, ...fields } = input;
    await saveMember(sql, { ...fields, nameZh, nameEn, id: memberId ?? `m-${randomUUID().slice(0, 12)}` });
    await touchDays(sql, input.teamId, civilDateOf(ctx.now), farDay);
    await noteTeam(sql, ctx, found.value, memberId === null ? 'member-joined' : 'member-changed');
    return ok(null);
  });
}

export function dropMember(ctx: Ctx, input: { teamId: string; memberId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const found = await teamInScope(sql, ctx, input.teamId);
    if (!found.ok) return found;
    if (!(await removeMember(sql, input.teamId, input.memberId))) return refuse('not-found');
    await touchDays(sql, input.teamId, civilDateOf(ctx.now), farDay);
    await noteTeam(sql, ctx, found.value, 'member-left');
    return ok(null);
  });
}

/** The week as typed, by field (start.1 … breakEnd.7). Refuses with clock-invalid, shift-empty or shift-break. */
export function setWeek(
  ctx: Ctx,
  input: { teamId: string; typed: Readonly<Record<string, string>> },
): Promise<Result<null>> {
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const found = await teamInScope(sql, ctx, input.teamId);
    if (!found.ok) return found;
    const week = readWeek(input.typed);
    if (!week.ok) return week;
    await replaceWeek(sql, input.teamId, week.value);
    await touchDays(sql, input.teamId, civilDateOf(ctx.now), farDay);
    await noteTeam(sql, ctx, found.value, 'week');
    return ok(null);
  });
}

function named(typed: string): string | null {
  const checked = checkText(typed, { max: 60, required: true });
  return checked.ok ? typed.trim() : null;
}

async function noteTeam(
  sql: Sql,
  ctx: Ctx,
  { id, district, pointId }: Pick<BookTeam, 'id' | 'district' | 'pointId'>,
  what: string,
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'team.changed', subject: `team:${id}`, district, pointId, data: { what } },
  ]);
}
