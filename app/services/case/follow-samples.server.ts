// What became of a sample booking after its desks: a request to expedite, the way of its document, a rating. By the same
// services people use. For the demo only.
import type { Staff } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { DeliveryStep, DeliveryWay } from '#app/domain/delivery/chain.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { loadDelivery } from '#app/store/deliveries.server.ts';
import { type ActOnDelivery, actOnDelivery } from '../delivery/act-on-delivery.server.ts';
import { packDelivery } from '../delivery/pack-delivery.server.ts';
import { rateItems } from '../matter/rate-items.server.ts';
import { askExpedite } from './ask-expedite.server.ts';
import { ruleExpedite } from './rule-expedite.server.ts';

export type SampleSince = {
  delivery?: 'packed' | 'out' | 'failed' | 'posted' | 'handed';
  rated?: 5 | 2;
  expedite?: 'asked' | 'refused' | 'granted';
};
type Days = (days: number) => CivilDate;

export async function followSample(
  ctx: Ctx,
  reference: string,
  service: string,
  since: SampleSince,
  workingDay: Days,
): Promise<void> {
  const booking = await findBookingVisit(sqlOfClient(ctx.app.pool), reference);
  if (!booking) return;
  const owner: Ctx = { ...ctx, actor: { kind: 'citizen', sessionId: newToken(), grants: [booking.id] } };
  if (since.expedite) await expedite(ctx, owner, booking, service, since.expedite, workingDay);
  if (since.delivery) await deliver(ctx, booking, since.delivery);
  if (since.rated) await rate(ctx, owner, booking, since.rated);
}

async function expedite(
  ctx: Ctx,
  owner: Ctx,
  { reference, district }: BookingVisit,
  serviceCode: string,
  ruling: NonNullable<SampleSince['expedite']>,
  workingDay: Days,
): Promise<void> {
  const asked = await askExpedite(owner, {
    reference,
    serviceCode,
    neededBy: workingDay(ruling === 'asked' ? 4 : 3),
    ground: 'term-starts',
    statement: '示例：学校报到日期提前了，有录取通知书。',
  });
  if (!asked.ok || ruling === 'asked') return;
  await ruleExpedite(as(ctx, 'supervisor', `supervisor.${district}`, district), {
    requestId: asked.value.requestId,
    version: 0,
    ruling: ruling === 'granted' ? 'approve' : 'refuse',
    promisedOn: workingDay(2),
    reasonCode: ruling === 'granted' ? null : 'evidence-missing',
    reason: ruling === 'granted' ? '示例：报到在即，排进下一批制证。' : '示例：没有写明报到日期的材料。',
  });
}

type Plan = { way: DeliveryWay; steps: readonly DeliveryStep[] };
const toTheDoor: readonly DeliveryStep[] = ['offer', 'take', 'set-out'];
const plans: Record<NonNullable<SampleSince['delivery']>, Plan> = {
  packed: { way: 'person', steps: ['offer'] },
  out: { way: 'person', steps: toTheDoor },
  failed: { way: 'person', steps: [...toTheDoor, 'fail'] },
  posted: { way: 'post', steps: ['post'] },
  handed: { way: 'person', steps: [...toTheDoor, 'hand'] },
};

/** The desk packs and offers; the officer takes, sets out and hands over. */
async function deliver(ctx: Ctx, booking: BookingVisit, wanted: keyof typeof plans): Promise<void> {
  const { district } = booking;
  const sql = sqlOfClient(ctx.app.pool);
  const desk = as(ctx, 'issuing-desk', `issue.${district}`, district);
  const officer = as(ctx, 'field-officer', 'officer.sixin', district, booking.teamId);
  const { way, steps } = plans[wanted];
  const packed = await packDelivery(desk, { bookingId: booking.id, way });
  if (!packed.ok) return;
  const items = (await loadCaseItems(sql, booking.id)).map(({ id }) => id);
  for (const what of steps) {
    const stored = await loadDelivery(sql, packed.value.id);
    if (!stored) return;
    const given: ActOnDelivery = {
      id: stored.id,
      version: stored.version,
      what,
      to: 'demo-officer.sixin',
      count: String(items.length),
      items,
      code: '',
      signed: what === 'hand',
      reason: what === 'fail' ? 'nobody-home' : '',
      postNumber: what === 'post' ? 'EX000000017CN' : '',
    };
    const done = await actOnDelivery(what === 'offer' || what === 'post' ? desk : officer, given);
    if (!done.ok) return;
  }
}

async function rate(ctx: Ctx, owner: Ctx, booking: BookingVisit, level: 5 | 2): Promise<void> {
  const items = await loadCaseItems(sqlOfClient(ctx.app.pool), booking.id);
  const typed = Object.fromEntries(
    items.flatMap(({ id }) => [
      [`level.${id}`, String(level)],
      [`why.${id}`, level === 5 ? 'attitude' : 'efficiency'],
    ]),
  );
  await rateItems(owner, { door: { reference: booking.reference }, typed, call: level === 2 });
}

function as(ctx: Ctx, role: Role, username: string, district: string, teamId: string | null = null): Ctx {
  const actor: Staff = {
    kind: 'staff',
    staffId: `demo-${username}`,
    roles: [role],
    district,
    pointId: null,
    teamId,
    sessionId: 'demo',
  };
  return { ...ctx, actor };
}
