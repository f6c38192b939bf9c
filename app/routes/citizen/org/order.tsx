// The menu: typed numbers are answered at once with desks, hours and possible days; then the order is sent.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { workingDays } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { switchedWithForm } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { answerAtOnce, askSession, loadOrder } from '#app/services/session/ask-session.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { InstantAnswer } from '#app/ui/org/instant-answer.tsx';
import { MenuFields } from '#app/ui/org/menu-fields.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';

export const handle = { section: 'org', formId: 'org-order' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'session')('order.title'));

const repeatIn = (request: Request) => new URL(request.url).searchParams.get('repeat');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { district: params.district ?? '', repeat: repeatIn(request) };
  const answer = await loadOrder(await context.ctx(), asked);
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const district = params.district ?? '';
  const locale = localeOf(params);
  const form = await request.formData();
  const typed = typedOf(form);
  const turned = switchedWithForm(request, form, locale, context.secure);
  if (turned) return turned === 'arrived' ? data({ typed, faults: null, answer: null }) : turned;
  if (fieldOf(form, 'do') !== 'send') {
    const shown = await answerAtOnce(ctx, { district, typed });
    if (!shown.ok) throw orgFirst(shown.problem, params);
    return data({ typed, ...shown.value }, { status: shown.value.faults ? 422 : 200 });
  }
  const sent = await askSession(ctx, { district, typed, locale, repeat: repeatIn(request) });
  if (!sent.ok) throw orgFirst(sent.problem, params);
  if (sent.value.faults) return data({ typed, faults: sent.value.faults, answer: null }, { status: 422 });
  return redirect(`/${locale}/${district}/org/sessions/${sent.value.reference}?done=sent`, 303);
}

export default function Order() {
  const { page, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? page.typed;
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('session');
  const { locale } = usePlace();
  return (
    <>
      <OrgCrumb />
      <ErrorSummary errors={faults.errors} />
      <h1>{t('order.title')}</h1>
      <p className="lede">{t('order.lede')}</p>
      {answered?.answer ? <InstantAnswer answer={answered.answer} names={page.services} /> : null}
      <div className="slim">
        <PostForm csrf={csrf} id="org-order">
          <MenuFields page={page} typed={typed} errorOf={faults.of} />
          <Go>
            <Btn name="do" value="check" kind={answered?.answer ? 'alt' : undefined}>
              {t('order.check')}
            </Btn>
            <Btn name="do" value="send" kind={answered?.answer ? undefined : 'alt'}>
              {t('order.send')}
            </Btn>
          </Go>
          <p className="s dim">{t('order.sendHint', { days: workingDays(page.answerDays, locale) })}</p>
        </PostForm>
      </div>
    </>
  );
}
