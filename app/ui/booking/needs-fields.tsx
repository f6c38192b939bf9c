// What a visit should take care of. Facts about health stand apart, under a consent of their own.
import { useTranslation } from 'react-i18next';
import { healthFacts, interpreted } from '#app/domain/booking/needs-form.ts';
import { CheckLine } from '../forms/check-line.tsx';
import { DateParts } from '../forms/date-parts.tsx';
import { Select } from '../forms/select.tsx';
import { TextArea } from '../forms/text-input.tsx';
import type { PageFaults } from './page-faults.ts';

export function NeedsFields(props: {
  typed: Readonly<Record<string, string>>;
  faults: PageFaults;
  consent: { statement: string | null; ifNot: string | null } | null;
  noteLength: number;
}) {
  const { typed, faults, consent } = props;
  const { t } = useTranslation('booking');
  const small = { bedside: t('needs.bedsideText'), cannotDecide: t('needs.cannotDecideText') };
  return (
    <>
      <section className="card">
        <fieldset className="field">
          <legend>{t('needs.health')}</legend>
          <p className="hint">{t('needs.healthHint')}</p>
          <div className="tiles">
            {healthFacts.map((fact) => {
              const text = small[fact as keyof typeof small];
              return (
                <label className="tile" key={fact}>
                  <input type="checkbox" id={fact} name={fact} value="yes" defaultChecked={typed[fact] === 'yes'} />
                  <b>{t(`needs.${fact}`)}</b>
                  {text ? <small>{text}</small> : null}
                </label>
              );
            })}
          </div>
        </fieldset>
        <CheckLine name="healthConsent" checked={typed.healthConsent === 'yes'} error={faults.of('healthConsent')}>
          {consent?.statement ?? t('needs.consent')}
        </CheckLine>
        <p className="hint">{consent?.ifNot ?? t('needs.consentHint')}</p>
      </section>
      <section className="card">
        <DateParts
          name="neededBy"
          label={t('needs.neededBy')}
          hint={t('needs.neededByHint')}
          value={{ y: typed['neededBy.y'], m: typed['neededBy.m'], d: typed['neededBy.d'] }}
          error={faults.of('neededBy')}
          optional
        />
      </section>
      <section className="card">
        <h2>{t('needs.contact')}</h2>
        <CheckLine name="smsOnly" checked={typed.smsOnly === 'yes'}>
          {t('needs.smsOnly')}
        </CheckLine>
        <Select
          name="interpreter"
          label={t('needs.interpreter')}
          hint={t('needs.interpreterHint')}
          ask={t('needs.noInterpreter')}
          options={interpreted.map((value) => ({ value, label: t(`needs.languages.${value}`) }))}
          value={typed.interpreter}
          error={faults.of('interpreter')}
        />
        <TextArea
          name="note"
          label={t('needs.note')}
          hint={t('needs.noteHint')}
          value={typed.note}
          error={faults.of('note')}
          maxLength={props.noteLength * 2}
          rows={3}
          optional
        />
      </section>
    </>
  );
}
