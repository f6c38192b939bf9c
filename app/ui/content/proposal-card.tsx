// A proposal that waits for a second person: old and new leaf by leaf, and the buttons this reader gets.
import { useTranslation } from 'react-i18next';
import type { Change } from '#app/domain/content/leaves.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { usePathWords } from './path-text.ts';

type Decision = 'published' | 'declined' | 'withdrawn';

export function ProposalChanges({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('staff-content');
  const say = usePathWords();
  return (
    <DataTable
      caption={t('proposal')}
      rows={changes}
      rowKey={(row) => row.path}
      columns={[
        { key: 'path', head: t('where'), cell: (row) => say(row.path) },
        { key: 'before', head: t('before'), cell: (row) => <del>{row.before ?? t('none')}</del> },
        { key: 'after', head: t('after'), cell: (row) => <ins>{row.after ?? t('none')}</ins> },
      ]}
    />
  );
}

export function DecisionButtons(props: { csrf: string; revisionId: string; can: readonly Decision[] }) {
  const { t } = useTranslation('staff-content');
  const { here } = usePlace();
  if (props.can.length === 0) return null;
  return (
    <>
      {props.can.includes('withdrawn') ? <p className="dim">{t('needsOther')}</p> : null}
      <div className="cluster">
        {props.can.map((what) => (
          <PostForm
            key={what}
            csrf={props.csrf}
            action={here.replace(/\?.*$/, '')}
            hidden={{ what, revisionId: props.revisionId }}
          >
            <Btn kind={what === 'published' ? undefined : 'alt'}>{t(`decide.${what}`)}</Btn>
          </PostForm>
        ))}
      </div>
    </>
  );
}
