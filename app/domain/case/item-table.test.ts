// The whole table: every state, step and hand; and that any history replays to the state it led to.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventOfStep, stateFrom } from './history.ts';
import {
  decideItemStep,
  type Hand,
  hands,
  type ItemStatus,
  type ItemStep,
  isFinalItem,
  itemStatuses,
  itemSteps,
  reasonsOf,
  stepsFor,
} from './item-table.ts';
import { stageOf } from './stage.ts';

const reasonFor = (step: ItemStep) => reasonsOf(step)[0] ?? null;

test('a final status is never left, and pages offer exactly what the rule allows', () => {
  for (const status of itemStatuses) {
    for (const step of itemSteps) {
      for (const hand of hands) {
        const decided = decideItemStep(status, step, [hand], reasonFor(step));
        expect(decided.ok).toBe(stepsFor(status, [hand]).includes(step));
        if (isFinalItem(status)) expect(decided).toMatchObject({ problem: { code: 'final-state' } });
      }
    }
    expect(stageOf(status) === null).toBe(isFinalItem(status));
    expect(isFinalItem(status)).toBe(stepsFor(status, hands).length === 0);
  }
});

test('the way of an item, from the door to the hand of its owner', () => {
  const way: [ItemStep, Hand, ItemStatus][] = [
    ['check-in', 'field', 'checked_in'],
    ['capture', 'field', 'captured'],
    ['accept-missing', 'field', 'accepted_missing'],
    ['undertake', 'applicant', 'awaiting_supplement'],
    ['supplement', 'clerk', 'accepted'],
    ['await-payment', 'clerk', 'awaiting_payment'],
    ['paid', 'clerk', 'reviewing'],
    ['produce', 'back-office', 'in_production'],
    ['ready', 'issuing', 'ready'],
    ['dispatch', 'issuing', 'delivering'],
    ['fail-delivery', 'field', 'ready'],
    ['dispatch', 'field', 'delivering'],
    ['deliver', 'field', 'delivered'],
  ];
  let status: ItemStatus = 'registered';
  for (const [step, hand, to] of way) {
    const decided = decideItemStep(status, step, [hand], reasonFor(step));
    expect(decided).toEqual({ ok: true, value: to });
    status = to;
  }
});

test('another desk’s step, a reason that is missing, and a reason of another step', () => {
  expect(decideItemStep('reviewing', 'produce', ['clerk'], null)).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(decideItemStep('captured', 'not-accept', ['clerk'], null)).toMatchObject({
    problem: { code: 'reason-needed', field: 'reason' },
  });
  expect(decideItemStep('reviewing', 'return', ['supervisor'], 'photo-impossible').ok).toBe(false);
  expect(decideItemStep('registered', 'accept', ['clerk'], null)).toMatchObject({
    problem: { code: 'step-not-allowed' },
  });
});

test('from any sequence of steps the history replays to the state', () => {
  const tried = fc.record({ step: fc.constantFrom(...itemSteps), hand: fc.constantFrom(...hands) });
  fc.assert(
    fc.property(fc.constantFrom('registered', 'to_be_checked'), fc.array(tried, { maxLength: 60 }), (begin, tries) => {
      let status: ItemStatus = begin;
      const events: { type: string; subject: string }[] = [];
      for (const { step, hand } of tries) {
        const decided = decideItemStep(status, step, [hand], reasonFor(step));
        if (!decided.ok) continue;
        status = decided.value;
        events.push({ type: eventOfStep[step], subject: 'item:a' });
        events.push({ type: eventOfStep[step], subject: 'item:other' });
      }
      expect(stateFrom(begin, events, 'a')).toBe(status);
    }),
    { numRuns: 500 },
  );
});
