// How a pool stands: lapsed offers, freed places in the published order, and the decision by minimum or date.

import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { decidePool, joinedPeople, nextOffers } from '#app/domain/session/pool.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadContacts } from '#app/store/org-contacts.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import {
  closePool,
  loadMembers,
  lockPool,
  type Pool,
  poolsToTend,
  setMember,
} from '#app/store/session-pools.server.ts';
import { findSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { placeOrder } from '../session/ask-session.server.ts';
import { notePool, tellMember } from './tell-pool.server.ts';

/** Lets lapsed offers go, offers free places in order, and decides when the minimum or the date says so. */
export async function settlePool(sql: Sql, ctx: Ctx, content: Published, pool: Pool): Promise<void> {
  const rules = content.rules.get(pool.district)?.body;
  if (!rules) return;
  for (const member of await loadMembers(sql, pool.id)) {
    if (member.status === 'offered' && member.offerUntil && member.offerUntil <= ctx.now) {
      await setMember(sql, { id: member.id, status: 'waiting', now: ctx.now });
    }
  }
  const today = civilDateOf(ctx.now);
  const offerUntil = new Date(ctx.now.getTime() + rules.sessions.pool.offerHours * 3_600_000);
  for (const member of nextOffers(
    await loadMembers(sql, pool.id),
    pool.places,
    addDays(today, rules.sessions.pool.urgentDays),
  )) {
    await setMember(sql, { id: member.id, status: 'offered', now: ctx.now, offerUntil });
    await notePool(sql, ctx, pool, 'pool.offered', { people: member.people });
    await tellMember(sql, ctx, content, pool, member, 'offered', offerUntil);
  }
  const members = await loadMembers(sql, pool.id);
  const outcome = decidePool(members, pool, today);
  if (outcome === 'open') return;
  const sessionId = outcome === 'reached' ? await orderFor(sql, ctx, content, pool, joinedPeople(members)) : null;
  await closePool(sql, { id: pool.id, status: outcome, sessionId, now: ctx.now });
  await notePool(sql, ctx, pool, 'pool.decided', { outcome, people: joinedPeople(members) });
  const told = members.filter(({ status }) => outcome === 'lapsed' || status === 'joined');
  for (const member of told) await tellMember(sql, ctx, content, pool, member, outcome, null);
}

/** The host's order for everybody who joined; its place is the park. */
async function orderFor(sql: Sql, ctx: Ctx, content: Published, pool: Pool, people: number): Promise<string | null> {
  const organisation = await loadOrganisation(sql, pool.hostId);
  const rules = content.rules.get(pool.district)?.body;
  const contacts = organisation ? await loadContacts(sql, ctx.app.keys, organisation.id) : [];
  const contact = contacts.find(({ status }) => status === 'active');
  if (!organisation || !rules || !contact) return null;
  const menu = {
    services: [{ code: pool.serviceCode, people }],
    talks: [],
    place: { hall: organisation.address, sockets: 0, network: false, parking: false, projector: false },
    dates: [],
    breaks: [],
    delivery: 'organisation' as const,
    interpreter: false,
  };
  const own = { organisation, contactId: contact.id, content, rules };
  const order = { menu, note: '', locale: contact.locale, previousId: null, poolId: pool.id };
  const placed = await placeOrder(sql, ctx, own, order);
  return placed.ok ? ((await findSession(sql, placed.value))?.id ?? null) : null;
}

/** The clock's part. One transaction a pool. */
export async function tendPools(ctx: Ctx): Promise<Result<number>> {
  const content = await published(ctx.app, ctx.now);
  const ids = await permittedSql(ctx, 'system.work', async (sql) => ok(await poolsToTend(sql)));
  if (!ids.ok) return ids;
  for (const id of ids.value) {
    await permittedSql(ctx, 'system.work', async (sql) => {
      const pool = await lockPool(sql, id);
      if (pool) await settlePool(sql, ctx, content, pool);
      return ok(null);
    });
  }
  return ok(ids.value.length);
}
