// Cookies: `__Host-`, Secure, HttpOnly and SameSite where the portal is reached by https; plain names on this machine's http.
export type CookieName =
  | 'sid'
  | 'staff'
  | 'device'
  | 'link'
  | 'invited'
  | 'rate'
  | 'stop'
  | 'lang'
  | 'elder'
  | 'scheme'
  | 'receipt';

export function cookieName(secure: boolean, name: CookieName): string {
  return secure ? `__Host-${name}` : name;
}

/** The value of one cookie in a Cookie header; null when it is absent or was sent twice with different values. */
export function readCookie(header: string | null, secure: boolean, name: CookieName): string | null {
  if (!header) return null;
  const full = `${cookieName(secure, name)}=`;
  let found: string | null = null;
  for (const part of header.split(';')) {
    const pair = part.trim();
    if (!pair.startsWith(full)) continue;
    const value = pair.slice(full.length);
    if (found !== null && found !== value) return null;
    found = value;
  }
  return found;
}

export type CookieLife = {
  /** Seconds; none: until the browser closes. */ maxAge?: number;
  sameSite?: 'Lax' | 'Strict';
};

/** A Set-Cookie header. Values are our own: tokens, or a word. */
export function setCookie(secure: boolean, name: CookieName, value: string, life: CookieLife = {}): string {
  if (!/^[\w.~-]*$/.test(value)) throw new Error(`Cookie ${name} would carry a value that needs quoting`);
  const age = life.maxAge === undefined ? '' : `; Max-Age=${life.maxAge}`;
  return `${cookieName(secure, name)}=${value}; Path=/; HttpOnly; SameSite=${life.sameSite ?? 'Lax'}${age}${secure ? '; Secure' : ''}`;
}

export function clearCookie(secure: boolean, name: CookieName): string {
  return setCookie(secure, name, '', { maxAge: 0 });
}
