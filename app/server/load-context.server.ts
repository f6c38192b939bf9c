// What one request's loaders and actions are handed, and what they tell the server in return.
import { randomBytes } from 'node:crypto';
import type { App, Ctx, LoadContext } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { databaseAway } from '#app/platform/database-away.server.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { networkOf } from '#app/platform/http/network.ts';
import { formToken, type Visitor } from '#app/platform/http/session.server.ts';
import type { Seams } from './seams.ts';

/** `away`: the page failed because the database could not be reached. */
export type Told = { csrfRead: boolean; shared: boolean; scripted: boolean; away: boolean };

export function openContext(
  app: App,
  identify: Seams['identify'],
  request: Request,
  visitor: Visitor,
  remote: string | undefined,
): { context: LoadContext; told: Told; requestId: string } {
  const { config, keys, log, clock } = app;
  const told: Told = { csrfRead: false, shared: false, scripted: false, away: false };
  const requestId = randomBytes(6).toString('hex').toUpperCase();
  let ctx: Promise<Ctx> | null = null;
  let csrf: string | null = null;
  const context: LoadContext = {
    ctx() {
      const now = clock.now();
      ctx ??= identify(app, visitor, now).then((actor) => ({ app, now, actor, requestId }));
      return ctx;
    },
    requestId,
    network: keys.blind('network', networkOf(remote, request.headers.get('x-forwarded-for'), config.proxies)),
    nonce: newToken(),
    elder: readCookie(request.headers.get('cookie'), config.secure, 'elder') === '1',
    get csrf() {
      told.csrfRead = true;
      csrf ??= formToken(visitor, keys);
      return csrf;
    },
    shared() {
      told.shared = true;
    },
    scripted() {
      told.scripted = true;
    },
    fault(error) {
      told.away ||= databaseAway(error);
      log.error(told.away ? 'database-away' : 'page-failed', error, { request: requestId });
    },
    demo: config.mode === 'demo',
    secure: config.secure,
  };
  return { context, told, requestId };
}
