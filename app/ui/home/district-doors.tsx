// The districts as doors, each glazed in its own colours.
import { useTranslation } from 'react-i18next';
import type { Face } from '#app/domain/bureau/face.ts';
import { Scene } from '../drawings/scene.tsx';
import { usePlace } from '../frame/place.ts';
import { Icon } from '../icon.tsx';

export function DistrictDoors({ districts }: { districts: readonly Face[] }) {
  const { t } = useTranslation('home');
  const { locale } = usePlace();
  return (
    <ul className="doors">
      {districts.map((face) => (
        <li key={face.slug} data-brand={face.brand}>
          <a href={`/${locale}/${face.slug}`}>
            <Scene flight={face.flightWords} />
            <span className="door-name">
              <img src={face.mark} width="48" height="48" alt="" />
              <span>
                <b>{face.district}</b>
                {face.brandName}
              </span>
            </span>
            <span className="btn">
              {t('chooser.enter')}
              <Icon name="walk" />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
