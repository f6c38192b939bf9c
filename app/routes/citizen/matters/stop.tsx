// Stopping reminders by the link of a letter: one press, no code, nothing else asked.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { stopEnding } from '#app/services/matter/endings.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'track' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('endings.stopTitle'));

export function loader({ request, context }: LoaderFunctionArgs) {
  const token = readCookie(request.headers.get('cookie'), context.secure, 'stop');
  return { known: token !== null, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const to = switchIn((await request.formData()).get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const token = readCookie(request.headers.get('cookie'), context.secure, 'stop');
  const stopped = await stopEnding(await context.ctx(), { token });
  if (!stopped.ok) throw refusal(stopped.problem);
  return redirect(`${pathname}?done`, 303);
}

export default function Stop() {
  const { known, done, csrf } = useLoaderData<typeof loader>();
  const { t } = useTranslation('matter');
  return (
    <div className="slim">
      {done ? <NoteBox tone="ok" live title={t('endings.stopped')} /> : null}
      <h1>{t('endings.stopTitle')}</h1>
      {known && !done ? (
        <>
          <p className="lede">{t('endings.stopLede')}</p>
          <PostForm csrf={csrf}>
            <Btn name="do" value="stop">
              {t('endings.stopGo')}
            </Btn>
          </PostForm>
        </>
      ) : null}
      {known || done ? null : <p className="lede">{t('endings.old')}</p>}
    </div>
  );
}
