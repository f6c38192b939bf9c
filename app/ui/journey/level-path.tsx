// A place in levels: district, sub-district, community, door. Chosen levels stay with a link to change them; one opens a page.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Level = {
  label: string;
  state: 'past' | 'now' | 'next';
  value?: string;
  change?: string;
  children?: ReactNode;
};

/** The open level draws its own control (RadioCards, fields in a card); levels to come say when they are asked. */
export function LevelPath({ levels, label }: { levels: readonly Level[]; label: string }) {
  const { t } = useTranslation('frame');
  return (
    <ol className="trail path" aria-label={label}>
      {levels.map((level) => (
        <li
          key={level.label}
          className={level.state === 'next' ? 'next' : undefined}
          aria-current={level.state === 'now' ? 'step' : undefined}
        >
          <span>{level.label}</span>
          {level.value ? (
            <b>
              {level.value}
              {level.change ? (
                <a className="more" href={level.change}>
                  {t('form.change')}
                  <span className="sr">{t('form.changeWhat', { what: level.label })}</span>
                </a>
              ) : null}
            </b>
          ) : null}
          {level.children}
        </li>
      ))}
    </ol>
  );
}
