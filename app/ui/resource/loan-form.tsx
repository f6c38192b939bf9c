// Asks another unit for a team or a kit. Nothing moves before that unit has agreed.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from './form-answer.ts';

type Named = { id: string; name: Bilingual };

export function LoanForm(props: {
  csrf: string;
  district: string;
  lendable: readonly { value: string; name: Bilingual; kind: string }[];
  points: readonly Named[];
  teams: readonly Named[];
  today: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation(['staff-pool', 'staff-resources']);
  const { locale } = usePlace();
  const { csrf, district, today } = props;
  const f = formFace(props.answer, 'loan', locale);
  const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name[locale] }));
  const kindText = (kind: string) =>
    kind === 'team' ? t('loans.team') : t(`staff-resources:kits.kinds.${kind as 'identity'}`);
  return (
    <section className="card" aria-labelledby="ask">
      <h2 id="ask">{t('loans.ask')}</h2>
      <p className="dim">{t('loans.askHint')}</p>
      <PostForm csrf={csrf} hidden={{ what: 'loan', district }} label={t('loans.ask')}>
        <Select
          {...f('thing')}
          label={t('loans.what')}
          options={props.lendable.map(({ value, name, kind }) => ({
            value,
            label: `${name[locale]} · ${kindText(kind)}`,
          }))}
        />
        <Select {...f('toPoint')} label={t('loans.toPoint')} options={named(props.points)} optional />
        <Select {...f('toTeam')} label={t('loans.toTeam')} options={named(props.teams)} optional />
        <div className="move">
          <TextInput {...f('from', today)} type="date" min={today} label={t('kits.from')} />
          <TextInput {...f('until', today)} type="date" min={today} label={t('kits.until')} />
        </div>
        <TextInput {...f('reason')} label={t('loans.reason')} maxLength={200} />
        <Go>
          <Btn>{t('loans.send')}</Btn>
        </Go>
      </PostForm>
    </section>
  );
}
