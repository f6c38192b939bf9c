// Sessions as cookies say them. A citizen's is a random id with our signature, kept nowhere; a staff token is judged by
// the access services. The form token hangs on the session a page belongs to.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.server.ts';
import { type Keys, newToken } from '../crypto/keyring.server.ts';
import { readCookie, setCookie } from './cookies.ts';

export type Visitor = {
  /** The citizen's session: from the cookie, or a new one that exists once `setCookie` was sent. */
  citizenId: string;
  fresh: boolean;
  /** What the staff cookie carries, not yet judged; null on citizens' pages. */
  staffToken: string | null;
  /** a page of organisations: whoever speaks for one here is its contact */
  orgPage?: boolean;
};

/** Pages under /{locale}/staff belong to the staff session, everything else to the citizen's. */
export function isStaffPath(path: string): boolean {
  return /^\/(?:zh|en)\/staff(?:[/.]|$)/.test(path);
}

/** Pages under /{locale}/{district}/org belong to organisations. */
function isOrgPath(path: string): boolean {
  return /^\/(?:zh|en)\/[^/]+\/org(?:[/.]|$)/.test(path);
}

export function readVisitor(cookies: string | null, path: string, config: Config, keys: Keys): Visitor {
  const [id, signature] = (readCookie(cookies, config.secure, 'sid') ?? '').split('.');
  const known = id && signature && /^[\w-]{22}$/.test(id) && keys.verify('sid', id, signature);
  return {
    citizenId: known ? id : newToken(),
    fresh: !known,
    orgPage: isOrgPath(path),
    staffToken: isStaffPath(path) ? readCookie(cookies, config.secure, 'staff') : null,
  };
}

export function citizenCookie({ citizenId }: Pick<Visitor, 'citizenId'>, config: Config, keys: Keys): string {
  return setCookie(config.secure, 'sid', `${citizenId}.${keys.sign('sid', citizenId)}`, { maxAge: 12 * 3600 });
}

/** The token forms carry: signed over the session that shows the page, so it changes at every sign-in and sign-out.
 * Masked with fresh bytes each time, so that squeezed pages give nothing away about it (BREACH). */
export function formToken(visitor: Visitor, keys: Keys): string {
  const mask = randomBytes(32);
  return `${mask.toString('base64url')}.${xor(mask, signature(visitor, keys)).toString('base64url')}`;
}

export function formTokenMatches(visitor: Visitor, keys: Keys, given: string): boolean {
  const [mask, masked] = given.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (mask?.length !== 32 || masked?.length !== 32) return false;
  return timingSafeEqual(xor(mask, masked), signature(visitor, keys));
}

function signature({ citizenId, staffToken }: Visitor, keys: Keys): Buffer {
  return Buffer.from(keys.sign('csrf', staffToken ? `staff ${staffToken}` : `citizen ${citizenId}`), 'base64url');
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)));
}
