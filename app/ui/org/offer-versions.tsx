// Offers and proposals of both sides, the newest first, so that versions can be compared.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { dayOf, listed, moment, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

export type OfferShown = {
  version: number;
  side: 'staff' | 'organisation';
  status: 'open' | 'accepted' | 'declined' | 'replaced' | 'lapsed';
  words: string | null;
  madeAt: Date;
  dates: string[];
  halves: { date: string; start: number; end: number; desks: number; places: number; services: Bilingual[] }[];
};

/** `desk`: staff read it, in one column. */
export function OfferVersions({ offers, desk }: { offers: readonly OfferShown[]; desk?: boolean }) {
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  return (
    <div className={desk ? 'stack' : 'split'}>
      {offers.map((offer) => (
        <section key={offer.version} className="card" aria-labelledby={`offer-${offer.version}`}>
          <h3 id={`offer-${offer.version}`}>
            {t(offer.side === 'staff' ? 'page.offer' : desk ? 'page.theirs' : 'page.proposal', { n: offer.version })}
          </h3>
          <p>
            <Tag tone={offer.status === 'open' ? 'note' : offer.status === 'accepted' ? 'ok' : undefined}>
              {t(`page.offerStatuses.${offer.status}`)}
            </Tag>{' '}
            <small className="dim">{moment(offer.madeAt, locale)}</small>
          </p>
          {offer.words ? <p>{offer.words}</p> : null}
          {offer.dates.length > 0 ? (
            <p>
              {listed(
                offer.dates.map((date) => dayOf(date, locale)),
                locale,
              )}
            </p>
          ) : null}
          {offer.halves.length > 0 ? (
            <DataTable
              caption={t('page.offer', { n: offer.version })}
              rows={offer.halves}
              rowKey={(row) =>
                `${row.date} ${row.start} ${row.services.map(({ en }) => en).join()} ${row.places} ${offer.halves.indexOf(row)}`
              }
              columns={[
                { key: 'date', head: t('page.date'), cell: (row) => dayOf(row.date, locale) },
                { key: 'time', head: t('page.time'), cell: (row) => timeRange(row.start, row.end) },
                { key: 'desks', head: t('page.desks'), num: true, cell: (row) => row.desks },
                { key: 'places', head: t('page.places'), num: true, cell: (row) => row.places },
                {
                  key: 'what',
                  head: t('page.documents'),
                  cell: (row) =>
                    listed(
                      row.services.map((name) => name[locale]),
                      locale,
                    ),
                },
              ]}
            />
          ) : null}
        </section>
      ))}
    </div>
  );
}
