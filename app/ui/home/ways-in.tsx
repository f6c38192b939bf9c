// The four ways in: we come, a window, online, and back to what is already booked. The whole card is the link.
import { useTranslation } from 'react-i18next';
import { Sign } from '../drawings/sign.tsx';
import { usePlace } from '../frame/place.ts';

const ways = [
  { way: 'home', path: 'book?mode=home' },
  { way: 'window', path: 'points' },
  { way: 'online', path: 'adviser' },
  { way: 'track', path: 'track' },
] as const;

export function WaysIn() {
  const { t } = useTranslation('home');
  const { to } = usePlace();
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('where')}</h2>
      <ul className="choices four">
        {ways.map(({ way, path }) => (
          <li key={way}>
            <a className="choice" href={to(path)}>
              <Sign name={way} />
              <b>{t(`ways.${way}.title`)}</b>
              <span>{t(`ways.${way}.text`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
