// What stands at the head and foot of every letter: the brand of the district, its colours, its telephone, its origin.
import type { Bilingual } from '#app/domain/bilingual.ts';

export type Letterhead = {
  /** the district's part of addresses; null: the neutral portal */
  slug: string | null;
  brand: Bilingual;
  tagline: Bilingual;
  /** who sends it */
  bureau: Bilingual;
  /** the confirmation is a boarding pass */
  flightWords: boolean;
  /** before the number of a visit */
  prefix: string;
  /** one or two characters of the seal */
  seal: string;
  colours: { brand: string; brandLine: string; onBrand: string };
  hotline: { shown: Bilingual; hours: Bilingual };
  /** scheme, host and port people type; no slash at the end */
  origin: string;
};
