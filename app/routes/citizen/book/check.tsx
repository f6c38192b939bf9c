// Everything once more before it is sent. Sent once or fifty times, it becomes one booking.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#app/domain/result.ts';
import { fieldProblemText } from '#app/i18n/field-problem-text.ts';
import { clockOf, listed, moment, windowOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { chooseTime } from '#app/services/booking/choose-time.server.ts';
import { type CheckPage, loadCheck } from '#app/services/booking/load-check.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { CheckAside } from '#app/ui/booking/check-aside.tsx';
import { CheckPeople } from '#app/ui/booking/check-people.tsx';
import { DeadlineNote } from '#app/ui/booking/deadline-note.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Rows } from '#app/ui/rows.tsx';

export const handle = { section: 'services', formId: 'check' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking-people')('check.title'));

/** The page that mends the first problem; the reader is led there instead of to a dead end. */
function mendingPage(page: CheckPage): string | null {
  if (page.contact?.kind === 'none') return 'phone';
  const first = page.problems.find(({ step }) => step !== 'time');
  if (!first) return page.time === null ? 'time' : page.codeWanted ? 'code' : null;
  return first.step === 'people' && first.person ? `people/${first.person}` : first.step;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadCheck(await context.ctx(), { draftId: params.draft ?? '', locale: localeOf(params) });
  if (!answer.ok) throw refusal(answer.problem);
  const page = answer.value;
  if (page.draft.bookingId) throw redirect(`${bookBase(params)}/done`);
  const mend = mendingPage(page);
  if (mend) throw redirect(`${bookBase(params)}/${mend}`);
  return { page, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  if (fieldOf(form, 'do') === 'hold') {
    const held = await chooseTime(ctx, { draftId, time: fieldOf(form, 'time') ?? '', network: context.network });
    return held.ok ? redirect(pathname, 303) : answerWith(held.problem);
  }
  if (fieldOf(form, 'true') !== 'yes') return data({ unsaid: true, problem: null }, { status: 422 });
  const booked = await bookVisit(ctx, { draftId });
  if (booked.ok) return redirect(`/${params.locale}/${params.district}/bookings/${booked.value.reference}/pass`, 303);
  return answerWith(booked.problem);
}

/** Refusals that leave the draft as it is are answered on the page, with everything still there. */
function answerWith(problem: Problem) {
  const gone = problem.code === 'draft-gone' || problem.code === 'sign-in-first' || problem.code === 'not-allowed';
  if (gone) throw refusal(problem);
  return data({ unsaid: false, problem }, { status: statusOf[problem.code] });
}

export default function Check() {
  const loaded = useLoaderData<typeof loader>();
  const page: CheckPage = loaded.page;
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('booking-people');
  const { locale, to } = usePlace();
  const { draft, time, place, needs, contact } = page;
  const base = to(`book/${draft.id}`);
  const errors: FieldError[] = [
    ...(answered?.unsaid ? [{ field: 'true', text: t('check.trueMissing') }] : []),
    ...(answered?.problem ? [{ text: problemText(answered.problem, locale) }] : []),
  ];
  const shown = time ? windowOf(time.date, time.windowStart, time.windowEnd, locale) : '';
  const told = needs
    ? (['wheelchair', 'signLanguage', 'smsOnly', 'interpreter', 'bedside', 'noFingerprints', 'cannotDecide'] as const)
        .filter((need) => needs[need])
        .map((need) => t(`check.need.${need}`))
    : [];
  return (
    <>
      <BookingRoute at="check" />
      <ErrorSummary errors={errors} title={answered?.problem ? t('check.notYet') : undefined} />
      {time && !draft.heldUntil ? (
        <NoteBox tone="warn" title={t('holdOver', { time: shown })}>
          <p>{t('holdOverText')}</p>
          <PostForm csrf={loaded.csrf} hidden={{ time: `${time.date}T${time.windowStart}` }} label={t('check.again')}>
            <div className="cluster">
              <Btn kind="alt" name="do" value="hold">
                {t('check.again')}
              </Btn>
              <a href={`${base}/time`}>{t('check.otherTime')}</a>
            </div>
          </PostForm>
        </NoteBox>
      ) : null}
      <div className="split">
        <div className="stack">
          <div>
            <h1>{t('check.title')}</h1>
            <p className="lede">{t('check.lede')}</p>
          </div>
          <DeadlineNote deadline={page.deadline} change={`${base}/needs`} chosen />
          {page.notes.length > 0 ? (
            <NoteBox tone="warn" title={t('check.notes')}>
              <ul>
                {page.notes.map((note) => (
                  <li key={`${note.person}-${note.field}-${note.code}`}>{fieldProblemText(note, locale)}</li>
                ))}
              </ul>
            </NoteBox>
          ) : null}
          <section className="card" aria-labelledby="check-when">
            <h2 id="check-when">{t('check.when')}</h2>
            <Rows
              rows={[
                {
                  label: t(page.mode === 'window' ? 'check.windowCounter' : 'check.window'),
                  value: <b>{shown}</b>,
                  small: draft.heldUntil ? t('heldShort', { until: clockOf(draft.heldUntil) }) : undefined,
                  change: `${base}/time`,
                },
                {
                  label: t('check.place'),
                  value: [place?.name, place?.detail].filter(Boolean).join(locale === 'zh' ? ' ' : ', '),
                  small:
                    page.mode === 'window'
                      ? undefined
                      : listed(
                          [t(`check.lift.${(place?.lift ?? 'unknown') as 'yes'}`), t('check.placeOnlyTeam')],
                          locale,
                        ),
                  change: `${base}/place`,
                },
                {
                  label: t('check.needs'),
                  value: told.length > 0 ? listed(told, locale) : t('check.noNeeds'),
                  small: needs?.note || undefined,
                  change: `${base}/needs`,
                },
              ]}
            />
          </section>
          <CheckPeople people={page.people} base={base} />
          <section className="card" aria-labelledby="check-reach">
            <h2 id="check-reach">{t('check.reach')}</h2>
            <Rows
              rows={[
                { label: t('check.booker'), value: contact?.name, change: `${base}/contact?from=check` },
                {
                  label: t('check.contact'),
                  value: contact?.shown,
                  small: t(contact?.confirmed ? 'check.confirmed' : 'check.unconfirmed'),
                  change: `${base}/contact?from=check`,
                },
                { label: t('check.language'), value: t(`check.languages.${draft.locale}`) },
                {
                  label: t('check.consents'),
                  value: listed(
                    page.consents.map((code) => t(`check.consentCodes.${code as 'privacy-notice'}`)),
                    locale,
                  ),
                  change: `${base}/notice?from=check`,
                },
              ]}
            />
          </section>
        </div>
        <CheckAside people={page.people} room={page.room} />
      </div>
      <PostForm csrf={loaded.csrf} id="check">
        <div className="confirm">
          <CheckLine name="true" error={answered?.unsaid ? t('check.trueMissing') : undefined}>
            {t('check.true')}
          </CheckLine>
          <p className="dim">
            {t(page.review ? 'check.review' : 'check.once')}{' '}
            {page.changeUntil ? t('check.until', { until: moment(page.changeUntil, locale) }) : null}{' '}
            {t('check.keep', { until: moment(draft.expiresAt, locale) })}
          </p>
          <Go>
            <Btn name="do" value="book">
              {t('check.submit')}
            </Btn>
            <Btn kind="alt" href={`${base}/contact?from=check`}>
              {t('back')}
            </Btn>
          </Go>
        </div>
      </PostForm>
    </>
  );
}
