// The chain of hands: a count at every hand-over, a square and red where it does not agree.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { moment } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

export type Link = {
  seq: number;
  kind: string;
  count: number;
  reason: string | null;
  at: Date;
  from: Bilingual | null;
  to: Bilingual | null;
  place: Bilingual | null;
};

export function Chain({ links, open }: { links: readonly Link[]; open: boolean }) {
  const { t } = useTranslation('staff-papers');
  const { locale } = usePlace();
  return (
    <ol className="chain">
      {links.map((link, index) => {
        const where = link.place?.[locale];
        const reason = link.reason ? t(`deliveries.reasons.${link.reason as 'other'}`) : null;
        const bad = link.kind === 'differs' || link.kind === 'fail';
        return (
          <li
            key={link.seq}
            className={bad ? 'short' : undefined}
            aria-current={open && index === links.length - 1 ? 'step' : undefined}
          >
            <p>
              <b>{t(`deliveries.kinds.${link.kind as 'pack'}`)}</b>
            </p>
            <b className="n">
              {link.count}
              <span className="sr"> {t('deliveries.copies')}</span>
            </b>
            <p>{moment(link.at, locale)}</p>
            <p className="s">
              {[[link.from?.[locale], link.to?.[locale]].filter(Boolean).join(' → '), where, reason]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
