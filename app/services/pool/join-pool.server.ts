// Small firms of a park order together: the park opens a pool, firms join or wait, leave, or take a freed place.
import { randomUUID } from 'node:crypto';
import { civilDateOf, instantAt, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { entryFor } from '#app/domain/session/pool.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { insertMember, insertPool, loadMembers, lockPool, setMember } from '#app/store/session-pools.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { ownOrganisation } from '../organisation/own-organisation.server.ts';
import { sessionServices } from '../session/free-halves.server.ts';
import { settlePool } from './settle-pool.server.ts';
import { notePool, tellMember } from './tell-pool.server.ts';

export type PoolStep = { district: string; typed: Readonly<Record<string, string>> };

/** A park offers its firms to order together; minimum, places and date of decision follow the district's terms. */
export function openPool(ctx: Ctx, input: PoolStep): Promise<Result<OrgFault[] | null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const { organisation, content, rules, contactId } = own.value;
    if (organisation.kind !== 'park') return refuse('not-allowed');
    const service = sessionServices(content).find(({ code }) => code === input.typed.service);
    if (!service) return ok([{ field: 'service', code: 'nothing-ordered' }]);
    const { minimum, places, decideDays } = rules.sessions.pool;
    const id = randomUUID();
    const decideOn = addWorkingDays(content.calendar, civilDateOf(ctx.now), decideDays).date;
    const pool = { id, district: organisation.district, hostId: organisation.id, serviceCode: service.code };
    await insertPool(sql, { ...pool, minimum, places, decideOn, by: contactId, now: ctx.now });
    await notePool(sql, ctx, pool, 'pool.opened', { minimum, places });
    return ok(null);
  });
}

/** Joins, or goes on the wait list when it is full. Refuses with pool-closed, already-asked. */
export async function joinPool(ctx: Ctx, input: PoolStep): Promise<Result<OrgFault[] | null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const { organisation, contactId } = own.value;
    const { typed } = input;
    const pool = await lockPool(sql, typed.poolId ?? '');
    if (!pool || pool.district !== organisation.district) return refuse('not-found');
    if (pool.status !== 'open' && pool.status !== 'reached') return refuse('pool-closed');
    const people = Number((typed.people ?? '').normalize('NFKC').trim());
    const faults: OrgFault[] = [];
    if (!Number.isInteger(people) || people < 1) faults.push({ field: 'people', code: 'number-wrong' });
    else if (people > pool.places) faults.push({ field: 'people', code: 'too-many', facts: { most: pool.places } });
    const neededBy = (typed.neededBy ?? '').trim() || null;
    if (neededBy !== null && !isCivilDate(neededBy)) faults.push({ field: 'neededBy', code: 'date-wrong' });
    if (faults.length > 0) return ok(faults);
    const status = entryFor(await loadMembers(sql, pool.id), people, pool.places);
    const member = {
      id: randomUUID(),
      poolId: pool.id,
      organisationId: organisation.id,
      contactId,
      people,
      neededBy,
      bedside: typed.bedside === 'yes',
      status,
      joinedAt: ctx.now,
    };
    await insertMember(sql, member);
    await notePool(sql, ctx, pool, 'pool.joined', { people, status });
    const until = instantAt(pool.decideOn, own.value.rules.sessions.dueMinute);
    await tellMember(
      sql,
      ctx,
      content,
      pool,
      { ...member, offerUntil: null },
      status === 'joined' ? 'joined' : 'waiting',
      until,
    );
    await settlePool(sql, ctx, content, pool);
    return ok(null);
  });
}

/** Leaves, or takes an offered place. Freed places are offered at once. */
export async function answerPool(
  ctx: Ctx,
  input: { district: string; poolId: string; take: boolean },
): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const pool = await lockPool(sql, input.poolId);
    const members = pool ? await loadMembers(sql, pool.id) : [];
    const mine = members.find(({ organisationId }) => organisationId === own.value.organisation.id);
    if (!pool || !mine) return refuse('not-found');
    if (input.take) {
      if (mine.status !== 'offered') return refuse('step-not-allowed');
      if (mine.offerUntil && mine.offerUntil <= ctx.now) return refuse('offer-lapsed');
    }
    await setMember(sql, { id: mine.id, status: input.take ? 'joined' : 'left', now: ctx.now });
    await notePool(sql, ctx, pool, input.take ? 'pool.joined' : 'pool.left', { people: mine.people });
    await settlePool(sql, ctx, content, pool);
    return ok(null);
  });
}
