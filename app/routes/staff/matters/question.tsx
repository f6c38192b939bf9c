// One question at the desk: the answer from a template or by hand, the public text, and a booking that begins with it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import {
  answerQuestion,
  bookForAsker,
  closeQuestion,
  loadQuestionView,
  proposePublic,
  publishAnswer,
} from '#app/services/matter/work-questions.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { PublicAnswerForm } from '#app/ui/matter/public-answer-form.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'questions' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('questions.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const view = await loadQuestionView(await context.ctx(), { reference: params.reference ?? '' });
  if (!view.ok) throw refusal(view.problem);
  const query = new URL(request.url).searchParams;
  const template = view.value.templates.find(({ code }) => code === query.get('template')) ?? null;
  return { question: view.value, template, saved: query.has('saved'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { pathname } = new URL(request.url);
  const typed = typedOf(await request.formData());
  const { what = '' } = typed;
  const reference = params.reference ?? '';
  if (what === 'home' || what === 'window') {
    const begun = await bookForAsker(ctx, { reference, mode: what });
    if (!begun.ok) throw refusal(begun.problem);
    return redirect(`/${localeOf(params)}/staff/book/${begun.value.draftId}/who`, 303);
  }
  const input = { reference, version: Number(typed.version), typed };
  const works = {
    answer: () => answerQuestion(ctx, input),
    close: () => closeQuestion(ctx, input),
    public: () => proposePublic(ctx, input),
    publish: () => publishAnswer(ctx, { ...input, on: true }),
    unpublish: () => publishAnswer(ctx, { ...input, on: false }),
  };
  const work = Object.hasOwn(works, what) ? works[what as keyof typeof works] : works.answer;
  const done = await work();
  if (done.ok) return redirect(`${pathname}?saved`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function QuestionDesk() {
  const { question, template, saved, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-matters', 'matter']);
  const { locale } = usePlace();
  const { reference, status, version, templates } = question;
  const here = `/${locale}/staff/questions/${reference}`;
  const f = formFace(answer, 'answer', locale);
  const open = status === 'asked';
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('questions.page', { reference })} />
      {saved && !answer ? <NoteBox tone="ok" title={t('questions.saved')} live /> : null}
      <div className="two-up">
        <div className="stack">
          <section className="card" aria-labelledby="said">
            <h2 id="said">{t('questions.said')}</h2>
            <p>
              <b>
                {[question.service?.[locale], t(`matter:ask.categories.${question.category}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </b>
            </p>
            <p className="typed">{question.text}</p>
            <p className="dim">{question.to ? t('questions.to', { to: question.to }) : t('questions.toNobody')}</p>
            <p className="dim">{t('questions.due', { date: plainDate(question.dueOn, locale) })}</p>
          </section>
          {question.mayBook ? (
            <section className="card" aria-labelledby="book">
              <h2 id="book">{t('questions.book')}</h2>
              <p className="dim">{t(question.draftId ? 'questions.begun' : 'questions.bookHint')}</p>
              <PostForm csrf={csrf} action={here}>
                <div className="cluster">
                  {(['home', 'window'] as const).map((mode) => (
                    <Btn key={mode} kind="alt" name="what" value={mode}>
                      {t(`questions.${mode}`)}
                    </Btn>
                  ))}
                </div>
              </PostForm>
            </section>
          ) : null}
        </div>
        <div className="stack">
          {open ? (
            <section className="card" aria-labelledby="answer-title">
              <h2 id="answer-title">{t('questions.answer')}</h2>
              <p className="dim">{t(`questions.language.${question.locale}`)}</p>
              <p>{t('questions.template')}</p>
              <ul>
                {templates.map(({ code, name }) => (
                  <li key={code}>
                    <a href={`${here}?template=${code}`} aria-current={template?.code === code ? 'true' : undefined}>
                      {name[locale]}
                    </a>
                  </li>
                ))}
              </ul>
              <PostForm csrf={csrf} action={here} hidden={{ version: String(version) }}>
                <TextArea
                  {...f('answer', template?.text[question.locale] ?? '')}
                  key={template?.code ?? ''}
                  label={t('questions.answer')}
                  rows={8}
                  maxLength={2200}
                  lang={question.locale === 'zh' ? 'zh-Hans' : 'en'}
                />
                <div className="cluster">
                  <Btn name="what" value="answer">
                    {t('questions.send')}
                  </Btn>
                  <Btn kind="alt" name="what" value="close">
                    {t('questions.close')}
                  </Btn>
                </div>
              </PostForm>
            </section>
          ) : (
            <section className="card" aria-labelledby="answered">
              <h2 id="answered">{t('questions.answer')}</h2>
              <p className="typed">{question.answer ?? t('matter:ask.closed')}</p>
            </section>
          )}
          {status === 'answered' ? <PublicAnswerForm question={question} csrf={csrf} answer={answer} /> : null}
        </div>
      </div>
    </>
  );
}
