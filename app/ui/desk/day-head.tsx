// The head of the day list: which day and district, what is not assigned yet, and the one button for all of it.
import { useTranslation } from 'react-i18next';
import { fullDay } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Bar, Seg } from '../staff/bar.tsx';
import { FilterBar } from '../staff/filter-bar.tsx';
import { Tag } from '../tag.tsx';

export type DayFacts = {
  date: string;
  today: string;
  before: string;
  after: string;
  district: string;
  districts: readonly { id: string; name: { zh: string; en: string } }[];
  unassigned: number;
  mayAssign: boolean;
};

export function DayHead({ day, csrf }: { day: DayFacts; csrf: string }) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const several = day.districts.length > 1;
  const to = (date: string) =>
    `/${locale}/staff/day?${new URLSearchParams({ date, ...(several ? { district: day.district } : {}) })}`;
  const chosen = day.districts.find(({ id }) => id === day.district);
  return (
    <>
      <Bar
        title={
          <>
            {t('day.title')} <small className="dim">{fullDay(day.date, locale)}</small>
          </>
        }
      >
        {day.unassigned > 0 ? (
          <p>
            <Tag tone="warn">{t('day.unassignedCount', { count: day.unassigned })}</Tag>
          </p>
        ) : null}
        <Seg
          label={t('day.days')}
          items={[
            { text: t('day.before'), href: to(day.before) },
            { text: t('day.today'), href: to(day.today), current: day.date === day.today },
            { text: t('day.after'), href: to(day.after) },
          ]}
        />
      </Bar>
      <div className="no-print tools-line">
        <FilterBar label={t('day.date')}>
          <TextInput name="date" type="date" label={t('day.date')} value={day.date} />
          {several ? (
            <Select
              name="district"
              label={t('day.district')}
              options={day.districts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
              value={day.district}
              ask={null}
            />
          ) : null}
        </FilterBar>
        {day.mayAssign && day.unassigned > 0 ? (
          <PostForm
            csrf={csrf}
            action={`${to(day.date)}${several ? '' : `&district=${day.district}`}`}
            hidden={{ what: 'assign-all' }}
          >
            <Btn>{t('day.assignAll')}</Btn>
          </PostForm>
        ) : null}
      </div>
      {several && chosen ? <p className="printed">{chosen.name[locale]}</p> : null}
    </>
  );
}
