// A new installation gets its two security administrators once, with passwords that only the installer sees.
import { expect, test } from 'vitest';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginFirstAccounts } from './begin-first-accounts.server.ts';

const app = await testApp();

test('two accounts the first time, none after', async () => {
  const ctx = app.as({ kind: 'system', job: 'begin' });
  const first = await beginFirstAccounts(ctx);
  if (!first.ok) throw new Error(first.problem.code);
  expect(first.value.map((account) => account.username)).toEqual(['security.first', 'security.second']);
  expect(await beginFirstAccounts(ctx)).toEqual({ ok: true, value: [] });
  const { rows } = await app.pool.query('SELECT password_hash, must_change, roles FROM staff ORDER BY username');
  const [one] = rows;
  expect(one).toMatchObject({ must_change: true, roles: ['security-admin'] });
  expect(await verifyPassword(one.password_hash, first.value[0]?.password ?? '', app.config.secrets.pepper)).toBe(true);
});
