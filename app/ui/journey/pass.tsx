// The boarding pass of a brand that speaks in flight words: from the station to the door, the promised window largest.
import { useTranslation } from 'react-i18next';
import { type Cell, Cells, type PassStub, Stub } from './pass-parts.tsx';
import { Seal } from './seal.tsx';

type End = { name: string; text?: string };

/** No house number and no identity number belong on it. */
export function Pass(props: {
  title: string;
  flight: string;
  from: End;
  to: End;
  cells: readonly Cell[];
  stub: PassStub;
  /** Two Chinese characters of the service's name, for the seal; none before it is confirmed. */
  seal?: string;
}) {
  const { t } = useTranslation('frame');
  return (
    <article className="pass" aria-label={`${t('pass.label')} ${props.flight}`}>
      <div className="pass-top">
        <b>{props.title}</b>
        <span>{props.flight}</span>
      </div>
      <div className="pass-main">
        <div className="legs">
          <div>
            <span>{t('pass.from')}</span>
            <b>{props.from.name}</b>
            <span>{props.from.text}</span>
          </div>
          <Leg />
          <div>
            <span>{t('pass.to')}</span>
            <b>{props.to.name}</b>
            <span>{props.to.text}</span>
          </div>
        </div>
        <div className="sealed">
          <Cells cells={props.cells} />
          {props.seal ? <Seal name={props.seal} /> : null}
        </div>
      </div>
      <Stub {...props.stub} />
    </article>
  );
}

function Leg() {
  return (
    <svg viewBox="0 0 240 44" aria-hidden="true">
      <path d="M6 36C60 4 180 4 234 36" strokeWidth="2.5" strokeDasharray="1 8" />
      <circle cx="6" cy="36" r="4" fill="currentColor" />
      <circle cx="234" cy="36" r="4" fill="currentColor" />
      <path className="plane" d="m134 8-26-3 7 8-1 11 6-8z" />
    </svg>
  );
}
