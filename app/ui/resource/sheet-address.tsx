// One service point's address for its day sheets: what is kept, what was sent last, and the form that changes it.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Tag } from '../tag.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';

type Line = {
  pointId: string;
  name: Bilingual;
  email: string | null;
  locale: 'zh' | 'en';
  last: { at: Date | string; status: string } | null;
  mayEdit: boolean;
};
const known = ['queued', 'sending', 'sent', 'dead'] as const;

export function SheetAddress(props: { line: Line; csrf: string; district: string; answer: FormAnswer | undefined }) {
  const { t } = useTranslation('staff-sheets');
  const { locale } = usePlace();
  const { line, district } = props;
  const { pointId, name, email, last } = line;
  const f = formFace(props.answer, `sheet-${pointId}`, locale);
  const status = last ? (known.find((one) => one === last.status) ?? 'other') : null;
  const sheets = `/${locale}/staff/day/sheets?${new URLSearchParams({ district, point: pointId })}`;
  return (
    <li className="card">
      <div className="bar">
        <h2>{name[locale]}</h2>
        <a className="more" href={sheets}>
          {t('mail.sheets')} <span className="sr">{name[locale]}</span>
        </a>
      </div>
      <p className="dim">
        {t('mail.last')}: {last && status ? `${moment(new Date(last.at), locale)} ` : t('mail.never')}
        {status ? <Tag tone={status === 'dead' ? 'bad' : 'ok'}>{t(`mail.status.${status}`)}</Tag> : null}
      </p>
      {line.mayEdit ? (
        <PostForm csrf={props.csrf} hidden={{ pointId }} label={t('mail.email', { point: name[locale] })}>
          <div className="move">
            <TextInput {...f('email', email ?? '')} type="email" label={t('mail.emailShort')} autoComplete="off" />
            <Select
              {...f('locale', line.locale)}
              label={t('mail.localeShort')}
              ask={null}
              options={[
                { value: 'zh', label: t('mail.zh') },
                { value: 'en', label: t('mail.en') },
              ]}
            />
            <Btn kind="alt">
              {t('mail.save')} <span className="sr">{name[locale]}</span>
            </Btn>
          </div>
        </PostForm>
      ) : (
        <p>{email ?? t('mail.none')}</p>
      )}
    </li>
  );
}
