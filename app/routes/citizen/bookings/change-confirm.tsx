// The present time beside the new one that is held; only here the booking moves.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf, dayOf, windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { changeTime } from '#app/services/booking/change-time.server.ts';
import { loadChange } from '#app/services/booking/load-change.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Swap } from '#app/ui/journey/swap.tsx';
import { Ticks } from '#app/ui/track/change-rules.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'move' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('change.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const answer = await loadChange(ctx, { reference: params.ref ?? '', locale: localeOf(params) });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { held, ...page } = answer.value;
  if (held === null) throw redirect(new URL(request.url).pathname.replace(/\/confirm$/, ''), 303);
  return { page, held, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const page = await loadChange(ctx, { reference: params.ref ?? '', locale: localeOf(params) });
  if (!page.ok) throw codeFirst(page.problem, params);
  const version = Number(fieldOf(form, 'version'));
  const moved = await changeTime(ctx, { bookingId: page.value.id, version });
  if (moved.ok) return redirect(pathname.replace(/\/change\/confirm$/, '?done=changed'), 303);
  const { problem } = moved;
  if (problem.code === 'hold-expired') return redirect(pathname.replace(/\/confirm$/, ''), 303);
  if (problem.code !== 'stale-page') throw codeFirst(problem, params);
  return data({ problem }, { status: statusOf[problem.code] });
}

export default function ChangeConfirm() {
  const { page, held, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const { now } = page;
  const day = dayOf(held.date, locale);
  const consequences = [
    t('change.rule.free'),
    t('change.rule.same'),
    t('change.rule.team'),
    t('change.rule.left', { count: page.changesLeft }),
  ];
  return (
    <>
      <Crumb reference={page.reference} deep />
      {problem ? <ErrorSummary errors={[{ text: problemText(problem, locale) }]} /> : null}
      <h1>{t('change.confirmTitle', { day })}</h1>
      <p className="lede">
        {t('change.confirmLede')} {t('change.lede')}
      </p>
      <Swap
        have={{
          label: t('change.have'),
          title: windowOf(now.date, now.windowStart, now.windowEnd, locale),
          text: page.place,
          tag: t('change.kept'),
        }}
        chose={{
          label: t('change.chose'),
          title: windowOf(held.date, held.windowStart, held.windowEnd, locale),
          text: page.place,
          tag: t('change.heldUntil', { until: clockOf(held.until) }),
        }}
      />
      <section className="card" aria-labelledby="move-title">
        <h2 id="move-title">{t('change.consequences')}</h2>
        <Ticks lines={consequences} />
        <PostForm csrf={csrf} id="move" hidden={{ version: String(page.version) }}>
          <Go>
            <Btn name="do" value="move">
              {t('change.confirm', { day })}
            </Btn>
            <Btn kind="alt" href={to(`bookings/${page.reference}/change`)}>
              {t('change.other')}
            </Btn>
            <Btn kind="alt" href={to(`bookings/${page.reference}`)}>
              {t('change.keep')}
            </Btn>
          </Go>
        </PostForm>
      </section>
    </>
  );
}
