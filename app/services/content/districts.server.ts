// Districts in the browser: the list, a new one made from a form and a model, and its places. A second administrator
// confirms each; teams and accounts follow on their own pages.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { PointBody } from '#app/domain/bureau/service-point.ts';
import { civilDateOf, parseClock } from '#app/domain/calendar/civil-date.ts';
import type { Change } from '#app/domain/content/leaves.ts';
import { changesOf } from '#app/domain/content/leaves.ts';
import { readDistrict } from '#app/domain/content/new-district.ts';
import { NewPlaces, readCommunities, slugOf } from '#app/domain/content/places.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { newestVersion, openProposal } from '#app/store/revision-history.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from './published.server.ts';
import { type Decision, decisionsFor, proposeRevision } from './revise.server.ts';

export type DistrictLine = {
  slug: string;
  name: Bilingual;
  brand: Bilingual;
  points: number;
  communities: number;
  teams: number;
};
export type Waiting = {
  id: string;
  kind: string;
  key: string;
  by: Bilingual | null;
  changes: Change[];
  can: Decision[];
};
export type DistrictsPage = { districts: DistrictLine[]; waiting: Waiting[]; mayEdit: boolean };

export function loadDistricts(ctx: Ctx): Promise<Result<DistrictsPage>> {
  return permittedSql(ctx, 'content.read', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    const districts: DistrictLine[] = [];
    for (const [slug, { body }] of content.districts) {
      const here = ({ district }: { district: string }) => district === slug;
      districts.push({
        slug,
        name: body.name,
        brand: body.brand.name,
        points: [...content.points.values()].filter(here).length,
        communities: [...content.communities.values()].filter(here).length,
        teams: (await loadTeamFaces(sql, slug)).length,
      });
    }
    const mayEdit = decisionsFor(ctx, '', 'content.edit').length > 0;
    return ok({ districts, waiting: await waitingHere(sql, ctx), mayEdit });
  });
}

async function waitingHere(sql: Sql, ctx: Ctx): Promise<Waiting[]> {
  const content = await published(ctx.app, ctx.now);
  const rows = await sql.rows<{ id: string; kind: string; key: string; body: object; proposedBy: string | null }>(
    `SELECT id::text AS id, kind, key, body, proposed_by AS "proposedBy" FROM revision
     WHERE status = 'proposed' AND kind IN ('district', 'places') ORDER BY proposed_at`,
  );
  const people = rows.flatMap(({ proposedBy }) => (proposedBy === null ? [] : [proposedBy]));
  const names = await loadStaffNames(sql, people);
  return rows.map(({ id, kind, key, body, proposedBy }) => ({
    id,
    kind,
    key,
    by: names[proposedBy ?? ''] ?? null,
    changes: changesOf(kind === 'district' ? (content.districts.get(key)?.body ?? null) : null, body),
    can: decisionsFor(ctx, proposedBy, 'content.edit'),
  }));
}

type Typed = Readonly<Record<string, string>>;

/** Faults at the fields, or a proposal of the district and of its rules. Refuses with slug-taken. */
export function proposeDistrict(ctx: Ctx, input: { typed: Typed }): Promise<Result<{ faults: Fault[] | null }>> {
  return permittedSql<{ faults: Fault[] | null }>(ctx, 'content.edit', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    const model = content.districts.get(input.typed.model ?? '') ?? [...content.districts.values()][0];
    const rules = model && content.rules.get(model.body.slug)?.body;
    if (!model || !rules) return refuse('not-found');
    const { district, faults } = readDistrict(input.typed, model.body);
    if (district === null) return ok({ faults });
    const { slug: key } = district;
    if ((await newestVersion(sql, 'district', key)) > 0) return refuse('slug-taken', undefined, 'slug');
    const version = { key, effectiveFrom: civilDateOf(ctx.now), reason: key };
    const first = await proposeRevision(sql, ctx, { ...version, kind: 'district', body: district });
    if (!first.ok) return first;
    const second = await proposeRevision(sql, ctx, { ...version, kind: 'rules', body: rules });
    return second.ok ? ok({ faults: null }) : second;
  });
}

export type PlacesPage = {
  slug: string;
  name: Bilingual;
  services: { code: string; name: Bilingual }[];
  points: { id: string; name: Bilingual; kind: string; services: string[] }[];
  communities: { name: Bilingual; points: number }[];
  waiting: Waiting[];
  mayEdit: boolean;
};

