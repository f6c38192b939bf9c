// Taking a consent back: what it means, then one button.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { loadOwnBooking } from '#app/services/booking/load-own-booking.server.ts';
import { withdrawConsent } from '#app/services/booking/withdraw-consent.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'consent' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('consent.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.ref ?? '', locale: localeOf(params) };
  const answer = await loadOwnBooking(await context.ctx(), asked);
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { reference, consents, actions, answerDays } = answer.value;
  return { reference, consents, cancel: actions.cancel.ok, days: answerDays, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const answer = await withdrawConsent(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return redirect(pathname.replace(/\/consent$/, '?done=consent'), 303);
}

const known = ['privacy-notice', 'booking-for-others', 'consent-health', 'consent-child'] as const;

export default function Consent() {
  const { reference, consents, cancel, days, csrf } = useLoaderData<typeof loader>();
  const { t } = useTranslation('track');
  const { to } = usePlace();
  const back = to(`bookings/${reference}`);
  const nameOf = (code: string) => {
    const named = known.find((one) => one === code);
    return named ? t(`consent.codes.${named}`) : code;
  };
  const stands = consents.some(({ withdrawn }) => !withdrawn);
  return (
    <>
      <Crumb reference={reference} deep />
      <h1>{t('consent.title')}</h1>
      <p className="lede">{t('consent.lede')}</p>
      <section aria-labelledby="given-title">
        <h2 id="given-title">{t('consent.given')}</h2>
        <ul>
          {consents.map(({ code, withdrawn }) => (
            <li key={code}>
              {nameOf(code)}
              {withdrawn ? <span className="dim"> ({t('consent.withdrawn')})</span> : null}
            </li>
          ))}
        </ul>
      </section>
      {stands ? (
        <section className="card" aria-labelledby="what-title">
          <h2 id="what-title">{t('consent.what')}</h2>
          <ul>
            <li>{t('consent.does.stop')}</li>
            {cancel ? <li>{t('consent.does.visit')}</li> : null}
            <li>{t('consent.does.clerk', { days })}</li>
            <li>{t('consent.does.police')}</li>
          </ul>
          <PostForm csrf={csrf} id="consent">
            <Go>
              <Btn kind="stop" name="do" value="withdraw">
                {t('consent.go')}
              </Btn>
              {cancel ? (
                <Btn kind="alt" href={`${back}/cancel`}>
                  {t('own.doCancel')}
                </Btn>
              ) : null}
              <Btn kind="alt" href={back}>
                {t('consent.keep')}
              </Btn>
            </Go>
          </PostForm>
        </section>
      ) : (
        <NoteBox title={t('consent.done')} />
      )}
    </>
  );
}
