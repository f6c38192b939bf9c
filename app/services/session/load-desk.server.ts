// Sessions as staff see them: the list by due answer, and one request with the portal's suggestion for an offer.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, daysBetween } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { planHalves } from '#app/domain/session/capacity.ts';
import { suggestedFields } from '#app/domain/session/offer-form.ts';
import { mayTake } from '#app/domain/session/step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import { loadPartnerUnits } from '#app/store/session-talks.server.ts';
import { findSession, listSessions, type Session } from '#app/store/sessions.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';
import { groupsOf, loadFreeHalves } from './free-halves.server.ts';
import { briefOf, type SessionBrief, type SessionView, viewOf } from './load-session.server.ts';

export type SessionLine = SessionBrief & {
  organisation: Bilingual;
  place: Bilingual;
  late: boolean;
  lateTalks: number;
};

export async function loadSessions(ctx: Ctx): Promise<Result<SessionLine[]>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'session.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const rows = await listSessions(sql, { ...scope.value, now: ctx.now });
    return ok(
      rows.map((row) => ({
        ...briefOf(row, content, row.menu.dates[0] ?? null),
        organisation: namesOf(row),
        place: content.communities.get(row.communityId)?.name ?? { zh: '—', en: '—' },
        late: row.dueSide === 'staff' && row.dueAt !== null && row.dueAt < ctx.now,
        lateTalks: row.lateTalks,
      })),
    );
  });
}

export type SessionDesk = {
  view: SessionView;
  organisation: { id: string; name: Bilingual; address: string };
  teams: { id: string; name: Bilingual }[];
  units: { id: string; name: Bilingual }[];
  groups: { services: Bilingual[]; people: number }[];
  /** fields of the form as the portal would fill them; people it finds no place for */
  suggested: Record<string, string>;
  unplaced: number;
  mayOffer: boolean;
  mayDecline: boolean;
  mayCancel: boolean;
  /** hours and units of talks may be changed without a new offer */
  mayArrange: boolean;
};

export async function loadSessionDesk(ctx: Ctx, input: { reference: string }): Promise<Result<SessionDesk>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'session.read', async (sql) => {
    const session = await findSession(sql, input.reference);
    if (!session || !covers(ctx.actor, { district: session.district, pointId: session.pointId })) {
      return refuse('not-found');
    }
    const organisation = await loadOrganisation(sql, session.organisationId);
    if (!organisation) return refuse('not-found');
    const groups = groupsOf(session.menu, content);
    const acts = may(ctx.actor, 'session.offer');
    const mayOffer = acts && mayTake('offer', session.status);
    const { planned, left } = mayOffer ? await suggest(sql, ctx, content, session) : { planned: [], left: 0 };
    const faces = await loadTeamFaces(sql, session.district);
    return ok({
      view: await viewOf(sql, ctx, content, session),
      organisation: { id: organisation.id, name: namesOf(organisation), address: organisation.address },
      teams: faces.filter(({ kind }) => kind === 'mobile').map(({ id, name }) => ({ id, name })),
      units: (await loadPartnerUnits(sql, session.district)).map(({ id, name }) => ({ id, name })),
      groups: groups.map(({ loads }) => ({
        services: loads.flatMap(({ code }) => content.entries.get(code)?.body.short ?? []),
        people: loads.reduce((sum, { people }) => sum + people, 0),
      })),
      suggested: suggestedFields(planned),
      unplaced: left,
      mayOffer,
      mayDecline: acts && mayTake('decline', session.status),
      mayCancel: acts && mayTake('cancel', session.status),
      mayArrange: acts && mayTake('arrange', session.status),
    });
  });
}

/** Half days nearest to the wished dates first, until everybody has a place. */
async function suggest(sql: Sql, ctx: Ctx, content: Published, session: Session) {
  const rules = content.rules.get(session.district)?.body;
  const at = content.communities.get(session.communityId)?.at;
  const groups = groupsOf(session.menu, content);
  if (!rules || !at || groups.length === 0) return { planned: [], left: 0 };
  const today = civilDateOf(ctx.now);
  const wished = session.menu.dates.filter((date) => date > today);
  const first = wished[0] ?? addDays(today, 7);
  const from = addDays(today, 1);
  const until = addDays(first > from ? first : from, 14);
  const halves = await loadFreeHalves(sql, ctx, content, rules, {
    district: session.district,
    at,
    groups,
    from,
    until,
  });
  const distance = (date: string) => {
    const index = wished.indexOf(date);
    return index >= 0 ? index : 10 + Math.abs(daysBetween(first, date)) * 2 + (date < first ? 1 : 0);
  };
  const near = [...halves].sort((a, b) => distance(a.date) - distance(b.date) || a.from - b.from);
  return planHalves(groups, near, rules.session);
}
