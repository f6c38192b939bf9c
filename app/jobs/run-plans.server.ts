// Plans one day after the other, while somebody asks for one; the search itself is in a thread of its own.
import type { Ctx } from '#app/platform/context.server.ts';
import { runNextPlan } from '#app/services/plan/run-plan.server.ts';

export async function runPlans(ctxNow: () => Ctx, stopping: () => boolean): Promise<void> {
  while (!stopping() && (await runNextPlan(ctxNow)));
}
