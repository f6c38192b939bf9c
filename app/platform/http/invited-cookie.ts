// The private link this browser came by, kept for the pages behind it.
import { clearCookie, readCookie, setCookie } from './cookies.ts';

export function readInvited(request: Request, secure: boolean): string | null {
  return readCookie(request.headers.get('cookie'), secure, 'invited');
}

/** Kept for half a day: long enough to look for one's papers. */
export function keepInvited(secure: boolean, token: string): string {
  return setCookie(secure, 'invited', token, { maxAge: 12 * 3600 });
}

export function forgetInvited(secure: boolean): string {
  return clearCookie(secure, 'invited');
}
