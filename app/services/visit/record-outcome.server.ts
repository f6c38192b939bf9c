// Per person on site: identity checked, data captured, accepted or not. Each step is an event its owner can read.
import { isFinalItem } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { FieldStep } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { touchBooking } from '#app/store/booking-visit.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { afterStep } from '../case/after-step.server.ts';
import { applyStep } from '../case/apply-step.server.ts';
import { issueReceipts } from '../receipt/issue-receipts.server.ts';
import { type RunVisit, withVisit } from './run-visit.server.ts';
import { tellEvent } from './tell.server.ts';

export type RecordOutcome = RunVisit & {
  personId: string;
  itemId: string | null;
  step: FieldStep;
  reason: string | null;
  /** for accept-missing: `item:material` each; the items nobody misses anything of are accepted */
  missing?: readonly string[];
  /** the undertaking was signed on paper before the team */
  signed?: boolean;
};

/**
 * One step for one item, or for all items of the person when `itemId` is null. Checking in verifies the person's
 * number: from then on the database lets no second open item of the same service exist (already-booked).
 */
export function recordOutcome(ctx: Ctx, input: RecordOutcome): Promise<Result<{ version: number }>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (booking.status !== 'in_progress') return refuse('step-not-allowed');
    const own = (await loadCaseItems(sql, booking.id)).filter((item) => item.personId === input.personId);
    if (own.length === 0) return refuse('not-found');
    const items = own.filter((item) => (input.itemId === null ? !isFinalItem(item.status) : item.id === input.itemId));
    if (items.length === 0) return refuse('final-state');
    if (input.step === 'accept-missing' && !input.missing?.length) return refuse('reason-needed', undefined, 'missing');
    if (input.step === 'check-in' && ctx.actor.kind === 'staff') {
      await tellEvent(
        sql,
        ctx,
        booking,
        'item.identity-checked',
        { person: input.personId },
        `person:${input.personId}`,
      );
    }
    for (const item of items) {
      const missing = missingOf(item.id, input.missing ?? []);
      const step = input.step === 'accept-missing' && missing.length === 0 ? 'accept' : input.step;
      const taken = await applyStep(sql, ctx, item, { step, version: item.version, reason: input.reason, missing });
      if (!taken.ok) return taken;
      await afterStep(sql, ctx, item, step, taken.value);
      if (step !== 'accept-missing' || !input.signed) continue;
      const { status, version } = taken.value;
      const signed = await applyStep(
        sql,
        ctx,
        { ...item, status, version },
        { step: 'undertake', version, signed: 'paper' },
      );
      if (!signed.ok) return signed;
    }
    await issueReceipts(sql, ctx, booking, [input.personId]);
    return ok({ version: await touchBooking(sql, booking.id) });
  });
}

function missingOf(itemId: string, ticked: readonly string[]): string[] {
  return ticked.flatMap((tick) => (tick.startsWith(`${itemId}:`) ? [tick.slice(itemId.length + 1)] : []));
}
