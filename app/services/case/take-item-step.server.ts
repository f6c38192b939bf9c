// The one public door to every step of a case: by the desks, the field, the applicant and the clock.
import type { Action } from '#app/domain/access/permission.ts';
import { covers } from '#app/domain/access/permission.ts';
import type { Result } from '#app/domain/result.ts';
import { refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadCaseItem } from '#app/store/cases.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { issueReceiptOf } from '../receipt/issue-receipts.server.ts';
import { afterStep } from './after-step.server.ts';
import { applyStep, type StepAsked, type StepTaken } from './apply-step.server.ts';

export type TakeItemStep = StepAsked & { itemId: string };

/** Refuses with not-found outside the actor's scope, and as applyStep does. */
export function takeItemStep(ctx: Ctx, input: TakeItemStep): Promise<Result<StepTaken>> {
  const { kind } = ctx.actor;
  const action: Action = kind === 'system' ? 'system.work' : kind === 'citizen' ? 'own.change' : 'case.step';
  return permittedSql(ctx, action, async (sql) => {
    const item = await loadCaseItem(sql, input.itemId);
    if (!item || !covers(ctx.actor, item)) return refuse('not-found');
    const taken = await applyStep(sql, ctx, item, input);
    if (taken.ok) {
      await afterStep(sql, ctx, item, input.step, taken.value);
      await issueReceiptOf(sql, ctx, item);
    }
    return taken;
  });
}
