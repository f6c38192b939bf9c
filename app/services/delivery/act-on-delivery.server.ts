// One step of a batch: judged by the chain, written with its link of custody and the step of every item, in one
// transaction. Somebody else's step is refused naming who has the documents.
import { reasonsOf } from '#app/domain/case/item-table.ts';
import {
  type Decided,
  type DeliveryStep,
  decideDelivery,
  deliverySteps,
  handoverCode,
  isPostNumber,
} from '#app/domain/delivery/chain.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sameText } from '#app/platform/crypto/keyring.server.ts';
import { throttle } from '#app/platform/http/throttle.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadCaseItem } from '#app/store/cases.server.ts';
import {
  appendCustody,
  changeDelivery,
  listCustodians,
  loadDelivery,
  loadDeliveryItems,
  markItems,
  type StoredDelivery,
} from '#app/store/deliveries.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { afterStep } from '../case/after-step.server.ts';
import { applyStep } from '../case/apply-step.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';
import { inReach } from './scope.server.ts';
import { tellDelivery } from './tell-delivery.server.ts';

export type ActOnDelivery = {
  id: string;
  version: number;
  what: string;
  /** offer: who is to take it */
  to: string;
  /** take and hand: what was counted */
  count: string;
  /** hand and leave-out: the items ticked */
  items: readonly string[];
  /** hand: the receiver's code, or a signature before witnesses */
  code: string;
  signed: boolean;
  /** fail, came-back */
  reason: string;
  postNumber: string;
};

const codeTries = { max: 8, seconds: 600 };

/** The code only the receiver of this attempt is shown. */
export function codeFor(ctx: Ctx, { id, attempt }: { id: string; attempt: number }): string {
  return handoverCode(Buffer.from(ctx.app.keys.sign('handover', `${id}:${attempt}`), 'base64url'));
}

/** Refuses with wrong-custodian, count-differs, handover-code, nobody-ticked, delivery-tries, stale-page and others. */
export async function actOnDelivery(ctx: Ctx, input: ActOnDelivery): Promise<Result<{ stopped: boolean }>> {
  const step = deliverySteps.find((one) => one === input.what);
  if (!step) return refuse('form-invalid');
  if (step === 'hand' && input.code !== '') {
    const tried = await throttle(ctx.app.pool, ctx.now, { key: `handover:${input.id}`, ...codeTries });
    if (!tried.ok) return refuse('too-many-requests');
  }
  return permittedSql(ctx, 'delivery.work', async (sql) => {
    const delivery = /^[0-9a-f-]{36}$/.test(input.id) ? await loadDelivery(sql, input.id, true) : null;
    if (!delivery || !inReach(ctx, delivery)) return refuse('not-found');
    const decided = decideDelivery(delivery, step, staffIdOf(ctx));
    if (!decided.ok) return named(sql, decided);
    if (delivery.version !== input.version) return refuse('stale-page');
    return write(sql, ctx, delivery, step, decided.value, input);
  });
}

/** A name in place of the account: people say names to each other. */
async function named(sql: Sql, refused: Extract<Result<Decided>, { ok: false }>): Promise<Result<never>> {
  const { code, facts } = refused.problem;
  if (code !== 'wrong-custodian') return refused;
  const id = String(facts?.has ?? '');
  const name = (await loadStaffNames(sql, [id]))[id];
  return refuse('wrong-custodian', { name: name ? `${name.zh} ${name.en}` : id });
}

async function write(
  sql: Sql,
  ctx: Ctx,
  delivery: StoredDelivery,
  step: DeliveryStep,
  decided: Decided,
  input: ActOnDelivery,
): Promise<Result<{ stopped: boolean }>> {
  const all = (await loadDeliveryItems(sql, delivery.id)).filter(({ state }) => state === 'in').map((i) => i.itemId);
  const judged = await judge(sql, ctx, delivery, step, all, input);
  if (!judged.ok) return judged;
  const { ticked, stopped, left } = judged.value;
  const me = staffIdOf(ctx);
  for (const itemId of ticked) {
    const moved = await moveItem(sql, ctx, itemId, decided.items, input.reason);
    if (!moved.ok) return moved;
  }
  for (const itemId of step === 'hand' && delivery.status === 'out' ? left : []) {
    const moved = await moveItem(sql, ctx, itemId, ['fail-delivery'], 'not-the-person');
    if (!moved.ok) return moved;
  }
  if (['hand', 'arrived'].includes(step)) await markItems(sql, delivery.id, ticked, 'handed');
  if (['leave-out', 'return', 'came-back'].includes(step)) await markItems(sql, delivery.id, ticked, 'back');
  if (left.length > 0 && step === 'hand') await markItems(sql, delivery.id, left, 'back');
  const to = stopped ? 'stopped' : decided.to;
  const changed = await changeDelivery(sql, delivery, {
    status: to,
    holderId: step === 'take' && !stopped ? me : delivery.holderId,
    offeredTo: step === 'offer' ? input.to : stopped ? delivery.offeredTo : null,
    attempt: delivery.attempt + (step === 'retry' ? 1 : 0),
    postNumber: step === 'post' ? input.postNumber : delivery.postNumber,
    closedAt: to === 'done' || to === 'returned' ? ctx.now : null,
  });
  if (!changed) return refuse('stale-page');
  const eventId = await note(sql, ctx, delivery, { step, stopped, input, ticked });
  if (!stopped) await tellDelivery(sql, ctx, delivery, { step, eventId, ticked, left, postNumber: input.postNumber });
  return ok({ stopped });
}

