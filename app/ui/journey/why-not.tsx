// Why there is nothing earlier: the cause in minutes and teams, then two or three ways out.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function WhyNot(props: {
  title?: string;
  cause: ReactNode;
  lead?: string;
  ways: readonly { text: string; href: string }[];
  open?: boolean;
}) {
  const { t } = useTranslation('frame');
  return (
    <details className="why" open={props.open}>
      <summary>{props.title ?? t('times.why')}</summary>
      <p>{props.cause}</p>
      {props.lead ? <p>{props.lead}</p> : null}
      <ul>
        {props.ways.map((way) => (
          <li key={way.href}>
            <a className="more" href={way.href}>
              {way.text}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
