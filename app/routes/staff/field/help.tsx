// A team asks the desk for help from its phone page, and sees what came of it today.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ticketKinds, ticketTiers } from '#app/domain/matter/ticket.ts';
import { clockOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { askHelp, loadTeamTickets } from '#app/services/matter/tickets.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'visits', phone: true };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-matters')('tickets.ask'));

export async function loader({ context }: LoaderFunctionArgs) {
  const tickets = await loadTeamTickets(await context.ctx());
  if (!tickets.ok) throw refusal(tickets.problem);
  return { tickets: tickets.value, csrf: context.csrf };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = typedOf(await request.formData());
  const asked = await askHelp(await context.ctx(), { typed });
  if (asked.ok) return data({ what: 'help', problem: null, typed: {}, due: asked.value as Date | null });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(asked.problem.code)) throw refusal(asked.problem);
  const status = statusOf[asked.problem.code];
  return data<FormAnswer & { due: Date | null }>(
    { what: 'help', problem: asked.problem, typed, due: null },
    { status },
  );
}

export default function Help() {
  const { tickets, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-matters');
  const { locale } = usePlace();
  const f = formFace(answer, 'help', locale);
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <Bar title={t('tickets.ask')} />
      {answer?.due ? <NoteBox tone="ok" live title={t('tickets.asked', { at: clockOf(answer.due) })} /> : null}
      <PostForm csrf={csrf}>
        <Select
          {...f('kind')}
          label={t('tickets.kindLabel')}
          options={ticketKinds.map((value) => ({ value, label: t(`tickets.kind.${value}`) }))}
        />
        <Select
          {...f('tier')}
          label={t('tickets.tierLabel')}
          options={ticketTiers.map((value) => ({ value, label: t(`tickets.tier.${value}`) }))}
        />
        <TextArea {...f('text')} label={t('tickets.text')} hint={t('tickets.textHint')} />
        <Btn>{t('tickets.go')}</Btn>
      </PostForm>
      {tickets.length > 0 ? (
        <section aria-labelledby="mine">
          <h2 id="mine">{t('tickets.mine')}</h2>
          <ul className="say">
            {tickets.map((ticket) => (
              <li key={ticket.id}>
                <header>
                  <b>{t(`tickets.kind.${ticket.kind}`)}</b>
                  <span className="s dim">{clockOf(ticket.openedAt)}</span>
                </header>
                <p className="typed">{ticket.text}</p>
                <p className="typed">{ticket.answer ?? t('tickets.waiting', { at: clockOf(ticket.dueAt) })}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
