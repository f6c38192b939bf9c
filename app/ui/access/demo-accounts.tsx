// Demo only: the sample accounts, their password, and what their authenticators show right now.
import { useTranslation } from 'react-i18next';
import type { Role } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';

type DemoAccount = { username: string; name: Bilingual; roles: Role[]; district: string | null; code: string | null };

export function DemoAccounts({ password, accounts }: { password: string; accounts: readonly DemoAccount[] }) {
  const { t } = useTranslation(['staff-access', 'staff-frame']);
  const { locale } = usePlace();
  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('demo.title')}</h2>
      <p>{t('demo.text', { password })}</p>
      <DataTable
        caption={t('demo.caption')}
        rows={accounts}
        rowKey={(account) => account.username}
        columns={[
          {
            key: 'username',
            head: t('demo.username'),
            cell: (account) => <span className="mono">{account.username}</span>,
          },
          {
            key: 'role',
            head: t('demo.role'),
            cell: (account) => account.roles.map((role) => t(`staff-frame:roles.${role}`)).join(' · '),
          },
          { key: 'name', head: t('accounts.name'), cell: (account) => account.name[locale] },
          {
            key: 'code',
            head: t('demo.code'),
            num: true,
            cell: (account) => <b className="mono">{account.code ?? t('demo.wait')}</b>,
          },
        ]}
      />
    </section>
  );
}
