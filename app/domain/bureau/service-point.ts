// What pages say of a service point: address, hours, what it offers, how to get in. Minutes of day in Asia/Shanghai.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';

const Minutes = z.number().int().min(0).max(1440);
const Span = z.object({ from: Minutes, to: Minutes });

export const OpeningHours = z.object({
  /** 1 is Monday, 7 is Sunday */
  weekdays: z.array(z.number().int().min(1).max(7)),
  open: Span,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

export const PointBody = z.object({
  address: Bilingual,
  hours: z.array(OpeningHours),
  /** counters closed for lunch; null: staffed through */
  lunch: Span.nullable(),
  languages: z.array(z.string()),
  /** codes of services offered at the counter */
  services: z.array(z.string()),
  walkIn: Bilingual,
  access: z.array(Bilingual),
});
export type PointBody = z.infer<typeof PointBody>;
