// The catalogue as administrators see it: every entry with its version, its marks and open proposals.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { listEntries } from '#app/services/catalogue/edit-entry.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'catalogue' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-catalogue')('list.page'));

export async function loader({ context }: LoaderFunctionArgs) {
  const listed = await listEntries(await context.ctx());
  if (!listed.ok) throw refusal(listed.problem);
  return listed.value.map(({ entry, version, proposed }) => ({
    code: entry.code,
    kind: entry.kind,
    name: entry.name,
    verified: entry.verification.status === 'verified',
    version,
    proposed,
  }));
}

export default function CatalogueList() {
  const rows = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-catalogue');
  const { locale } = usePlace();
  return (
    <>
      <Bar title={t('list.page')} />
      <p className="lede">{t('list.lede')}</p>
      <DataTable
        caption={t('list.page')}
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: 'name',
            head: t('list.name'),
            cell: (row) => <a href={`/${locale}/staff/catalogue/${row.code}`}>{row.name[locale]}</a>,
          },
          {
            key: 'kind',
            head: t('list.service'),
            cell: (row) => t(row.kind === 'talk' ? 'list.talk' : 'list.service'),
          },
          { key: 'version', head: t('list.version'), num: true, cell: (row) => row.version },
          {
            key: 'verification',
            head: t('list.verification'),
            cell: (row) => (
              <Tag tone={row.verified ? 'ok' : 'warn'}>{t(row.verified ? 'list.verified' : 'list.toVerify')}</Tag>
            ),
          },
          {
            key: 'proposal',
            head: t('list.proposal'),
            cell: (row) => (row.proposed ? <Tag tone="note">{t('list.proposed')}</Tag> : '—'),
          },
        ]}
      />
    </>
  );
}
