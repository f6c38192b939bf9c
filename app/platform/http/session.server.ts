// Sessions as cookies say them. A citizen's is a random id with our signature, kept nowhere; a staff token is judged by
// the access services. The form token hangs on the session a page belongs to.
import type { Config } from '../config.server.ts';
import { type Keys, newToken } from '../crypto/keyring.server.ts';
import { readCookie, setCookie } from './cookies.ts';

export type Visitor = {
  /** The citizen's session: from the cookie, or a new one that exists once `setCookie` was sent. */
  citizenId: string;
  fresh: boolean;
  /** What the staff cookie carries, not yet judged; null on citizens' pages. */
  staffToken: string | null;
};

/** Pages under /{locale}/staff belong to the staff session, everything else to the citizen's. */
export function isStaffPath(path: string): boolean {
  return /^\/(?:zh|en)\/staff(?:[/.]|$)/.test(path);
}

export function readVisitor(cookies: string | null, path: string, config: Config, keys: Keys): Visitor {
  const [id, signature] = (readCookie(cookies, config.secure, 'sid') ?? '').split('.');
  const known = id && signature && /^[\w-]{22}$/.test(id) && keys.verify('sid', id, signature);
  return {
    citizenId: known ? id : newToken(),
    fresh: !known,
    staffToken: isStaffPath(path) ? readCookie(cookies, config.secure, 'staff') : null,
  };
}

export function citizenCookie({ citizenId }: Pick<Visitor, 'citizenId'>, config: Config, keys: Keys): string {
  return setCookie(config.secure, 'sid', `${citizenId}.${keys.sign('sid', citizenId)}`);
}

/** The token forms carry: signed over the session that shows the page, so it changes at every sign-in and sign-out. */
export function formToken({ citizenId, staffToken }: Visitor, keys: Keys): string {
  return keys.sign('csrf', staffToken ? `staff ${staffToken}` : `citizen ${citizenId}`);
}

export function formTokenMatches(visitor: Visitor, keys: Keys, given: string): boolean {
  return keys.verify(
    'csrf',
    visitor.staffToken ? `staff ${visitor.staffToken}` : `citizen ${visitor.citizenId}`,
    given,
  );
}
