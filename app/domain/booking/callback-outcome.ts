// How a call from the call-back list can end.
export const callbackOutcomes = ['reached', 'not-reached', 'letter-sent', 'settled', 'not-needed'] as const;
export type CallbackOutcome = (typeof callbackOutcomes)[number];
