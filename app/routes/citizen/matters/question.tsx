// An own question: what was asked, the answer, and a booking that begins with it.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { bookQuestion, loadQuestion } from '#app/services/matter/ask-question.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'help' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'matter')('ask.page', { reference: args.params.ref ?? '' }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.ref ?? '', district: params.district ?? '' };
  const question = await loadQuestion(await context.ctx(), asked);
  if (!question.ok) throw codeFirst(question.problem, params);
  return { question: question.value, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params);
  const form = await request.formData();
  const to = switchIn(form.get('switch'));
  if (to) return switched(to, new URL(request.url).pathname, locale, context.secure);
  const mode = form.get('do') === 'window' ? 'window' : 'home';
  const begun = await bookQuestion(await context.ctx(), { reference: params.ref ?? '', mode, locale });
  if (!begun.ok) throw codeFirst(begun.problem, params);
  return redirect(`/${locale}/${begun.value.path}`, 303);
}

export default function Question() {
  const { question, done, csrf } = useLoaderData<typeof loader>();
  const { t } = useTranslation('matter');
  const { locale, to } = usePlace();
  const { reference, text, answer, status, dueOn, service } = question;
  const date = plainDate(dueOn, locale);
  return (
    <div className="slim">
      {done && answer === null ? <NoteBox tone="ok" live title={t('ask.done', { date })} /> : null}
      <h1>{t('ask.page', { reference })}</h1>
      <section className="card" aria-labelledby="asked">
        <h2 id="asked">{t('ask.asked')}</h2>
        {service ? (
          <p>
            <b>{service[locale]}</b>
          </p>
        ) : null}
        <p className="typed">{text}</p>
      </section>
      <section className="card" aria-labelledby="answer">
        <h2 id="answer">{t('ask.answer')}</h2>
        {answer ? <p className="typed">{answer}</p> : null}
        {answer === null ? <p>{status === 'closed' ? t('ask.closed') : t('ask.waits', { date })}</p> : null}
      </section>
      <section aria-labelledby="go-on">
        <h2 id="go-on">{t('ask.go')}</h2>
        <p>{t(question.booked ? 'ask.booked' : 'ask.goLede')}</p>
        <PostForm csrf={csrf} label={t('ask.go')}>
          <div className="cluster">
            <Btn name="do" value="home">
              {t('ask.home')}
            </Btn>
            <Btn kind="alt" name="do" value="window">
              {t('ask.window')}
            </Btn>
          </div>
        </PostForm>
        <p>
          <a className="more" href={to('answers')}>
            {t('ask.all')}
          </a>
        </p>
      </section>
    </div>
  );
}
