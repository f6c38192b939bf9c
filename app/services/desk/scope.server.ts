// The part of the bureau a member of staff sees: own service point, own district, or all of it.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Scope } from '#app/store/desk.server.ts';

export function scopeOfStaff(ctx: Ctx): Result<Scope & { staffId: string }> {
  if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
  return ok({ district: ctx.actor.district, pointId: ctx.actor.pointId, staffId: ctx.actor.staffId });
}
