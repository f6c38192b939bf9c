// Organisations of the district: what waits for a check first, warnings shown.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadOrganisations } from '#app/services/organisation/decide-organisation.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'organisations' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-orgs')('title'));

export async function loader({ context }: LoaderFunctionArgs) {
  const answer = await loadOrganisations(await context.ctx());
  if (!answer.ok) throw refusal(answer.problem);
  return { rows: answer.value };
}

export default function Organisations() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-orgs');
  const { t: o } = useTranslation('org');
  const { locale } = usePlace();
  return (
    <>
      <Bar title={t('title')} />
      <p className="lede">{t('lede')}</p>
      <DataTable
        caption={t('list')}
        rows={rows}
        rowKey={({ id }) => id}
        empty={t('none')}
        columns={[
          {
            key: 'name',
            head: t('name'),
            cell: (row) => (
              <a href={`/${locale}/staff/organisations/${row.id}`}>
                {locale === 'en' ? (row.nameEn ?? row.nameZh) : row.nameZh}
              </a>
            ),
          },
          { key: 'kind', head: t('kind'), cell: (row) => o(`kinds.${row.kind}`) },
          {
            key: 'code',
            head: t('code'),
            cell: (row) => (
              <>
                {row.creditCode} {row.codeDoubts.length > 0 ? <Tag tone="warn">{t('doubt')}</Tag> : null}
              </>
            ),
          },
          { key: 'place', head: t('place'), cell: (row) => row.place[locale] },
          { key: 'state', head: t('state'), cell: (row) => o(`statuses.${row.status}`) },
          {
            key: 'due',
            head: t('due'),
            cell: (row) =>
              row.status === 'applied' ? (
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
