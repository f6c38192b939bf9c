// Leaving the day of the booked week to the team: how it goes, and one button to do so or to take it back.
import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { usePlace } from '../frame/place.ts';

type Week = { part: 'morning' | 'afternoon'; monday: string; tellOn: string; open: boolean };

export function LeaveWeekOpen({ week, csrf }: { week: Week; csrf: string }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const said = { monday: dayOf(week.monday, locale), until: dayOf(week.tellOn, locale) };
  return (
    <section aria-labelledby="week-title">
      <h2 id="week-title">{t('change.weekTitle')}</h2>
      <p>
        {week.open
          ? t('change.weekOpen', { ...said, part: t(`change.parts.${week.part}`) })
          : t('change.weekText', said)}
      </p>
      <PostForm csrf={csrf} hidden={week.open ? { week: 'keep' } : {}} label={t('change.weekTitle')}>
        {week.open ? null : (
          <Select
            name="week"
            label={t('change.weekPart')}
            ask={null}
            value={week.part}
            options={(['morning', 'afternoon'] as const).map((part) => ({
              value: part,
              label: t(`change.parts.${part}`),
            }))}
          />
        )}
        <Go>
          <Btn kind="alt">{t(week.open ? 'change.weekKeep' : 'change.weekLeave')}</Btn>
        </Go>
      </PostForm>
    </section>
  );
}
