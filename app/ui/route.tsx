// The route: where you are in the form. Five stops at most; stops to come are no links.
import { useTranslation } from 'react-i18next';

/** `at` is the number of the present stop, from 1. */
export function Route({ stops, at }: { stops: readonly string[]; at: number }) {
  const { t } = useTranslation('frame');
  return (
    <ol className="route" aria-label={t('steps.label', { at, of: stops.length })}>
      {stops.map((stop, index) => (
        <li
          key={stop}
          className={index + 1 < at ? 'done' : undefined}
          aria-current={index + 1 === at ? 'step' : undefined}
        >
          {index + 1 < at ? <span className="sr">{t('steps.done')}</span> : null}
          {stop}
        </li>
      ))}
    </ol>
  );
}
