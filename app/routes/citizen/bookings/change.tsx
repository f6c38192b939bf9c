// Another time: the rules first, then windows a team can really keep. The present time is kept meanwhile.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#app/domain/booking/fault.ts';
import { timeValue } from '#app/domain/booking/still-fits.ts';
import { clockOf, moment, windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { holdChange } from '#app/services/booking/hold-change.server.ts';
import { leaveWeekOpen } from '#app/services/booking/leave-week-open.server.ts';
import { loadChange } from '#app/services/booking/load-change.server.ts';
import { waitEarlier } from '#app/services/booking/wait-earlier.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { TimeDays } from '#app/ui/booking/time-days.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { ChangeRules } from '#app/ui/track/change-rules.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';
import { LeaveWeekOpen } from '#app/ui/track/leave-week-open.tsx';
import { WaitEarlier } from '#app/ui/track/wait-earlier.tsx';

export const handle = { section: 'track', formId: 'time-form' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('change.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = { reference: params.ref ?? '', locale: localeOf(params), from: searchParams.get('from') };
  const answer = await loadChange(await context.ctx(), asked);
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return { page: answer.value, csrf: context.csrf };
}

/** What is answered on the same page, with other times. */
const tryAnother = [
  'time-taken',
  'time-past',
  'time-outside-horizon',
  'kit-busy',
  'hold-limit',
  'hold-expired',
  'form-invalid',
] as const;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, search } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname + search, localeOf(params), context.secure);
  const wait = fieldOf(form, 'wait');
  if (wait === 'join' || wait === 'leave') {
    const done = await waitEarlier(ctx, { reference: params.ref ?? '', wait: wait === 'join' });
    if (!done.ok) throw codeFirst(done.problem, params);
    return redirect(pathname, 303);
  }
  const part = fieldOf(form, 'week');
  if (part === 'morning' || part === 'afternoon' || part === 'keep') {
    const done = await leaveWeekOpen(ctx, { reference: params.ref ?? '', part: part === 'keep' ? null : part });
    if (!done.ok) throw codeFirst(done.problem, params);
    return redirect(pathname, 303);
  }
  const time = fieldOf(form, 'time');
  if (time === null) {
    const faults: Fault[] = [{ field: 'time', code: 'choose-time' }];
    return data({ faults, refused: null, time }, { status: 422 });
  }
  const held = await holdChange(ctx, { reference: params.ref ?? '', time, network: context.network });
  const booking = pathname.replace(/\/change$/, '');
  if (held.ok && held.value === 'held') return redirect(`${pathname}/confirm`, 303);
  if (held.ok) return redirect(held.value === 'changed' ? `${booking}?done=changed` : booking, 303);
  const code = tryAnother.find((one) => one === held.problem.code);
  if (!code) throw codeFirst(held.problem, params);
  return data({ faults: null, refused: code, time }, { status: statusOf[code] });
}

export default function Change() {
  const { page, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('track');
  const { t: b } = useTranslation('booking');
  const { locale, to } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const failed = page.status === 'failed';
  const { now, held, days } = page;
  const refused = answered?.refused ?? null;
  const errors = refused ? [{ field: 'time', text: problemText({ code: refused }, locale) }] : faults.errors;
  const anyFree = days.some((day) => day.windows.some((window) => window.reason === null));
  const window = windowOf(now.date, now.windowStart, now.windowEnd, locale);
  return (
    <>
      <Crumb reference={page.reference} deep />
      <ErrorSummary errors={errors} title={refused === 'time-taken' ? b('time.taken') : undefined} />
      <h1>{t(failed ? 'change.titleFailed' : 'change.title')}</h1>
      <p className="lede">{t(failed ? 'change.ledeFailed' : 'change.lede')}</p>
      {failed ? null : (
        <ChangeRules window={window} place={page.place} until={moment(page.until, locale)} left={page.changesLeft} />
      )}
      {held ? (
        <NoteBox
          icon="clock"
          title={t('change.held', {
            window: windowOf(held.date, held.windowStart, held.windowEnd, locale),
            until: clockOf(held.until),
          })}
        >
          <p>
            <a href={to(`bookings/${page.reference}/change/confirm`)}>{t('change.heldDo')}</a>
          </p>
        </NoteBox>
      ) : null}
      <PostForm csrf={csrf} id="time-form">
        <h2>{t('change.another')}</h2>
        {anyFree ? null : (
          <NoteBox tone="warn" title={t('change.none')}>
            <p>{t('change.noneText', { phone })}</p>
          </NoteBox>
        )}
        <TimeDays
          days={days}
          mode={page.mode}
          chosen={answered?.time ?? page.chosen}
          held={failed ? null : timeValue(now)}
          error={errors.length > 0}
        />
        <Go>
          <Btn>{t(failed ? 'change.goFailed' : 'change.go')}</Btn>
          {page.later ? (
            <Btn kind="alt" href={`?from=${page.later}`}>
              {b('time.later')}
            </Btn>
          ) : null}
          {page.earlier ? (
            <Btn kind="alt" href={`?from=${page.earlier}`}>
              {b('time.earlier')}
            </Btn>
          ) : null}
          {failed ? null : (
            <Btn kind="alt" href={to(`bookings/${page.reference}`)}>
              {t('change.keep')}
            </Btn>
          )}
        </Go>
      </PostForm>
      {page.wait ? (
        <WaitEarlier since={page.wait.since} hours={Math.round((page.hold.offerMinutes ?? 120) / 60)} csrf={csrf} />
      ) : null}
      {page.week ? <LeaveWeekOpen week={page.week} csrf={csrf} /> : null}
    </>
  );
}
