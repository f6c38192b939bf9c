// How a visit is named on the board: its sign, its services in full, its place.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import { listed } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

export type ServiceNames = readonly { code: string; name: Bilingual }[];

export function servicesOf(visit: Pick<BoardVisit, 'services'>, names: ServiceNames, locale: Locale): string {
  const known = visit.services.map((code) => names.find((one) => one.code === code)?.name[locale] ?? code);
  return listed(known, locale);
}

/** 09:05 身份证，四新街道 */
export function visitWords(visit: BoardVisit, names: ServiceNames, locale: Locale): string {
  const where = visit.place?.[locale];
  const what = `${clockText(visit.start)} ${servicesOf(visit, names, locale)}`;
  return where ? `${what}${locale === 'zh' ? '，' : ', '}${where}` : what;
}

/** One sign for the card; services nobody named a sign for show their code. */
export function useSign(): (visit: Pick<BoardVisit, 'services'>) => string {
  const { t, i18n } = useTranslation('staff-board');
  return ({ services }) => {
    const code = services[0] ?? '';
    const more = services.length > 1 ? '+' : '';
    return (i18n.exists(`staff-board:sign.${code}`) ? t(`sign.${code as 'rid'}`) : code) + more;
  };
}

/** Addresses of the board that keep what is chosen; null takes a part out. */
export function useBoardLink(): (change: Record<string, string | null>) => string {
  const { here, locale } = usePlace();
  const [path = '', query] = here.split('?');
  return (change) => {
    const search = new URLSearchParams(query);
    for (const [key, value] of Object.entries(change)) {
      if (value === null) search.delete(key);
      else search.set(key, value);
    }
    const base = path.includes('/staff/board') ? path : `/${locale}/staff/board`;
    return search.size > 0 ? `${base}?${search}` : base;
  };
}
