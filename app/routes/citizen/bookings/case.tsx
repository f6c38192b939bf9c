// One item of the owner's booking: its dates, what is missing, the undertaking to sign here or on paper, taking it back.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Problem, refuse } from '#app/domain/result.ts';
import { moment, plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnOwnCase, loadOwnCase } from '#app/services/case/load-own-case.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { CaseDates } from '#app/ui/track/case-dates.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';

export const handle = { section: 'track' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'cases')('own.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.ref ?? '', itemId: params.itemId ?? '' };
  const page = await loadOwnCase(await context.ctx(), asked);
  if (!page.ok) throw codeFirst(page.problem, params);
  const said = new URL(request.url).searchParams.get('done');
  return {
    page: page.value,
    done: (['sign', 'withdraw'] as const).find((one) => one === said) ?? null,
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, pathname, localeOf(params), context.secure);
  const typed = typedOf(form);
  const what = typed.what === 'sign' || typed.what === 'withdraw' ? typed.what : null;
  const asked = { reference: params.ref ?? '', itemId: params.itemId ?? '', version: Number(typed.version ?? -1) };
  const unsigned = what === 'sign' && typed.agree !== 'yes';
  const ctx = await context.ctx();
  const done = unsigned
    ? refuse('form-invalid', undefined, 'agree')
    : what === null
      ? refuse('form-invalid')
      : await actOnOwnCase(ctx, { ...asked, what });
  if (done.ok) throw redirect(`${pathname}?done=${what}`, 303);
  const { problem }: { problem: Problem } = done;
  if (problem.code === 'not-found' || problem.code === 'sign-in-first') throw codeFirst(problem, params);
  // Who may not read this booking hears the same as ever, whatever was sent.
  const own = await loadOwnCase(ctx, asked);
  if (!own.ok) throw codeFirst(own.problem, params);
  return data({ problem }, { status: statusOf[problem.code] });
}

export default function OwnCase() {
  const { page, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['cases', 'track']);
  const { locale, to } = usePlace();
  const say = t as (key: string) => string;
  const { dates, deferral, told, may } = page;
  const problem = answer?.problem ?? null;
  const text = problem && (problem.field === 'agree' ? t('one.agreeNeeded') : problemText(problem, locale));
  const version = String(page.version);
  const due = deferral ? plainDate(deferral.dueOn, locale) : '';
  return (
    <>
      <Crumb reference={page.reference} deep />
      <ErrorSummary errors={text ? [{ text, ...(problem?.field ? { field: problem.field } : {}) }] : []} />
      <h1>{t('one.title', { service: dates.service[locale] })}</h1>
      {done && !answer ? (
        <NoteBox tone="ok" title={t(done === 'sign' ? 'one.doneSigned' : 'one.doneWithdrawn')} live />
      ) : null}
      <p>
        <b>{page.person}</b> <Tag tone="note">{say(`track:item.${dates.status}`)}</Tag>
      </p>
      <CaseDates dates={dates} />
      {dates.neededBy && dates.promised && dates.promised > dates.neededBy ? (
        <p>
          <a className="more" href={to(`bookings/${page.reference}/expedite`)}>
            {t('own.expedite')}
          </a>
        </p>
      ) : null}
      {told ? (
        <section className="card" aria-labelledby="told">
          <h2 id="told">{t('one.told')}</h2>
          <p>{t('one.toldText')}</p>
          <PaperList papers={told.lines} />
        </section>
      ) : null}
      {deferral ? (
        <section className="card" aria-labelledby="papers">
          <h2 id="papers">{t('one.papers')}</h2>
          <p>{t('one.papersText', { date: due })}</p>
          <PaperList papers={deferral.papers} />
          <h3>{t('one.undertaking')}</h3>
          <p>{t('one.undertakingText', { date: due })}</p>
          {deferral.signedAt ? <p>{t('one.signed', { at: moment(deferral.signedAt, locale) })}</p> : null}
          {may.sign ? (
            <>
              <PostForm csrf={csrf} hidden={{ what: 'sign', version }} label={t('one.undertaking')}>
                <CheckLine name="agree" {...(problem?.field === 'agree' && text ? { error: text } : {})}>
                  {t('one.agree')}
                </CheckLine>
                <Btn>{t('one.sign')}</Btn>
              </PostForm>
              <p className="s dim">{t('one.print')}</p>
              <p className="paper-only">{t('one.paper')}: ________________________</p>
            </>
          ) : null}
        </section>
      ) : null}
      {may.withdraw ? (
        <section className="no-print" aria-labelledby="withdraw">
          <h2 id="withdraw">{t('one.withdraw')}</h2>
          {page.last ? (
            <p>{t('one.withdrawLast')}</p>
          ) : (
            <PostForm csrf={csrf} hidden={{ what: 'withdraw', version }} label={t('one.withdraw')}>
              <p>{t('one.withdrawText')}</p>
              <Btn kind="stop">{t('one.withdrawDo')}</Btn>
            </PostForm>
          )}
        </section>
      ) : null}
    </>
  );
}

function PaperList({ papers }: { papers: readonly { zh: string; en: string }[] }) {
  const { locale } = usePlace();
  return (
    <ul>
      {papers.map((paper) => (
        <li key={paper.en}>{paper[locale]}</li>
      ))}
    </ul>
  );
}
