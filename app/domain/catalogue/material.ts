// What a person brings: each material is core or may follow later (容缺), and some are asked only under a condition.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';
import { Fact } from './fact.ts';

export const conditions = [
  'under-14',
  'under-16',
  'under-18',
  'from-16',
  'register-apart', // guardian and child are not on the same household register
  'not-local', // hukou outside Hubei
  'lost',
  'damaged',
  'state-staff',
  'by-proxy',
  'cannot-decide', // a person who cannot decide alone
  'off-campus',
  'over-one-year', // asks for a stay of more than one year
  'with-family', // family members move along
  'employer-route', // settlement through an employer
  'degree-route', // settlement through a degree
  'internship', // foreign student who wants to work or train off campus
  'rented', // lives in a rented or borrowed home
  'allowance', // receives the minimum living allowance
] as const;
export const Condition = z.enum(conditions);
export type Condition = z.infer<typeof Condition>;

export const Material = Fact.extend({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: Bilingual,
  note: Bilingual.nullable(),
  /** deferrable: the item can be accepted now and this paper follows by the due date */
  class: z.enum(['core', 'deferrable']),
  /** all must hold; empty = always asked */
  when: z.array(Condition),
});
export type Material = z.infer<typeof Material>;

/** The materials somebody needs, given the conditions that hold for this person. */
export function materialsFor(materials: readonly Material[], codes: readonly string[], holds: ReadonlySet<Condition>) {
  return materials.filter((m) => codes.includes(m.code) && m.when.every((condition) => holds.has(condition)));
}
