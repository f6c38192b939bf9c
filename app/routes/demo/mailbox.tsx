// The demo's letter box: every letter and short message that would have been sent.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadMailbox } from '#app/services/post/load-mailbox.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { usePlace } from '#app/ui/frame/place.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';

export const meta: MetaFunction = () => [{ title: '邮件与短信 · Letters and short messages' }];

export async function loader({ context }: LoaderFunctionArgs) {
  const answer = await loadMailbox(await context.ctx());
  if (!answer.ok) throw refusal(answer.problem);
  const { letters, texts } = answer.value;
  return { letters: letters.map(({ id, at, to, subject }) => ({ id, at, to, subject })), texts };
}

export default function Mailbox() {
  const { letters, texts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('demo');
  const { locale } = usePlace();
  const at = { key: 'at', head: t('columns.at'), cell: (row: { at: string }) => moment(new Date(row.at), locale) };
  const to = { key: 'to', head: t('columns.to'), cell: (row: { to: string }) => row.to };
  return (
    <SiteFrame>
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      <p>
        <Btn kind="alt" href="/demo/mail">
          {t('again')}
        </Btn>
      </p>
      <section>
        <h2>{t('letters')}</h2>
        <DataTable
          caption={t('letters')}
          columns={[
            {
              key: 'subject',
              head: t('columns.subject'),
              cell: (row: (typeof letters)[number]) => <a href={`/demo/mail/${row.id}`}>{row.subject}</a>,
            },
            to,
            at,
          ]}
          rows={letters}
          rowKey={(row) => row.id}
          empty={t('none')}
        />
      </section>
      <section>
        <h2>{t('texts')}</h2>
        <DataTable
          caption={t('texts')}
          columns={[{ key: 'text', head: t('columns.text'), cell: (row: (typeof texts)[number]) => row.text }, to, at]}
          rows={texts}
          rowKey={(row) => row.id}
          empty={t('none')}
        />
      </section>
    </SiteFrame>
  );
}
