// The one-time code that opens an attendee's own page in this browser.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readInvited } from '#app/platform/http/invited-cookie.ts';
import { renewedSession } from '#app/platform/http/renewed-session.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { checkCode } from '#app/services/access/check-code.server.ts';
import { loadAskedCode } from '#app/services/booking/load-asked-code.server.ts';
import { invitedAttendee, loadInvitation } from '#app/services/roster/open-invitation.server.ts';
import { sendInvitationCode } from '#app/services/roster/send-invitation-code.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { CodeStep } from '#app/ui/track/code-step.tsx';

export const handle = { section: 'org', formId: 'code-form' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'invited')('codeTitle'));

const doorOf = (path: string) => path.replace(/\/code(\.data)?$/, '');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const token = readInvited(request, context.secure);
  const { pathname, searchParams } = new URL(request.url);
  const whose = await invitedAttendee(ctx, { token });
  const door = await loadInvitation(ctx, { token });
  if (!whose.ok || !door.ok) throw redirect(doorOf(pathname), 303);
  const asked = { purpose: 'attend' as const, subject: whose.value.attendeeId, contact: null };
  const page = await loadAskedCode(ctx, { asked, district: params.district ?? '' });
  if (!page.ok) throw redirect(doorOf(pathname), 303);
  return { page: page.value, to: door.value.contact ?? '', sent: searchParams.has('sent'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const token = readInvited(request, context.secure);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, locale, context.secure);
  const whose = await invitedAttendee(ctx, { token });
  if (!whose.ok) return redirect(doorOf(pathname), 303);
  const subject = whose.value.attendeeId;
  if (fieldOf(form, 'do') === 'resend') {
    const asked = { token, locale, district: params.district ?? '', network: context.network };
    const sent = await sendInvitationCode(ctx, asked);
    if (sent.ok) return redirect(`${pathname}?sent`, 303);
    return data({ problem: sent.problem }, { status: statusOf[sent.problem.code] });
  }
  const checked = await checkCode(ctx, { purpose: 'attend', subject, code: fieldOf(form, 'code') ?? '' });
  if (!checked.ok) return data({ problem: checked.problem }, { status: statusOf[checked.problem.code] });
  const { newSessionId } = checked.value;
  const headers: Record<string, string> = newSessionId ? { 'Set-Cookie': renewedSession(ctx.app, newSessionId) } : {};
  return redirect(`${doorOf(pathname)}/data`, { status: 303, headers });
}

export default function Code() {
  const { page, to: shown, sent, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('invited');
  const { to } = usePlace();
  const said = { digits: page.digits, to: shown, until: page.expiresAt ? clockOf(page.expiresAt) : '' };
  return (
    <CodeStep
      {...page}
      csrf={csrf}
      title={t('codeTitle')}
      lede={t('codeLede', said)}
      go={t('codeOpen')}
      other={to('invited')}
      works={page.expiresAt !== null}
      sent={sent}
      problem={problem}
    />
  );
}
