// The chain of hands: who may do what next, and who is named when somebody else tries.
import { expect, test } from 'vitest';
import { type DeliveryState, decideDelivery, deliveryStepsFor, handoverCode, isPostNumber } from './chain.ts';

const state = (changed: Partial<DeliveryState> = {}): DeliveryState => ({
  way: 'person',
  status: 'packed',
  holderId: 'anna',
  offeredTo: null,
  attempt: 1,
  ...changed,
});

test('only the holder goes on, only the one it was offered to takes it; the other is named', () => {
  expect(decideDelivery(state(), 'set-out', 'bert')).toMatchObject({
    problem: { code: 'wrong-custodian', facts: { has: 'anna' } },
  });
  expect(decideDelivery(state({ offeredTo: 'bert' }), 'take', 'carl')).toMatchObject({
    problem: { code: 'wrong-custodian', facts: { has: 'bert' } },
  });
  expect(decideDelivery(state({ offeredTo: 'bert' }), 'take', 'bert')).toEqual({
    ok: true,
    value: { to: 'packed', items: [] },
  });
  expect(decideDelivery(state(), 'take', 'bert')).toMatchObject({ problem: { code: 'step-not-allowed' } });
});

test('a failed attempt gives the items back, may be tried once more, and ends at the counter', () => {
  const out = state({ status: 'out' });
  expect(decideDelivery(out, 'fail', 'anna')).toEqual({ ok: true, value: { to: 'failed', items: ['fail-delivery'] } });
  const failed = state({ status: 'failed' });
  expect(deliveryStepsFor(failed, 'anna')).toEqual(['offer', 'retry', 'return']);
  expect(decideDelivery({ ...failed, attempt: 2 }, 'retry', 'anna')).toMatchObject({
    problem: { code: 'delivery-tries' },
  });
  expect(decideDelivery({ ...failed, offeredTo: 'bert' }, 'take', 'bert')).toMatchObject({ value: { to: 'failed' } });
});

test('each way has its own steps', () => {
  expect(deliveryStepsFor(state({ way: 'post' }), 'anna')).toContain('post');
  expect(deliveryStepsFor(state({ way: 'post' }), 'anna')).not.toContain('set-out');
  expect(decideDelivery(state({ way: 'pick-up' }), 'hand', 'anna')).toEqual({
    ok: true,
    value: { to: 'done', items: ['dispatch', 'deliver'] },
  });
  expect(deliveryStepsFor(state({ status: 'done' }), 'anna')).toEqual([]);
  expect(deliveryStepsFor(state({ status: 'returned' }), 'anna')).toEqual([]);
});

test('the hand-over code is six digits; a parcel number is letters and digits', () => {
  expect(handoverCode(new Uint8Array([255, 255, 255, 255, 255, 255]))).toMatch(/^\d{6}$/);
  expect(handoverCode(new Uint8Array(6))).toBe('000000');
  expect([isPostNumber('EA123456789CN'), isPostNumber('12'), isPostNumber('EA 1234567')]).toEqual([true, false, false]);
});
