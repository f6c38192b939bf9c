// Another time for a booking: the windows a team can really keep; the old one stays until the new one is held.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Problem } from '#app/domain/result.ts';
import { windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadNewTimes, moveRequest } from '#app/services/desk/move-request.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { FreeTimes } from '#app/ui/desk/free-times.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };

export const meta: MetaFunction = (args) =>
  pageTitle(
    args,
    tFor(localeOf(args.params), 'staff-desk')('change.title', { reference: args.params.reference ?? '' }),
  );

const Form = z.object({ version: z.coerce.number().int(), time: z.string().max(30) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const from = new URL(request.url).searchParams.get('from');
  const times = await loadNewTimes(await context.ctx(), { reference: params.reference ?? '', from });
  if (!times.ok) throw refusal(times.problem);
  return { times: times.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const time = typed.time ?? '';
  const none: Problem = { code: 'form-invalid', field: 'time' };
  if (!answer.ok) return data({ problem: none, time }, { status: 422 });
  const moved = await moveRequest(ctx, { reference: params.reference ?? '', ...answer.value });
  if (!moved.ok) return data({ problem: moved.problem, time }, { status: statusOf[moved.problem.code] });
  throw redirect(`/${localeOf(params)}/staff/requests/${moved.value.reference}?done=changed`, 303);
}

export default function RequestTime() {
  const { times, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const problem = answer?.problem ?? null;
  const text = problem ? (problem.field === 'time' ? t('change.chooseOne') : problemText(problem, locale)) : null;
  const page = `/${locale}/staff/requests/${times.reference}`;
  return (
    <>
      <p className="s">
        <a className="more" href={page}>
          {t('request.title', { reference: times.reference })}
        </a>
      </p>
      <ErrorSummary errors={text ? [{ field: 'time', text }] : []} />
      <Bar title={t('change.title', { reference: times.reference })} />
      <p>{t('change.now', { window: windowOf(times.date, times.windowStart, times.windowEnd, locale) })}</p>
      <PostForm csrf={csrf} hidden={{ version: String(times.version) }}>
        <FreeTimes
          days={times.days}
          mode={times.mode}
          chosen={answer?.time ?? null}
          error={text ?? undefined}
          page={`${page}/time`}
          earlier={times.earlier}
          later={times.later}
        />
        <Btn>{t('change.save')}</Btn>
      </PostForm>
    </>
  );
}
