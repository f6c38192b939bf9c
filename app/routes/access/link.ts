// A link from a letter: its token goes into a cookie, and the browser to a clean address that asks for a code.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { clearCookie, setCookie } from '#app/platform/http/cookies.ts';
import { followLink } from '#app/services/access/follow-link.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? null;
  const answer = await followLink(await context.ctx(), { token });
  if (!answer.ok || token === null) {
    return redirect('/', { headers: { 'Set-Cookie': clearCookie(context.secure, 'link') } });
  }
  const { locale, district } = answer.value;
  const cookie = setCookie(context.secure, 'link', token, { maxAge: 3600 });
  return redirect(`/${locale}/${district}/track`, { headers: { 'Set-Cookie': cookie } });
}
