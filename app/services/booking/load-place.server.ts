// The page "where": one level at a time, or a search by name; for a counter the service points near a community.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import type { DraftData } from '#app/domain/booking/draft.ts';
import type { Locale } from '#app/domain/locale.ts';
import { metresBetween } from '#app/domain/place/distance.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { Community, ServicePoint, Subdistrict } from '#app/store/gazetteer.server.ts';
import { loadTeams } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import type { Published } from '../content/published.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { openDraft } from './load-draft.server.ts';

export type Named = { id: string; name: string };
export type CommunityChoice = Named & { subdistrict: string };
export type PointChoice = Named & {
  kind: string;
  address: string;
  metres: number;
  /** wanted services it does not offer, by short name; empty where all can be done */
  lacks: string[];
  /** gives booked times; others only serve who walks in */
  counter: boolean;
};
export type PlacePage = {
  mode: 'home' | 'window';
  booked: boolean;
  district: string;
  subdistricts: Named[];
  /** the level that is open, chosen levels above it */
  subdistrict: Named | null;
  communities: CommunityChoice[];
  community: CommunityChoice | null;
  points: PointChoice[];
  chosen: { communityId: string | null; pointId: string | null };
  q: string;
};
export type AskedPlacePage = {
  draftId: string;
  locale: Locale;
  subdistrict?: string | null;
  near?: string | null;
  q?: string | null;
  /** another way than the draft's, not saved until a place is chosen */
  mode?: 'home' | 'window' | null;
};

export function loadPlace(ctx: Ctx, asked: AskedPlacePage): Promise<Result<PlacePage>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, asked.draftId);
    if (!opened.ok) return opened;
    const { draft, content } = opened.value;
    const { locale } = asked;
    const here = [...content.communities.values()].filter((one) => one.district === draft.district);
    const areas = content.subdistricts.filter((one) => one.district === draft.district);
    const nameOfArea = new Map(areas.map((one) => [one.code, one.name[locale]]));
    const choice = (one: Community): CommunityChoice => ({
      id: one.id,
      name: one.name[locale],
      subdistrict: nameOfArea.get(one.subdistrict) ?? '',
    });
    const near = here.find((one) => one.id === asked.near) ?? besideChosenPoint(asked, draft.data, content, here);
    const area = areas.find((one) => one.code === (near?.subdistrict ?? asked.subdistrict)) ?? null;
    const q = (asked.q ?? '').trim().slice(0, 60);
    const listed = q !== '' ? search(here, areas, q) : here.filter((one) => one.subdistrict === area?.code);
    return ok({
      mode: asked.mode ?? draft.data.mode ?? 'home',
      booked: draft.bookingId !== null,
      district: content.districts.get(draft.district)?.body.name[locale] ?? draft.district,
      subdistricts: areas.map((one) => ({ id: one.code, name: one.name[locale] })),
      subdistrict: area && { id: area.code, name: area.name[locale] },
      communities: listed.map(choice),
      community: near && choice(near),
      points: near ? pointsNear(content, near, draft.data, locale, await countersOf(sql, draft.district)) : [],
      chosen: { communityId: draft.data.place?.communityId ?? null, pointId: draft.data.place?.pointId ?? null },
      q,
    });
  });
}

/** A point brought along from the points' page stands chosen among those around it. */
function besideChosenPoint(
  { subdistrict, q, mode }: AskedPlacePage,
  { place, ...data }: DraftData,
  content: Published,
  here: readonly Community[],
): Community | null {
  const point = place?.communityId === null ? content.points.get(place.pointId ?? '') : undefined;
  if (!point || subdistrict || q || (mode ?? data.mode) !== 'window') return null;
  const metres = (one: Community) => metresBetween(one.at, point.at);
  return here.reduce<Community | null>((best, one) => (best && metres(best) <= metres(one) ? best : one), null);
}

/** By name in either language, also by the sub-district's; at most twenty. */
function search(communities: readonly Community[], areas: readonly Subdistrict[], q: string): Community[] {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const wanted = plain(q);
  const fits = ({ name }: { name: Bilingual }) => plain(name.zh).includes(wanted) || plain(name.en).includes(wanted);
  const inArea = new Set(areas.filter(fits).map((area) => area.code));
  return communities.filter((one) => fits(one) || inArea.has(one.subdistrict)).slice(0, 20);
}

const PointFacts = z.object({ address: Bilingual.optional(), services: z.array(z.string()).optional() });

/** The points that serve the community first, then the others by distance. */
function pointsNear(
  content: Published,
  near: Community,
  data: DraftData,
  locale: Locale,
  counters: ReadonlySet<string>,
): PointChoice[] {
  const wanted = [...new Set(data.applicants.flatMap((one) => one.services.map((service) => service.code)))];
  const shortName = (code: string) => content.entries.get(code)?.body.short[locale] ?? code;
  const choice = (point: ServicePoint): PointChoice => {
    const facts = PointFacts.safeParse(point.body).data ?? {};
    return {
      id: point.id,
      name: point.name[locale],
      kind: point.kind,
      address: facts.address?.[locale] ?? '',
      metres: metresBetween(near.at, point.at),
      counter: counters.has(point.id),
      lacks: wanted.filter((code) => !(facts.services ?? []).includes(code)).map(shortName),
    };
  };
  const rank = (point: PointChoice) =>
    point.lacks.length > 0 || !point.counter ? 2 : near.points.includes(point.id) ? 0 : 1;
  return [...content.points.values()]
    .filter((point) => point.district === near.district)
    .map(choice)
    .sort((a, b) => rank(a) - rank(b) || a.metres - b.metres)
    .slice(0, 8);
}

/** Service points where a team keeps a counter with booked times. */
async function countersOf(sql: Sql, district: string): Promise<Set<string>> {
  const teams = await loadTeams(sql, district);
  return new Set(teams.filter((team) => team.kind === 'window').map((team) => team.pointId));
}
