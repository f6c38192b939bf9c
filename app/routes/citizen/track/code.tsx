// The one-time code that opens a booking, a draft, or all bookings of one contact.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried } from '#app/platform/http/carried.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { renewedSession } from '#app/platform/http/renewed-session.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { type AskedCode, askAgain } from '#app/services/booking/ask-code.server.ts';
import { loadAskedCode } from '#app/services/booking/load-asked-code.server.ts';
import { openByCode } from '#app/services/booking/open-by-code.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { CodeStep } from '#app/ui/track/code-step.tsx';
import { FindAside } from '#app/ui/track/find-aside.tsx';

export const handle = { section: 'track', formId: 'code-form' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('code.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, searchParams } = new URL(request.url);
  const asked = carried<AskedCode>(ctx, 'code', searchParams.get('asked'));
  if (asked === null) throw redirect(pathname.replace(/\/code$/, ''), 303);
  const answer = await loadAskedCode(ctx, { asked, district: params.district ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const lost = asked.purpose === 'lost-reference';
  return { page: answer.value, lost, sent: searchParams.has('sent'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const district = params.district ?? '';
  const { pathname, search, searchParams } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname + search, locale, context.secure);
  const sealed = searchParams.get('asked');
  const asked = carried<AskedCode>(ctx, 'code', sealed);
  if (asked === null) return redirect(pathname.replace(/\/code$/, ''), 303);
  if (fieldOf(form, 'do') === 'resend') {
    const again = await askAgain(ctx, { asked, locale, district, network: context.network });
    if (again.ok) return redirect(`${pathname}?asked=${sealed}&sent`, 303);
    return data({ problem: again.problem }, { status: statusOf[again.problem.code] });
  }
  const opened = await openByCode(ctx, { asked, code: fieldOf(form, 'code') ?? '', locale, district });
  if (!opened.ok) return data({ problem: opened.problem }, { status: statusOf[opened.problem.code] });
  const { path, newSessionId } = opened.value;
  const headers: Record<string, string> = newSessionId ? { 'Set-Cookie': renewedSession(ctx.app, newSessionId) } : {};
  return redirect(path, { status: 303, headers });
}

export default function Code() {
  const { page, lost, sent, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('track');
  const { to } = usePlace();
  const said = {
    digits: page.digits,
    to: page.to ?? '',
    until: page.expiresAt ? clockOf(page.expiresAt) : '',
  };
  return (
    <div className="split">
      <CodeStep
        {...page}
        csrf={csrf}
        title={t('code.title')}
        lede={page.to === null ? t('code.ledeStored', said) : t(lost ? 'code.ledeLost' : 'code.lede', said)}
        go={t(lost ? 'code.list' : 'code.open')}
        other={to(lost ? 'track/lost' : 'track')}
        works={page.expiresAt !== null}
        sent={sent}
        problem={problem}
      />
      <FindAside />
    </div>
  );
}
