// Holds the chosen window for a draft and keeps the choice. A time already held stays until the new one is.
import { mayOpen } from '#app/domain/booking/step.ts';
import { readTimeValue } from '#app/domain/booking/still-fits.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { servicesIn } from '../catalogue/load-catalogue.server.ts';
import { published } from '../content/published.server.ts';
import { type Held, holdTime } from '../schedule/hold-time.server.ts';
import { draftAction, holderOf } from './draft-owner.server.ts';
import { loadDraft } from './load-draft.server.ts';
import { saveStep } from './save-step.server.ts';

/** `time` is the value of the field, `YYYY-MM-DDT<minute>`; the same window again only renews its hold. */
export async function chooseTime(
  ctx: Ctx,
  input: { draftId: string; time: string; network: string | null },
): Promise<Result<Held | null>> {
  const wanted = readTimeValue(input.time);
  if (wanted === null) return refuse('form-invalid', undefined, 'time');
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const { data, rules, district, heldUntil, bookingId } = opened.value;
  if (bookingId !== null) return refuse('final-state');
  if (data.place === null || !mayOpen(data, 'time')) return refuse('draft-incomplete');
  const same = data.time?.date === wanted.date && data.time.windowStart === wanted.windowStart;
  if (same && heldUntil !== null) {
    const renewed = await saveStep(ctx, { draftId: input.draftId, step: 'time', patch: {} });
    return renewed.ok ? ok(null) : renewed;
  }
  const mode = data.mode ?? 'home';
  const { communityId, pointId } = data.place;
  const held = await holdTime(ctx, {
    holder: holderOf(input.draftId),
    action: draftAction(ctx),
    district,
    mode,
    place: mode === 'window' ? { communityId: null, pointId } : { communityId, pointId: null },
    need: visitNeed(data, servicesIn(await published(ctx.app, ctx.now)), rules),
    ...wanted,
    network: input.network,
  });
  if (!held.ok) return held;
  const { date, windowStart, windowEnd } = held.value;
  const saved = await saveStep(ctx, {
    draftId: input.draftId,
    step: 'time',
    patch: { time: { date, windowStart, windowEnd } },
  });
  return saved.ok ? held : saved;
}
