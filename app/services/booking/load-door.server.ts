// The page "to the door": the levels chosen so far and what stands in the fields.
import type { Typed } from '#app/domain/booking/fault.ts';
import { doorToTyped } from '#app/domain/booking/place-form.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { openDraft } from './load-draft.server.ts';

export type DoorPage = {
  booked: boolean;
  district: string;
  subdistrict: { code: string; name: string };
  community: { id: string; name: string };
  typed: Typed;
  /** door details are deleted so many days after the work is done */
  keptDays: number;
};

/** Refuses with `draft-incomplete` while no community is chosen. */
export function loadDoor(ctx: Ctx, input: { draftId: string; locale: Locale }): Promise<Result<DoorPage>> {
  return permittedSql(ctx, draftAction(ctx), async (sql) => {
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    const { draft, rules, content } = opened.value;
    const { place, typed } = draft.data;
    const community = place?.communityId ? content.communities.get(place.communityId) : undefined;
    if (!place || !community || place.kind === 'point') return refuse('draft-incomplete');
    const area = content.subdistricts.find((one) => one.code === community.subdistrict);
    return ok({
      booked: draft.bookingId !== null,
      district: content.districts.get(draft.district)?.body.name[input.locale] ?? draft.district,
      subdistrict: { code: community.subdistrict, name: area?.name[input.locale] ?? community.subdistrict },
      community: { id: community.id, name: community.name[input.locale] },
      typed: typed.place ?? doorToTyped(place),
      keptDays: rules.lifetimes.retention.doorDetailDays,
    });
  });
}
