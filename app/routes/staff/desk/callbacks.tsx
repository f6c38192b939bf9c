// What the pages promised and a clerk owes: soonest due first, each closed with its outcome; and what is done.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { callbackOutcomes, outcomesFor } from '#app/domain/booking/callback-outcome.ts';
import type { Problem } from '#app/domain/result.ts';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { finishCallback, listCallbacks } from '#app/services/desk/work-callbacks.server.ts';
import { CallbackForm } from '#app/ui/desk/callback-form.tsx';
import { useStates } from '#app/ui/desk/states.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { WorkList } from '#app/ui/staff/work-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'callbacks' };

export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('callbacks.title'));

const Form = z.object({ id: z.uuid(), outcome: z.enum(callbackOutcomes) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const done = query.get('view') === 'done';
  const lines = await listCallbacks(await context.ctx(), { done });
  if (!lines.ok) throw refusal(lines.problem);
  return { lines: lines.value, done, saved: query.get('saved') === 'yes', csrf: context.csrf };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  if (!answer.ok) {
    const problem: Problem = { code: 'form-invalid', field: 'outcome' };
    return data({ problem, id: typed.id ?? '', outcome: '' }, { status: 422 });
  }
  const { id, outcome } = answer.value;
  const done = await finishCallback(ctx, answer.value);
  if (!done.ok) return data({ problem: done.problem, id, outcome }, { status: statusOf[done.problem.code] });
  throw redirect(`${new URL(request.url).pathname}?saved=yes`, 303);
}

export default function Callbacks() {
  const { lines, done, saved, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const say = useStates();
  const here = `/${locale}/staff/callbacks`;
  const late = lines.filter((line) => line.late).length;
  const text =
    answer?.problem.field === 'outcome'
      ? t('callbacks.chooseOutcome')
      : answer?.problem
        ? problemText(answer.problem, locale)
        : null;
  const at = answer && lines.some((line) => line.id === answer.id) ? `outcome-${answer.id}` : null;
  return (
    <>
      <ErrorSummary errors={text ? [{ text, ...(at ? { field: at } : {}) }] : []} />
      <Bar title={t('callbacks.title')}>
        {late > 0 ? (
          <p>
            <Tag tone="bad">{t('callbacks.lateCount', { count: late })}</Tag>
          </p>
        ) : null}
        <Seg
          label={t('callbacks.views')}
          items={[
            { text: t('callbacks.owed'), href: here, current: !done },
            { text: t('callbacks.finished'), href: `${here}?view=done`, current: done },
          ]}
        />
      </Bar>
      {saved && !answer ? <NoteBox tone="ok" title={t('callbacks.saved')} live /> : null}
      {lines.length === 0 ? <p className="card dim">{t(done ? 'callbacks.noneDone' : 'callbacks.none')}</p> : null}
      <WorkList
        label={t('callbacks.list')}
        items={lines.map((line) => ({
          id: line.id,
          ...(line.late ? { heat: 'hot' as const } : {}),
          title: say('callback', line.reason),
          lines: [
            line.doneAt ? (
              t('callbacks.doneAt', { at: moment(line.doneAt, locale), outcome: say('outcome', line.outcome ?? '') })
            ) : (
              <>
                <b>{t('callbacks.due', { at: moment(line.dueAt, locale) })}</b>{' '}
                {line.late ? <Tag tone="bad">{t('callbacks.late')}</Tag> : null}
              </>
            ),
            <span className="dim" key="opened">
              {t('callbacks.opened', { at: moment(line.createdAt, locale) })}
            </span>,
            ...(line.reference
              ? [
                  <a key="ref" className="more" href={`/${locale}/staff/requests/${line.reference}`}>
                    {`${t('callbacks.open')} ${line.reference}`}
                  </a>,
                ]
              : []),
          ],
          actions: line.doneAt ? null : (
            <CallbackForm
              id={line.id}
              csrf={csrf}
              outcomes={outcomesFor(line.reason)}
              chosen={answer?.id === line.id ? answer.outcome : ''}
              error={answer?.id === line.id ? (text ?? undefined) : undefined}
            />
          ),
        }))}
      />
    </>
  );
}
