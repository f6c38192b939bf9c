// What shall be closed, when and why. Sending it only shows the consequences.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from './form-answer.ts';

export function ClosureForm(props: {
  csrf: string;
  district: string;
  scopes: readonly { value: string; name: Bilingual }[];
  wholeDistrict: boolean;
  answer: FormAnswer | undefined;
  today: string;
}) {
  const { t } = useTranslation('staff-closures');
  const { locale } = usePlace();
  const { csrf, district, scopes, wholeDistrict, today } = props;
  const f = formFace(props.answer, 'closure', locale);
  const all = wholeDistrict ? [{ value: 'district', label: t('wholeDistrict') }] : [];
  return (
    <section className="card" aria-labelledby="new-closure">
      <h2 id="new-closure">{t('new')}</h2>
      <PostForm csrf={csrf} hidden={{ what: 'show', district }} label={t('new')}>
        <Select
          {...f('scope')}
          label={t('scope')}
          options={[...all, ...scopes.map(({ value, name }) => ({ value, label: name[locale] }))]}
        />
        <div className="move">
          <TextInput {...f('from', today)} type="date" min={today} label={t('from')} />
          <TextInput {...f('until', today)} type="date" min={today} label={t('until')} />
          <TextInput {...f('start')} inputMode="numeric" maxLength={5} label={t('start')} />
          <TextInput {...f('end')} inputMode="numeric" maxLength={5} label={t('end')} />
        </div>
        <p className="hint">{t('hoursHint')}</p>
        <TextInput {...f('reasonZh')} label={t('reasonZh')} hint={t('reasonHint')} maxLength={120} />
        <TextInput {...f('reasonEn')} label={t('reasonEn')} maxLength={120} />
        <Go>
          <Btn>{t('show')}</Btn>
        </Go>
      </PostForm>
    </section>
  );
}
