// The one-time code that signs a contact in for its organisation.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried } from '#app/platform/http/carried.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { renewedSession } from '#app/platform/http/renewed-session.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { type AskedCode, askAgain } from '#app/services/booking/ask-code.server.ts';
import { loadAskedCode } from '#app/services/booking/load-asked-code.server.ts';
import { openOrgByCode } from '#app/services/organisation/sign-in.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { CodeStep } from '#app/ui/track/code-step.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('code.title'));

const signInOf = (pathname: string) => pathname.replace(/\/code$/, '/sign-in');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, searchParams } = new URL(request.url);
  const asked = carried<AskedCode>(ctx, 'code', searchParams.get('asked'));
  if (asked === null) throw redirect(signInOf(pathname), 303);
  const answer = await loadAskedCode(ctx, { asked, district: params.district ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, sent: searchParams.has('sent'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, searchParams } = new URL(request.url);
  const form = await request.formData();
  const sealed = searchParams.get('asked');
  const asked = carried<AskedCode>(ctx, 'code', sealed);
  if (asked === null) return redirect(signInOf(pathname), 303);
  if (fieldOf(form, 'do') === 'resend') {
    const { network } = context;
    const again = await askAgain(ctx, { asked, locale: localeOf(params), district: params.district ?? '', network });
    if (again.ok) return redirect(`${pathname}?asked=${sealed}&sent`, 303);
    return data({ problem: again.problem }, { status: statusOf[again.problem.code] });
  }
  const opened = await openOrgByCode(ctx, { asked, code: fieldOf(form, 'code') ?? '' });
  if (!opened.ok) return data({ problem: opened.problem }, { status: statusOf[opened.problem.code] });
  const { newSessionId } = opened.value;
  const headers: Record<string, string> = newSessionId ? { 'Set-Cookie': renewedSession(ctx.app, newSessionId) } : {};
  return redirect(pathname.replace(/\/code$/, ''), { status: 303, headers });
}

export default function Code() {
  const { page, sent, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('org');
  const { to } = usePlace();
  const said = { to: page.to ?? '', until: page.expiresAt ? clockOf(page.expiresAt) : '' };
  return (
    <CodeStep
      {...page}
      csrf={csrf}
      title={t('code.title')}
      lede={t('code.lede', said)}
      go={t('code.go')}
      other={to('org/sign-in')}
      works={page.expiresAt !== null}
      sent={sent}
      problem={problem}
    />
  );
}
