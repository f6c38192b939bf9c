// Small firms of a park order together: the park opens a pool, firms join or wait, the minimum or the date decides, and
// freed places are offered in the published order.
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, instantAt, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import type { poolNews } from '#app/domain/ledger/letter-facts.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { decidePool, entryFor, joinedPeople, nextOffers, placesTaken } from '#app/domain/session/pool.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadContact, loadContacts } from '#app/store/org-contacts.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import {
  closePool,
  insertMember,
  insertPool,
  listPools,
  loadMembers,
  lockPool,
  type Member,
  type Pool,
  poolsToTend,
  setMember,
} from '#app/store/session-pools.server.ts';
import { findSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';
import { ownOrganisation } from '../organisation/own-organisation.server.ts';
import { placeOrder } from './ask-session.server.ts';
import { sessionServices } from './free-halves.server.ts';

const urgentDays = 7;

export type PoolLine = {
  id: string;
  host: Bilingual;
  service: Bilingual;
  status: Pool['status'];
  minimum: number;
  places: number;
  joined: number;
  waiting: number;
  decideOn: string;
  hosts: boolean;
  reference: string | null;
  mine: { status: Member['status']; people: number; offerUntil: Date | null } | null;
};
export type PoolsPage = {
  pools: PoolLine[];
  mayOpen: boolean;
  services: { code: string; name: Bilingual }[];
  terms: { minimum: number; places: number; decideDays: number };
};

export function loadPools(ctx: Ctx, input: { district: string }): Promise<Result<PoolsPage>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const { organisation, content, rules } = own.value;
    const pools: PoolLine[] = [];
    for (const pool of await listPools(sql, input.district)) {
      const members = await loadMembers(sql, pool.id);
      const mine = members.find(({ organisationId }) => organisationId === organisation.id);
      const hosts = pool.hostId === organisation.id;
      pools.push({
        id: pool.id,
        ...(await namesFor(sql, content, pool)),
        status: pool.status,
        minimum: pool.minimum,
        places: pool.places,
        joined: placesTaken(members),
        waiting: members.filter(({ status }) => status === 'waiting').length,
        decideOn: pool.decideOn,
        hosts,
        reference: hosts ? pool.reference : null,
        mine: mine ? { status: mine.status, people: mine.people, offerUntil: mine.offerUntil } : null,
      });
    }
    return ok({
      pools,
      mayOpen: organisation.kind === 'park',
      services: sessionServices(content).map(({ code, name }) => ({ code, name })),
      terms: rules.sessions.pool,
    });
  });
}

async function namesFor(sql: Sql, content: Published, pool: Pool): Promise<{ host: Bilingual; service: Bilingual }> {
  const host = await loadOrganisation(sql, pool.hostId);
  const none = { zh: '—', en: '—' };
  return { host: host ? namesOf(host) : none, service: content.entries.get(pool.serviceCode)?.body.name ?? none };
}

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
    await note(sql, ctx, pool, 'pool.opened', { minimum, places });
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
    await note(sql, ctx, pool, 'pool.joined', { people, status });
    const until = instantAt(pool.decideOn, own.value.rules.sessions.dueMinute);
    await tell(
      sql,
      ctx,
      content,
      pool,
      { ...member, offerUntil: null },
      status === 'joined' ? 'joined' : 'waiting',
      until,
    );
    await decide(sql, ctx, content, pool);
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
    await note(sql, ctx, pool, input.take ? 'pool.joined' : 'pool.left', { people: mine.people });
    await decide(sql, ctx, content, pool);
    return ok(null);
  });
}

/** Lets lapsed offers go, offers free places in order, and decides when the minimum or the date says so. */
async function decide(sql: Sql, ctx: Ctx, content: Published, pool: Pool): Promise<void> {
  const rules = content.rules.get(pool.district)?.body;
  if (!rules) return;
  for (const member of await loadMembers(sql, pool.id)) {
    if (member.status === 'offered' && member.offerUntil && member.offerUntil <= ctx.now) {
      await setMember(sql, { id: member.id, status: 'waiting', now: ctx.now });
    }
  }
  const today = civilDateOf(ctx.now);
  const offerUntil = new Date(ctx.now.getTime() + rules.sessions.pool.offerHours * 3_600_000);
  for (const member of nextOffers(await loadMembers(sql, pool.id), pool.places, addDays(today, urgentDays))) {
    await setMember(sql, { id: member.id, status: 'offered', now: ctx.now, offerUntil });
    await note(sql, ctx, pool, 'pool.offered', { people: member.people });
    await tell(sql, ctx, content, pool, member, 'offered', offerUntil);
  }
  const members = await loadMembers(sql, pool.id);
  const outcome = decidePool(members, pool, today);
  if (outcome === 'open') return;
  const sessionId = outcome === 'reached' ? await orderFor(sql, ctx, content, pool, joinedPeople(members)) : null;
  await closePool(sql, { id: pool.id, status: outcome, sessionId, now: ctx.now });
  await note(sql, ctx, pool, 'pool.decided', { outcome, people: joinedPeople(members) });
  const told = members.filter(({ status }) => outcome === 'lapsed' || status === 'joined');
  for (const member of told) await tell(sql, ctx, content, pool, member, outcome, null);
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

async function note(
  sql: Sql,
  ctx: Ctx,
  pool: Pick<Pool, 'id' | 'district'>,
  type: Extract<EventType, `pool.${string}`>,
  data: Record<string, string | number>,
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `pool:${pool.id}`, district: pool.district, data }]);
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  pool: Pool,
  member: Member,
  what: (typeof poolNews)[number],
  until: Date | null,
): Promise<void> {
  const contact = await loadContact(sql, ctx.app.keys, member.contactId);
  const organisation = await loadOrganisation(sql, member.organisationId);
  if (!contact?.contact || !organisation) return;
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      template: 'pool-told',
      channel: contact.contact.kind,
      to: contact.contact.value,
      locale: contact.locale,
      dedupe: `pool:${member.id}:${what}:${until?.getTime() ?? ''}`,
      district: pool.district,
      facts: {
        organisation: namesOf(organisation),
        path: 'org/pools',
        what,
        ...(await namesFor(sql, content, pool)),
        people: member.people,
        until: until?.toISOString() ?? null,
      },
    },
  ]);
}

/** The clock's part. One transaction a pool. */
export async function tendPools(ctx: Ctx): Promise<Result<number>> {
  const content = await published(ctx.app, ctx.now);
  const ids = await permittedSql(ctx, 'system.work', async (sql) => ok(await poolsToTend(sql)));
  if (!ids.ok) return ids;
  for (const id of ids.value) {
    await permittedSql(ctx, 'system.work', async (sql) => {
      const pool = await lockPool(sql, id);
      if (pool) await decide(sql, ctx, content, pool);
      return ok(null);
    });
  }
  return ok(ids.value.length);
}
