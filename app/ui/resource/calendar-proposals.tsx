// Calendar years that wait for a second person: every day that would change, and the decision.
import { useTranslation } from 'react-i18next';
import type { CalendarChange } from '#app/domain/calendar/import.ts';
import { dayOf } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';

type Proposal = {
  id: string;
  year: string;
  by: string | null;
  mine: boolean;
  reason: string;
  sourceUrl: string;
  changes: CalendarChange[];
};

export function CalendarDiff({ changes, caption }: { changes: readonly CalendarChange[]; caption: string }) {
  const { t } = useTranslation('staff-calendar');
  const { locale } = usePlace();
  const said = (day: CalendarChange['before']) => (day ? `${t(`kind.${day.kind}`)} · ${day.name[locale]}` : t('plain'));
  return (
    <div className="diff">
      <DataTable
        caption={caption}
        rows={changes}
        rowKey={(row) => row.date}
        empty={t('same')}
        columns={[
          { key: 'date', head: t('date'), cell: (row) => dayOf(row.date, locale) },
          { key: 'before', head: t('before'), cell: (row) => <del>{said(row.before)}</del> },
          { key: 'after', head: t('after'), cell: (row) => <ins>{said(row.after)}</ins> },
        ]}
      />
    </div>
  );
}

export function Proposals({
  csrf,
  proposals,
  mayEdit,
}: {
  csrf: string;
  proposals: readonly Proposal[];
  mayEdit: boolean;
}) {
  const { t } = useTranslation('staff-calendar');
  return proposals.map((proposal) => (
    <section key={proposal.id} className="card" aria-labelledby={`p-${proposal.year}`}>
      <h2 id={`p-${proposal.year}`}>{t('proposal', { year: proposal.year })}</h2>
      <p>{t('proposedBy', { by: proposal.by ?? '—', reason: proposal.reason, source: proposal.sourceUrl })}</p>
      <CalendarDiff changes={proposal.changes} caption={t('diffOf', { year: proposal.year })} />
      {mayEdit && proposal.mine ? <p>{t('needsOther')}</p> : null}
      {mayEdit ? (
        <div className="cluster">
          {(proposal.mine ? (['withdrawn'] as const) : (['published', 'declined'] as const)).map((what) => (
            <PostForm key={what} csrf={csrf} hidden={{ 'do-what': what, revisionId: proposal.id }}>
              <Btn kind={what === 'published' ? undefined : 'alt'}>{t(`decide.${what}`)}</Btn>
            </PostForm>
          ))}
        </div>
      ) : null}
    </section>
  ));
}
