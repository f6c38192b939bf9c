// The rule of a returning window: which enterprise, where, which team, when it returns, and what a holiday does.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { monthWeeks, weekSteps } from '#app/domain/resource/standing-form.ts';
import type { StandingRule } from '#app/domain/resource/standing-window.ts';
import { weekdayRange } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace, tickedOf } from './form-answer.ts';

type Named = { id: string; name: Bilingual };
type Present = {
  name: Bilingual;
  communityId: string;
  teamId: string;
  version: number;
  active: boolean;
  rule: StandingRule;
};

export function WindowForm(props: {
  csrf: string;
  district: string;
  communities: readonly Named[];
  teams: readonly Named[];
  present: Present | null;
  answer: FormAnswer | undefined;
  today: string;
}) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const { present, answer, today } = props;
  const f = formFace(answer, 'window', locale);
  const rule = present?.rule;
  const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const active = tickedOf(answer, 'window', 'active', present?.active === false ? [] : ['yes']).includes('yes');
  const hidden = { what: 'window', district: props.district, version: String(present?.version ?? 0) };
  const title = t(present ? 'form.change' : 'form.new');
  return (
    <PostForm csrf={props.csrf} hidden={hidden} label={title}>
      <TextInput {...f('nameZh', present?.name.zh)} label={t('form.nameZh')} maxLength={60} />
      <TextInput {...f('nameEn', present?.name.en)} label={t('form.nameEn')} maxLength={60} />
      <Select {...f('communityId', present?.communityId)} label={t('form.place')} options={named(props.communities)} />
      <Select {...f('teamId', present?.teamId)} label={t('form.team')} options={named(props.teams)} />
      <div className="move">
        <Select
          {...f('every', rule?.every ?? 'week')}
          label={t('form.every')}
          ask={null}
          options={(['week', 'month'] as const).map((every) => ({ value: every, label: t(`form.by.${every}`) }))}
        />
        <Select
          {...f('step', String(rule?.step ?? 1))}
          label={t('form.step')}
          ask={null}
          options={weekSteps.map((step) => ({
            value: String(step),
            label: step === 1 ? t('form.eachTime') : t('form.eachNth', { times: step }),
          }))}
        />
        <Select
          {...f('nth', rule?.nth == null ? '' : String(rule.nth))}
          label={t('form.nth')}
          ask={t('form.byWeek')}
          options={monthWeeks.map((nth) => ({ value: String(nth), label: t(`nth.${String(nth) as '1'}`) }))}
        />
        <Select
          {...f('weekday', rule ? String(rule.weekday) : '')}
          label={t('form.weekday')}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayRange([day], locale) }))}
        />
        <TextInput
          {...f('start', rule && clockText(rule.start))}
          inputMode="numeric"
          maxLength={5}
          label={t('form.start')}
        />
        <TextInput {...f('end', rule && clockText(rule.end))} inputMode="numeric" maxLength={5} label={t('form.end')} />
        <TextInput {...f('from', rule?.from ?? today)} type="date" label={t('form.from')} />
        <TextInput {...f('until', rule?.until ?? '')} type="date" label={t('form.until')} optional />
      </div>
      <Select
        {...f('onHoliday', rule?.onHoliday ?? 'skip')}
        label={t('form.onHoliday')}
        ask={null}
        options={(['skip', 'next'] as const).map((what) => ({ value: what, label: t(`form.holiday.${what}`) }))}
      />
      {present ? (
        <CheckLine name="active" id="window-active" checked={active}>
          {t('form.active')}
        </CheckLine>
      ) : null}
      <Go>
        <Btn>{t(present ? 'form.save' : 'form.make')}</Btn>
      </Go>
    </PostForm>
  );
}
