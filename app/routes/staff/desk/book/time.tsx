// When: the free windows for what the caller needs, read out and held.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#app/domain/result.ts';
import { clockOf, windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { chooseTime } from '#app/services/booking/choose-time.server.ts';
import { loadTimes } from '#app/services/booking/load-times.server.ts';
import { DeadlineNote } from '#app/ui/booking/deadline-note.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { FreeTimes } from '#app/ui/desk/free-times.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = { draftId: params.draft ?? '', locale: localeOf(params), from: searchParams.get('from') };
  const answer = await loadTimes(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete')
    throw redirect(pathname.replace(/time(\.data)?$/, 'place'));
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, draft: asked.draftId, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const time = fieldOf(await request.formData(), 'time') ?? '';
  const held = await chooseTime(ctx, { draftId: params.draft ?? '', time, network: null });
  if (held.ok) return redirect(new URL(request.url).pathname.replace(/time$/, 'notice'), 303);
  if (held.problem.code === 'draft-gone' || held.problem.code === 'not-allowed') throw refusal(held.problem);
  const problem: Problem = held.problem;
  return data({ problem, time }, { status: statusOf[problem.code] });
}

export default function BookTime() {
  const { page, draft, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const problem = answer?.problem ?? null;
  const text = problem ? (problem.field === 'time' ? t('change.chooseOne') : problemText(problem, locale)) : undefined;
  const { heldTime, heldUntil } = page;
  const own = heldTime && heldUntil ? { ...heldTime, until: heldUntil } : null;
  return (
    <>
      <ErrorSummary errors={text ? [{ field: 'time', text }] : []} />
      <Bar title={t('book.title')} />
      <CallerSteps at="time" />
      <DeadlineNote deadline={page.deadline} change={`/${locale}/staff/book/${draft}/place`} />
      {own ? (
        <NoteBox
          icon="clock"
          title={t('book.held', {
            time: windowOf(own.date, own.windowStart, own.windowEnd, locale),
            until: clockOf(own.until),
          })}
        >
          <p>
            <a className="more" href={`/${locale}/staff/book/${draft}/notice`}>
              {t('book.keepTime')}
            </a>
          </p>
        </NoteBox>
      ) : null}
      <PostForm csrf={csrf}>
        <FreeTimes
          days={page.days}
          mode={page.mode}
          chosen={answer?.time ?? page.chosen}
          error={text}
          page={`/${locale}/staff/book/${draft}/time`}
          earlier={page.earlier}
          later={page.later}
        />
        <p className="cluster">
          <Btn>{t('book.hold')}</Btn>
          <Btn kind="alt" href={`/${locale}/staff/book/${draft}/place`}>
            {t('book.back')}
          </Btn>
        </p>
      </PostForm>
    </>
  );
}
