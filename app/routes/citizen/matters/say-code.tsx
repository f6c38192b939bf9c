// The code that shows a contact is the asker's own, for questions and reports alike; then the words go to a clerk.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { carried } from '#app/platform/http/carried.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { type AskedCode, askAgain } from '#app/services/booking/ask-code.server.ts';
import { loadAskedCode } from '#app/services/booking/load-asked-code.server.ts';
import { confirmAsker } from '#app/services/matter/confirm-asker.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { CodeStep } from '#app/ui/track/code-step.tsx';

export const handle = { section: 'help', formId: 'code-form' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('code.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, searchParams } = new URL(request.url);
  const asked = carried<AskedCode>(ctx, 'code', searchParams.get('asked'));
  if (asked === null) throw redirect(pathname.replace(/\/code$/, ''), 303);
  const page = await loadAskedCode(ctx, { asked, district: params.district ?? '' });
  if (!page.ok) throw refusal(page.problem);
  return { page: page.value, sent: searchParams.has('sent'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname, search, searchParams } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname + search, locale, context.secure);
  const sealed = searchParams.get('asked');
  const asked = carried<AskedCode>(ctx, 'code', sealed);
  if (asked === null) return redirect(pathname.replace(/\/code$/, ''), 303);
  if (fieldOf(form, 'do') === 'resend') {
    const district = params.district ?? '';
    const again = await askAgain(ctx, { asked, locale, district, network: context.network });
    if (again.ok) return redirect(`${pathname}?asked=${sealed}&sent`, 303);
    return data({ problem: again.problem }, { status: statusOf[again.problem.code] });
  }
  const done = await confirmAsker(ctx, { asked, code: fieldOf(form, 'code') ?? '' });
  if (done.ok) return redirect(`/${locale}/${done.value}`, 303);
  return data({ problem: done.problem }, { status: statusOf[done.problem.code] });
}

export default function SayCode() {
  const { page, sent, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('matter');
  const { here } = usePlace();
  const said = { digits: page.digits, to: page.to ?? '' };
  return (
    <CodeStep
      {...page}
      csrf={csrf}
      title={t('code.title')}
      lede={t(page.to === null ? 'code.stored' : 'code.lede', said)}
      go={t('code.go')}
      other={here.replace(/\/code\?.*$/, '')}
      works={page.expiresAt !== null}
      sent={sent}
      problem={problem}
    />
  );
}
