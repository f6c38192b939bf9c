// A conference (会商): when and where, the agenda, and each named unit's answer with its date, also "not yet".
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, formFace } from '../resource/form-answer.ts';
import { Tag } from '../tag.tsx';

type Unit = {
  id: string;
  name: string;
  dueAt: Date;
  reminders: number;
  stand: 'asked' | 'answered' | 'attends' | 'declined';
  said: string | null;
  saidAt: Date | null;
};
export type ShownConference = {
  id: string;
  date: string;
  minute: number;
  place: string;
  agenda: string;
  chair: Bilingual | null;
  open: boolean;
  units: readonly Unit[];
};
const tones = { asked: 'warn', answered: 'ok', attends: 'note', declined: 'bad' } as const;

export function ConferenceCard(props: {
  conference: ShownConference;
  version: number;
  csrf: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('staff-matters');
  const { locale, here } = usePlace();
  const { conference, csrf, answer, version } = props;
  const at = here.replace(/\?.*$/, '');
  const f = formFace(answer, 'ask', locale);
  const said = {
    date: dayOf(conference.date, locale),
    at: clockText(conference.minute),
    place: conference.place,
    chair: conference.chair?.[locale] ?? '—',
  };
  return (
    <section className="card" aria-labelledby={`conference-${conference.id}`}>
      <h2 id={`conference-${conference.id}`}>
        {t('matters.conference', { count: conference.units.length })}{' '}
        {conference.open ? null : <Tag>{t('matters.ended')}</Tag>}
      </h2>
      <p className="s dim">{t('matters.when', said)}</p>
      <p className="typed">{conference.agenda}</p>
      <ul className="say">
        {conference.units.map((unit) => (
          <li key={unit.id}>
            <header>
              <b>{unit.name}</b>
              <Tag tone={tones[unit.stand]}>{t(`matters.stand.${unit.stand}`)}</Tag>
              <span className="s dim">
                {unit.saidAt ? moment(unit.saidAt, locale) : t('matters.by', { at: moment(unit.dueAt, locale) })}
              </span>
            </header>
            {unit.said ? <p className="typed">{unit.said}</p> : null}
            {unit.stand === 'asked' ? (
              <p className="dim">
                {t('matters.noWord')} {unit.reminders > 0 ? t('matters.reminded', { count: unit.reminders }) : null}
              </p>
            ) : null}
            {conference.open ? (
              <UnitForm unit={unit} version={version} csrf={csrf} answer={answer} action={at} />
            ) : null}
          </li>
        ))}
      </ul>
      {conference.open ? (
        <PostForm csrf={csrf} action={at} hidden={{ what: 'ask', version: String(version) }}>
          <TextInput {...f('units')} label={t('matters.more')} maxLength={60} />
          <Btn kind="alt">{t('matters.more')}</Btn>
        </PostForm>
      ) : null}
    </section>
  );
}

function UnitForm(props: {
  unit: Unit;
  version: number;
  csrf: string;
  action: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('staff-matters');
  const { locale } = usePlace();
  const { unit, csrf, action } = props;
  const f = formFace(props.answer, `unit-${unit.id}`, locale);
  const hidden = { unitId: unit.id, version: String(props.version) };
  const wrong = props.answer?.what === `unit-${unit.id}`;
  return (
    <details open={wrong}>
      <summary>{t('matters.saidBy', { unit: unit.name })}</summary>
      <PostForm csrf={csrf} action={action} hidden={{ ...hidden, what: 'unit' }}>
        <Select
          {...f('stand', unit.stand === 'asked' ? '' : unit.stand)}
          label={t('matters.stand.label')}
          options={(['answered', 'attends', 'declined'] as const).map((value) => ({
            value,
            label: t(`matters.stand.${value}`),
          }))}
        />
        <TextArea {...f('said', unit.said ?? '')} label={t('matters.saidBy', { unit: unit.name })} />
        <Btn kind="alt">{t('matters.note')}</Btn>
      </PostForm>
      {unit.stand === 'asked' ? (
        <PostForm csrf={csrf} action={action} hidden={{ ...hidden, what: 'remind' }}>
          <Btn kind="alt">{t('matters.remind', { unit: unit.name })}</Btn>
        </PostForm>
      ) : null}
    </details>
  );
}
