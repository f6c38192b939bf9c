// The list as the organisation sees it: the names it gave, one of three states, the call time; taking somebody off.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { Empty } from '../empty.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

export type RosterListRow = {
  id: string;
  position: number;
  name: string;
  department: string;
  status: 'invited' | 'ready' | 'not_ready' | 'withdrawn';
  guardian: string;
  reachable: boolean;
  late: boolean;
  wave: { number: number; date: string; start: number } | null;
};

const tones = { ready: 'ok', invited: 'note', not_ready: 'warn', withdrawn: 'note' } as const;

export function RosterList({ csrf, people, open }: { csrf: string; people: readonly RosterListRow[]; open: boolean }) {
  const { t } = useTranslation('roster');
  const { locale, here } = usePlace();
  const base = here.split('?')[0] ?? here;
  if (people.length === 0) return <Empty title={t('list.emptyTitle')}>{t('list.empty')}</Empty>;
  return (
    <DataTable
      caption={t('list.caption')}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('list.name'),
          cell: ({ name, position, late }) => (
            <>
              {position}. {name} {late ? <Tag>{t('list.late')}</Tag> : null}
            </>
          ),
        },
        { key: 'group', head: t('list.group'), cell: ({ department }) => department || '—' },
        {
          key: 'state',
          head: t('list.state'),
          cell: (one) => (
            <>
              <Tag tone={tones[one.status]}>{t(`states.${one.status}`)}</Tag>{' '}
              {['claimed', 'confirmed', 'refused'].includes(one.guardian) ? <Tag>{t('list.decided')}</Tag> : null}{' '}
              {one.reachable ? null : <span className="s dim">{t('list.letter')}</span>}
            </>
          ),
        },
        {
          key: 'time',
          head: t('list.time'),
          cell: ({ wave }) =>
            wave
              ? t('list.wave', { day: dayOf(wave.date, locale), time: clockText(wave.start), number: wave.number })
              : t('list.none'),
        },
        ...(open
          ? [
              {
                key: 'do',
                head: t('list.do'),
                cell: (one: RosterListRow) => (
                  <div className="cluster">
                    {one.guardian === 'claimed' ? (
                      <PostForm
                        csrf={csrf}
                        action={base}
                        hidden={{ do: 'relation', id: one.id }}
                        label={t('list.confirmWho', { name: one.name })}
                      >
                        <Btn kind="alt">{t('list.confirm')}</Btn>
                      </PostForm>
                    ) : null}
                    <PostForm
                      csrf={csrf}
                      action={base}
                      hidden={{ do: 'withdraw', id: one.id }}
                      label={t('list.removeWho', { name: one.name })}
                    >
                      <Btn kind="alt">{t('list.remove')}</Btn>
                    </PostForm>
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
