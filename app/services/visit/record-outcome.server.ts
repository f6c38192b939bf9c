// Per person on site: identity checked, data captured, accepted or not. Each step is an event its owner can read.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { decideItemStep, type FieldStep, type ItemStatus, isFinalItem } from '#app/domain/visit/item-step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { touchBooking } from '#app/store/booking-visit.server.ts';
import { loadPeople, type StoredItem, type StoredPerson } from '#app/store/people.server.ts';
import { type ItemChange, markIdentityChecked, stepItem } from '#app/store/visits.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { type RunVisit, withVisit } from './run-visit.server.ts';
import { tellEvent } from './tell.server.ts';

export type RecordOutcome = RunVisit & {
  personId: string;
  itemId: string | null;
  step: FieldStep;
  reason: string | null;
};

const eventOf: Record<FieldStep, EventType> = {
  'check-in': 'item.checked-in',
  capture: 'item.captured',
  accept: 'item.accepted',
  'not-accept': 'item.not-accepted',
  absent: 'item.absent',
};

/**
 * One step for one item, or for all items of the person when `itemId` is null. Checking in verifies the person's
 * number: from then on the database lets no second open item of the same service exist (already-booked).
 */
export function recordOutcome(ctx: Ctx, input: RecordOutcome): Promise<Result<{ version: number }>> {
  return withVisit(ctx, input, async (sql, booking) => {
    if (booking.status !== 'in_progress') return refuse('step-not-allowed');
    const content = await published(ctx.app, ctx.now);
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const person = people.find((p) => p.id === input.personId);
    if (!person) return refuse('not-found');
    const items = person.items.filter((item) =>
      input.itemId === null ? !isFinalItem(item.status as ItemStatus) : item.id === input.itemId,
    );
    if (items.length === 0) return refuse('final-state');
    if (input.step === 'check-in' && ctx.actor.kind === 'staff') {
      await markIdentityChecked(sql, person.id, ctx.actor.staffId, ctx.now);
      await tellEvent(sql, ctx, booking, 'item.identity-checked', { person: person.id }, `person:${person.id}`);
    }
    for (const item of items) {
      const decided = decideItemStep(item.status as ItemStatus, input.step, input.reason);
      if (!decided.ok) return decided;
      const change = changeOf(ctx, content, person, item, input.step, decided.value);
      if (!(await stepItem(sql, { ...change, reason: input.reason }))) return refuse('stale-page');
      const data = {
        item: item.id,
        service: item.serviceCode,
        reason: input.reason,
        promisedOn: change.promisedOn ?? null,
      };
      await tellEvent(sql, ctx, booking, eventOf[input.step], data, `item:${item.id}`);
    }
    return ok({ version: await touchBooking(sql, booking.id) });
  });
}

function changeOf(
  ctx: Ctx,
  content: Published,
  person: StoredPerson,
  item: StoredItem,
  step: FieldStep,
  to: ItemStatus,
): ItemChange {
  const base = { id: item.id, version: item.version, to, now: ctx.now, final: isFinalItem(to) };
  if (step === 'check-in') {
    return { ...base, openKey: person.numberBlind === null ? null : `${item.serviceCode} ${person.numberBlind}` };
  }
  if (step === 'capture') return { ...base, captured: true };
  if (step !== 'accept') return base;
  const acceptedOn = civilDateOf(ctx.now);
  const entry = content.entries.get(item.serviceCode)?.body;
  if (entry?.kind !== 'service') return { ...base, acceptedOn };
  const { amount, unit } = entry.times.promise;
  if (unit !== 'working') return { ...base, acceptedOn };
  const due = addWorkingDays(content.calendar, acceptedOn, amount);
  return { ...base, acceptedOn, promisedOn: due.date, provisional: due.provisional };
}
