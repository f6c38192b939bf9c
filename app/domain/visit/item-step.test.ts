// What a team may do at the door, and what a visit comes to.
import { expect, test } from 'vitest';
import { fieldStepsFor, visitOutcome } from './item-step.ts';

test('the team is offered its own steps, in the order they are taken', () => {
  expect(fieldStepsFor('registered')).toEqual(['check-in', 'absent']);
  expect(fieldStepsFor('checked_in')).toEqual(['capture', 'not-accept']);
  expect(fieldStepsFor('captured')).toEqual(['accept', 'accept-missing', 'not-accept']);
  expect(fieldStepsFor('reviewing')).toEqual([]);
});

test('what a visit comes to', () => {
  expect(visitOutcome(['accepted', 'accepted'])).toEqual({ ok: true, value: 'done' });
  expect(visitOutcome(['accepted', 'not_accepted'])).toEqual({ ok: true, value: 'partly_done' });
  expect(visitOutcome(['absent', 'absent'])).toEqual({ ok: true, value: 'no_show' });
  expect(visitOutcome(['accepted', 'captured'])).toEqual({ ok: true, value: 'done' });
  expect(visitOutcome(['accepted', 'checked_in']).ok).toBe(false);
});
