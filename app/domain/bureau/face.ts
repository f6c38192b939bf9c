// What pages show of a district, in one language and ready to draw. A loader that answers with `face` sets the page's brand.
import type { Locale } from '../locale.ts';
import type { District } from './district.ts';

export type Face = {
  slug: string;
  /** The brand's code: the value of data-brand. */
  brand: string;
  brandName: string;
  tagline: string;
  district: string;
  /** Whether visits are spoken of as flights. */
  flightWords: boolean;
  /** Two Chinese characters for the seal. */
  seal: string;
  /** Address of the mark, hashed, and of the same in light strokes for dark grounds. */
  mark: string;
  markOnDark: string;
  hotline: { number: string; shown: string; hours: string };
  operator: string;
  /** Lines of the foot: maintainer, site code, records. */
  identity: readonly string[];
};

export function faceOf(district: District, locale: Locale, marks: { mark: string; markOnDark: string }): Face {
  const { brand, hotline, identity } = district;
  return {
    slug: district.slug,
    brand: brand.code,
    brandName: brand.name[locale],
    tagline: brand.tagline[locale],
    district: district.name[locale],
    flightWords: brand.flightWords,
    seal: brand.seal,
    ...marks,
    hotline: { number: hotline.number, shown: hotline.shown[locale], hours: hotline.hours[locale] },
    operator: identity.operator[locale],
    identity: [identity.contractor, identity.siteCode, identity.icp, identity.policeRecord].map((line) => line[locale]),
  };
}

/** Any loader's data that carries a face, as root and frame find it in the matches. */
export function faceIn(data: unknown): Face | null {
  if (typeof data !== 'object' || data === null || !('face' in data)) return null;
  return (data as { face: Face | null }).face;
}
