// What a new installation for people begins with: the catalogue, places, rules and texts, and its first two accounts.
import type { App } from '#app/platform/context.server.ts';
import { beginFirstAccounts } from '#app/services/access/begin-first-accounts.server.ts';
import { beginContent } from '#app/services/content/begin.server.ts';
import { firstContent } from './first-content.server.ts';

/** Leaves what exists alone. Returns lines to print once for the person who installs it. */
export async function loadFirst(app: App): Promise<readonly string[]> {
  const ctx = { app, now: app.clock.now(), actor: { kind: 'system', job: 'begin' } as const, requestId: 'begin' };
  const begun = await beginContent(ctx, firstContent(), null);
  if (!begun.ok) throw new Error(`The first content could not be written: ${begun.problem.code}`);
  const accounts = await beginFirstAccounts(ctx);
  if (!accounts.ok) throw new Error(`The first accounts could not be made: ${accounts.problem.code}`);
  return accounts.value.map(
    ({ username, password }) =>
      `First account ${username}, password ${password} (told this once; change it at the first sign-in)`,
  );
}
