// The first two security administrators of a new installation, so that every later account has a second person.
import { randomUUID } from 'node:crypto';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { hasAccounts, insertAccount } from '#app/store/staff.server.ts';
import { permittedSql } from './permitted.server.ts';

export type FirstSignIn = { username: string; password: string };

const people = [
  { username: 'security.first', nameZh: '安全管理员一', nameEn: 'Security administrator 1' },
  { username: 'security.second', nameZh: '安全管理员二', nameEn: 'Security administrator 2' },
] as const;

/**
 * Only where no account exists. Each gets a random password that is told once and must be changed at the first sign-in,
 * where an authenticator is enrolled too.
 */
export async function beginFirstAccounts(ctx: Ctx): Promise<Result<FirstSignIn[]>> {
  const first = people.map((person) => ({ ...person, password: newToken() }));
  const { pepper } = ctx.app.config.secrets;
  const hashes = await Promise.all(first.map(({ password }) => hashPassword(password, pepper)));
  return permittedSql(ctx, 'system.work', async (sql) => {
    if (await hasAccounts(sql)) return ok([]);
    for (const [index, { username, nameZh, nameEn }] of first.entries()) {
      await insertAccount(sql, {
        id: randomUUID(),
        username,
        nameZh,
        nameEn,
        roles: ['security-admin'],
        district: null,
        pointId: null,
        teamId: null,
        passwordHash: hashes[index] ?? null,
        mustChange: true,
        createdAt: ctx.now,
      });
    }
    return ok(first.map(({ username, password }) => ({ username, password })));
  });
}
