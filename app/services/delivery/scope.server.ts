// Which batches a member of staff sees: those of the own unit; an officer those in the own hands or offered.
import { covers } from '#app/domain/access/permission.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { StoredDelivery } from '#app/store/deliveries.server.ts';

export function inReach(ctx: Ctx, delivery: StoredDelivery): boolean {
  const { actor } = ctx;
  if (actor.kind === 'staff' && [delivery.holderId, delivery.offeredTo].includes(actor.staffId)) return true;
  if (actor.kind === 'staff' && onlyOfficer(ctx)) return actor.district === delivery.district;
  return covers(actor, { district: delivery.district, pointId: delivery.pointId });
}

/** A field officer's list is the own hands only. */
export function onlyOfficer({ actor }: Ctx): boolean {
  return actor.kind === 'staff' && actor.roles.every((role) => role === 'field-officer');
}
