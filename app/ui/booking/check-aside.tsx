// Beside the answers: what to prepare, what it costs, how long it takes.
import { useTranslation } from 'react-i18next';
import { money } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { Icon } from '../icon.tsx';
import { Rows } from '../rows.tsx';

type PersonToPrepare = {
  key: string;
  name: string;
  materials: readonly { name: string; note: string | null; mayFollow: boolean }[];
  services: readonly { code: string; name: string; yuan: number | null; promise: string }[];
};

export function CheckAside({ people, room }: { people: readonly PersonToPrepare[]; room: readonly string[] }) {
  const { t } = useTranslation('booking-people');
  const { locale } = usePlace();
  const services = people.flatMap((person) => person.services);
  const known = services.flatMap(({ yuan }) => yuan ?? []);
  const sum = known.reduce((total, yuan) => total + yuan, 0);
  const promises = [...new Map(services.map(({ code, promise, name }) => [code, { promise, name }])).entries()];
  return (
    <aside className="stack">
      <section className="card" aria-labelledby="prepare-title">
        <h2 id="prepare-title">{t('check.prepare')}</h2>
        {people.map((person) => (
          <div key={person.key}>
            {people.length > 1 ? <h3>{t('check.prepareFor', { name: person.name })}</h3> : null}
            <ul className="plain ticked">
              {person.materials.map((material) => (
                <Ticked key={material.name}>
                  {material.name}
                  {material.mayFollow ? <small className="under">{t('check.mayFollow')}</small> : null}
                </Ticked>
              ))}
            </ul>
          </div>
        ))}
        <ul className="plain ticked">
          {room.map((text) => (
            <Ticked key={text}>{text}</Ticked>
          ))}
        </ul>
        <p className="s dim">{t('check.onSite')}</p>
      </section>
      <section className="card">
        <Rows
          stacked
          rows={[
            {
              label: t('check.fee'),
              value: <b className="fig">{known.length > 0 ? money(sum, locale) : t('check.feeLocal')}</b>,
              small: t('check.feeNote'),
            },
            ...promises.map(([code, { promise, name }]) => ({
              label: promises.length > 1 ? `${t('check.promise')} · ${name}` : t('check.promise'),
              value: promise,
              small: code === promises.at(-1)?.[0] ? t('check.promiseNote') : undefined,
            })),
          ]}
        />
      </section>
    </aside>
  );
}

function Ticked({ children }: { children: React.ReactNode }) {
  return (
    <li>
      <Icon name="check" /> <span>{children}</span>
    </li>
  );
}
