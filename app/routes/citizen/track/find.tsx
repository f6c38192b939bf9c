// Find a booking again: reference and the contact it was booked with. What follows is the same whether or not it exists.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carried, carry } from '#app/platform/http/carried.server.ts';
import { readCookie } from '#app/platform/http/cookies.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { followLink } from '#app/services/access/follow-link.server.ts';
import { askCode } from '#app/services/booking/ask-code.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { FindAside } from '#app/ui/track/find-aside.tsx';

export const handle = { section: 'track', formId: 'find' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'track')('find.title'));

type Typed = { reference: string; contact: string };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const { searchParams } = new URL(request.url);
  const kept = carried<Typed>(ctx, 'find', searchParams.get('kept'));
  const ref = (searchParams.get('ref') ?? '').slice(0, 20);
  const token = readCookie(request.headers.get('cookie'), context.secure, 'link');
  const linked = token ? await followLink(ctx, { token }) : null;
  const typed: Typed = kept ?? { reference: ref || (linked?.ok ? linked.value.reference : ''), contact: '' };
  return {
    typed,
    closed: ref !== '' && !kept,
    open: ctx.actor.kind === 'citizen' && ctx.actor.grants.length > 0,
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const typed: Typed = {
    reference: (fieldOf(form, 'reference') ?? '').slice(0, 60),
    contact: (fieldOf(form, 'contact') ?? '').slice(0, 300),
  };
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, `${pathname}?kept=${carry(ctx, 'find', typed)}`, locale, context.secure);
  const answer = await askCode(ctx, { ...typed, locale, district: params.district ?? '', network: context.network });
  if (!answer.ok) {
    const { problem } = answer;
    if (problem.code !== 'code-too-soon' && problem.code !== 'too-many-requests') throw refusal(problem);
    return data({ typed, faults: null, problem }, { status: statusOf[problem.code] });
  }
  const { faults, asked } = answer.value;
  if (faults) return data({ typed, faults, problem: null }, { status: 422 });
  return redirect(`${pathname}/code?asked=${carry(ctx, 'code', asked)}`, 303);
}

export default function Find() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? loaded.typed;
  const faults = usePageFaults(answered?.faults);
  const { t } = useTranslation('track');
  const { locale, to } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <div className="split">
        <div className="slim">
          {loaded.closed && !answered ? (
            <NoteBox title={t('find.closed')}>
              <p>{t('find.closedText')}</p>
            </NoteBox>
          ) : null}
          <h1>{t('find.title')}</h1>
          <p className="lede">{t('find.lede')}</p>
          <PostForm csrf={loaded.csrf} id="find">
            <TextInput
              name="reference"
              label={t('find.reference')}
              hint={t('find.referenceHint')}
              value={typed.reference}
              error={faults.of('reference')}
              autoComplete="off"
              spellCheck={false}
              maxLength={20}
            />
            <TextInput
              name="contact"
              label={t('find.contact')}
              hint={t('find.contactHint')}
              value={typed.contact}
              error={faults.of('contact')}
              autoComplete="username"
              inputMode="email"
              spellCheck={false}
              maxLength={254}
            />
            <Go>
              <Btn>{t('find.send')}</Btn>
              <Btn kind="alt" href={to('track/lost')}>
                {t('find.lost')}
              </Btn>
            </Go>
          </PostForm>
          <p className="s dim">{t('find.same')}</p>
          {loaded.open ? (
            <p>
              <a href={to('bookings')}>{t('find.openHere')}</a>
            </p>
          ) : null}
        </div>
        <FindAside />
      </div>
    </>
  );
}
