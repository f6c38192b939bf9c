// Gives the demo its organisations through the services people use: applied for, checked, with an order, an offer, a pool.

import { randomUUID } from 'node:crypto';
import type { Actor, Staff } from '#app/domain/access/actor.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, nextWorkingDay } from '#app/domain/calendar/working-days.ts';
import type { CheckCode } from '#app/domain/identity/check.ts';
import { checkCreditCode } from '#app/domain/identity/credit-code.ts';
import type { OrganisationKind } from '#app/domain/organisation/organisation.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { activateContacts, insertContact } from '#app/store/org-contacts.server.ts';
import { decideOrganisation, hasOrganisations, insertOrganisation } from '#app/store/organisations.server.ts';
import { freeWindows, joinWindow } from '#app/store/window-requests.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { openPool } from '../pool/join-pool.server.ts';
import { askSession } from '../session/ask-session.server.ts';
import { holdSample, type SampleSession } from '../session/hold-samples.server.ts';
import { loadSessionDesk } from '../session/load-desk.server.ts';
import { makeOffer } from '../session/make-offer.server.ts';
import { dueIn } from '../session/tell-session.server.ts';

export type FirstOrganisation = {
  district: string;
  kind: OrganisationKind;
  creditCode: string;
  nameZh: string;
  nameEn: string;
  community: number;
  address: string;
  contactName: string;
  contact: string;
  locale: 'zh' | 'en';
  verified: boolean;
  window?: string;
  order?: { typed: Record<string, string>; offered: boolean };
  pool?: string;
  /** sessions that have been, are on, or are being made ready */
  held?: readonly SampleSession[];
};

/** Only where there is none yet. Refused outside of the demo. Returns the count. */
export async function beginOrganisations(ctx: Ctx, samples: readonly FirstOrganisation[]): Promise<Result<number>> {
  if (ctx.app.config.mode !== 'demo') return refuse('not-allowed');
  const content = await published(ctx.app, ctx.now);
  const made = await permittedSql(ctx, 'system.work', async (sql) => {
    if (await hasOrganisations(sql)) return ok([]);
    const actors: { sample: FirstOrganisation; actor: Actor }[] = [];
    for (const sample of samples) {
      const actor = await insertOne(sql, ctx, content, sample);
      if (actor) actors.push({ sample, actor });
    }
    return ok(actors);
  });
  if (!made.ok) return made;
  for (const { sample, actor } of made.value) await actFor({ ...ctx, actor }, content, sample);
  return ok(made.value.length);
}

async function insertOne(sql: Sql, ctx: Ctx, content: Published, sample: FirstOrganisation): Promise<Actor | null> {
  const { district, contact, contactName, locale } = sample;
  const community = [...content.communities.values()].filter((one) => one.district === district)[sample.community];
  const rules = content.rules.get(district)?.body;
  if (!community || !rules) return null;
  const check = checkCreditCode(sample.creditCode);
  const codeDoubts: CheckCode[] = check.ok && check.code ? [check.code] : [];
  const id = randomUUID();
  const { kind, creditCode, nameZh, nameEn, address } = sample;
  const dueAt = dueIn(content.calendar, rules.sessions, rules.sessions.verifyWorkingDays, ctx.now);
  const facts = { district, kind, creditCode, nameZh, nameEn, address, codeDoubts, communityId: community.id };
  await insertOrganisation(sql, { ...facts, id, appliedAt: ctx.now, dueAt });
  const person = { name: contactName, contact: { kind: 'email' as const, value: contact }, role: 'lead' as const };
  const contactId = await insertContact(sql, ctx.app.keys, { ...person, organisationId: id, locale, now: ctx.now });
  await activateContacts(sql, [contactId], ctx.now);
  if (!sample.verified) return null;
  await decideOrganisation(sql, { id, version: 0, status: 'verified', reason: null, by: 'demo', now: ctx.now });
  const window = (await freeWindows(sql, district)).find(({ zh }) => sample.window && zh.includes(sample.window));
  if (window) await joinWindow(sql, window.id, id, district);
  return { kind: 'contact', contactId, organisationId: id, district, role: 'lead', sessionId: 'demo', grants: [] };
}

async function actFor(ctx: Ctx, content: Published, sample: FirstOrganisation): Promise<void> {
  const { district, locale, order, pool } = sample;
  if (pool) await openPool(ctx, { district, typed: { service: pool } });
  const { actor } = ctx;
  if (actor.kind === 'contact') for (const session of sample.held ?? []) await holdSample(ctx, content, actor, session);
  if (!order) return;
  const lead = content.rules.get(district)?.body.sessions.leadWorkingDays ?? 3;
  const first = addWorkingDays(content.calendar, civilDateOf(ctx.now), lead).date;
  const wished = nextWorkingDay(content.calendar, addDays(first, 22)).date;
  const typed = { ...order.typed, 'date.1': wished };
  const asked = await askSession(ctx, { district, typed, locale, repeat: null });
  const reference = asked.ok ? asked.value.reference : null;
  if (reference === null || !order.offered) return;
  const clerk: Staff = {
    kind: 'staff',
    staffId: 'demo',
    roles: ['intake-clerk'],
    district,
    pointId: null,
    teamId: null,
    sessionId: 'demo',
  };
  const desk = await loadSessionDesk({ ...ctx, actor: clerk }, { reference });
  if (!desk.ok) return;
  const offer = { reference, version: desk.value.view.version, typed: { ...desk.value.suggested, few: 'yes' } };
  await makeOffer({ ...ctx, actor: clerk }, offer);
}
