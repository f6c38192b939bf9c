// What happens with the data, before anybody is named; each consent a line of its own, never ticked beforehand.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadNotice } from '#app/services/booking/load-notice.server.ts';
import { saveNotice } from '#app/services/booking/save-notice.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { HeldNote } from '#app/ui/booking/held-note.tsx';
import { ReadBlocks } from '#app/ui/booking/read-blocks.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services', formId: 'notice' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking-people')('notice.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadNotice(await context.ctx(), { draftId: params.draft ?? '', locale: localeOf(params) });
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(bookBase(params));
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.draft.bookingId) throw redirect(`${bookBase(params)}/done`);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const { pathname, search, searchParams } = new URL(request.url);
  const form = await request.formData();
  const typed = typedOf(form);
  const to = switchIn(form.get('switch'));
  if (to) {
    const kept = await keepTyped(ctx, { draftId: asked.draftId, step: 'notice', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return switched(to, pathname + search, asked.locale, context.secure);
  }
  const saved = await saveNotice(ctx, { ...asked, typed });
  if (!saved.ok) throw refusal(saved.problem);
  const { problems } = saved.value;
  if (problems.length > 0) return data({ problems, typed }, { status: 422 });
  const after = searchParams.get('from') === 'check' ? 'check' : 'people';
  return redirect(pathname.replace(/notice$/, after), 303);
}

export default function Notice() {
  const { page, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = useFieldProblems(answered?.problems);
  const { t } = useTranslation('booking-people');
  const { to } = usePlace();
  const face = useFace();
  const { draft, lines, childrenRules } = page;
  const typed = answered?.typed ?? draft.data.typed.notice ?? {};
  return (
    <>
      <BookingRoute at="details" />
      <ErrorSummary errors={problems.errors} />
      <div className="split">
        <PostForm csrf={csrf} id="notice">
          <div className="stack">
            <div>
              <h1>{t('notice.title')}</h1>
              <p className="lede">{t('notice.lede')}</p>
            </div>
            {lines.map(({ code, text, given }) => (
              <section className="card" key={code} aria-labelledby={`${code}-title`}>
                <h2 id={`${code}-title`}>{text.title}</h2>
                {code === 'privacy-notice' ? (
                  <details className="legal" open>
                    <summary>{t('notice.read')}</summary>
                    <ReadBlocks blocks={text.blocks} level={3} />
                  </details>
                ) : (
                  <ReadBlocks blocks={text.blocks} level={3} />
                )}
                {code === 'consent-child' && childrenRules ? (
                  <details className="legal">
                    <summary>{t('notice.readChildren')}</summary>
                    <ReadBlocks blocks={childrenRules.blocks} level={3} />
                  </details>
                ) : null}
                <CheckLine
                  name={code}
                  value={text.revisionId}
                  checked={given || typed[code] === text.revisionId}
                  error={problems.of(code)}
                >
                  <b>{text.statement}</b>
                </CheckLine>
                <p className="hint">{text.ifNot}</p>
                <p className="s dim">{t('notice.version', { version: text.version })}</p>
              </section>
            ))}
            {draft.data.needs?.healthConsent ? <p className="s dim">{t('notice.healthGiven')}</p> : null}
            <div>
              <h2>{t('notice.without')}</h2>
              <p>{t('notice.withoutText', { phone: face?.hotline.shown ?? '' })}</p>
            </div>
          </div>
          <Go>
            <Btn name="do" value="next">
              {t('save')}
            </Btn>
            <Btn kind="alt" href={to(`book/${draft.id}/time`)}>
              {t('back')}
            </Btn>
          </Go>
        </PostForm>
        <HeldNote time={draft.data.time} heldUntil={draft.heldUntil} />
      </div>
    </>
  );
}
