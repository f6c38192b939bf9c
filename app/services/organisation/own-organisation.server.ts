// The organisation whose contact asks, in the district of the page; everybody else is sent to sign in.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadOrganisation, type Organisation } from '#app/store/organisations.server.ts';
import { type Published, published } from '../content/published.server.ts';

export type Own = {
  organisation: Organisation;
  contactId: string;
  lead: boolean;
  rules: OfficeRules;
  content: Published;
};

/** Refuses with sign-in-first, or not-found where it no longer exists. `verified` also with organisation-not-verified. */
export async function ownOrganisation(
  sql: Sql,
  ctx: Ctx,
  district: string,
  wanted: { verified?: boolean } = {},
): Promise<Result<Own>> {
  const { actor } = ctx;
  if (actor.kind !== 'contact' || actor.district !== district) return refuse('sign-in-first');
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(district)?.body;
  const organisation = await loadOrganisation(sql, actor.organisationId);
  if (!organisation || !rules) return refuse('not-found');
  if (wanted.verified && organisation.status !== 'verified') return refuse('organisation-not-verified');
  return ok({ organisation, contactId: actor.contactId, lead: actor.role === 'lead', rules, content });
}
