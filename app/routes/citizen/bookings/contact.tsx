// A mistyped or changed phone or e-mail: the new one, a code to it, then it counts, or a clerk looks first.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried, carry } from '#app/platform/http/carried.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { askNewContact, loadContactChange } from '#app/services/booking/ask-new-contact.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'contact-form' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('contact.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { searchParams } = new URL(request.url);
  const kept = carried<{ contact: string }>(ctx, 'contact', searchParams.get('kept'));
  const answer = await loadContactChange(ctx, { reference: params.ref ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return { page: answer.value, contact: kept?.contact ?? '', csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const contact = (fieldOf(form, 'contact') ?? '').slice(0, 300);
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, `${pathname}?kept=${carry(ctx, 'contact', { contact })}`, locale, context.secure);
  const answer = await askNewContact(ctx, { reference: params.ref ?? '', contact, locale, network: context.network });
  if (!answer.ok) {
    const { problem } = answer;
    if (problem.code !== 'code-too-soon' && problem.code !== 'too-many-requests') throw codeFirst(problem, params);
    return data({ contact, faults: null, problem }, { status: statusOf[problem.code] });
  }
  const { faults, asked } = answer.value;
  if (faults) return data({ contact, faults, problem: null }, { status: 422 });
  return redirect(`${pathname}/code?asked=${carry(ctx, 'new-contact', asked)}`, 303);
}

export default function ContactChange() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const { reference, shown, confirmed, dueAt } = loaded.page;
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <Crumb reference={reference} deep />
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="split">
        <div className="slim">
          <h1>{t('contact.title')}</h1>
          <p className="lede">{shown ? t('contact.lede', { shown }) : t('contact.ledeNone')}</p>
          <PostForm csrf={loaded.csrf} id="contact-form">
            <TextInput
              name="contact"
              label={t('contact.field')}
              hint={t('contact.hint')}
              value={answered?.contact ?? loaded.contact}
              error={faults.of('contact')}
              autoComplete="off"
              inputMode="email"
              spellCheck={false}
              maxLength={254}
            />
            <Go>
              <Btn>{t('contact.send')}</Btn>
              <Btn kind="alt" href={to(`bookings/${reference}`)}>
                {t('contact.back')}
              </Btn>
            </Go>
          </PostForm>
        </div>
        <aside>
          <section className="card" aria-labelledby="after-title">
            <h2 id="after-title">{t('contact.after')}</h2>
            {confirmed ? (
              <ul>
                <li>{t('contact.told')}</li>
                <li>{t('contact.closed')}</li>
              </ul>
            ) : (
              <p>{t('contact.checked', { at: moment(dueAt, locale) })}</p>
            )}
          </section>
        </aside>
      </div>
    </>
  );
}
