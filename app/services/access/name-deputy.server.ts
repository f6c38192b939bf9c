// Names who stands in for a supervisor, lists and ends it.
import { decideDeputy } from '#app/domain/access/deputy.ts';
import { separatedRoles } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type Deputy, endDeputy, insertDeputy, listDeputies } from '#app/store/deputies.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { findAccountById, listAccounts } from '#app/store/staff.server.ts';
import { permittedSql } from './permitted.server.ts';

export type NameDeputy = {
  /** the supervisor who is away */ staffId: string;
  deputyId: string;
  from: CivilDate;
  until: CivilDate;
};

/** Refusals: not-allowed (somebody else's absence), not-found, form-invalid at deputyId or until. */
export function nameDeputy(ctx: Ctx, input: NameDeputy): Promise<Result<null>> {
  return permittedSql(ctx, 'deputy.name', async (sql) => {
    const { actor, now } = ctx;
    if (actor.kind !== 'staff') return refuse('sign-in-first');
    const away = await findAccountById(sql, input.staffId);
    const deputy = await findAccountById(sql, input.deputyId);
    if (away === null) return refuse('not-found', undefined, 'staffId');
    if (deputy === null) return refuse('form-invalid', undefined, 'deputyId');
    const by = { id: actor.staffId, roles: actor.roles, district: actor.district, status: 'active' };
    const decided = decideDeputy({ away, deputy, from: input.from, until: input.until }, by, civilDateOf(now));
    if (!decided.ok) return decided;
    const row = { staffId: away.id, deputyId: deputy.id, fromDate: input.from, untilDate: input.until };
    await insertDeputy(sql, row, actor.staffId, now);
    await appendEvents(sql, actor, now, [
      {
        type: 'deputy.named',
        subject: `staff:${away.id}`,
        district: away.district,
        data: { deputy: deputy.id, from: input.from, until: input.until },
      },
    ]);
    return ok(null);
  });
}

/** From this moment on; what the deputy has done stays done. */
export function endDeputyship(ctx: Ctx, input: { deputyRowId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'deputy.name', async (sql) => {
    const { actor, now } = ctx;
    if (actor.kind !== 'staff') return refuse('sign-in-first');
    const own = actor.roles.includes('security-admin') ? null : actor.staffId;
    const yesterday = civilDateOf(new Date(now.getTime() - 86_400_000));
    const ended = await endDeputy(sql, input.deputyRowId, yesterday, own);
    if (ended === null) return refuse('not-found');
    await appendEvents(sql, actor, now, [
      { type: 'deputy.named', subject: `staff:${ended.staffId}`, data: { deputy: ended.deputyId, until: yesterday } },
    ]);
    return ok(null);
  });
}

export type DeputyDesk = {
  deputies: (Deputy & { away: Bilingual; deputy: Bilingual })[];
  /** supervisors the reader may name a deputy for */
  supervisors: { id: string; name: Bilingual; district: string | null }[];
  /** people who may stand in */
  candidates: { id: string; name: Bilingual; district: string | null }[];
  today: CivilDate;
};

export function loadDeputies(ctx: Ctx): Promise<Result<DeputyDesk>> {
  return permittedSql(ctx, 'deputy.name', async (sql) => {
    const { actor } = ctx;
    if (actor.kind !== 'staff') return refuse('sign-in-first');
    const all = actor.roles.includes('security-admin');
    const today = civilDateOf(ctx.now);
    const people = (await listAccounts(sql)).filter((person) => person.status === 'active');
    const names = new Map(people.map((person) => [person.id, { zh: person.nameZh, en: person.nameEn }]));
    const line = (person: (typeof people)[number]) => ({
      id: person.id,
      name: { zh: person.nameZh, en: person.nameEn },
      district: person.district,
    });
    const nobody = { zh: '—', en: '—' };
    const deputies = (await listDeputies(sql, today, all ? null : actor.staffId)).map((row) => ({
      ...row,
      away: names.get(row.staffId) ?? nobody,
      deputy: names.get(row.deputyId) ?? nobody,
    }));
    const supervisors = people
      .filter((p) => p.roles.includes('supervisor') && (all || p.id === actor.staffId))
      .map(line);
    const candidates = people
      .filter((p) => p.district !== null && (all || p.district === actor.district) && p.id !== actor.staffId)
      .filter((p) => !p.roles.some((role) => separatedRoles.includes(role)))
      .map(line);
    return ok({ deputies, supervisors, candidates, today });
  });
}
