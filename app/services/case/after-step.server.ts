// What follows a step in the same transaction: letters to the applicant, papers and hand-overs of other topics.
import type { ItemStep } from '#app/domain/case/item-table.ts';
import { papersOf } from '#app/domain/case/papers.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { CaseItem } from '#app/store/cases.server.ts';
import { loadDeferral } from '#app/store/deferrals.server.ts';
import { published } from '../content/published.server.ts';
import type { StepTaken } from './apply-step.server.ts';
import { type News, tellCase } from './tell-case.server.ts';

/** `item` is as it was before the step. What the visit's own letter tells (accepted at the door) is not told again. */
export async function afterStep(sql: Sql, ctx: Ctx, item: CaseItem, step: ItemStep, taken: StepTaken): Promise<void> {
  const news = await newsOf(sql, ctx, item, step);
  if (news) await tellCase(sql, ctx, item, taken.eventId, news);
}

async function newsOf(sql: Sql, ctx: Ctx, item: CaseItem, step: ItemStep): Promise<News | null> {
  switch (step) {
    case 'accept-missing':
    case 'lapse': {
      const deferral = await loadDeferral(sql, item.id);
      const papers = papersOf((await published(ctx.app, ctx.now)).entries.get(item.serviceCode)?.body, item.variant);
      const lines = papers.filter(({ code }) => deferral?.materials.includes(code)).map(({ name }) => name);
      return { news: step === 'lapse' ? 'papers-lapsed' : 'papers-follow', lines, on: deferral?.dueOn ?? null };
    }
    case 'await-payment':
      return { news: 'payment' };
    case 'return':
      return { news: 'returned' };
    case 'ready':
      return item.status === 'in_production' ? { news: 'ready' } : null;
    default:
      return null;
  }
}
