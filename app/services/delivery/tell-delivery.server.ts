// Letters about a batch on its way: one to whoever booked, or one to each person of a session about their own documents.
import type { DeliveryStep } from '#app/domain/delivery/chain.ts';
import type { CaseNews } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type CaseItem, loadCaseItems } from '#app/store/cases.server.ts';
import type { StoredDelivery } from '#app/store/deliveries.server.ts';
import { tellCase } from '../case/tell-case.server.ts';
import { published } from '../content/published.server.ts';

type Told = {
  step: DeliveryStep;
  eventId: string | null;
  /** the items that went along, and those that stayed behind */
  ticked: readonly string[];
  left: readonly string[];
  postNumber: string;
};

export async function tellDelivery(sql: Sql, ctx: Ctx, delivery: StoredDelivery, told: Told): Promise<void> {
  const news = newsOf(told.step, delivery);
  const pieces = [
    { news, ids: told.ticked },
    { news: told.step === 'hand' && delivery.status === 'out' ? ('delivery-failed' as const) : null, ids: told.left },
  ].filter((piece) => piece.news !== null && piece.ids.length > 0);
  if (pieces.length === 0) return;
  const items = await loadCaseItems(sql, delivery.bookingId);
  const point = (await published(ctx.app, ctx.now)).points.get(delivery.pointId)?.name ?? null;
  for (const { news: what, ids } of pieces) {
    const theirs = items.filter(({ id }) => ids.includes(id));
    for (const [first, ...more] of byReader(theirs)) {
      if (!first || what === null) continue;
      await tellCase(sql, ctx, first, told.eventId, {
        news: what,
        services: [first, ...more].map(({ serviceCode }) => serviceCode),
        postNumber: told.postNumber || null,
        point,
        once: `${delivery.number}:${told.step}:${delivery.attempt}`,
      });
    }
  }
}

/** `delivery` as it was before the step. */
function newsOf(step: DeliveryStep, { way, status }: StoredDelivery): CaseNews | null {
  switch (step) {
    case 'set-out':
    case 'retry':
      return 'delivery-out';
    case 'fail':
      return 'delivery-failed';
    case 'hand':
      return way === 'organisation' ? 'delivery-organisation' : 'delivery-handed';
    case 'arrived':
      return 'delivery-handed';
    case 'post':
      return 'delivery-posted';
    case 'came-back':
      return 'delivery-waits';
    case 'return':
      // brought back without an attempt: nobody has waited for it
      return status === 'failed' ? 'delivery-waits' : null;
    default:
      return null;
  }
}

/** One contact stands behind a home visit or a window time; everybody of a session has their own. */
function byReader(items: readonly CaseItem[]): CaseItem[][] {
  const groups = new Map<string, CaseItem[]>();
  for (const item of items) {
    const reader = item.mode === 'session' ? item.personId : item.bookingId;
    groups.set(reader, [...(groups.get(reader) ?? []), item]);
  }
  return [...groups.values()];
}
