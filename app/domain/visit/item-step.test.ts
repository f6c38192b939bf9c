// Every pair of status and step, and what a visit comes to.
import { expect, test } from 'vitest';
import { decideItemStep, fieldSteps, fieldStepsFor, isFinalItem, itemStatuses, visitOutcome } from './item-step.ts';

test('a final status is never left, and a page offers exactly what the rule allows', () => {
  for (const status of itemStatuses) {
    for (const step of fieldSteps) {
      const decided = decideItemStep(status, step, 'papers-missing');
      expect(decided.ok).toBe(fieldStepsFor(status).includes(step));
      if (isFinalItem(status)) expect(decided).toMatchObject({ problem: { code: 'final-state' } });
    }
  }
});

test('the way of an item at the door', () => {
  expect(decideItemStep('registered', 'check-in', null)).toEqual({ ok: true, value: 'checked_in' });
  expect(decideItemStep('checked_in', 'capture', null)).toEqual({ ok: true, value: 'captured' });
  expect(decideItemStep('captured', 'accept', null)).toEqual({ ok: true, value: 'accepted' });
  expect(decideItemStep('registered', 'accept', null)).toMatchObject({ problem: { code: 'step-not-allowed' } });
  expect(decideItemStep('captured', 'not-accept', null)).toMatchObject({ problem: { code: 'reason-needed' } });
});

test('what a visit comes to', () => {
  expect(visitOutcome(['accepted', 'accepted'])).toEqual({ ok: true, value: 'done' });
  expect(visitOutcome(['accepted', 'not_accepted'])).toEqual({ ok: true, value: 'partly_done' });
  expect(visitOutcome(['absent', 'absent'])).toEqual({ ok: true, value: 'no_show' });
  expect(visitOutcome(['accepted', 'captured']).ok).toBe(false);
});