type Judged = { ticked: string[]; left: string[]; stopped: boolean };

/** Which items go along, by what was typed. Counts that differ stop the batch: nobody signs. */
async function judge(
  sql: Sql,
  ctx: Ctx,
  delivery: StoredDelivery,
  step: DeliveryStep,
  all: readonly string[],
  input: ActOnDelivery,
): Promise<Result<Judged>> {
  const whole = { ticked: [...all], left: [], stopped: false };
  if (step === 'offer') {
    const known = await listCustodians(sql, delivery.district);
    const fits = known.some(({ id }) => id === input.to) && input.to !== delivery.holderId;
    return fits ? ok(whole) : refuse('receiver-needed', undefined, 'to');
  }
  if (step === 'take') {
    if (!/^\d{1,4}$/.test(input.count)) return refuse('count-needed', undefined, 'count');
    return ok({ ...whole, stopped: Number(input.count) !== all.length });
  }
  if (step === 'post') {
    return isPostNumber(input.postNumber) ? ok(whole) : refuse('post-number', undefined, 'postNumber');
  }
  if ((step === 'fail' || step === 'came-back') && !reasonsOf('fail-delivery').some((one) => one === input.reason)) {
    return refuse('reason-needed', undefined, 'reason');
  }
  if (step !== 'hand' && step !== 'leave-out') return ok(whole);
  const ticked = all.filter((id) => input.items.includes(id));
  const left = all.filter((id) => !input.items.includes(id));
  if (ticked.length === 0) return refuse('nobody-ticked', undefined, 'items');
  if (step === 'leave-out') return left.length > 0 ? ok({ ticked, left, stopped: false }) : refuse('step-not-allowed');
  if (delivery.way === 'organisation' && Number(input.count) !== ticked.length) {
    return refuse('count-differs', { ticked: ticked.length, counted: input.count || '—' }, 'count');
  }
  if (input.code === '' && !input.signed) return refuse('proof-needed', undefined, 'code');
  if (input.code !== '' && !sameText(input.code, codeFor(ctx, delivery)))
    return refuse('handover-code', undefined, 'code');
  return ok({ ticked, left, stopped: false });
}

async function moveItem(
  sql: Sql,
  ctx: Ctx,
  itemId: string,
  steps: Decided['items'],
  reason: string,
): Promise<Result<null>> {
  for (const step of steps) {
    const item = await loadCaseItem(sql, itemId);
    if (!item) return refuse('not-found');
    const taken = await applyStep(sql, ctx, item, { step, version: item.version, reason: reason || null });
    if (!taken.ok) return taken;
    await afterStep(sql, ctx, item, step, taken.value);
  }
  return ok(null);
}

type Noted = { step: DeliveryStep; stopped: boolean; input: ActOnDelivery; ticked: readonly string[] };

async function note(
  sql: Sql,
  ctx: Ctx,
  delivery: StoredDelivery,
  { step, stopped, input, ticked }: Noted,
): Promise<string | null> {
  const me = staffIdOf(ctx);
  const { id, number, bookingId, district, pointId } = delivery;
  const kind = stopped ? 'differs' : step;
  const atDoor = ['hand', 'fail'].includes(step) && delivery.way !== 'pick-up';
  const onWay = ['set-out', 'retry'].includes(step);
  const proof = input.signed && input.code === '' ? 'signed' : 'code';
  const reason = step === 'hand' ? proof : input.reason || null;
  const counted = step === 'take' ? Number(input.count) : ticked.length;
  await appendCustody(sql, {
    deliveryId: id,
    kind,
    fromId: step === 'take' ? delivery.holderId : me,
    toId: step === 'take' ? me : step === 'offer' ? input.to : null,
    place: step === 'post' ? 'post' : atDoor ? 'door' : onWay ? 'way' : `point:${pointId}`,
    count: counted,
    reason,
    at: ctx.now,
  });
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: stopped ? 'delivery.stopped' : 'delivery.step',
      subject: `delivery:${id}`,
      ...{ bookingId, district, pointId },
      data: { number, step, count: counted, reason },
    },
  ]);
  return eventId ?? null;
}
