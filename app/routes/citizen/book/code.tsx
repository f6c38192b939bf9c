// The one-time code of the booking form. It confirms the contact; who gets none goes on without after the set time.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#app/domain/result.ts';
import { clockOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { confirmContact } from '#app/services/booking/confirm-contact.server.ts';
import { loadCode } from '#app/services/booking/load-code.server.ts';
import { resendCode } from '#app/services/booking/save-contact.server.ts';
import { bookBase } from '#app/ui/booking/book-base.ts';
import { BookingRoute } from '#app/ui/booking/booking-route.tsx';
import { CodeHelp } from '#app/ui/booking/code-help.tsx';
import { HeldNote } from '#app/ui/booking/held-note.tsx';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { CodeField } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'services', formId: 'code-form' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'booking-people')('code.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const answer = await loadCode(ctx, { draftId: params.draft ?? '' });
  if (!answer.ok && answer.problem.code === 'draft-incomplete') throw redirect(bookBase(params));
  if (!answer.ok) throw refusal(answer.problem);
  const { draft, resendAt, ...page } = answer.value;
  if (draft.bookingId) throw redirect(`${bookBase(params)}/done`);
  if (draft.data.contact?.confirmed) throw redirect(`${bookBase(params)}/check`);
  return {
    ...page,
    id: draft.id,
    time: draft.data.time,
    heldUntil: draft.heldUntil,
    unconfirmedHours: draft.rules.callbacks.unconfirmedAfterHours,
    resendAt,
    mayResend: resendAt === null || ctx.now >= resendAt,
    sent: new URL(request.url).searchParams.has('sent'),
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const draftId = params.draft ?? '';
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, locale, context.secure);
  const wish = fieldOf(form, 'do');
  if (wish === 'skip') return redirect(pathname.replace(/code$/, 'check'), 303);
  const answer =
    wish === 'resend'
      ? await resendCode(ctx, { draftId, locale, network: context.network })
      : await confirmContact(ctx, { draftId, code: fieldOf(form, 'code') ?? '' });
  if (answer.ok) return redirect(wish === 'resend' ? `${pathname}?sent` : pathname.replace(/code$/, 'check'), 303);
  const { problem } = answer;
  if (problem.field !== 'code' && problem.code !== 'code-too-soon' && problem.code !== 'too-many-requests') {
    throw refusal(problem);
  }
  return data({ problem: problem as Problem }, { status: problem.field ? 422 : statusOf[problem.code] });
}

export default function Code() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('booking-people');
  const { locale, to } = usePlace();
  const text = problem ? problemText(problem, locale) : undefined;
  const atField = problem?.field === 'code' ? text : undefined;
  const until = page.expiresAt ? clockOf(page.expiresAt) : '—';
  return (
    <>
      <BookingRoute at="details" />
      {text ? <ErrorSummary title={t('code.wrongTitle')} errors={[{ field: 'code', text }]} /> : null}
      <div className="split">
        <div className="slim">
          {page.sent && !text ? <NoteBox tone="ok" live title={t('code.sent')} /> : null}
          <h1>{t('code.title')}</h1>
          <p className="lede">{t('code.lede', { digits: page.digits, to: page.to, until })}</p>
          <PostForm csrf={page.csrf} id="code-form">
            <CodeField name="code" label={t('code.field')} hint={t('code.hint')} error={atField} digits={page.digits} />
            <Go>
              <Btn name="do" value="check">
                {t('code.check')}
              </Btn>
              <Btn kind="alt" href={to(`book/${page.id}/contact`)}>
                {t('code.other')}
              </Btn>
            </Go>
          </PostForm>
          <CodeHelp {...page} contact={to(`book/${page.id}/contact`)} />
          <p className="s dim">{t('code.never')}</p>
        </div>
        <HeldNote time={page.time} heldUntil={page.heldUntil} />
      </div>
    </>
  );
}
