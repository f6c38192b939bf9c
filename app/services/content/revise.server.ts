// The one way content changes, whatever it is: one person proposes a version, another confirms it, every version stays.
import { may, type StaffAction } from '#app/domain/access/permission.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { closeProposal, insertProposal, lockProposal, newestVersion } from '#app/store/revision-history.server.ts';

export type NewVersion = { kind: string; key: string; body: unknown; effectiveFrom: string; reason: string };

/** Inside the caller's transaction. The database refuses a second open proposal of the same key (version-changed). */
export async function proposeRevision(sql: Sql, ctx: Ctx, input: NewVersion): Promise<Result<{ id: string }>> {
  if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
  const { kind, key } = input;
  const version = (await newestVersion(sql, kind, key)) + 1;
  const reason = input.reason.trim();
  const id = await insertProposal(sql, { ...input, reason, version, by: ctx.actor.staffId, now: ctx.now });
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'revision.proposed', subject: `revision:${id}`, data: { kind, key } },
  ]);
  return ok({ id });
}

export type Decision = 'published' | 'declined' | 'withdrawn';

/**
 * Inside the caller's transaction; `forgetPublished` after it. Confirming and declining is another person's, only the
 * proposer withdraws: refuses with same-person, not-allowed, version-changed (decided meanwhile), not-found.
 */
export async function decideRevision(
  sql: Sql,
  ctx: Ctx,
  input: { revisionId: string; decision: Decision; kinds: readonly string[] },
): Promise<Result<{ kind: string; key: string }>> {
  if (ctx.actor.kind !== 'staff') return refuse('not-found');
  const revision = await lockProposal(sql, input.revisionId);
  if (!revision || !input.kinds.includes(revision.kind)) return refuse('not-found');
  const { kind, key } = revision;
  const mine = revision.proposedBy === ctx.actor.staffId;
  if (mine && input.decision !== 'withdrawn') return refuse('same-person');
  if (!mine && input.decision === 'withdrawn') return refuse('not-allowed');
  const close = { id: revision.id, status: input.decision, by: ctx.actor.staffId, now: ctx.now };
  if (!(await closeProposal(sql, close))) return refuse('version-changed');
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'revision.decided', subject: `revision:${revision.id}`, data: { kind, key, decision: input.decision } },
  ]);
  return ok({ kind, key });
}

/** Which of a proposal's buttons this person gets. */
export function decisionsFor(ctx: Ctx, proposedBy: string | null, action: StaffAction): Decision[] {
  if (ctx.actor.kind !== 'staff' || !may(ctx.actor, action)) return [];
  return ctx.actor.staffId === proposedBy ? ['withdrawn'] : ['published', 'declined'];
}
