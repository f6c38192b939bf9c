// A clerk looks at an organisation that applied: verified, refused with a reason, or closed later.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import type { OrganisationStatus } from '#app/domain/organisation/organisation.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadContacts, type OrgContact } from '#app/store/org-contacts.server.ts';
import {
  decideOrganisation,
  listOrganisations,
  loadOrganisation,
  type Organisation,
  sameCode,
} from '#app/store/organisations.server.ts';
import { freeWindows, type WindowRequest } from '#app/store/window-requests.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { namesOf } from './edit-contacts.server.ts';
import { windowsOf } from './own-windows.server.ts';

export type OrganisationLine = Organisation & { place: Bilingual; late: boolean };

export async function loadOrganisations(ctx: Ctx): Promise<Result<OrganisationLine[]>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'organisation.read', async (sql) => {
    const district = ctx.actor.kind === 'staff' ? ctx.actor.district : null;
    const rows = await listOrganisations(sql, district);
    return ok(
      rows.map((row) => ({
        ...row,
        place: content.communities.get(row.communityId)?.name ?? { zh: '—', en: '—' },
        late: row.status === 'applied' && row.dueAt < ctx.now,
      })),
    );
  });
}

export type OrganisationPage = {
  organisation: OrganisationLine;
  contacts: { id: string; name: string; contact: string; role: string; status: string }[];
  /** others with the same credit code */
  same: { id: string; name: Bilingual; status: OrganisationStatus }[];
  mayDecide: boolean;
  mayRoster: boolean;
  windows: { id: string; name: Bilingual; requests: WindowRequest[] }[];
  /** windows nobody has joined to an organisation */
  free: { id: string; name: Bilingual }[];
};

export async function loadOrganisationPage(ctx: Ctx, input: { id: string }): Promise<Result<OrganisationPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'organisation.read', async (sql) => {
    const organisation = await inScope(sql, ctx, input.id);
    if (!organisation) return refuse('not-found');
    const contacts = await loadContacts(sql, ctx.app.keys, organisation.id);
    const same = await sameCode(sql, organisation);
    return ok({
      organisation: {
        ...organisation,
        place: content.communities.get(organisation.communityId)?.name ?? { zh: '—', en: '—' },
        late: organisation.status === 'applied' && organisation.dueAt < ctx.now,
      },
      contacts: contacts.map((one) => ({
        id: one.id,
        name: one.name ?? '—',
        contact: shown(one),
        role: one.role,
        status: one.status,
      })),
      same: same.map((one) => ({ id: one.id, name: namesOf(one), status: one.status })),
      mayDecide: may(ctx.actor, 'organisation.decide'),
      mayRoster: may(ctx.actor, 'team.roster'),
      windows: (await windowsOf(sql, organisation, content)).map(({ id, name, dates }) => ({
        id,
        name,
        requests: dates.flatMap(({ request }) => (request?.status === 'asked' ? [request] : [])),
      })),
      free: (await freeWindows(sql, organisation.district)).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    });
  });
}

export type DecideOrganisation = {
  id: string;
  version: number;
  decision: 'verified' | 'refused' | 'closed';
  reason: string;
};

/** Refuses with reason-needed, step-not-allowed, organisation-known (the code is in use) or stale-page. */
export function actOnOrganisation(ctx: Ctx, input: DecideOrganisation): Promise<Result<null>> {
  return permittedSql(ctx, 'organisation.decide', async (sql) => {
    const organisation = await inScope(sql, ctx, input.id, true);
    if (!organisation) return refuse('not-found');
    const { decision } = input;
    const reason = input.reason.trim();
    const wanted = decision !== 'verified';
    if (wanted && (reason === '' || !checkText(reason, { max: 300 }).ok)) {
      return refuse('reason-needed', undefined, 'reason');
    }
    const possible = organisation.status === 'applied' || (decision === 'closed' && organisation.status === 'verified');
    if (!possible && !(decision === 'verified' && organisation.status === 'refused')) return refuse('step-not-allowed');
    const by = ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system';
    const step = { id: organisation.id, version: input.version, status: decision, by, now: ctx.now };
    if (!(await decideOrganisation(sql, { ...step, reason: wanted ? reason : null }))) return refuse('stale-page');
    const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: `organisation.${decision}`,
        subject: `organisation:${organisation.id}`,
        district: organisation.district,
        data: {},
      },
    ]);
    const contacts = await loadContacts(sql, ctx.app.keys, organisation.id);
    await enqueueMessages(
      sql,
      ctx.app,
      ctx.now,
      contacts.flatMap(({ id, status, contact, locale }) =>
        status === 'active' && contact
          ? [
              {
                template: 'organisation-decided' as const,
                channel: contact.kind,
                to: contact.value,
                locale,
                dedupe: `organisation-decided:${organisation.id}:${input.version}:${id}`,
                eventId: eventId ?? null,
                district: organisation.district,
                facts: {
                  organisation: namesOf(organisation),
                  decision,
                  reason: wanted ? reason : null,
                  path: 'org',
                },
              },
            ]
          : [],
      ),
    );
    return ok(null);
  });
}

async function inScope(sql: Sql, ctx: Ctx, id: string, lock = false): Promise<Organisation | null> {
  const found = await loadOrganisation(sql, id, lock);
  return found && covers(ctx.actor, { district: found.district }) ? found : null;
}

function shown({ contact }: OrgContact): string {
  if (!contact) return '—';
  return contact.kind === 'email' ? maskEmail(contact.value) : maskPhone(contact.value, 'staff');
}
