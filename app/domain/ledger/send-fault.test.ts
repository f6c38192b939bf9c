// Codes of the other side, sorted by what a clerk can do about them.
import { expect, test } from 'vitest';
import { asksForAddress, sendFaultOf } from './send-fault.ts';

test.each([
  ['email', '550', 'no-such-address'],
  ['email', '552', 'mailbox-full'],
  ['email', '554', 'refused'],
  ['email', '421', 'later'],
  ['email', '451', 'later'],
  ['email', 'ETIMEDOUT', 'no-line'],
  ['email', 'ESOCKET', 'no-line'],
  ['email', 'EAUTH', 'sign-in'],
  ['email', 'facts-invalid', 'letter'],
  ['email', null, 'other'],
  ['sms', '400', 'refused'],
  ['sms', '429', 'later'],
  ['sms', '503', 'later'],
  ['sms', 'TimeoutError', 'no-line'],
])('%s %s is %s', (channel, code, fault) => {
  expect(sendFaultOf(channel, code)).toBe(fault);
});

test('only a fault of the address asks for another address', () => {
  expect(asksForAddress('no-such-address')).toBe(true);
  expect(asksForAddress('no-line')).toBe(false);
});
