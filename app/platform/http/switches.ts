// The switches of language, reading size and night: a cookie remembers the choice, the address keeps the place.
import type { Locale } from '#app/domain/locale.ts';
import { clearCookie, setCookie } from './cookies.ts';
import { safeTarget } from './redirect.ts';

export type SwitchTo = Locale | 'elder' | 'standard' | 'dark' | 'light';

const known: readonly unknown[] = ['zh', 'en', 'elder', 'standard', 'dark', 'light'];

const year = 365 * 24 * 60 * 60;

/** The switch a form or a link asks for; null when it asks for none. A form page's action looks here first. */
export function switchIn(value: unknown): SwitchTo | null {
  return known.includes(value) ? (value as SwitchTo) : null;
}

/** Back to `place` (a path of ours, else the home page), in the language asked for. 303, so that a form is not sent again. */
export function switched(to: SwitchTo, place: string | null, here: Locale, secure: boolean): Response {
  const back = safeTarget(place, `/${here}`);
  const location = to === 'zh' || to === 'en' ? back.replace(/^\/(zh|en)(?=[/?#]|$)/, `/${to}`) : back;
  return new Response(null, { status: 303, headers: { location, 'set-cookie': cookieOf(to, secure) } });
}

/**
 * For a form page that keeps no draft: the browser sends the same form once more, to the page as it was asked for (307 keeps
 * method and body). 'arrived' when it has come there: draw the page with what was typed. Null: no switch was pressed.
 */
export function switchedWithForm(
  request: Request,
  form: FormData,
  here: Locale,
  secure: boolean,
): Response | 'arrived' | null {
  const to = switchIn(form.get('switch'));
  if (!to) return null;
  const { pathname, searchParams } = new URL(request.url);
  if (searchParams.get('switched') === to) return 'arrived';
  searchParams.set('switched', to);
  const { headers } = switched(to, `${pathname}?${searchParams}`, here, secure);
  return new Response(null, { status: 307, headers });
}

function cookieOf(to: SwitchTo, secure: boolean): string {
  if (to === 'elder') return setCookie(secure, 'elder', '1', { maxAge: year });
  if (to === 'dark') return setCookie(secure, 'scheme', 'dark', { maxAge: year });
  if (to === 'light') return clearCookie(secure, 'scheme');
  if (to === 'standard') return clearCookie(secure, 'elder');
  return setCookie(secure, 'lang', to, { maxAge: year });
}
