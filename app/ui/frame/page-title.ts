// Titles of pages: "Choose a time · Zhiyin Flight".

import { faceIn } from '#app/domain/bureau/face.ts';
import type { Locale } from '#app/domain/locale.ts';
import { isLocale } from '#app/domain/locale.ts';
import { tFor } from '#app/i18n/setup.ts';

type MetaArgs = {
  params: Record<string, string | undefined>;
  matches: readonly { data?: unknown }[];
};

export function localeOf(params: { locale?: string | undefined }): Locale {
  return isLocale(params.locale) ? params.locale : 'zh';
}

/** For a route's `meta`: `export const meta: MetaFunction = (args) => pageTitle(args, (t) => …)`. */
export function pageTitle(args: MetaArgs, page: string): { title: string }[] {
  const t = tFor(localeOf(args.params), 'frame');
  const face = args.matches.map((match) => faceIn(match.data)).findLast(Boolean);
  return [
    {
      title: t('titled', { page, brand: face?.brandName ?? t('portal.name') }),
    },
  ];
}
