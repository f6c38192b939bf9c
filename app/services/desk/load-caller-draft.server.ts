// Where a caller's visit is: places to choose from in one list, the way to the door, and what to take care of.

import type { Fault } from '#app/domain/booking/fault.ts';
import { needsToTyped } from '#app/domain/booking/needs-form.ts';
import { doorToTyped } from '#app/domain/booking/place-form.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type LoadedDraft, loadDraft } from '../booking/load-draft.server.ts';
import { saveNeeds } from '../booking/save-needs.server.ts';
import { saveCommunity, saveDoor, savePoint } from '../booking/save-place.server.ts';
import { published } from '../content/published.server.ts';
import { readInForce } from '../texts/consent-texts.server.ts';

type Typed = Readonly<Record<string, string>>;
export type CallerPlace = {
  draft: LoadedDraft;
  mode: 'home' | 'window';
  places: { id: string; name: string; area: string }[];
  typed: Typed;
  consent: { statement: string | null; ifNot: string | null } | null;
};

/** Communities by sub-district for a home visit, service points for a counter. */
export async function loadCallerPlace(
  ctx: Ctx,
  asked: { draftId: string; locale: Locale },
): Promise<Result<CallerPlace>> {
  const opened = await loadDraft(ctx, asked);
  if (!opened.ok) return opened;
  const draft = opened.value;
  const { data } = draft;
  if (data.applicants.length === 0) return refuse('draft-incomplete');
  const content = await published(ctx.app, ctx.now);
  const mode = data.mode ?? 'home';
  const areas = new Map(content.subdistricts.map((one) => [one.code, one.name[asked.locale]]));
  const places =
    mode === 'window'
      ? [...content.points.values()].map((one) => ({ ...one, area: '' }))
      : [...content.communities.values()].map((one) => ({ ...one, area: areas.get(one.subdistrict) ?? '' }));
  const { place, needs, neededBy } = data;
  return ok({
    draft,
    mode,
    places: places
      .filter((one) => one.district === draft.district)
      .map((one) => ({ id: one.id, name: one.name[asked.locale], area: one.area })),
    typed: {
      ...(place ? { place: (mode === 'window' ? place.pointId : place.communityId) ?? '', ...doorToTyped(place) } : {}),
      ...(needs ? needsToTyped(needs, neededBy) : {}),
    },
    consent: readInForce(content, 'consent-health', { district: draft.district, locale: asked.locale }),
  });
}

/** Place, door and care in one go; the faults of all three are answered together. */
export async function saveCallerPlace(
  ctx: Ctx,
  input: { draftId: string; mode: 'home' | 'window'; typed: Typed },
): Promise<Result<{ faults: Fault[] }>> {
  const { draftId, typed } = input;
  const chosen = typed.place ?? '';
  const place =
    input.mode === 'window'
      ? await savePoint(ctx, { draftId, communityId: '', pointId: chosen })
      : await saveCommunity(ctx, { draftId, communityId: chosen });
  if (!place.ok) return place;
  const faults = (place.value.faults ?? []).map((fault) => ({ ...fault, field: 'place' }));
  if (input.mode === 'home' && faults.length === 0) {
    const door = await saveDoor(ctx, { draftId, typed });
    if (!door.ok) return door;
    faults.push(...(door.value.faults ?? []));
  }
  const needs = await saveNeeds(ctx, { draftId, typed });
  if (!needs.ok) return needs;
  return ok({ faults: [...faults, ...(needs.value.faults ?? [])] });
}
