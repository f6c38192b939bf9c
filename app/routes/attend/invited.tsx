// The door of a private link: who invites, and the way in: a code to the known contact, or the child's birth date.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dateFromParts } from '#app/domain/booking/person-form.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { forgetInvited, keepInvited, readInvited } from '#app/platform/http/invited-cookie.ts';
import type { refusal } from '#app/platform/http/refusal.ts';
import { renewedSession } from '#app/platform/http/renewed-session.server.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import {
  loadInvitation,
  openByBirth,
  refuseInvitation,
  typeInvitation,
} from '#app/services/roster/open-invitation.server.ts';
import { sendInvitationCode } from '#app/services/roster/send-invitation-code.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { DateParts } from '#app/ui/forms/date-parts.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'org', formId: 'invited' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'invited')('page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = readInvited(request, context.secure);
  const { pathname, searchParams } = new URL(request.url);
  const answer = await loadInvitation(await context.ctx(), { token });
  const gone = searchParams.get('done') === 'not-me';
  if (!answer.ok) {
    const ended = answer.problem.code === 'invitation-ended';
    return { page: null, ended, gone, csrf: context.csrf };
  }
  if (answer.value.opened) throw redirect(`${pathname.replace(/\.data$/, '')}/data`, 303);
  return { page: answer.value, ended: false, gone, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const token = readInvited(request, context.secure);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, locale, context.secure);
  const typed = typedOf(form);
  const refused = (problem: Parameters<typeof refusal>[0]) => {
    if (problem.code === 'not-found') throw redirect(pathname, 303);
    return data({ problem, typed }, { status: statusOf[problem.code] });
  };
  switch (fieldOf(form, 'do')) {
    case 'type': {
      const found = await typeInvitation(ctx, { typed: typed.invitation ?? '', network: context.network });
      if (!found.ok) return refused(found.problem);
      const { district } = found.value;
      const cookie = keepInvited(context.secure, found.value.token);
      return redirect(`/${locale}/${district}/invited`, { status: 303, headers: { 'Set-Cookie': cookie } });
    }
    case 'send': {
      const asked = { token, locale, district: params.district ?? '', network: context.network };
      const sent = await sendInvitationCode(ctx, asked);
      if (!sent.ok && sent.problem.code !== 'code-too-soon') return refused(sent.problem);
      return redirect(`${pathname}/code`, 303);
    }
    case 'birth': {
      const opened = await openByBirth(ctx, { token, birth: dateFromParts(typed, 'birth') });
      if (!opened.ok) return refused(opened.problem);
      const headers = { 'Set-Cookie': renewedSession(ctx.app, opened.value.newSessionId) };
      return redirect(`${pathname}/data`, { status: 303, headers });
    }
    case 'not-me': {
      const gone = await refuseInvitation(ctx, { token });
      if (!gone.ok) return refused(gone.problem);
      const headers = { 'Set-Cookie': forgetInvited(context.secure) };
      return redirect(`${pathname}?done=not-me`, { status: 303, headers });
    }
    default:
      return refused({ code: 'form-invalid' });
  }
}

export default function Invited() {
  const { page, ended, gone, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('invited');
  const { locale } = usePlace();
  const problem = answered?.problem;
  const text = problem ? problemText(problem, locale) : undefined;
  const at = (field: string) => (problem?.field === field ? text : undefined);
  const errors = text ? [problem?.field ? { field: problem.field, text } : { text }] : [];
  if (!page) {
    return (
      <div className="slim">
        <ErrorSummary errors={errors} />
        {gone ? <NoteBox tone="ok" live title={t('notMeDone')} /> : null}
        {ended ? (
          <NoteBox tone="warn" title={t('ended')}>
            <p>{t('endedText')}</p>
          </NoteBox>
        ) : null}
        <h1>{t('typeTitle')}</h1>
        <p className="lede">{t('typeLede')}</p>
        <PostForm csrf={csrf} id="invited" hidden={{ do: 'type' }}>
          <TextInput
            name="invitation"
            label={t('type')}
            value={answered?.typed.invitation}
            error={at('invitation')}
            autoComplete="off"
            spellCheck={false}
            maxLength={30}
          />
          <Go>
            <Btn>{t('open')}</Btn>
          </Go>
        </PostForm>
      </div>
    );
  }
  const said = { organisation: page.organisation[locale], name: page.name };
  const guardian = page.purpose === 'guardian';
  return (
    <div className="slim">
      <ErrorSummary errors={errors} />
      <p className="s">{t('crumb')}</p>
      <h1>{guardian ? t('childTitle', said) : t('title', said)}</h1>
      <p className="lede">{t(guardian ? 'childLede' : 'lede', said)}</p>
      <NoteBox title={t('until', { until: dayOf(page.until, locale) })} />
      {guardian ? (
        <PostForm csrf={csrf} id="invited" hidden={{ do: 'birth' }}>
          <DateParts
            name="birth"
            label={t('birth')}
            hint={t('birthHint')}
            value={{
              y: answered?.typed['birth.y'] ?? '',
              m: answered?.typed['birth.m'] ?? '',
              d: answered?.typed['birth.d'] ?? '',
            }}
            error={at('birth')}
          />
          <Go>
            <Btn>{t('open')}</Btn>
          </Go>
        </PostForm>
      ) : page.contact === null ? (
        <p>{t('noContact')}</p>
      ) : (
        <PostForm csrf={csrf} id="invited" hidden={{ do: 'send' }}>
          <p>{t('sendText')}</p>
          <Go>
            <Btn>{t('send', { contact: page.contact })}</Btn>
          </Go>
        </PostForm>
      )}
      <section>
        <h2>{t(guardian ? 'notMyChild' : 'notMe')}</h2>
        <p>{t('notMeText')}</p>
        <PostForm csrf={csrf} hidden={{ do: 'not-me' }} label={t(guardian ? 'notMyChild' : 'notMe')}>
          <Btn kind="stop">{t(guardian ? 'notMyChild' : 'notMe')}</Btn>
        </PostForm>
      </section>
    </div>
  );
}
