// The head of the board: day, view, what is shown of it, and the ways to the sheets and to the plan for a team that is out.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { Btn } from '../btn.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Bar, Seg } from '../staff/bar.tsx';
import { type ServiceNames, useBoardLink } from './words.ts';

type Named = readonly { id: string; name: Bilingual }[];

export function BoardHead(props: {
  title: ReactNode;
  date: string;
  today: string;
  before: string;
  after: string;
  view: 'day' | 'list';
  district: string;
  districts: Named;
  points: Named;
  services: ServiceNames;
  point: string | null;
  service: string | null;
  children?: ReactNode;
}) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const to = useBoardLink();
  const { date, today, before, after, view, district } = props;
  const day = (on: string) => to({ date: on, visit: null });
  const named = (list: Named) => list.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return (
    <>
      <Bar title={props.title}>
        <Seg
          label={t('days.label')}
          items={[
            { text: t('days.before'), href: day(before) },
            { text: t('days.today'), href: day(today), current: date === today },
            { text: t('days.after'), href: day(after) },
          ]}
        />
        <Seg
          label={t('views.label')}
          items={[
            { text: t('views.day'), href: to({ view: null }), current: view === 'day' },
            { text: t('views.list'), href: to({ view: 'list' }), current: view === 'list' },
            {
              text: t('views.week'),
              href: `/${locale}/staff/board/week?${new URLSearchParams({ date, district })}`,
            },
          ]}
        />
        {props.children}
      </Bar>
      <details className="more-tools no-print">
        <summary>{t('filter.label')}</summary>
        <search>
          <form method="get" className="move" aria-label={t('filter.label')}>
            {view === 'list' ? <input type="hidden" name="view" value="list" /> : null}
            <TextInput name="date" type="date" label={t('days.date')} value={date} />
            {props.districts.length > 1 ? (
              <Select
                name="district"
                label={t('filter.district')}
                options={named(props.districts)}
                value={district}
                ask={null}
              />
            ) : null}
            <Select
              name="point"
              label={t('filter.point')}
              options={named(props.points)}
              value={props.point}
              ask={t('filter.all')}
            />
            <Select
              name="service"
              label={t('filter.service')}
              options={props.services.map(({ code, name }) => ({ value: code, label: name[locale] }))}
              value={props.service}
              ask={t('filter.all')}
            />
            <p className="cluster">
              <Btn kind="alt">{t('filter.show')}</Btn>
              <a className="more" href={`/${locale}/staff/day?${new URLSearchParams({ date, district })}`}>
                {t('print')}
              </a>
              <a
                className="more"
                href={`/${locale}/staff/day/sheets?${new URLSearchParams({ date, district, ...(props.point ? { point: props.point } : {}) })}`}
              >
                {t('sheets')}
              </a>
            </p>
          </form>
        </search>
      </details>
    </>
  );
}
