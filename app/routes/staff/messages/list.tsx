// The desk's page about the post: what did not arrive and why, sent again in one step; letters to print.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadDeskMessages } from '#app/services/post/load-desk-messages.server.ts';
import { closePaper, resendMessage } from '#app/services/post/resend-message.server.ts';
import { Empty } from '#app/ui/empty.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { MessageList } from '#app/ui/staff/message-list.tsx';
import '#app/ui/staff/words.ts';

const Form = z.object({ id: z.uuid(), what: z.enum(['resend', 'posted']) });

export const handle = { section: 'post' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-post')('page'));

export async function loader({ context }: LoaderFunctionArgs) {
  const loaded = await loadDeskMessages(await context.ctx());
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, messages: loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) return data({ problem: refuse('form-invalid').problem, done: null }, { status: 422 });
  const { id, what } = answer.value;
  const done = await (what === 'resend' ? resendMessage(ctx, { id }) : closePaper(ctx, { id }));
  if (!done.ok) return data({ problem: done.problem, done: null }, { status: statusOf[done.problem.code] });
  return data({ problem: null, done: what });
}

export default function Messages() {
  const { csrf, messages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-post');
  const { locale } = usePlace();
  return (
    <>
      <ErrorSummary errors={answer?.problem ? [{ text: problemText(answer.problem, locale) }] : []} />
      <Bar title={t('title')} />
      <p className="lede">{t('lede')}</p>
      {answer?.done ? <NoteBox tone="ok" title={t(`done.${answer.done}`)} live /> : null}
      {messages.length === 0 ? (
        <Empty title={t('none')}>{t('noneLine')}</Empty>
      ) : (
        <MessageList messages={messages} csrf={csrf} />
      )}
    </>
  );
}
