// The portal's answer at once: desks, minutes and half days by group of documents, and which days can carry the order.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CarryingDay, Sizing } from '#app/domain/session/capacity.ts';
import { dayOf, listed } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

type Answer = {
  people: number;
  seats: number;
  groups: { kit: string | null; services: string[]; people: number; sizings: Sizing[] }[];
  days: CarryingDay[];
  wished: { date: string; carries: 'whole' | 'part' | 'none' }[];
};

export function InstantAnswer({ answer, names }: { answer: Answer; names: { code: string; name: Bilingual }[] }) {
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  const nameOf = (code: string) => names.find((one) => one.code === code)?.name[locale] ?? code;
  const tones = { whole: 'ok', part: 'warn', none: 'bad' } as const;
  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      <p>
        <b>{t('answer.people', { count: answer.people, seats: answer.seats })}</b>
      </p>
      {answer.groups.map(({ kit, services, sizings }) => {
        const what = listed(services.map(nameOf), locale);
        return (
          <div key={services.join()}>
            <h3>{what}</h3>
            <p className="dim">{t(`answer.kits.${(kit ?? 'none') as 'identity'}`)}</p>
            <DataTable
              caption={t('answer.caption', { what })}
              rows={sizings}
              rowKey={({ desks }) => String(desks)}
              columns={[
                { key: 'desks', head: t('answer.desks'), cell: (row) => row.desks },
                {
                  key: 'minutes',
                  head: t('answer.minutes'),
                  cell: (row) => (row.over ? `${row.minutes} (${t('answer.over')})` : row.minutes),
                },
                { key: 'half', head: t('answer.halfDays'), num: true, cell: (row) => row.halfDays },
              ]}
            />
          </div>
        );
      })}
      <h3>{t('answer.wished')}</h3>
      <Rows
        rows={answer.wished.map(({ date, carries }) => ({
          label: dayOf(date, locale),
          value: <Tag tone={tones[carries]}>{t(`answer.carries.${carries}`)}</Tag>,
        }))}
      />
      {answer.groups.length > 0 ? (
        <>
          <h3>{t('answer.days')}</h3>
          {answer.days.length === 0 ? <p>{t('answer.noDays')}</p> : null}
          <ul>
            {answer.days.map(({ date, desks, places }) => (
              <li key={date}>{t('answer.day', { date: dayOf(date, locale), count: desks, places })}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="s dim">{t('answer.changes')}</p>
    </section>
  );
}
