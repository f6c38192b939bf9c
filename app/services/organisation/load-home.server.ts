// The first page of organisations: for strangers the two ways in, for a contact its organisation and what is open.

import { isOpen } from '#app/domain/access/grant.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { OrganisationKind, OrganisationStatus } from '#app/domain/organisation/organisation.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';

import { loadContactGrants } from '#app/store/org-contacts.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { namesOf } from './edit-contacts.server.ts';
import { ownOrganisation } from './own-organisation.server.ts';

export type OrgHome = {
  name: Bilingual;
  kind: OrganisationKind;
  creditCode: string;
  place: Bilingual;
  address: string;
  status: OrganisationStatus;
  reason: string | null;
  dueAt: Date;
  lead: boolean;
  others: { contactId: string; name: Bilingual }[];
};

/** Days a check takes, for people who are not signed in. */
export async function loadOrgEntry(ctx: Ctx, input: { district: string }): Promise<Result<{ verifyDays: number }>> {
  const rules = (await published(ctx.app, ctx.now)).rules.get(input.district)?.body;
  return rules ? ok({ verifyDays: rules.sessions.verifyWorkingDays }) : refuse('not-found');
}

export function loadOrgHome(ctx: Ctx, input: { district: string }): Promise<Result<OrgHome>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const { organisation, contactId, lead, content } = own.value;
    const open = (await loadContactGrants(sql, sessionHashOf(ctx))).filter(
      (grant) => isOpen(grant, ctx.now) && grant.district === input.district && grant.contactId !== contactId,
    );
    const others = [];
    for (const { contactId: id, organisationId } of open) {
      const other = await loadOrganisation(sql, organisationId);
      if (other) others.push({ contactId: id, name: namesOf(other) });
    }
    return ok({
      name: namesOf(organisation),
      kind: organisation.kind,
      creditCode: organisation.creditCode,
      place: content.communities.get(organisation.communityId)?.name ?? { zh: '—', en: '—' },
      address: organisation.address,
      status: organisation.status,
      reason: organisation.reason,
      dueAt: organisation.dueAt,
      lead,
      others,
    });
  });
}

export type CommunityChoice = { id: string; name: Bilingual };

/** Communities of the district, by sub-district. */
export async function loadCommunityChoices(ctx: Ctx, input: { district: string }): Promise<Result<CommunityChoice[]>> {
  const content = await published(ctx.app, ctx.now);
  if (!content.districts.has(input.district)) return refuse('not-found');
  const streets = new Map(content.subdistricts.map(({ code, name }) => [code, name]));
  const here = [...content.communities.values()].filter(({ district }) => district === input.district);
  return ok(
    here.map(({ id, name, subdistrict }) => {
      const street = streets.get(subdistrict);
      return { id, name: { zh: `${street?.zh ?? ''} ${name.zh}`.trim(), en: `${name.en}, ${street?.en ?? ''}` } };
    }),
  );
}
