// The desk's page of batches: what is ready to be packed, what is on its way and with whom.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { handsOf } from '#app/domain/case/hands.ts';
import { type DeliveryStep, deliveryStepsFor } from '#app/domain/delivery/chain.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import {
  type CustodyRow,
  type DeliveryItemState,
  listCustodians,
  listDeliveries,
  listReady,
  loadCustody,
  loadDelivery,
  loadDeliveryItems,
  type ReadyBooking,
  type StoredDelivery,
} from '#app/store/deliveries.server.ts';
import { loadPeople } from '#app/store/people.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';
import { inReach, onlyOfficer } from './scope.server.ts';

export type DeliveryLine = StoredDelivery & { holder: Bilingual; offered: Bilingual | null; mine: boolean };
export type DeliveriesPage = { ready: ReadyBooking[]; deliveries: DeliveryLine[]; mayPack: boolean };

const unknown = { zh: '—', en: '—' };

export function loadDeliveries(ctx: Ctx): Promise<Result<DeliveriesPage>> {
  return permittedSql(ctx, 'delivery.read', async (sql) => {
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const { district, pointId, staffId } = ctx.actor;
    const own = onlyOfficer(ctx);
    const mayPack = !own && may(ctx.actor, 'delivery.work');
    const rows = await listDeliveries(sql, { district, pointId: own ? null : pointId, staffId: own ? staffId : null });
    const names = await loadStaffNames(
      sql,
      rows.flatMap(({ holderId, offeredTo }) => [holderId, offeredTo ?? holderId]),
    );
    return ok({
      ready: own ? [] : await listReady(sql, { district, pointId }),
      mayPack,
      deliveries: rows.map((row) => ({
        ...row,
        holder: names[row.holderId] ?? unknown,
        offered: row.offeredTo ? (names[row.offeredTo] ?? unknown) : null,
        mine: [row.holderId, row.offeredTo].includes(staffId),
      })),
    });
  });
}

export type ChainLink = Pick<CustodyRow, 'seq' | 'kind' | 'count' | 'reason' | 'at'> & {
  from: Bilingual | null;
  to: Bilingual | null;
  place: Bilingual | null;
};
export type DeliveryPage = {
  delivery: DeliveryLine;
  chain: ChainLink[];
  items: { id: string; name: string; service: Bilingual; state: DeliveryItemState }[];
  steps: DeliveryStep[];
  custodians: { id: string; name: Bilingual }[];
};

/** Names are masked; whoever holds the batch, or is to take it, reads them in full: they hand over by name. */
export function loadDeliveryPage(ctx: Ctx, asked: { id: string }): Promise<Result<DeliveryPage>> {
  return permittedSql(ctx, 'delivery.read', async (sql) => {
    const delivery = /^[0-9a-f-]{36}$/.test(asked.id) ? await loadDelivery(sql, asked.id) : null;
    if (!delivery || !inReach(ctx, delivery)) return refuse('not-found');
    const booking = await loadBookingVisit(sql, delivery.bookingId);
    if (!booking) return refuse('not-found');
    const content = await published(ctx.app, ctx.now);
    const me = staffIdOf(ctx);
    const mine = [delivery.holderId, delivery.offeredTo].includes(me);
    const rows = await loadCustody(sql, [delivery.id]);
    const custodians = await listCustodians(sql, delivery.district);
    const ids = rows.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => id !== null);
    const names = await loadStaffNames(sql, [...ids, delivery.holderId, delivery.offeredTo ?? delivery.holderId]);
    const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? unknown));
    const people = new Map((await loadPeople(sql, ctx.app.keys, booking)).map(({ id, name }) => [id, name]));
    const threeStages = content.rules.get(delivery.district)?.body.cases.threeStages ?? false;
    const carries = handsOf(ctx.actor, threeStages).some((hand) => hand === 'issuing' || hand === 'field');
    return ok({
      delivery: {
        ...delivery,
        holder: nameOf(delivery.holderId) ?? unknown,
        offered: nameOf(delivery.offeredTo),
        mine,
      },
      chain: rows.map(({ seq, kind, count, reason, at, fromId, toId, place }) => ({
        ...{ seq, kind, count, reason, at },
        from: nameOf(fromId),
        to: nameOf(toId),
        place: placeOf(content, place),
      })),
      items: (await loadDeliveryItems(sql, delivery.id)).map(({ itemId, personId, serviceCode, state }) => {
        const name = people.get(personId) ?? '—';
        const service = content.entries.get(serviceCode)?.body.name ?? { zh: serviceCode, en: serviceCode };
        return { id: itemId, name: mine ? name : maskName(name), service, state };
      }),
      steps: may(ctx.actor, 'delivery.work') ? deliveryStepsFor(delivery, me, carries) : [],
      custodians: custodians
        .filter(({ id }) => id !== delivery.holderId)
        .map(({ id, zh, en }) => ({ id, name: { zh, en } })),
    });
  });
}

/** The service point's name; null for what words of the page say: the door, the post. */
export function placeOf(content: Published, place: string): Bilingual | null {
  return place.startsWith('point:') ? (content.points.get(place.slice(6))?.name ?? null) : null;
}
