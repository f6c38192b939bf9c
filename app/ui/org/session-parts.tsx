// Parts of a session's page that both sides read: the order, its talks, and who said what.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { SessionMenu } from '#app/domain/session/menu.ts';
import { dayOf, listed, minutes, moment, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';
import { Trail } from '../trail.tsx';

export type TalkShown = {
  id: string;
  name: Bilingual;
  seats: number;
  minutes: number;
  language: 'zh' | 'en' | 'both';
  date: string | null;
  start: number | null;
  unit: Bilingual | null;
  partnerStatus: 'none' | 'asked' | 'confirmed' | 'declined' | 'proposed';
};
export type SessionShown = {
  menu: SessionMenu;
  note: string | null;
  place: Bilingual;
  services: { code: string; name: Bilingual; people: number }[];
  talks: TalkShown[];
  said: { id: string; type: string; at: Date; actorKind: string }[];
};

export function OrderRows({ view }: { view: SessionShown }) {
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  const { menu } = view;
  const has = (['network', 'parking', 'projector'] as const).filter((one) => menu.place[one]);
  const rows: Row[] = [
    ...view.services.map(({ code, name, people }) => ({
      label: name[locale],
      value: t('page.people', { count: people }),
      key: code,
    })),
    {
      label: t('page.place'),
      value: menu.place.hall,
      small: [view.place[locale], ...has.map((one) => t(`order.${one}`))].join(' · '),
    },
    {
      label: t('page.wishes'),
      value: listed(
        menu.dates.map((date) => dayOf(date, locale)),
        locale,
      ),
    },
    ...(menu.breaks.length > 0
      ? [{ label: t('order.breaks'), value: menu.breaks.map(({ from, to }) => timeRange(from, to)).join(' · ') }]
      : []),
    { label: t('page.delivery'), value: t(`deliveries.${menu.delivery}`) },
    ...(view.note ? [{ label: t('page.note'), value: view.note }] : []),
  ];
  return <Rows rows={rows} />;
}

export function TalkRows({ talks }: { talks: readonly TalkShown[] }) {
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  if (talks.length === 0) return null;
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">{t('page.talks')}</h2>
      <Rows
        rows={talks.map((talk) => ({
          label: talk.name[locale],
          value: talk.date
            ? `${dayOf(talk.date, locale)} ${timeRange(talk.start ?? 0, (talk.start ?? 0) + talk.minutes)}`
            : t('page.anytime'),
          small: [
            t('page.talk', {
              seats: talk.seats,
              minutes: minutes(talk.minutes, locale),
              language: t(`languages.${talk.language}`),
            }),
            talk.unit ? `${talk.unit[locale]}: ${t(`page.partners.${talk.partnerStatus}`)}` : '',
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </section>
  );
}

/** `desk`: staff read it. */
export function WhoSaidWhat({ said, desk }: { said: SessionShown['said']; desk?: boolean }) {
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  const lines = said.map(({ id, type, at, actorKind }) => {
    const by = desk && (actorKind === 'contact' || actorKind === 'citizen') ? 'organisation' : actorKind;
    const title = t(`events.${type.replace('.', '-') as 'session-asked'}`);
    return { id, title, text: `${moment(at, locale)}, ${t(`page.by.${by as 'staff'}`)}` };
  });
  return (
    <section aria-labelledby="said" className={desk ? 'card' : undefined}>
      <h2 id="said">{t('page.said')}</h2>
      {desk ? (
        <ul className="say">
          {lines.map(({ id, title, text }) => (
            <li key={id}>
              <b>{title}</b> <span className="dim">{text}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Trail stops={lines.map(({ title, text }) => ({ title, text, state: 'past' as const }))} />
      )}
    </section>
  );
}
