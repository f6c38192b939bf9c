// A district bureau with its brand, hotline and identity: versioned content, so that a new one needs no release.
import { z } from 'zod';
import { Bilingual } from '#app/domain/bilingual.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const BrandColours = z.object({
  brand: Colour,
  brandDeep: Colour,
  brandSoft: Colour,
  brandLine: Colour,
  onBrand: Colour,
  boardInk: Colour,
  boardDim: Colour,
});
export type BrandColours = z.infer<typeof BrandColours>;

export const Brand = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  name: Bilingual,
  tagline: Bilingual,
  /** visits have flight numbers, the confirmation is a boarding pass */
  flightWords: z.boolean(),
  /** before the number of a visit */
  prefix: z.string().regex(/^[A-Z]{2}$/),
  /** two characters in the seal */
  seal: z.string(),
  palette: z.object({ light: BrandColours, dark: BrandColours }),
  /** complete drawing, 40 × 40, colours written out, for an <img> */
  markSvg: z.string().max(8_000),
  /** the same in light strokes for dark grounds */
  markOnDarkSvg: z.string().max(8_000),
  /** place names both sides say at the door */
  doorWords: z.array(Bilingual).min(2),
});
export type Brand = z.infer<typeof Brand>;

export const SiteIdentity = z.object({
  operator: Bilingual,
  contractor: Bilingual,
  phone: Bilingual,
  siteCode: Bilingual,
  icp: Bilingual,
  policeRecord: Bilingual,
  reportMistake: Bilingual,
});
export type SiteIdentity = z.infer<typeof SiteIdentity>;

export const District = z.object({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  code: z.string().regex(/^\d{6}$/),
  name: Bilingual,
  bureau: Bilingual,
  position: z.object({ lon: z.number(), lat: z.number() }),
  brand: Brand,
  hotline: z.object({ number: z.string(), shown: Bilingual, hours: Bilingual }),
  identity: SiteIdentity,
});
export type District = z.infer<typeof District>;
