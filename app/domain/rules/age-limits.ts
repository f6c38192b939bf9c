// The ages that matter, and from which day a birthday counts. All of it is data of the district.
import { z } from 'zod';

export const AgeLimits = z.object({
  /** below: children's rules and the guardian's separate consent (PIPL art. 31) */
  childUnder: z.number().int().positive(),
  /** below: a guardian applies and comes along */
  guardianUnder: z.number().int().positive(),
  adultFrom: z.number().int().positive(),
  /** above: the form asks to confirm the birth date */
  confirmOver: z.number().int().positive(),
  /** full years are reached on the birthday, or the day after */
  reached: z.enum(['on-birthday', 'day-after']),
});
export type AgeLimits = z.infer<typeof AgeLimits>;
