// Which language a first visit gets: the remembered one, else the browser's first choice of the two, else Chinese.
import { isLocale, type Locale } from '#app/domain/locale.ts';
import { readCookie } from './cookies.ts';

export function preferredLocale(headers: Headers, secure: boolean): Locale {
  const remembered = readCookie(headers.get('cookie'), secure, 'lang');
  return isLocale(remembered) ? remembered : acceptedLocale(headers.get('accept-language'));
}

/** Accept-Language with its weights (RFC 9110, 12.5.4); what is refused with q=0 is not taken. */
export function acceptedLocale(header: string | null): Locale {
  let best: { locale: Locale; weight: number } | null = null;
  for (const entry of (header ?? '').slice(0, 500).split(',')) {
    const [range = '', ...rest] = entry.trim().toLowerCase().split(';');
    const locale = range.split('-')[0];
    if (!isLocale(locale)) continue;
    const q = rest.map((part) => /^\s*q=([\d.]+)\s*$/.exec(part)?.[1]).find((found) => found !== undefined);
    const weight = q === undefined ? 1 : Number(q);
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? 'zh';
}
