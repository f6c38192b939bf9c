// What the ledger and the firms hear of a pool.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import type { poolNews } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadContact } from '#app/store/org-contacts.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import type { Member, Pool } from '#app/store/session-pools.server.ts';
import type { Published } from '../content/published.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';

/** Whose pool it is and for what, in both languages. */
export async function namesFor(
  sql: Sql,
  content: Published,
  pool: Pool,
): Promise<{ host: Bilingual; service: Bilingual }> {
  const host = await loadOrganisation(sql, pool.hostId);
  const none = { zh: '—', en: '—' };
  return { host: host ? namesOf(host) : none, service: content.entries.get(pool.serviceCode)?.body.name ?? none };
}

export async function notePool(
  sql: Sql,
  ctx: Ctx,
  pool: Pick<Pool, 'id' | 'district'>,
  type: Extract<EventType, `pool.${string}`>,
  data: Record<string, string | number>,
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `pool:${pool.id}`, district: pool.district, data }]);
}

export async function tellMember(
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
