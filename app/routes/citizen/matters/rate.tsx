// Rating by the link of a letter: nothing is asked of a machine, nothing is forced, and used twice it says so in words.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import type { LoadContext } from '#app/platform/context.server.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedLists } from '#app/platform/http/typed.ts';
import { loadRating, rateItems } from '#app/services/matter/rate-items.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { RatingForm } from '#app/ui/matter/rating-form.tsx';

export const handle = { section: 'track', formId: 'rate' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'rating')('title'));

const doorOf = (request: Request, context: LoadContext) => ({
  token: readCookie(request.headers.get('cookie'), context.secure, 'rate'),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = await loadRating(await context.ctx(), doorOf(request, context), localeOf(params));
  if (!page.ok && page.problem.code !== 'not-found') throw refusal(page.problem);
  const done = new URL(request.url).searchParams.has('done');
  return { page: page.ok ? page.value : null, done, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const typed = typedLists(form);
  const input = { door: doorOf(request, context), typed, call: typed.call === 'yes' };
  const rated = await rateItems(await context.ctx(), input);
  if (rated.ok) return redirect(`${pathname}?done`, 303);
  if (rated.problem.code === 'not-found') return redirect(pathname, 303);
  return data({ problem: rated.problem, typed }, { status: statusOf[rated.problem.code] });
}

export default function Rate() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('rating');
  const { to } = usePlace();
  if (page) {
    return (
      <RatingForm
        page={page}
        csrf={csrf}
        done={done && !answer}
        problem={answer?.problem ?? null}
        typed={answer?.typed ?? {}}
      />
    );
  }
  return (
    <div className="slim">
      <h1>{t('old')}</h1>
      <p className="lede">{t('oldText')}</p>
      <p>
        <Btn href={to('track')}>{t('find')}</Btn>
      </p>
    </div>
  );
}
