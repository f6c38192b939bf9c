// A device on which an account has signed in before is known by a signed cookie, so that wrong tries elsewhere do not
// count against it (OWASP: device cookies).
import type { App } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';

/** The value of the cookie `device` for this account. */
export function knownDevice({ keys }: Pick<App, 'keys'>, staffId: string): string {
  const id = newToken();
  return `${id}.${keys.sign('device', `${id} ${staffId}`)}`;
}

/** The device's id when the cookie was given out to this account, else null. */
export function deviceOf({ keys }: Pick<App, 'keys'>, cookie: string | null, staffId: string): string | null {
  const [id, signature] = (cookie ?? '').split('.');
  return id && signature && keys.verify('device', `${id} ${staffId}`, signature) ? id : null;
}
