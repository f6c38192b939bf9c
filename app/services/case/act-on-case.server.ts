// What a form of the case's page asks for, led to the use case that does it.
import type { PauseReason } from '#app/domain/case/clocks.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { pauseClock, resumeClock } from './pause-clock.server.ts';
import { takeItemStep } from './take-item-step.server.ts';
import { tellMissing } from './tell-missing.server.ts';

export const caseActs = ['step', 'pause', 'resume', 'tell'] as const;
export type ActOnCase = {
  what: (typeof caseActs)[number];
  itemId: string;
  version: number;
  step: ItemStep | null;
  reason: string;
  missing: readonly string[];
  pauseReason: PauseReason | null;
  materials: readonly string[];
  lines: string;
};

/** Refuses as the use case does. Every use case asks for permission itself. */
export async function actOnCase(ctx: Ctx, input: ActOnCase): Promise<Result<unknown>> {
  if (ctx.actor.kind !== 'staff') return refuse('sign-in-first');
  const { itemId, version } = input;
  if (!/^[0-9a-f-]{36}$/.test(itemId)) return refuse('not-found');
  switch (input.what) {
    case 'step': {
      if (input.step === null) return refuse('form-invalid', undefined, 'step');
      const { step, reason, missing } = input;
      return takeItemStep(ctx, {
        itemId,
        version,
        step,
        reason,
        missing,
        signed: step === 'undertake' ? 'paper' : null,
      });
    }
    case 'pause': {
      const { pauseReason } = input;
      if (pauseReason === null || pauseReason === 'payment') return refuse('reason-needed', undefined, 'pauseReason');
      return pauseClock(ctx, { itemId, version, reason: pauseReason });
    }
    case 'resume':
      return resumeClock(ctx, { itemId, version });
    case 'tell':
      return tellMissing(ctx, { itemId, materials: input.materials, lines: input.lines.split(/\r?\n/) });
  }
}
