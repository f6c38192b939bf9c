// Takes a sample booking of a past day through its visit and on to where its case stands today, by the same services
// people use, at the hours they would have. For the demo only.
import type { Staff } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import { addDays, type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { ItemStep } from '#app/domain/case/item-table.ts';
import type { FieldStep } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { type BookingVisit, findBookingVisit } from '#app/store/booking-visit.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { assignVisit } from '../visit/assign-visit.server.ts';
import { recordOutcome } from '../visit/record-outcome.server.ts';
import { arriveVisit, departVisit, finishVisit } from '../visit/run-visit.server.ts';
import { takeItemStep } from './take-item-step.server.ts';

/** Whose step it is where a district keeps three desks. */
const desks: Partial<Record<ItemStep, Role>> = { produce: 'back-office', ready: 'issuing-desk' };
const onTheVisit: readonly FieldStep[] = ['check-in', 'capture', 'accept'];

/** `later`: the desks' steps after acceptance, one each civil day from the day after the visit, while it has passed. */
export async function runSample(
  ctx: Ctx,
  reference: string,
  date: CivilDate,
  later: readonly ItemStep[],
): Promise<void> {
  const sql = sqlOfClient(ctx.app.pool);
  const now = async (): Promise<BookingVisit> => {
    const booking = await findBookingVisit(sql, reference);
    if (!booking) throw new Error('a sample booking is gone');
    return booking;
  };
  const { teamId, district, windowStart } = await now();
  if (teamId === null) return;
  const as = (role: Role, at: Date): Ctx => ({ ...ctx, now: at, actor: sampleStaff(role, district, teamId) });
  const minute = (after: number) => instantAt(date, windowStart + after);
  const given = await now();
  await assignVisit(as('dispatcher', instantAt(date, 8 * 60)), { bookingId: given.id, version: given.version, teamId });
  const officer = (after: number) => as('field-officer', minute(after));
  const visit = async () => {
    const { id, version } = await now();
    return { bookingId: id, version };
  };
  await departVisit(officer(0), await visit());
  await arriveVisit(officer(15), await visit());
  const [item] = await loadCaseItems(sql, given.id);
  if (!item) return;
  for (const [at, step] of onTheVisit.entries()) {
    const asked = { ...(await visit()), personId: item.personId, itemId: null, step, reason: null };
    await recordOutcome(officer(18 + at * 4), asked);
  }
  await finishVisit(officer(35), await visit());
  for (const [day, step] of later.entries()) {
    const at = instantAt(addDays(date, day + 1), 10 * 60);
    if (at >= ctx.now) return;
    const [current] = await loadCaseItems(sql, given.id);
    if (!current) return;
    await takeItemStep(as(desks[step] ?? 'intake-clerk', at), { itemId: current.id, step, version: current.version });
  }
}

function sampleStaff(role: Role, district: string, teamId: string): Staff {
  return {
    kind: 'staff',
    staffId: 'demo',
    roles: [role],
    district,
    pointId: null,
    teamId: role === 'field-officer' ? teamId : null,
    sessionId: 'demo',
  };
}
