// What a change means, said before anything is chosen.
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import { Tag } from '../tag.tsx';

export function ChangeRules(props: { window: string; place: string; until: string; left: number }) {
  const { t } = useTranslation('track');
  const rules = [
    t('change.rule.until', { until: props.until }),
    t('change.rule.left', { count: props.left }),
    t('change.rule.free'),
    t('change.rule.same'),
    t('change.rule.team'),
  ];
  return (
    <div className="swap even">
      <div>
        <p className="s dim">{t('change.have')}</p>
        <p>
          <b>{props.window}</b>
          {props.place}
        </p>
        <p>
          <Tag tone="ok">{t('change.kept')}</Tag>
        </p>
      </div>
      <section className="card" aria-labelledby="rules-title">
        <h2 id="rules-title">{t('change.rules')}</h2>
        <Ticks lines={rules} />
      </section>
    </div>
  );
}

export function Ticks({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain ticked">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="check" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
