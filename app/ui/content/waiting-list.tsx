// Districts and places that wait for a second person, each with what is proposed.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Change } from '#app/domain/content/leaves.ts';
import { usePlace } from '../frame/place.ts';
import { DecisionButtons, ProposalChanges } from './proposal-card.tsx';

export function WaitingList({
  waiting,
  csrf,
}: {
  waiting: readonly {
    id: string;
    kind: string;
    key: string;
    by: Bilingual | null;
    changes: readonly Change[];
    can: readonly ('published' | 'declined' | 'withdrawn')[];
  }[];
  csrf: string;
}) {
  const { t } = useTranslation('staff-content');
  const { locale } = usePlace();
  if (waiting.length === 0) return null;
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{t('districts.waiting')}</h2>
      {waiting.map(({ id, kind, key, by, changes, can }) => (
        <div key={id}>
          <p>
            <b>{t(`districts.waitingKinds.${kind as 'district'}`, { key })}</b> {by?.[locale]}{' '}
            {t('districts.changed', { count: changes.length })}
          </p>
          <details>
            <summary>{t('districts.show')}</summary>
            <ProposalChanges changes={changes} />
          </details>
          <DecisionButtons csrf={csrf} revisionId={id} can={can} />
        </div>
      ))}
    </section>
  );
}
