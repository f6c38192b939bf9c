// The trail: what happened, where we are, what comes. Past stops are solid and carry their exact time.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Stop = {
  title: ReactNode;
  text?: ReactNode;
  state: 'past' | 'now' | 'next';
};

export function Trail({ stops, label }: { stops: readonly Stop[]; label?: string }) {
  const { t } = useTranslation('frame');
  return (
    <ol className="trail" aria-label={label}>
      {stops.map((stop, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a trail is drawn once, in order
          key={index}
          className={stop.state === 'next' ? 'next' : undefined}
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          <b>
            {stop.title}
            <i className="sr">{t(`trail.${stop.state}`)}</i>
          </b>
          {stop.text ? <span>{stop.text}</span> : null}
        </li>
      ))}
    </ol>
  );
}
