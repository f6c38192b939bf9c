// Cancel: what it means first, then one button. Too late, the way by telephone.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { cancelBooking } from '#app/services/booking/cancel-booking.server.ts';
import { loadOwnBooking } from '#app/services/booking/load-own-booking.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'cancel' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('cancel.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.ref ?? '', locale: localeOf(params) };
  const answer = await loadOwnBooking(await context.ctx(), asked);
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { reference, version, date, windowStart, windowEnd, place, contact, actions, mode } = answer.value;
  const window = { date, windowStart, windowEnd };
  return { reference, version, window, place, contact, actions, mode, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const page = await loadOwnBooking(ctx, { reference: params.ref ?? '', locale: localeOf(params) });
  if (!page.ok) throw codeFirst(page.problem, params);
  const done = pathname.replace(/\/cancel$/, '?done=cancelled');
  if (page.value.status === 'cancelled_user') return redirect(done, 303);
  const version = Number(fieldOf(form, 'version'));
  const cancelled = await cancelBooking(ctx, { bookingId: page.value.id, version, reason: null });
  if (cancelled.ok) return redirect(done, 303);
  const { problem } = cancelled;
  return data({ problem }, { status: statusOf[problem.code] });
}

export default function Cancel() {
  const { reference, version, window, place, contact, actions, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const back = to(`bookings/${reference}`);
  const said = windowOf(window.date, window.windowStart, window.windowEnd, locale);
  if (!actions.cancel.ok) {
    const late = actions.cancel.problem.code === 'change-too-late';
    return (
      <>
        <Crumb reference={reference} deep />
        <NoteBox tone="warn" heading title={late ? t('cancel.late') : problemText(actions.cancel.problem, locale)}>
          {late ? <p>{t('cancel.lateText', { phone })}</p> : null}
          <p>
            <a href={back}>{t('contact.back')}</a>
          </p>
        </NoteBox>
      </>
    );
  }
  return (
    <>
      <Crumb reference={reference} deep />
      {problem ? <ErrorSummary errors={[{ text: problemText(problem, locale) }]} /> : null}
      <h1>{t('cancel.title')}</h1>
      <p className="lede">{t('cancel.lede', { window: said, place })}</p>
      <section className="card" aria-labelledby="if-title">
        <h2 id="if-title">{t('cancel.ifYou')}</h2>
        <ul>
          <li>{t('cancel.what.time')}</li>
          <li>{t('cancel.what.nothing')}</li>
          <li>{t('cancel.what.again')}</li>
          {contact.kind === 'none' ? null : <li>{t('cancel.what.mail', { to: contact.shown })}</li>}
        </ul>
        {actions.change.ok ? (
          <p>
            <a href={`${back}/change`}>{t('own.doChange')}</a>
            <small className="under">{t('cancel.instead')}</small>
          </p>
        ) : null}
        <PostForm csrf={csrf} id="cancel" hidden={{ version: String(version) }}>
          <Go>
            <Btn kind="stop" name="do" value="cancel">
              {t('cancel.go', { day: dayOf(window.date, locale) })}
            </Btn>
            <Btn kind="alt" href={back}>
              {t('cancel.keep')}
            </Btn>
          </Go>
        </PostForm>
      </section>
    </>
  );
}
