// How a call from the call-back list can end.
export const callbackOutcomes = [
  'contact-accepted',
  'reached',
  'not-reached',
  'letter-sent',
  'settled',
  'not-needed',
] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];

/** A new contact can be taken over only where one was left to be checked. */
export function outcomesFor(reason: string): CallbackOutcome[] {
  return callbackOutcomes.filter((outcome) => outcome !== 'contact-accepted' || reason === 'contact-change');
}
