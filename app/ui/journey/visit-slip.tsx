// The visit slip: the pass of a brand without flight words. A porcelain wave, the place, the promised window.
import { useTranslation } from 'react-i18next';
import { type Cell, Cells, type PassStub, Stub } from './pass-parts.tsx';
import { Seal } from './seal.tsx';

export function VisitSlip(props: {
  title: string;
  number: string;
  place: { name: string; text?: string };
  /** Above the place; "We meet you at" unless given. */
  lead?: string;
  cells: readonly Cell[];
  stub: PassStub;
  seal?: string;
}) {
  const { t } = useTranslation('frame');
  return (
    <article className="pass vslip" aria-label={`${t('pass.slipLabel')} ${props.number}`}>
      <div className="pass-top">
        <b>{props.title}</b>
        <span>{props.number}</span>
      </div>
      <div className="pass-main">
        <Band />
        <div className="legs">
          <div>
            <span>{props.lead ?? t('pass.meet')}</span>
            <b>{props.place.name}</b>
            <span>{props.place.text}</span>
          </div>
        </div>
        <Cells cells={props.cells} />
        {props.seal ? <Seal name={props.seal} /> : null}
      </div>
      <Stub {...props.stub} />
    </article>
  );
}

function Band() {
  return (
    <svg className="band" aria-hidden="true" width="100%" height="18">
      <defs>
        <pattern id="wave" width="36" height="18" patternUnits="userSpaceOnUse">
          <path
            d="M0 16c0-8 5-13 11-13 5 0 8 3 8 7 0 3-2 5-5 5s-4-2-4-4M18 16c0-8 5-13 11-13 5 0 8 3 8 7"
            stroke="currentColor"
            fill="none"
            strokeWidth="1.6"
          />
        </pattern>
      </defs>
      <rect width="100%" height="18" fill="url(#wave)" stroke="none" />
    </svg>
  );
}
