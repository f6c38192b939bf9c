// Where the reader is: language, district, and the way from there to other addresses of the portal.
import { useLocation, useMatches, useParams } from '@remix-run/react';
import { isLocale, type Locale } from '#app/domain/locale.ts';
import { type Face, faceIn } from './face.ts';

export type Place = {
  locale: Locale;
  district: string | null;
  /** Path and query of this page, for coming back to it. */
  here: string;
  /** `to('track')` → /zh/hanyang/track; without a district /zh/track. */
  to: (path?: string) => string;
};

export function usePlace(): Place {
  const params = useParams();
  const { pathname, search } = useLocation();
  const first = pathname.split('/')[1];
  const locale = isLocale(first) ? first : 'zh';
  const district = params.district ?? null;
  const base = district ? `/${locale}/${district}` : `/${locale}`;
  return {
    locale,
    district,
    here: `${pathname}${search}`,
    to: (path) => (path ? `${base}/${path}` : base),
  };
}

/** The district whose pages these are; null on pages of no district. */
export function useFace(): Face | null {
  const matches = useMatches();
  for (const match of [...matches].reverse()) {
    const face = faceIn(match.data);
    if (face) return face;
  }
  return null;
}
