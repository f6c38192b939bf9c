// The head of a district's home page: what this is in one sentence, one button, and the district's landscape.
import { useTranslation } from 'react-i18next';
import type { Face } from '#app/domain/bureau/face.ts';
import { Btn } from '../btn.tsx';
import { Scene } from '../drawings/scene.tsx';
import { useDocument, usePlace } from '../frame/place.ts';

export function HomeHero({ face }: { face: Face | null }) {
  const { t } = useTranslation('home');
  const { to } = usePlace();
  const { elder } = useDocument();
  const call = face ? (
    <Btn kind={elder ? undefined : 'alt'} icon="phone" href={`tel:${face.hotline.number.replaceAll('-', '')}`}>
      {face.hotline.shown}
    </Btn>
  ) : null;
  const start = (
    <Btn kind={elder ? 'alt' : undefined} href={to('book?mode=home')}>
      {t('start')}
    </Btn>
  );
  return (
    <div className="hero">
      <div className="wrap">
        <div>
          <h1>
            {t('title.first')}
            <br />
            {t('title.second')}
          </h1>
          <p className="lede">{t('lede')}</p>
          <p className="cluster">
            {elder ? call : start}
            {elder ? start : call}
          </p>
        </div>
        <Scene flight={face?.flightWords ?? true} />
      </div>
    </div>
  );
}
