// Who and what, masked, with the state of each item and the day it was promised for.
import { useTranslation } from 'react-i18next';
import type { BookingPage, OwnItem } from '#app/domain/booking/own-page.ts';
import { plainDate } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';

const good = ['accepted', 'accepted_missing', 'reviewing', 'in_production', 'ready', 'delivering', 'delivered'];
const bad = ['absent', 'returned', 'not_accepted'];

export function BookingPeople({ people }: { people: BookingPage['people'] }) {
  const { t } = useTranslation('track');
  return (
    <section aria-labelledby="people-title">
      <h2 id="people-title">{t('own.people')}</h2>
      <ul className="plain stack">
        {people.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: people stand in the order of the booking
          <li className="card" key={index}>
            <p>
              <b>{person.name}</b>
              {person.number ? <span className="dim"> {person.number}</span> : null}
            </p>
            <ul className="plain items">
              {person.items.map((item) => (
                <Item key={`${item.service} ${item.variant}`} item={item} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { item: OwnItem }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const say = t as (key: string) => string;
  const date = item.promisedOn && plainDate(item.promisedOn, locale);
  const tone = good.includes(item.status) ? 'ok' : bad.includes(item.status) ? 'bad' : 'note';
  return (
    <li>
      <span>
        {item.service}
        {item.variant ? <small className="under">{item.variant}</small> : null}
        {date ? (
          <small className="under">{t(item.provisional ? 'own.promisedAbout' : 'own.promised', { date })}</small>
        ) : null}
      </span>
      <Tag tone={tone}>{say(`item.${item.status}`)}</Tag>
    </li>
  );
}
