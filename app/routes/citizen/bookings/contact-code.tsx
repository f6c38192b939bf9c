// The code that came to the new contact: with it the contact counts, or goes to a clerk.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried } from '#app/platform/http/carried.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { askAgain } from '#app/services/booking/ask-code.server.ts';
import type { AskedContact } from '#app/services/booking/ask-new-contact.server.ts';
import { changeContact } from '#app/services/booking/change-contact.server.ts';
import { loadAskedCode } from '#app/services/booking/load-asked-code.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { CodeStep } from '#app/ui/track/code-step.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track', formId: 'code-form' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('contact.codeTitle'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname, searchParams } = new URL(request.url);
  const asked = carried<AskedContact>(ctx, 'new-contact', searchParams.get('asked'));
  if (asked === null) throw redirect(pathname.replace(/\/code$/, ''), 303);
  const answer = await loadAskedCode(ctx, { asked, district: params.district ?? '' });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return { page: answer.value, reference: params.ref ?? '', sent: searchParams.has('sent'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname, search, searchParams } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname + search, locale, context.secure);
  const sealed = searchParams.get('asked');
  const asked = carried<AskedContact>(ctx, 'new-contact', sealed);
  const back = pathname.replace(/\/code$/, '');
  if (asked === null) return redirect(back, 303);
  if (fieldOf(form, 'do') === 'resend') {
    const again = await askAgain(ctx, { asked, locale, district: params.district ?? '', network: context.network });
    if (again.ok) return redirect(`${pathname}?asked=${sealed}&sent`, 303);
    return data({ problem: again.problem }, { status: statusOf[again.problem.code] });
  }
  const { subject: bookingId, contact } = asked;
  const changed = await changeContact(ctx, { bookingId, contact, code: fieldOf(form, 'code') ?? '' });
  if (changed.ok) {
    const done = changed.value.outcome === 'changed' ? 'contact' : 'checks';
    return redirect(back.replace(/\/contact$/, `?done=${done}`), 303);
  }
  if (changed.problem.field !== 'code') throw codeFirst(changed.problem, params);
  return data({ problem: changed.problem }, { status: statusOf[changed.problem.code] });
}

export default function ContactCode() {
  const { page, reference, sent, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('track');
  const { to } = usePlace();
  const until = page.expiresAt ? clockOf(page.expiresAt) : '';
  return (
    <>
      <Crumb reference={reference} deep />
      <CodeStep
        {...page}
        csrf={csrf}
        title={t('contact.codeTitle')}
        lede={t('code.ledeOwn', { digits: page.digits, to: page.to ?? '', until })}
        go={t('code.confirm')}
        other={to(`bookings/${reference}/contact`)}
        works={page.expiresAt !== null}
        sent={sent}
        problem={problem}
      />
    </>
  );
}
