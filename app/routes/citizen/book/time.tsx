// When: the windows of some days as one group of cards, why there is nothing earlier, and what is held.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#app/domain/booking/fault.ts';
import { timeValue } from '#app/domain/booking/still-fits.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { chooseTime } from '#app/services/booking/choose-time.server.ts';
import { loadTimes } from '#app/services/booking/load-times.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { DeadlineNote } from '#app/ui/booking/deadline-note.tsx';
import { HoldNote } from '#app/ui/booking/hold-note.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { TimeDays } from '#app/ui/booking/time-days.tsx';
import { TimeWhy } from '#app/ui/booking/time-why.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Icon } from '#app/ui/icon.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'services', formId: 'time' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('time.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const draft = `/${localeOf(params)}/${params.district}/book/${params.draft}`;
  const from = new URL(request.url).searchParams.get('from');
  const asked = { draftId: params.draft ?? '', locale: localeOf(params), from };
  const answer = await loadTimes(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(draft);
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.booked) throw redirect(`${draft}/done`);
  return { page: answer.value, draft, csrf: context.csrf };
}

/** What may be answered with other times on the same page. */
const tryAnother = [
  'time-taken',
  'time-past',
  'time-outside-horizon',
  'kit-busy',
  'hold-limit',
  'form-invalid',
] as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const form = await request.formData();
  const url = new URL(request.url);
  const to = switchIn(form.get('switch'));
  if (to) {
    const kept = await keepTyped(ctx, { draftId, step: 'time', typed: typedOf(form) });
    if (!kept.ok) throw refusal(kept.problem);
    return switched(to, `${url.pathname}${url.search}`, localeOf(params), context.secure);
  }
  const time = fieldOf(form, 'time');
  if (time === null) {
    const faults: Fault[] = [{ field: 'time', code: 'choose-time' }];
    return data({ faults, refused: null }, { status: 422 });
  }
  const held = await chooseTime(ctx, { draftId, time, network: context.network });
  if (held.ok) return redirect(url.pathname.replace(/time$/, 'notice'), 303);
  const code = tryAnother.find((one) => one === held.problem.code);
  if (!code) throw refusal(held.problem);
  return data({ faults: null, refused: code }, { status: statusOf[code] });
}

export default function TimePage() {
  const { page, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  const isWindow = page.mode === 'window';
  const { refused } = answered ?? { refused: null };
  const anyFree = page.days.some((day) => day.windows.some((window) => window.reason === null));
  const errors = refused ? [{ field: 'time', text: problemText({ code: refused }, locale) }] : faults.errors;
  const { booking, hold } = page.rules;
  return (
    <>
      <BookingRoute at="time" />
      <ErrorSummary errors={errors} title={refused === 'time-taken' ? t('time.taken') : undefined} />
      <h1>{t(isWindow ? 'time.titleWindow' : 'time.title')}</h1>
      <p className="lede">{t(isWindow ? 'time.ledeWindow' : 'time.lede', { count: page.minutes })}</p>
      <p className="at">
        <Icon name="place" /> {page.place}{' '}
        <a className="more" href={`${draft}/place`}>
          {t('time.changePlace')}
        </a>
      </p>
      <DeadlineNote deadline={page.deadline} change={`${draft}/needs`} />
      <HoldNote time={page.heldTime} until={page.heldUntil} maxMinutes={hold.maxMinutes} />
      <PostForm csrf={csrf} id="time">
        {anyFree || page.heldUntil ? null : (
          <NoteBox tone="warn" title={t('time.empty')}>
            <p>{t('time.emptyText')}</p>
          </NoteBox>
        )}
        <TimeDays
          days={page.days}
          mode={page.mode}
          chosen={page.chosen}
          held={page.heldTime && page.heldUntil ? timeValue(page.heldTime) : null}
          error={errors.length > 0}
        />
        <TimeWhy
          reasons={page.reasons}
          whys={page.whys}
          helps={page.helps}
          hours={Math.ceil(booking.leadMinutes / 60)}
          mode={page.mode}
          draft={draft}
          later={page.later}
          serviceCode={page.serviceCode}
          open={!anyFree}
        />
        <Go>
          <Btn>{t('time.go')}</Btn>
          {page.later ? (
            <Btn kind="alt" href={`?from=${page.later}`}>
              {t('time.later')}
            </Btn>
          ) : null}
          {page.earlier ? (
            <Btn kind="alt" href={`?from=${page.earlier}`}>
              {t('time.earlier')}
            </Btn>
          ) : null}
        </Go>
        <p className="s dim">
          {t('time.hold', { minutes: hold.minutes })}{' '}
          {t('time.rules', {
            date: dayOf(page.horizonEnd, locale),
            hours: Math.ceil(booking.leadMinutes / 60),
            at: clockText(booking.newDaysOpenAt),
          })}
        </p>
      </PostForm>
    </>
  );
}
