// Where the reader is: language, district, reading size, and the way from there to other addresses of the portal.
import { useLocation, useMatches, useParams, useRouteLoaderData } from '@remix-run/react';
import { type Face, faceIn } from '#app/domain/bureau/face.ts';
import { isLocale, type Locale } from '#app/domain/locale.ts';

export type Place = {
  locale: Locale;
  district: string | null;
  /** Path and query of this page, for coming back to it. */
  here: string;
  /** `to('track')` → /zh/hanyang/track; without a district /zh/track. */
  to: (path?: string) => string;
};

/** What the root loader says; nothing when it failed. */
type Document = {
  elder: boolean;
  dark: boolean;
  preferred: Locale;
  sheet: string | null;
  requestId: string;
};

export function usePlace(): Place {
  const params = useParams();
  const { pathname, search } = useLocation();
  const { preferred } = useRoot();
  const first = pathname.split('/')[1];
  const locale = isLocale(first) ? first : preferred;
  const district = useFace()?.slug ?? params.district ?? null;
  const base = district ? `/${locale}/${district}` : `/${locale}`;
  return { locale, district, here: `${pathname}${search}`, to: (path) => (path ? `${base}/${path}` : base) };
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

/** What the document itself needs to know, and the number people quote when something failed. */
export function useDocument() {
  const root = useRoot();
  return { ...root, locale: usePlace().locale, brand: useFace()?.brand ?? null };
}

function useRoot(): Document {
  const data = useRouteLoaderData('root') as Document | undefined;
  return data ?? { elder: false, dark: false, preferred: 'zh', sheet: null, requestId: '' };
}
