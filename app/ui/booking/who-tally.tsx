// What the visit comes to: people, documents, the lowest fees, minutes and officers.
import { useTranslation } from 'react-i18next';
import { relations } from '#app/domain/booking/draft.ts';
import { money } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { useFee } from './service-tile.tsx';

export type Tally = {
  people: readonly { relation: string; items: readonly { name: string; fromYuan: number | null }[] }[];
  items: number;
  fromYuan: number;
  minutes: number;
  officers: number;
};

export function WhoTally({ tally, mode }: { tally: Tally; mode: 'home' | 'window' }) {
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const fee = useFee();
  return (
    <aside className="card sticky" aria-labelledby="tally-title">
      <h2 id="tally-title">{t('who.tally')}</h2>
      <table className="tally">
        <caption className="sr">{t('who.tallyCaption')}</caption>
        <thead className="sr">
          <tr>
            <th scope="col">{t('who.tallyItem')}</th>
            <th scope="col">{t('who.tallyFee')}</th>
          </tr>
        </thead>
        <tbody>
          {tally.people.map((person, index) => {
            const relation = relations.find((one) => one === person.relation);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, in order
              <tr key={index}>
                <td>
                  <b>{relation ? t(`relation.${relation}`) : t('who.person', { number: index + 1 })}</b>
                  {person.items.length === 0 ? <span className="under dim">{t('who.nobody')}</span> : null}
                  {person.items.map((item) => (
                    <span className="under" key={item.name}>
                      {item.name}
                    </span>
                  ))}
                </td>
                <td>
                  {person.items.map((item) => (
                    <span className="under" key={item.name}>
                      {fee(item.fromYuan)}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('who.people', { count: tally.people.length })}
              {locale === 'zh' ? '，' : ', '}
              {t('who.items', { count: tally.items })}
            </th>
            <td>{tally.items > 0 ? t('fee.from', { money: money(tally.fromYuan, locale) }) : null}</td>
          </tr>
        </tfoot>
      </table>
      {tally.items > 0 ? (
        <p>
          <b>
            {t('who.minutes', { count: tally.minutes })}
            {mode === 'home' ? ` ${t('who.officers', { count: tally.officers })}` : null}
          </b>
        </p>
      ) : null}
      <p className="s dim">{t('who.pay')}</p>
      <p>
        <button type="submit" className="btn alt" name="do" value="recount" form="who">
          {t('who.recount')}
        </button>
      </p>
    </aside>
  );
}
