// The notice, read to the caller, and each decision of the caller's on a line of its own.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadNotice } from '#app/services/booking/load-notice.server.ts';
import { saveNotice } from '#app/services/booking/save-notice.server.ts';
import '#app/styles/journey.css';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { ReadBlocks } from '#app/ui/booking/read-blocks.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { CallerSteps } from '#app/ui/desk/caller-steps.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'book' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('book.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const answer = await loadNotice(await context.ctx(), asked);
  if (!answer.ok && answer.problem.code === 'draft-incomplete')
    throw redirect(new URL(request.url).pathname.replace(/notice(\.data)?$/, 'time'));
  if (!answer.ok) throw refusal(answer.problem);
  const { lines, childrenRules } = answer.value;
  return { lines, childrenRules, draft: asked.draftId, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const asked = { draftId: params.draft ?? '', locale: localeOf(params) };
  const typed = typedOf(await request.formData());
  const saved = await saveNotice(ctx, { ...asked, typed });
  if (!saved.ok) throw refusal(saved.problem);
  const { problems } = saved.value;
  if (problems.length > 0) return data({ problems, typed }, { status: 422 });
  return redirect(new URL(request.url).pathname.replace(/notice$/, 'people'), 303);
}

export default function BookNotice() {
  const { lines, childrenRules, draft, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const problems = useFieldProblems(answered?.problems);
  const typed: Readonly<Record<string, string>> = answered?.typed ?? {};
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  return (
    <>
      <ErrorSummary errors={problems.errors} />
      <Bar title={t('book.title')} />
      <CallerSteps at="notice" />
      <p>{t('book.noticeText')}</p>
      <PostForm csrf={csrf}>
        <div className="stack">
          {lines.map(({ code, text, given }) => (
            <section className="card" key={code} aria-labelledby={`${code}-title`}>
              <h2 id={`${code}-title`}>{text.title}</h2>
              <details>
                <summary>{t('book.readAloud')}</summary>
                <ReadBlocks blocks={text.blocks} level={3} />
                {code === 'consent-child' && childrenRules ? (
                  <ReadBlocks blocks={childrenRules.blocks} level={3} />
                ) : null}
              </details>
              <CheckLine
                name={code}
                value={text.revisionId}
                checked={given || typed[code] === text.revisionId}
                error={problems.of(code)}
              >
                {text.statement}
              </CheckLine>
              <p className="hint">{text.ifNot}</p>
            </section>
          ))}
        </div>
        <p className="cluster">
          <Btn>{t('book.next')}</Btn>
          <Btn kind="alt" href={`/${locale}/staff/book/${draft}/time`}>
            {t('book.back')}
          </Btn>
        </p>
      </PostForm>
    </>
  );
}
