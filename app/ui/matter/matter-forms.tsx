// What may be done with a matter now, each step as a form of its own: triage, conference, passing up, answer, follow-up.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decisions, type MatterMove } from '#app/domain/matter/matter.ts';
import { plainDate } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea, TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { type FormAnswer, type FormFace, formFace } from '../resource/form-answer.ts';

export type WorkedMatter = {
  version: number;
  moves: readonly MatterMove[];
  owner: string | null;
  latest: string;
  today: string;
  answer: string | null;
  doneBy: string | null;
  decision: string | null;
  rating: number | null;
};

export function MatterForms({
  matter,
  csrf,
  answer,
}: {
  matter: WorkedMatter;
  csrf: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('staff-matters');
  const { locale, here } = usePlace();
  const can = (move: MatterMove) => matter.moves.includes(move);
  const form = (what: string, title: string, go: string, fields: (f: FormFace) => ReactNode) => (
    <section className="card" aria-labelledby={`${what}-title`} key={what}>
      <h2 id={`${what}-title`}>{title}</h2>
      <PostForm csrf={csrf} action={here.replace(/\?.*$/, '')} hidden={{ what, version: String(matter.version) }}>
        {fields(formFace(answer, what, locale))}
        <Btn kind={what === 'answer' || what === 'triage' ? undefined : 'alt'}>{go}</Btn>
      </PostForm>
    </section>
  );
  const latest = plainDate(matter.latest, locale);
  return (
    <div className="stack">
      {matter.answer ? (
        <section className="card" aria-labelledby="answered">
          <h2 id="answered">{t('matters.answered')}</h2>
          <p>
            <b>{t(`matters.decisions.${matter.decision as 'not-now'}`)}</b>
          </p>
          <p className="typed">{matter.answer}</p>
          {matter.doneBy ? (
            <p>
              {t('matters.doneBy')} {plainDate(matter.doneBy, locale)}
            </p>
          ) : null}
          {matter.rating ? <p>{t('matters.rated', { level: matter.rating })}</p> : null}
        </section>
      ) : null}
      {can('triage')
        ? form('triage', t('matters.triage'), t('matters.triageGo'), (f) => (
            <>
              <TextArea {...f('why')} label={t('matters.why')} />
              <TextInput {...f('owner')} label={t('matters.owner')} maxLength={60} />
            </>
          ))
        : null}
      {can('answer')
        ? form('answer', t('matters.decide'), t('matters.send'), (f) => (
            <>
              <Select
                {...f('decision')}
                label={t('matters.how')}
                options={decisions.map((value) => ({ value, label: t(`matters.decisions.${value}`) }))}
              />
              <TextInput {...f('owner', matter.owner ?? '')} label={t('matters.owner')} maxLength={60} />
              <TextInput
                {...f('doneBy')}
                type="date"
                label={t('matters.doneBy')}
                hint={t('matters.doneHint', { date: latest })}
              />
              <TextArea {...f('answer')} label={t('matters.answer')} rows={5} />
            </>
          ))
        : null}
      {can('call')
        ? form('call', t('matters.call'), t('matters.callGo'), (f) => (
            <>
              <TextArea {...f('agenda')} label={t('matters.agenda')} />
              <TextArea {...f('units')} label={t('matters.units')} rows={4} />
              <TextInput {...f('date')} type="date" label={t('matters.date')} min={matter.today} />
              <TextInput {...f('at', '15:00')} label={t('matters.at')} maxLength={5} />
              <TextInput {...f('place')} label={t('matters.place')} maxLength={120} />
            </>
          ))
        : null}
      {can('pass-up')
        ? form('pass-up', t('matters.passUp'), t('matters.passGo'), (f) => (
            <TextArea {...f('why')} label={t('matters.passWhy')} />
          ))
        : null}
      {can('follow-up')
        ? form('follow-up', t('matters.after'), t('matters.afterGo'), (f) => (
            <>
              <Select
                {...f('outcome')}
                label={t('matters.outcome')}
                options={(['done', 'open'] as const).map((value) => ({ value, label: t(`matters.outcomes.${value}`) }))}
              />
              <TextArea {...f('note')} label={t('matters.noteField')} />
            </>
          ))
        : null}
    </div>
  );
}
