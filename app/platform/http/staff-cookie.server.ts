// The cookies of a member of staff: the session, which ends with the browser, and the device, which is remembered.
import type { App } from '../context.server.ts';
import { clearCookie, setCookie } from './cookies.ts';

/** Headers for an answer that opens a session; `device` where the account has signed in fully. */
export function staffCookies({ config }: App, session: { token: string; device?: string }): Headers {
  const headers = new Headers();
  headers.append('Set-Cookie', setCookie(config.secure, 'staff', session.token, { sameSite: 'Strict' }));
  if (session.device) {
    const life = { sameSite: 'Strict' as const, maxAge: 180 * 86_400 };
    headers.append('Set-Cookie', setCookie(config.secure, 'device', session.device, life));
  }
  return headers;
}

export function endedStaffCookie({ config }: App): Headers {
  return new Headers({ 'Set-Cookie': clearCookie(config.secure, 'staff') });
}
