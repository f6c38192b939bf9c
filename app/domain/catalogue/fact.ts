// Where a fact of the catalogue comes from, and whether somebody still has to check it. Staff see the mark, citizens do not.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';

/** Civil date `YYYY-MM-DD` as it stands in catalogue data. */
export const DateText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** A source is named once per entry; facts point to it by its code. */
export const Source = z.object({
  code: z.string().min(1).max(12),
  label: Bilingual,
  url: z.url({ protocol: /^https?$/ }).nullable(),
});
export type Source = z.infer<typeof Source>;

/** Every fact names its sources. Without a read source it is marked to be verified. */
export const Fact = z.object({ sources: z.array(z.string().min(1)).min(1), toVerify: z.boolean() });
export type Fact = z.infer<typeof Fact>;

/** A statement with its source. */
export const StatedFact = Fact.extend({ text: Bilingual });
export type StatedFact = z.infer<typeof StatedFact>;

export const Verification = z.object({
  status: z.enum(['verified', 'to-verify']),
  by: z.string().nullable(),
  on: DateText.nullable(),
});
export type Verification = z.infer<typeof Verification>;
