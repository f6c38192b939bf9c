// One partner unit: what is kept of it, the form that changes it, its accounts, and retiring it.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { partnerKinds } from '#app/domain/catalogue/talk.ts';
import { listed } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';
import { Tag } from '../tag.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';

type Unit = {
  id: string;
  kind: string;
  name: Bilingual;
  email: string | null;
  locale: 'zh' | 'en';
  active: boolean;
  version: number;
  openTalks: number;
  members: readonly { id: string; username: string; name: Bilingual }[];
};
type Account = { id: string; username: string; name: Bilingual; unitId: string | null };

export function PartnerUnit(props: {
  unit: Unit;
  accounts: readonly Account[];
  csrf: string;
  district: string;
  mayEdit: boolean;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation(['staff-partners', 'catalogue']);
  const { locale } = usePlace();
  const { unit, accounts, csrf, district, mayEdit, answer } = props;
  const { id, name, version } = unit;
  const hidden = (act: string) => ({ do: act, unit: id, district, version: String(version) });
  const join = formFace(answer, `join-${id}`, locale);
  const shown = (one: { username: string; name: Bilingual }) => `${one.name[locale]} (${one.username})`;
  const wrong = answer?.problem && answer.what === `save-${id}`;
  return (
    <li className="card">
      <div className="bar">
        <h2>{name[locale]}</h2>
        {unit.active ? null : <Tag tone="warn">{t('retired')}</Tag>}
      </div>
      <Rows
        rows={[
          { label: t('kind'), value: t(`catalogue:talk.words.partners.${unit.kind as 'fire-brigade'}`) },
          { label: t('email'), value: unit.email ?? t('noEmail') },
          {
            label: t('accounts'),
            value: unit.members.length === 0 ? t('noAccounts') : listed(unit.members.map(shown), locale),
          },
          { label: t('talks'), value: unit.openTalks },
        ]}
      />
      {mayEdit && unit.active ? (
        <details open={Boolean(wrong)}>
          <summary>
            {t('change')} <span className="sr">{name[locale]}</span>
          </summary>
          <UnitFields csrf={csrf} district={district} unit={unit} answer={answer} />
        </details>
      ) : null}
      {mayEdit && unit.active ? (
        <details open={Boolean(answer?.problem && answer.what === `join-${id}`)}>
          <summary>
            {t('who')} <span className="sr">{name[locale]}</span>
          </summary>
          <PostForm csrf={csrf} hidden={hidden('join')} label={t('joinTo', { unit: name[locale] })}>
            <Select
              {...join('account')}
              label={t('account')}
              options={accounts
                .filter(({ unitId }) => unitId !== id)
                .map((one) => ({ value: one.id, label: shown(one) }))}
            />
            <p>
              <Btn kind="alt">{t('join')}</Btn>
            </p>
          </PostForm>
          {unit.members.map((one) => (
            <PostForm key={one.id} csrf={csrf} hidden={{ ...hidden('leave'), account: one.id }}>
              <Btn kind="alt">{t('leave', { name: one.username })}</Btn>
            </PostForm>
          ))}
        </details>
      ) : null}
      {mayEdit ? (
        <PostForm csrf={csrf} hidden={hidden(unit.active ? 'retire' : 'reopen')}>
          <p>
            <Btn kind={unit.active ? 'stop' : 'alt'}>
              {t(unit.active ? 'retire' : 'reopen')} <span className="sr">{name[locale]}</span>
            </Btn>
          </p>
        </PostForm>
      ) : null}
    </li>
  );
}

/** A new unit, or the facts of one that is there. */
export function UnitFields(props: {
  csrf: string;
  district: string;
  unit: Unit | null;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation(['staff-partners', 'catalogue']);
  const { locale } = usePlace();
  const { csrf, district, unit, answer } = props;
  const f = formFace(answer, unit ? `save-${unit.id}` : 'add', locale);
  const hidden = { district, ...(unit ? { do: 'save', unit: unit.id, version: String(unit.version) } : { do: 'add' }) };
  return (
    <PostForm csrf={csrf} hidden={hidden} label={unit ? t('changeOf', { unit: unit.name[locale] }) : t('add')}>
      <TextInput {...f('nameZh', unit?.name.zh ?? '')} label={t('nameZh')} maxLength={60} autoComplete="off" />
      <TextInput {...f('nameEn', unit?.name.en ?? '')} label={t('nameEn')} maxLength={60} autoComplete="off" />
      <Select
        {...f('kind', unit?.kind ?? '')}
        label={t('kind')}
        options={partnerKinds.map((kind) => ({ value: kind, label: t(`catalogue:talk.words.partners.${kind}`) }))}
      />
      <TextInput
        {...f('email', unit?.email ?? '')}
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        autoComplete="off"
        optional
      />
      <Select
        {...f('locale', unit?.locale ?? 'zh')}
        label={t('language')}
        ask={null}
        options={[
          { value: 'zh', label: t('zh') },
          { value: 'en', label: t('en') },
        ]}
      />
      <p>
        <Btn {...(unit ? { kind: 'alt' } : {})}>{t(unit ? 'save' : 'addGo')}</Btn>
      </p>
    </PostForm>
  );
}
