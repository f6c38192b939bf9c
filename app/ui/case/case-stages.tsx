// Front desk, back office, issuing desk: which one holds the case now.
import { useTranslation } from 'react-i18next';
import { type Stage, stages } from '#app/domain/case/stage.ts';

export function CaseStages({ stage, three }: { stage: Stage | null; three: boolean }) {
  const { t } = useTranslation('staff-cases');
  const at = stage === null ? stages.length : stages.indexOf(stage);
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{t('one.stages')}</h2>
      <ol className="trail">
        {stages.map((one, index) => (
          <li key={one} aria-current={index === at ? 'step' : undefined} className={index > at ? 'next' : undefined}>
            <b>{t(`stage.${one}`)}</b>
            <span>{t(index < at ? 'one.stageDone' : index === at ? 'one.stageNow' : 'one.stageNext')}</span>
          </li>
        ))}
      </ol>
      {three ? null : <p className="s dim">{t('one.oneDesk')}</p>}
    </section>
  );
}
