// What a clerk or a team should know about a request. Some flags keep it from being confirmed at once.
import { z } from 'zod';

export const flags = [
  // a clerk answers within one working day
  'visa-close',
  'bedside',
  'no-fingerprints',
  'cannot-decide',
  'state-staff',
  'to-be-checked',
  // told to staff, no reason to wait
  'text-only',
  'sign-language',
  'interpreter',
  'wheelchair',
  'minor',
  'rare-characters',
  'not-registered',
  'number-unusual',
  'blank-pages',
  'very-old',
] as const;
export const Flag = z.enum(flags);
export type Flag = z.infer<typeof Flag>;

const reviewed: readonly Flag[] = [
  'visa-close',
  'bedside',
  'no-fingerprints',
  'cannot-decide',
  'state-staff',
  'to-be-checked',
];

/** Is the request only submitted, its time held, until a clerk answers? */
export function needsReview(raised: readonly Flag[]): boolean {
  return raised.some((flag) => reviewed.includes(flag));
}
