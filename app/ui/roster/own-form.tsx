// The fields of an attendee's own page: what is needed of each service, identity, facts, and a guardian's decisions.
import { useTranslation } from 'react-i18next';
import type { Typed } from '#app/domain/booking/person-form.ts';
import type { PersonQuestions } from '#app/domain/booking/person-questions.ts';
import { guardianDecisions } from '#app/domain/roster/own-data.ts';
import type { FieldProblems } from '../booking/field-problems.ts';
import { HeldDocument, PersonFacts } from '../booking/person-facts.tsx';
import { PersonGuardian } from '../booking/person-guardian.tsx';
import { type PersonFace, PersonIdentity } from '../booking/person-identity.tsx';
import { AnsweredTicks } from '../booking/right-tick.tsx';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { RadioCards } from '../forms/tiles.tsx';
import { usePlace } from '../frame/place.ts';

export type OwnFormPage = {
  role: 'attendee' | 'guardian';
  minor: boolean;
  ready: boolean;
  services: { code: string; name: string; variants: { code: string; name: string }[] }[];
  questions: Omit<PersonQuestions, 'wanted'>;
  typed: Typed;
};

export function OwnForm({ csrf, page, problems }: { csrf: string; page: OwnFormPage; problems: FieldProblems }) {
  const { t } = useTranslation('invited');
  const { to, here } = usePlace();
  const { questions, typed } = page;
  const guardian = page.role === 'guardian';
  const face: PersonFace = { questions, typed, problems, self: !guardian };
  return (
    <PostForm csrf={csrf} id="own" action={here.split('?')[0]}>
      <div className="stack">
        {guardian && page.minor ? <Decisions typed={typed} problems={problems} /> : null}
        {page.services
          .filter(({ variants }) => variants.length > 0)
          .map(({ code, name, variants }) => (
            <section className="card" key={code}>
              <RadioCards
                name={`variant.${code}`}
                label={t('data.variant', { service: name })}
                two
                tiles={variants.map((variant) => ({ value: variant.code, label: variant.name }))}
                value={typed[`variant.${code}`]}
                error={problems.of(`variant.${code}`)}
              />
            </section>
          ))}
        <section className="card">
          {guardian ? <h2>{t('data.child')}</h2> : null}
          <PersonIdentity {...face} />
          {page.ready ? <p className="s">{t('data.numberAgain')}</p> : null}
        </section>
        {questions.held.map(({ service, fields }) => (
          <section className="card" key={service} aria-labelledby={`held-${service}`}>
            <h2 id={`held-${service}`}>
              {t('data.about', { service: page.services.find(({ code }) => code === service)?.name ?? '' })}
            </h2>
            <HeldDocument {...face} service={service} fields={fields} />
          </section>
        ))}
        {questions.fields.length + questions.conditions.length > 0 ? (
          <section className="card" aria-labelledby="more-title">
            <h2 id="more-title">{t('data.more')}</h2>
            <PersonFacts {...face} />
          </section>
        ) : null}
        {guardian ? (
          <section className="card app">
            <PersonGuardian typed={typed} problems={problems} known={[]} adult={false} />
          </section>
        ) : null}
        <AnsweredTicks problems={problems} typed={typed} />
        <section className="card">
          <p>
            <a href={to('about/privacy')}>{t('data.noticeRead')}</a>
          </p>
          <CheckLine name="notice" checked={typed.notice === 'yes'} error={problems.of('notice')}>
            {t('data.notice')}
          </CheckLine>
        </section>
      </div>
      <Go>
        <Btn name="do" value="save">
          {t(guardian ? 'data.saveChild' : 'data.save')}
        </Btn>
        {guardian ? (
          <Btn kind="alt" name="do" value="no">
            {t('data.no')}
          </Btn>
        ) : null}
      </Go>
    </PostForm>
  );
}

function Decisions({ typed, problems }: { typed: Typed; problems: FieldProblems }) {
  const { t } = useTranslation('invited');
  return (
    <section className="card" aria-labelledby="decisions">
      <h2 id="decisions">{t('data.decisions')}</h2>
      {guardianDecisions.map((one) => (
        <RadioCards
          key={one}
          name={`decide.${one}`}
          label={t(`data.decide.${one}`)}
          hint={t(`data.decide.${one}Hint`)}
          two
          tiles={[
            { value: 'yes', label: t('data.agree') },
            { value: 'no', label: t('data.disagree') },
          ]}
          value={typed[`decide.${one}`]}
          error={problems.of(`decide.${one}`)}
        />
      ))}
    </section>
  );
}
