// Saves where: a community, a service point, and the way to the door.
import type { Judged, Typed } from '#app/domain/booking/fault.ts';
import { judgeDoor, placeAtPoint, placeInCommunity } from '#app/domain/booking/place-form.ts';
import type { Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { OpenDraft } from './load-draft.server.ts';
import { answerStep, type Patch, type Saved } from './save-step.server.ts';

type Answer = Promise<Result<Judged<Saved>>>;

function fault(field: string, code: 'choose-community' | 'choose-point' | 'service-not-here'): Judged<Patch> {
  return { value: null, faults: [{ field, code }] };
}

/** A service that is not done in this way asks for the other way, or for other services. */
function allDoneIn(mode: 'home' | 'window', { draft, content }: OpenDraft): boolean {
  const wanted = draft.data.applicants.flatMap((one) => one.services);
  return wanted.every((service) => content.entries.get(service.code)?.body.modes.includes(mode));
}

export function saveCommunity(ctx: Ctx, input: { draftId: string; communityId: string }): Answer {
  return answerStep(ctx, { draftId: input.draftId, step: 'place' }, (open) => {
    const { draft, content } = open;
    const community = content.communities.get(input.communityId);
    if (community?.district !== draft.district) return fault('community', 'choose-community');
    if (!allDoneIn('home', open)) return fault('community', 'service-not-here');
    const place = placeInCommunity(draft.data.place, community.id);
    return { value: { mode: 'home', place }, faults: null };
  });
}

/** Choosing a counter makes the booking one for a window. */
export function savePoint(ctx: Ctx, input: { draftId: string; communityId: string; pointId: string }): Answer {
  return answerStep(ctx, { draftId: input.draftId, step: 'place' }, (open) => {
    const { draft, content } = open;
    const point = content.points.get(input.pointId);
    if (point?.district !== draft.district) return fault('point', 'choose-point');
    if (!allDoneIn('window', open)) return fault('point', 'service-not-here');
    const near = content.communities.has(input.communityId) ? input.communityId : null;
    return { value: { mode: 'window', place: placeAtPoint(near, point.id) }, faults: null };
  });
}

export function saveDoor(ctx: Ctx, input: { draftId: string; typed: Typed }): Answer {
  return answerStep(ctx, { draftId: input.draftId, step: 'place' }, ({ draft }) => {
    const { place } = draft.data;
    if (place === null || place.communityId === null) return fault('community', 'choose-community');
    const judged = judgeDoor(input.typed, place);
    return judged.faults ? judged : { value: { place: judged.value }, faults: null };
  });
}
