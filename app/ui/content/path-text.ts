// The path of a leaf as people read it: known parts in words, counted parts from one, the rest as it is written.
import { useTranslation } from 'react-i18next';

export function usePathWords(): (path: string) => string {
  const { t, i18n } = useTranslation('staff-parts');
  const say = t as (key: string) => string;
  return (path) =>
    path
      .split('.')
      .map((part) => {
        if (/^\d+$/.test(part)) return String(Number(part) + 1);
        return i18n.exists(`staff-parts:${part}`) ? say(part) : part;
      })
      .join(' · ');
}
