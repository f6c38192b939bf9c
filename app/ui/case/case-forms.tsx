// What may be done with a case now: one form per step the table offers, the clock, and the one notice.
import { useTranslation } from 'react-i18next';
import type { ItemStep, StepReason } from '#app/domain/case/item-table.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { FieldGroup } from '../forms/field.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';

type Named = { zh: string; en: string };
export type Paper = { code: string; name: Named; mayFollow: boolean };
type Face = {
  csrf: string;
  version: number;
  typed: Record<string, string>;
  errorAt: (field: string) => string | undefined;
};

export function StepForms(
  props: Face & { steps: readonly { step: ItemStep; reasons: readonly StepReason[] }[]; papers: readonly Paper[] },
) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const { csrf, version, typed } = props;
  const following = props.papers.filter(({ mayFollow }) => mayFollow);
  const steps = props.steps.filter(({ step }) => step !== 'accept-missing' || following.length > 0);
  const error = (step: ItemStep, field: string) => (typed.step === step ? props.errorAt(field) : undefined);
  const facts = (step: ItemStep, field: string) => {
    const said = error(step, field);
    return { id: `${field}-${step}`, ...(said ? { error: said } : {}) };
  };
  if (steps.length === 0) return <p className="dim">{t('one.stepsNone')}</p>;
  return (
    <div className="stack">
      {steps.map(({ step, reasons }, index) => (
        <PostForm
          key={step}
          csrf={csrf}
          hidden={{ what: 'step', step, version: String(version) }}
          label={t(`step.${step}`)}
        >
          {reasons.length > 0 ? (
            <Select
              name="reason"
              {...facts(step, 'reason')}
              label={t('one.reason')}
              value={typed.step === step ? typed.reason : ''}
              options={reasons.map((reason) => ({ value: reason, label: t(`reasonOf.${reason}`) }))}
            />
          ) : null}
          {step === 'accept-missing' ? (
            <FieldGroup name="missing" label={t('one.missing')} {...facts(step, 'missing')}>
              {following.map(({ code, name }) => (
                <CheckLine
                  key={code}
                  name="missing"
                  id={`missing-${code}`}
                  value={code}
                  checked={(typed.missing ?? '').split(' ').includes(code)}
                >
                  {name[locale]}
                </CheckLine>
              ))}
            </FieldGroup>
          ) : null}
          <Btn {...(index === 0 ? {} : { kind: 'alt' as const })}>{t(`step.${step}`)}</Btn>
        </PostForm>
      ))}
    </div>
  );
}

export function ClockForms({ csrf, version, errorAt, may }: Face & { may: { pause: boolean; resume: boolean } }) {
  const { t } = useTranslation('staff-cases');
  const error = errorAt('pauseReason');
  if (may.resume) {
    return (
      <PostForm csrf={csrf} hidden={{ what: 'resume', version: String(version) }} label={t('one.resume')}>
        <Btn kind="alt">{t('one.resume')}</Btn>
      </PostForm>
    );
  }
  if (!may.pause) return null;
  return (
    <PostForm csrf={csrf} hidden={{ what: 'pause', version: String(version) }} label={t('one.pause')}>
      <Select
        name="pauseReason"
        label={t('one.pauseReason')}
        {...(error ? { error } : {})}
        options={(['applicant', 'other-unit'] as const).map((value) => ({ value, label: t(`pauseReason.${value}`) }))}
      />
      <Btn kind="alt">{t('one.pause')}</Btn>
    </PostForm>
  );
}

type Notice = {
  dueOn: string;
  alarmOn: string;
  status: string;
  told: readonly Named[];
  toldLines: readonly string[];
  toldAt: Date | null;
};

export function NoticePart(props: Face & { notice: Notice | null; tell: boolean; papers: readonly Paper[] }) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const { notice, csrf, version, typed } = props;
  if (!notice || (!props.tell && !notice.toldAt)) return null;
  const [materials, lines] = [props.errorAt('materials'), props.errorAt('lines')];
  return (
    <section className="card" aria-labelledby="notice">
      <h2 id="notice">{t('one.notice')}</h2>
      {notice.toldAt ? (
        <>
          <p>{t('one.noticeTold', { at: moment(notice.toldAt, locale) })}</p>
          <ul>
            {[...notice.told.map((name) => name[locale]), ...notice.toldLines].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : (
        <PostForm csrf={csrf} hidden={{ what: 'tell', version: String(version) }} label={t('one.notice')}>
          <p className="s">
            {t('one.noticeDue', { due: plainDate(notice.dueOn, locale), alarm: plainDate(notice.alarmOn, locale) })}
          </p>
          <FieldGroup name="materials" label={t('one.papers')} {...(materials ? { error: materials } : {})}>
            {props.papers.map(({ code, name }) => (
              <CheckLine
                key={code}
                name="materials"
                id={`tell-${code}`}
                value={code}
                checked={(typed.materials ?? '').split(' ').includes(code)}
              >
                {name[locale]}
              </CheckLine>
            ))}
          </FieldGroup>
          <TextArea
            name="lines"
            label={t('one.noticeLines')}
            value={typed.lines}
            maxLength={1_000}
            optional
            {...(lines ? { error: lines } : {})}
          />
          <Btn kind="alt">{t('one.noticeSend')}</Btn>
        </PostForm>
      )}
    </section>
  );
}
