// One session as its organisation sees it: the order, versions of both sides beside each other, talks, who said what when.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { peopleOf, type SessionMenu } from '#app/domain/session/menu.ts';
import type { SessionStatus } from '#app/domain/session/step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadSubjectEvents } from '#app/store/events.server.ts';
import { loadPartnerUnits, loadTalks, type SessionTalk } from '#app/store/session-talks.server.ts';
import {
  findSession,
  loadHalfDays,
  loadOffers,
  type Session,
  type SessionOffer,
  sessionsOf,
} from '#app/store/sessions.server.ts';
import { loadTeamName } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import type { Published } from '../content/published.server.ts';
import { ownOrganisation } from '../organisation/own-organisation.server.ts';
import { notePlace } from './tell-session.server.ts';

export type SessionBrief = {
  reference: string;
  status: SessionStatus;
  people: number;
  talks: number;
  services: Bilingual[];
  first: string | null;
  dueSide: Session['dueSide'];
  dueAt: Date | null;
};

export type OfferView = {
  version: number;
  side: SessionOffer['side'];
  status: SessionOffer['status'];
  words: string | null;
  madeAt: Date;
  keptUntil: Date | null;
  dates: string[];
  halves: {
    date: string;
    start: number;
    end: number;
    desks: number;
    places: number;
    services: Bilingual[];
    teams: Bilingual[];
  }[];
};
export type TalkView = Omit<SessionTalk, 'sessionId'> & { name: Bilingual; unit: Bilingual | null };
export type SaidEvent = { id: string; type: string; at: Date; actorKind: string };
export type SessionView = {
  id: string;
  reference: string;
  status: SessionStatus;
  version: number;
  menu: SessionMenu;
  note: string | null;
  services: { code: string; name: Bilingual; people: number }[];
  place: Bilingual;
  people: number;
  dueSide: Session['dueSide'];
  dueAt: Date | null;
  offers: OfferView[];
  talks: TalkView[];
  said: SaidEvent[];
};

const none: Bilingual = { zh: '—', en: '—' };
const nameIn = (content: Published, code: string) => content.entries.get(code)?.body.name ?? none;

export function briefOf(session: Session, content: Published, first: string | null): SessionBrief {
  const { reference, status, menu, dueSide, dueAt } = session;
  const services = menu.services.map(({ code }) => content.entries.get(code)?.body.short ?? none);
  return { reference, status, people: peopleOf(menu), talks: menu.talks.length, services, first, dueSide, dueAt };
}

export function loadOwnSessions(ctx: Ctx, input: { district: string }): Promise<Result<SessionBrief[]>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const sessions = await sessionsOf(sql, own.value.organisation.id);
    return ok(sessions.map((session) => briefOf(session, own.value.content, session.menu.dates[0] ?? null)));
  });
}

export function loadOwnSession(ctx: Ctx, input: { district: string; reference: string }): Promise<Result<SessionView>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district);
    if (!own.ok) return own;
    const session = await findSession(sql, input.reference);
    if (!session || session.organisationId !== own.value.organisation.id) return refuse('not-found');
    return ok(await viewOf(sql, ctx, own.value.content, session));
  });
}

export async function viewOf(sql: Sql, ctx: Ctx, content: Published, session: Session): Promise<SessionView> {
  const { id, reference, status, version, menu, dueSide, dueAt, noteSealed } = session;
  const [offers, halves, talks, units, said] = [
    await loadOffers(sql, id),
    await loadHalfDays(sql, id),
    await loadTalks(sql, id),
    await loadPartnerUnits(sql, session.district),
    await loadSubjectEvents(sql, `session:${id}`),
  ];
  const teams = new Map<string, Bilingual>();
  for (const teamId of new Set(halves.map((half) => half.teamId))) {
    teams.set(teamId, (await loadTeamName(sql, teamId)) ?? none);
  }
  return {
    id,
    reference,
    status,
    version,
    menu,
    note: noteSealed && ctx.app.keys.open(noteSealed, notePlace('session', id)),
    services: menu.services.map(({ code, people }) => ({ code, name: nameIn(content, code), people })),
    place: content.communities.get(session.communityId)?.name ?? none,
    people: peopleOf(menu),
    dueSide,
    dueAt,
    offers: offers.map(({ body, wordsSealed, ...offer }) => ({
      ...offer,
      dates: body.dates ?? [],
      words: wordsSealed && ctx.app.keys.open(wordsSealed, notePlace('session_offer', `${id}:${offer.version}`)),
      halves: halves
        .filter((half) => half.offerVersion === offer.version)
        .map((half) => ({
          date: half.date,
          start: half.start,
          end: half.end,
          desks: half.desks,
          places: half.places,
          services: half.services.map((code) => content.entries.get(code)?.body.short ?? none),
          teams: [teams.get(half.teamId) ?? none],
        })),
    })),
    talks: talks.map(({ sessionId: _, ...talk }) => ({
      ...talk,
      name: nameIn(content, talk.topic),
      unit: units.find((unit) => unit.id === talk.unitId)?.name ?? null,
    })),
    said: said.map(({ id: eventId, type, at, actorKind }) => ({ id: eventId, type, at, actorKind })),
  };
}
