// The words at the door: the officers say theirs first, then the resident answers. Large enough to read at arm's length.
import { useTranslation } from 'react-i18next';

export function DoorWords({
  title,
  officers,
  you,
  text,
}: {
  title: string;
  officers: string;
  you: string;
  text: string;
}) {
  const { t } = useTranslation('frame');
  return (
    <section className="card door" aria-labelledby="door-title">
      <h2 id="door-title">{title}</h2>
      <dl>
        <div>
          <dt>{t('pass.doorOfficer')}</dt>
          <dd>{officers}</dd>
        </div>
        <div>
          <dt>{t('pass.doorYou')}</dt>
          <dd>{you}</dd>
        </div>
      </dl>
      <p className="s dim">{text}</p>
    </section>
  );
}
