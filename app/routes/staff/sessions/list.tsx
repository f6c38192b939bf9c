// Sessions of the district: what is owed an answer first, the soonest due on top.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, listed, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadSessions } from '#app/services/session/load-desk.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'sessions' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-sessions')('title'));

export async function loader({ context }: LoaderFunctionArgs) {
  const answer = await loadSessions(await context.ctx());
  if (!answer.ok) throw refusal(answer.problem);
  return { rows: answer.value };
}

export default function Sessions() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-sessions');
  const { locale } = usePlace();
  return (
    <>
      <Bar title={t('title')} />
      <p className="lede">{t('lede')}</p>
      <DataTable
        caption={t('title')}
        rows={rows}
        rowKey={({ reference }) => reference}
        empty={t('none')}
        columns={[
          {
            key: 'organisation',
            head: t('organisation'),
            cell: (row) => (
              <a href={`/${locale}/staff/sessions/${row.reference}`}>
                {row.organisation[locale]} <span className="mono">{row.reference}</span>
              </a>
            ),
          },
          {
            key: 'what',
            head: t('what'),
            cell: (row) => (
              <>
                {t('people', { count: row.people, talks: row.talks })}
                <br />
                {listed(
                  row.services.map((name) => name[locale]),
                  locale,
                )}
              </>
            ),
          },
          { key: 'wished', head: t('wished'), cell: (row) => (row.first ? dayOf(row.first, locale) : '—') },
          {
            key: 'state',
            head: t('state'),
            cell: (row) => (
              <>
                {t(`states.${row.status}`)}{' '}
                {row.lateTalks > 0 ? <Tag tone="bad">{t('lateTalks', { count: row.lateTalks })}</Tag> : null}
              </>
            ),
          },
          {
            key: 'due',
            head: t('due'),
            cell: (row) =>
              row.dueAt ? (
                <>
                  {moment(row.dueAt, locale)} {row.late ? <Tag tone="bad">{t('late')}</Tag> : null}
                </>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </>
  );
}
