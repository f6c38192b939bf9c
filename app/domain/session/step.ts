// The states of a session and who may do what in each. The pages draw from this table, the services ask it again.
export const sessionStatuses = [
  'asked',
  'offered',
  'proposed',
  'accepted',
  'declined',
  'withdrawn',
  'planned',
  'running',
  'done',
  'cancelled',
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export type SessionStep = 'offer' | 'decline' | 'accept' | 'propose' | 'withdraw' | 'cancel' | 'arrange';
const steps: Record<SessionStep, readonly SessionStatus[]> = {
  offer: ['asked', 'proposed', 'offered'],
  decline: ['asked', 'proposed', 'offered'],
  accept: ['offered'],
  propose: ['offered'],
  withdraw: ['asked', 'offered', 'proposed'],
  cancel: ['accepted', 'planned'],
  arrange: ['accepted', 'planned', 'running'],
};

export function mayTake(step: SessionStep, status: SessionStatus): boolean {
  return steps[step].includes(status);
}
