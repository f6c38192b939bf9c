// What follows a step in the same transaction: letters to the applicant, papers and hand-overs of other topics.
import type { ItemStep } from '#app/domain/case/item-table.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { CaseItem } from '#app/store/cases.server.ts';
import type { StepTaken } from './apply-step.server.ts';

/** `item` is as it was before the step. */
export async function afterStep(
  _sql: Sql,
  _ctx: Ctx,
  _item: CaseItem,
  _step: ItemStep,
  _taken: StepTaken,
): Promise<void> {}
