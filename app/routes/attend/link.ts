// A private link, from a message or a picture on paper: its token goes into a cookie, the browser to a clean address.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { isLocale } from '#app/domain/locale.ts';
import { forgetInvited, keepInvited } from '#app/platform/http/invited-cookie.ts';
import { followInvitation } from '#app/services/roster/open-invitation.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await followInvitation(await context.ctx(), { token: params.token ?? '' });
  if (!found.ok) {
    const place = isLocale(params.locale) && params.district ? `/${params.locale}/${params.district}/invited` : '/';
    return redirect(place, { headers: { 'Set-Cookie': forgetInvited(context.secure) } });
  }
  const { token, district, locale } = found.value;
  const cookie = keepInvited(context.secure, token);
  const language = isLocale(params.locale) ? params.locale : locale;
  return redirect(`/${language}/${district}/invited`, { headers: { 'Set-Cookie': cookie } });
}
