// The link of a reminder that stops it: its token goes into a cookie, and the browser to a clean address.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { setCookie } from '#app/platform/http/cookies.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  const { locale, district, token = '' } = params;
  const known = /^[\w-]{22}$/.test(token);
  const headers: Record<string, string> = known
    ? { 'Set-Cookie': setCookie(context.secure, 'stop', token, { maxAge: 3600 }) }
    : {};
  return redirect(`/${locale}/${district}/reminders`, { headers });
}
