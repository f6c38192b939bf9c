// Under which name a browser owns its drafts, a draft its hold, and which action opening one is.
import type { Action } from '#app/domain/access/permission.ts';
import type { Ctx } from '#app/platform/context.server.ts';

/** The hash under which this session is kept; the session's own id is stored nowhere. */
export function draftOwner(ctx: Ctx): string {
  if (ctx.actor.kind === 'system') return `system:${ctx.actor.job}`;
  return ctx.app.keys.tokenHash(ctx.actor.sessionId);
}

/** A citizen edits an own draft, a clerk one for a caller. */
export function draftAction(ctx: Ctx): Action {
  return ctx.actor.kind === 'staff' ? 'booking.assist' : 'draft.edit';
}

/** The holder of a draft's time, as holds know it. */
export function holderOf(draftId: string): string {
  return `draft:${draftId}`;
}
