// Rating on the own page of a booking: every finished item once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedLists } from '#app/platform/http/typed.ts';
import { loadRating, rateItems } from '#app/services/matter/rate-items.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { RatingForm } from '#app/ui/matter/rating-form.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'rate' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'rating')('title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reference = params.ref ?? '';
  const page = await loadRating(await context.ctx(), { reference }, localeOf(params));
  if (!page.ok) throw codeFirst(page.problem, params);
  const done = new URL(request.url).searchParams.has('done');
  return { page: page.value, reference, done, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const typed = typedLists(form);
  const door = { reference: params.ref ?? '' };
  const rated = await rateItems(await context.ctx(), { door, typed, call: typed.call === 'yes' });
  if (rated.ok) return redirect(`${pathname}?done`, 303);
  if (rated.problem.code === 'not-found') throw codeFirst(rated.problem, params);
  return data({ problem: rated.problem, typed }, { status: statusOf[rated.problem.code] });
}

export default function RateBooking() {
  const { page, reference, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Crumb reference={reference} deep />
      <RatingForm
        page={page}
        csrf={csrf}
        done={done && !answer}
        problem={answer?.problem ?? null}
        typed={answer?.typed ?? {}}
      />
    </>
  );
}
