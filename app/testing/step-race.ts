// Two steps on one item at one instant: every ordered pair that a state allows, and how many of the two have won.
import type { Actor } from '#app/domain/access/actor.ts';
import {
  type Hand,
  hands,
  type ItemStatus,
  type ItemStep,
  itemStatuses,
  reasonsOf,
  stepsFor,
} from '#app/domain/case/item-table.ts';
import { takeItemStep } from '#app/services/case/take-item-step.server.ts';
import type { TestApp } from './app.ts';
import { aStaff, seedCase } from './cases.ts';

export type StepPair = { from: ItemStatus; one: ItemStep; other: ItemStep };

/** Both steps are possible from the state; a step also meets itself. */
export function stepPairs(): StepPair[] {
  return itemStatuses.flatMap((from) => {
    const steps = stepsFor(from, hands);
    return steps.flatMap((one) => steps.map((other) => ({ from, one, other })));
  });
}

const actors: Record<Exclude<Hand, 'applicant'>, Actor> = {
  field: aStaff('field-officer'),
  clerk: aStaff('intake-clerk'),
  'back-office': aStaff('back-office'),
  issuing: aStaff('issuing-desk'),
  supervisor: aStaff('supervisor'),
  clock: { kind: 'system', job: 'test' },
};

/** The number of winners: one, if the house is sound. */
export async function racePair(app: TestApp, { from, one, other }: StepPair): Promise<number> {
  const { itemIds, owner } = await seedCase(app, { status: from, service: 'rid', variant: 'first' });
  const itemId = itemIds[0] as string;
  const papers = ['accepted_missing', 'awaiting_supplement'].includes(from);
  if (papers) {
    await app.pool.query(
      `INSERT INTO deferral (item_id, booking_id, district, point_id, materials, due_on, status, allowed_by, created_at)
       SELECT id, booking_id, district, point_id, '{local-proof}', '2026-11-30', 'open', 'test', updated_at FROM item WHERE id = $1`,
      [itemId],
    );
  }
  const answers = await Promise.all(
    [one, other].map((step) => takeItemStep(app.as(actorFor(from, step, owner)), asked(itemId, step))),
  );
  return answers.filter((answer) => answer.ok).length;
}

function asked(itemId: string, step: ItemStep) {
  return { itemId, step, version: 0, reason: reasonsOf(step)[0] ?? null, missing: ['local-proof'] };
}

/** The first hand that may; the owner where only the owner may. */
function actorFor(from: ItemStatus, step: ItemStep, owner: Actor): Actor {
  const hand = hands.find((one) => stepsFor(from, [one]).includes(step)) ?? 'clock';
  return hand === 'applicant' ? owner : actors[hand];
}