export function loadPlaces(ctx: Ctx, asked: { slug: string }): Promise<Result<PlacesPage>> {
  return permittedSql(ctx, 'content.read', async (sql) => {
    const content = await published(ctx.app, ctx.now);
    const district = content.districts.get(asked.slug)?.body;
    if (!district) return refuse('not-found');
    const here = (one: { district: string }) => one.district === asked.slug;
    return ok({
      slug: asked.slug,
      name: district.name,
      services: [...content.entries.values()].flatMap(({ body }) =>
        body.kind === 'service' ? [{ code: body.code, name: body.name }] : [],
      ),
      points: [...content.points.values()].filter(here).map(({ id, name, kind, body }) => {
        const read = PointBody.safeParse(body);
        return { id, name, kind, services: read.success ? read.data.services : [] };
      }),
      communities: [...content.communities.values()].filter(here).map(({ name, points }) => ({
        name,
        points: points.length,
      })),
      waiting: (await waitingHere(sql, ctx)).filter(
        ({ kind, key }) => kind === 'places' && key.startsWith(`${asked.slug}/`),
      ),
      mayEdit: decisionsFor(ctx, '', 'content.edit').length > 0,
    });
  });
}

/** A new point (`pointId` empty) or what an existing one offers. Refuses at the field. */
export function proposePlaces(ctx: Ctx, input: { slug: string; typed: Typed }): Promise<Result<null>> {
  return permittedSql(ctx, 'content.edit', async (sql) => {
    const { slug, typed } = input;
    const content = await published(ctx.app, ctx.now);
    if (!content.districts.has(slug)) return refuse('not-found');
    const text = (name: string) => (typed[name] ?? '').trim();
    const services = text('services')
      .split(' ')
      .filter((code) => content.entries.has(code));
    const before = content.points.get(text('pointId'));
    if (text('pointId') !== '' && before?.district !== slug) return refuse('not-found');
    const communities = readCommunities(typed.communities ?? '', slug);
    if (!communities.ok) return communities;
    let point: unknown;
    if (before) {
      const body = PointBody.parse(before.body);
      const { id, kind, name, at } = before;
      point = { id, kind, name, at, body: { ...body, services }, active: typed.active !== 'no' };
    } else {
      for (const name of ['nameZh', 'nameEn', 'addressZh', 'addressEn']) {
        if (text(name) === '') return refuse('text-incomplete', undefined, name);
      }
      const [from, to] = [parseClock(text('opens')), parseClock(text('closes'))];
      if (from === null) return refuse('clock-invalid', undefined, 'opens');
      if (to === null || to <= from) return refuse('clock-invalid', undefined, 'closes');
      point = {
        id: `${slug}-${slugOf(text('nameEn'))}`,
        kind: text('kind'),
        name: { zh: text('nameZh'), en: text('nameEn') },
        at: { lon: Number(text('lon')), lat: Number(text('lat')) },
        active: true,
        body: {
          address: { zh: text('addressZh'), en: text('addressEn') },
          hours: [{ weekdays: [1, 2, 3, 4, 5], open: { from, to } }],
          lunch: null,
          languages: ['zh'],
          services,
          walkIn: modelOf(content).walkIn,
          access: [],
        },
      };
    }
    const parsed = NewPlaces.safeParse({ district: slug, point, communities: communities.value });
    if (!parsed.success) {
      const path = parsed.error.issues[0]?.path.map(String) ?? [];
      return refuse('form-invalid', undefined, path.includes('lat') ? 'lat' : path.includes('lon') ? 'lon' : 'kind');
    }
    const key = `${slug}/${parsed.data.point.id}`;
    if (await openProposal(sql, 'places', key)) return refuse('version-changed');
    const version = { kind: 'places', key, effectiveFrom: civilDateOf(ctx.now), reason: key };
    const proposed = await proposeRevision(sql, ctx, { ...version, body: parsed.data });
    return proposed.ok ? ok(null) : proposed;
  });
}

/** What is said of walking in where nothing else was typed: as at the first place there is. */
function modelOf(content: Published): PointBody {
  const [first] = [...content.points.values()];
  return PointBody.parse(first?.body);
}
