// What the visit or the window should take care of.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { noteLength } from '#app/domain/booking/needs-form.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadNeeds } from '#app/services/booking/load-needs.server.ts';
import { saveNeeds } from '#app/services/booking/save-needs.server.ts';
import { keepTyped } from '#app/services/booking/save-step.server.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { NeedsFields } from '#app/ui/booking/needs-fields.tsx';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';

export const handle = { section: 'services', formId: 'needs' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking')('needs.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const draft = `/${localeOf(params)}/${params.district}/book/${params.draft}`;
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadNeeds(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(draft);
  if (!answer.ok) throw refusal(answer.problem);
  if (answer.value.booked) throw redirect(`${draft}/done`);
  return { page: answer.value, draft, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const { pathname } = new URL(request.url);
  const to = switchIn(form.get('switch'));
  if (to) {
    const kept = await keepTyped(ctx, { draftId, step: 'needs', typed });
    if (!kept.ok) throw refusal(kept.problem);
    return switched(to, pathname, localeOf(params), context.secure);
  }
  const saved = await saveNeeds(ctx, { draftId, typed });
  if (!saved.ok) throw refusal(saved.problem);
  if (saved.value.faults) return data({ typed, faults: saved.value.faults }, { status: 422 });
  return redirect(pathname.replace(/needs$/, 'time'), 303);
}

export default function NeedsPage() {
  const { page, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed: Readonly<Record<string, string>> = answered?.typed ?? page.typed;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('booking');
  const isWindow = page.mode === 'window';
  return (
    <>
      <BookingRoute at="place" />
      <ErrorSummary errors={faults.errors} />
      <div className="split">
        <PostForm csrf={csrf} id="needs">
          <div className="stack">
            <div>
              <h1>{t(isWindow ? 'needs.titleWindow' : 'needs.title')}</h1>
              <p className="lede">{t('needs.lede')}</p>
            </div>
            <NeedsFields typed={typed} faults={faults} consent={page.consent} noteLength={noteLength} />
          </div>
          <Go>
            <Btn>{t('next')}</Btn>
            <Btn kind="alt" href={isWindow ? `${draft}/place` : `${draft}/place/detail`}>
              {t('back')}
            </Btn>
          </Go>
        </PostForm>
        <aside className="stack">
          {page.consent ? (
            <section className="card">
              <h2>{page.consent.title}</h2>
              {page.consent.blocks.map((block) =>
                block.kind === 'list' ? (
                  <ul key={block.items.join()}>
                    {block.items.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                ) : (
                  <p key={block.text}>{block.text}</p>
                ),
              )}
            </section>
          ) : null}
          <section className="card">
            <h2>{t('needs.review')}</h2>
            <p>{t('needs.reviewText', { days: page.answerDays })}</p>
          </section>
        </aside>
      </div>
    </>
  );
}
