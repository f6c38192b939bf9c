// A community worker begins a booking for a resident who agreed: how is recorded, and the booking says who wrote it.
import type { Locale } from '#app/domain/locale.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { insertConsent, residentsToday } from '#app/store/resident-consents.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { startDraft } from '../booking/start-draft.server.ts';
import { ownOrganisation } from './own-organisation.server.ts';

export const consentWays = ['written', 'told', 'guardian'] as const;

export type BookForResident = { district: string; locale: Locale; typed: Readonly<Record<string, string>> };
export type BegunForResident = { faults: OrgFault[]; draftId: null } | { faults: null; draftId: string };

/** Refuses with not-allowed where the organisation is no community, and quota-reached. */
export async function beginForResident(ctx: Ctx, input: BookForResident): Promise<Result<BegunForResident>> {
  const { typed, district, locale } = input;
  const how = consentWays.find((one) => one === typed.how);
  const faults: OrgFault[] = [];
  if (typed.agreed !== 'yes') faults.push({ field: 'agreed', code: 'agree-needed' });
  if (!how) faults.push({ field: 'how', code: 'choose-how' });
  const allowed = await permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, district, { verified: true });
    if (!own.ok) return own;
    if (own.value.organisation.kind !== 'community') return refuse('not-allowed');
    const most = own.value.rules.quota.peoplePerProxyPerDay;
    const since = new Date(ctx.now.getTime() - 86_400_000);
    const begun = await residentsToday(sql, own.value.organisation.id, since);
    return begun >= most ? refuse('quota-reached', { most }) : ok(own.value.organisation);
  });
  if (!allowed.ok) return allowed;
  if (faults.length > 0 || !how || ctx.actor.kind !== 'contact') return ok({ faults, draftId: null });
  const { contactId } = ctx.actor;
  const draft = await startDraft(ctx, { district, locale, mode: 'home' });
  if (!draft.ok) return draft;
  const { draftId } = draft.value;
  return permittedSql<BegunForResident>(ctx, 'org.order', async (sql) => {
    const organisationId = allowed.value.id;
    await insertConsent(sql, { draftId, organisationId, contactId, how, now: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'resident.consented', subject: `organisation:${organisationId}`, district, data: { how } },
    ]);
    return ok({ faults: null, draftId });
  });
}
