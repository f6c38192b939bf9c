// Calls for help from teams, most urgent first: taken by one, answered once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { loadTickets, workTicket } from '#app/services/matter/tickets.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { WorkList } from '#app/ui/staff/work-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'tickets' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('tickets.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const done = query.get('view') === 'done';
  const tickets = await loadTickets(await context.ctx(), { done });
  if (!tickets.ok) throw refusal(tickets.problem);
  return { tickets: tickets.value, done, saved: query.has('saved'), csrf: context.csrf };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const id = z.uuid().safeParse(typed.id);
  if (!id.success) throw refusal(refuse('not-found').problem);
  const answer = typed.what === 'take' ? null : (typed.answer ?? '');
  const done = await workTicket(await context.ctx(), { id: id.data, answer });
  if (done.ok) return redirect(`${new URL(request.url).pathname}?saved`, 303);
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return data<FormAnswer>({ what: id.data, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function Tickets() {
  const { tickets, done, saved, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-matters');
  const { locale } = usePlace();
  const here = `/${locale}/staff/tickets`;
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('tickets.title')}>
        <Seg
          label={t('tickets.views')}
          items={[
            { text: t('tickets.open'), href: here, current: !done },
            { text: t('tickets.done'), href: `${here}?view=done`, current: done },
          ]}
        />
      </Bar>
      {saved && !answer ? <NoteBox tone="ok" live title={t('tickets.saved')} /> : null}
      {tickets.length === 0 ? <p className="card dim">{t('tickets.none')}</p> : null}
      <WorkList
        label={t('tickets.list')}
        items={tickets.map((ticket) => ({
          id: ticket.id,
          ...(ticket.late ? { heat: 'hot' as const } : {}),
          title: `${t(`tickets.kind.${ticket.kind}`)} · ${t(`tickets.tier.${ticket.tier}`)}`,
          lines: [
            ticket.text,
            t('tickets.from', { team: ticket.team[locale], at: moment(ticket.openedAt, locale) }),
            ticket.answer && ticket.answeredAt ? (
              t('tickets.answered', {
                name: ticket.answerer?.[locale] ?? '',
                at: moment(ticket.answeredAt, locale),
                text: ticket.answer,
              })
            ) : (
              <>
                <b>{t('tickets.due', { at: moment(ticket.dueAt, locale) })}</b>{' '}
                {ticket.late ? <Tag tone="bad">{t('tickets.late')}</Tag> : null}
              </>
            ),
            ...(ticket.taker && ticket.takenAt && !ticket.answeredAt
              ? [t('tickets.takenBy', { name: ticket.taker[locale], at: moment(ticket.takenAt, locale) })]
              : []),
          ],
          actions: ticket.answeredAt ? null : (
            <>
              {ticket.takenBy === null ? (
                <PostForm csrf={csrf} action={here} hidden={{ id: ticket.id, what: 'take' }}>
                  <Btn kind="alt">{t('tickets.take')}</Btn>
                </PostForm>
              ) : null}
              <PostForm csrf={csrf} action={here} hidden={{ id: ticket.id, what: 'answer' }}>
                <TextArea {...formFace(answer, ticket.id, locale)('answer')} label={t('tickets.answer')} rows={2} />
                <Btn>{t('tickets.send')}</Btn>
              </PostForm>
            </>
          ),
        }))}
      />
    </>
  );
}
