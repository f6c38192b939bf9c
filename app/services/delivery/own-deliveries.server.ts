// "Where is my document": for every item of a booking that was accepted, where it is and what comes next.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { DocumentPlace } from '#app/domain/delivery/document-place.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { listBookingDeliveries, loadCustody, loadDeliveryItems } from '#app/store/deliveries.server.ts';
import type { Published } from '../content/published.server.ts';
import { codeFor } from './act-on-delivery.server.ts';

type Item = { id: string; serviceCode: string; status: string };

const withOffice = ['accepted', 'accepted_missing', 'awaiting_supplement', 'awaiting_payment', 'reviewing'];

export async function whereDocumentsAre(
  sql: Sql,
  ctx: Ctx,
  booking: { id: string; pointId: string },
  items: readonly Item[],
  content: Published,
): Promise<DocumentPlace[]> {
  const shown = items.filter(({ status }) => [...withOffice, ...later].includes(status));
  const beyond = shown.some(({ status }) => later.slice(1).includes(status));
  const deliveries = beyond ? await listBookingDeliveries(sql, booking.id) : [];
  const chains = await loadCustody(
    sql,
    deliveries.map(({ id }) => id),
  );
  const inside = new Map<string, (typeof deliveries)[number]>();
  for (const delivery of deliveries) {
    for (const { itemId, state } of await loadDeliveryItems(sql, delivery.id)) {
      if (state !== 'back') inside.set(itemId, delivery);
    }
  }
  const point: Bilingual = content.points.get(booking.pointId)?.name ?? { zh: '—', en: '—' };
  return shown.map(({ id, serviceCode, status }) => {
    const delivery = inside.get(id);
    const last = delivery && chains.filter((link) => link.deliveryId === delivery.id).at(-1);
    const open = delivery && delivery.closedAt === null && delivery.way !== 'post';
    return {
      service: content.entries.get(serviceCode)?.body.name ?? { zh: serviceCode, en: serviceCode },
      at: placeOf(status, delivery?.status),
      point,
      way: delivery?.way ?? null,
      attempt: delivery?.attempt ?? null,
      since: last?.at ?? null,
      postNumber: delivery?.postNumber ?? null,
      code: open && ['packed', 'out'].includes(delivery.status) ? codeFor(ctx, delivery) : null,
    };
  });
}

const later = ['in_production', 'ready', 'delivering', 'delivered'];

function placeOf(status: string, delivery: string | undefined): DocumentPlace['at'] {
  if (status === 'delivered') return 'handed';
  if (status === 'in_production') return 'making';
  if (status === 'delivering') return delivery === 'posted' ? 'posted' : 'out';
  if (status !== 'ready') return 'office';
  if (delivery === 'failed') return 'failed';
  return delivery === undefined ? 'ready' : 'packed';
}
