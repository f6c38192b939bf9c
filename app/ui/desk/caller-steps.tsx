// The steps of booking for a caller, with the one that is open.
import { useTranslation } from 'react-i18next';

export const callerSteps = ['start', 'who', 'place', 'time', 'notice', 'people', 'finish'] as const;
export type CallerStep = (typeof callerSteps)[number];

export function CallerSteps({ at }: { at: CallerStep }) {
  const { t } = useTranslation('staff-desk');
  return (
    <ol className="caller-steps" aria-label={t('book.steps.label')}>
      {callerSteps.map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {t(`book.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
