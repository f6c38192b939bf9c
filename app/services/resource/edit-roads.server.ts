// A district's measured ways: pasted or uploaded, checked line by line, in force once a second administrator agrees; and
// what the teams' stamps say of the speed profile, which becomes a proposal for the district's rules in the same way.
import { covers, may } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Calibration } from '#app/domain/schedule/calibrate.ts';
import { type MatrixFault, readTravelMatrix, type Shortened } from '#app/domain/schedule/travel-matrix.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  closeProposal,
  insertProposal,
  lockProposal,
  newestVersion,
  revisionsOf,
} from '#app/store/revision-history.server.ts';
import { permitted, permittedSql } from '../access/permitted.server.ts';
import { forgetPublished, type Published, published } from '../content/published.server.ts';
import { proposeSpeed } from '../schedule/propose-speed.server.ts';
import { placesOf } from '../schedule/roads.server.ts';
import { type ChosenDistrict, chooseDistrict, staffIdOf } from './scope.server.ts';

const kinds = ['roads', 'rules'] as const;
export const speedDays = 60;
export type RoadProposal = {
  id: string;
  kind: (typeof kinds)[number];
  by: string | null;
  mine: boolean;
  reason: string;
};
export type RoadsPage = ChosenDistrict & {
  inForce: { version: number; places: number } | null;
  ids: { id: string; name: { zh: string; en: string } }[];
  proposals: RoadProposal[];
  speed: (Calibration & { before: number; after: number }) | null;
  mayEdit: boolean;
};

export async function loadRoadsPage(ctx: Ctx, asked: { district: string | null }): Promise<Result<RoadsPage>> {
  const content = await published(ctx.app, ctx.now);
  const page = await permitted(ctx, 'resource.read', async (tx) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const proposals: RoadProposal[] = [];
    for (const kind of kinds) {
      const open = (await revisionsOf(tx, kind, district)).find(({ status }) => status === 'proposed');
      if (!open) continue;
      const { id, proposedBy: by, reason } = open;
      proposals.push({ id, kind, by, reason, mine: by === staffIdOf(ctx) });
    }
    const own = content.roads.get(district);
    const inForce = own ? { version: own.version, places: own.body.ids.length } : null;
    const ids = [...content.points.values(), ...content.communities.values()]
      .filter((place) => place.district === district)
      .map(({ id, name }) => ({ id, name }));
    return ok({ ...chosen.value, inForce, ids, proposals, mayEdit: may(ctx.actor, 'resource.edit') });
  });
  if (!page.ok) return page;
  const speed = await speedOf(ctx, content, page.value.district);
  return ok({ ...page.value, speed });
}

async function speedOf(ctx: Ctx, content: Published, district: string): Promise<RoadsPage['speed']> {
  const said = await proposeSpeed(ctx, { district, days: speedDays });
  const before = content.rules.get(district)?.body.visit.travel.kmPerHour;
  if (!said.ok || !said.value || before === undefined) return null;
  return { ...said.value, before, after: Math.round((before / said.value.factor) * 10) / 10 };
}

export type RoadsInput = { district: string; text: string; reason: string };
export type RoadsReading = { places: number | null; faults: MatrixFault[]; shortened: Shortened[] };

/** Communities must all be there; service points where the table names them. */
function readRoads({ communities, points }: Published, { district, text }: RoadsInput) {
  const own = placesOf({
    communities: new Map([...communities].filter(([, place]) => place.district === district)),
    points: new Map([...points].filter(([id, place]) => place.district === district && text.includes(id))),
  });
  return readTravelMatrix(text, own);
}

/** Only looks: every fault, or which ways are shorter through a third place. */
export async function checkRoads(ctx: Ctx, input: RoadsInput): Promise<Result<RoadsReading>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql<RoadsReading>(ctx, 'resource.edit', async () => {
    const { matrix, faults, shortened } = readRoads(content, input);
    return ok({ places: matrix ? matrix.ids.length : null, faults, shortened });
  });
}

/** Refuses with roads-faulty (text), reason-needed, or version-changed (somebody proposes already). */
export async function proposeRoads(ctx: Ctx, input: RoadsInput): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const { district } = input;
    if (!content.districts.has(district) || !covers(ctx.actor, { district })) return refuse('not-found');
    const { matrix } = readRoads(content, input);
    if (!matrix) return refuse('roads-faulty', undefined, 'text');
    if (!checkText(input.reason, { max: 300, required: true }).ok) return refuse('reason-needed', undefined, 'reason');
    const body = { ids: matrix.ids, minutes: Array.from(matrix.minutes) };
    return propose(sql, ctx, { kind: 'roads', key: district, body, reason: input.reason.trim() });
  });
}

/** The profile's speed as the stamps say it, for the second person; refuses with speed-unknown. */
export async function proposeSpeedRule(ctx: Ctx, input: { district: string; reason: string }): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  const speed = await speedOf(ctx, content, input.district);
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const { district, reason } = input;
    const rules = content.rules.get(district)?.body;
    if (!rules || !covers(ctx.actor, { district })) return refuse('not-found');
    if (!speed || speed.after === speed.before) return refuse('speed-unknown');
    const { travel } = rules.visit;
    const slower = (kmPerHour: number) => Math.round((kmPerHour / speed.factor) * 10) / 10;
    const bands = travel.bands?.map((band) => ({ ...band, kmPerHour: slower(band.kmPerHour) }));
    const profile = { ...travel, kmPerHour: speed.after, ...(bands ? { bands } : {}) };
    const body = { ...rules, visit: { ...rules.visit, travel: profile } };
    return propose(sql, ctx, { kind: 'rules', key: district, body, reason });
  });
}

type Proposed = { kind: string; key: string; body: unknown; reason: string };

async function propose(sql: Sql, ctx: Ctx, proposed: Proposed): Promise<Result<null>> {
  const { kind, key } = proposed;
  const id = await insertProposal(sql, {
    ...proposed,
    version: (await newestVersion(sql, kind, key)) + 1,
    effectiveFrom: civilDateOf(ctx.now),
    by: staffIdOf(ctx),
    now: ctx.now,
  });
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'revision.proposed', subject: `revision:${id}`, district: key, data: { kind, key } },
  ]);
  return ok(null);
}

export type DecideRoads = { revisionId: string; decision: 'published' | 'declined' | 'withdrawn' };

/** Confirming is another person's, withdrawing the proposer's (same-person, not-allowed). */
export async function decideRoads(ctx: Ctx, { revisionId, decision }: DecideRoads): Promise<Result<null>> {
  const answer = await permittedSql(ctx, 'resource.edit', async (sql) => {
    const revision = await lockProposal(sql, revisionId);
    if (!revision || !(kinds as readonly string[]).includes(revision.kind)) return refuse('not-found');
    if (!covers(ctx.actor, { district: revision.key })) return refuse('not-found');
    const mine = revision.proposedBy === staffIdOf(ctx);
    if (mine && decision !== 'withdrawn') return refuse('same-person');
    if (!mine && decision === 'withdrawn') return refuse('not-allowed');
    const close = { id: revision.id, status: decision, by: staffIdOf(ctx), now: ctx.now };
    if (!(await closeProposal(sql, close))) return refuse('version-changed');
    const { kind, key } = revision;
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'revision.decided', subject: `revision:${revision.id}`, district: key, data: { kind, key, decision } },
    ]);
    return ok(null);
  });
  forgetPublished(ctx.app);
  return answer;
}
