// "Where is my document": one answer for each, at every step, and the code to say when it is handed over.
import { useTranslation } from 'react-i18next';
import type { DocumentPlace } from '#app/domain/delivery/document-place.ts';
import { moment } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

export function BookingDocuments({ documents }: { documents: readonly DocumentPlace[] }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  if (documents.length === 0) return null;
  const codes = [...new Set(documents.flatMap(({ code }) => code ?? []))];
  return (
    <section className="card" aria-labelledby="where-title">
      <h2 id="where-title">{t('where.title')}</h2>
      <ul className="plain">
        {documents.map(({ service, at, way, attempt, since, point, postNumber }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: documents stand in the order of the booking
          <li key={index}>
            <p>
              <b>{service[locale]}</b>
              <br />
              {t(`where.at.${at === 'packed' && way === 'pick-up' ? 'packed-pick-up' : at}`, {
                point: point[locale],
                number: postNumber ?? '',
              })}{' '}
              {attempt !== null && attempt > 1 && at === 'out' ? t('where.second', { count: attempt }) : null}
              {since ? <small className="under">{t('where.since', { at: moment(since, locale) })}</small> : null}
            </p>
          </li>
        ))}
      </ul>
      {codes.map((code) => (
        <p key={code}>
          <b>{t('where.code', { code })}</b>
          <small className="under">{t('where.codeHint')}</small>
        </p>
      ))}
    </section>
  );
}
