// One visit on the team's phone: set out, arrive, record each person, finish; or record that it could not take place.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { notAcceptedReasons } from '#app/domain/case/item-table.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { fieldSteps } from '#app/domain/visit/item-step.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadTeamVisit } from '#app/services/visit/load-team-day.server.ts';
import { failAndRebook, newWindows } from '#app/services/visit/rebook.server.ts';
import { recordOutcome } from '#app/services/visit/record-outcome.server.ts';
import { arriveVisit, departVisit, failReasons, finishVisit } from '#app/services/visit/run-visit.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { VisitDoor } from '#app/ui/staff/visit-door.tsx';
import { VisitFailed, VisitSteps } from '#app/ui/staff/visit-forms.tsx';
import { VisitPerson } from '#app/ui/staff/visit-person.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'visits', phone: true };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-field')('visit.page', { reference: args.params.ref ?? '' }));

const Form = z.object({
  what: z.enum(['depart', 'arrive', 'finish', 'fail', 'person']),
  version: z.coerce.number().int().min(0),
  personId: z.uuid().optional(),
  itemId: z.string().max(40).optional(),
  step: z.enum(fieldSteps).optional(),
  reason: z.enum(['', ...notAcceptedReasons]).optional(),
  missing: z.array(z.string().max(120)),
  signed: z.literal('yes').optional(),
  failReason: z.enum(failReasons).optional(),
  window: z.string().max(20).optional(),
});
type Form = z.infer<typeof Form>;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const visit = await loadTeamVisit(ctx, { reference: params.ref ?? '' });
  if (!visit.ok) throw refusal(visit.problem);
  const running = visit.value.booking.status === 'en_route' || visit.value.booking.status === 'in_progress';
  const windows = running ? await newWindows(ctx, visit.value.booking.id) : [];
  return data({ csrf: context.csrf, ...visit.value, windows }, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const visit = await loadTeamVisit(ctx, { reference: params.ref ?? '' });
  if (!visit.ok) throw refusal(visit.problem);
  const done = answer.ok
    ? await take(ctx, visit.value.booking.id, answer.value)
    : refuse('form-invalid', undefined, 'step');
  if (!done.ok) return data({ problem: done.problem }, { status: statusOf[done.problem.code] });
  // A visit that moved to another day is no longer among today's: what was done is told above the route.
  const { pathname } = new URL(request.url);
  throw redirect(done.value === null ? pathname : `/${localeOf(params)}/staff/visits?done=${done.value}`, 303);
}

async function take(ctx: Ctx, bookingId: string, form: Form): Promise<Result<'rebooked' | 'notRebooked' | null>> {
  const input = { bookingId, version: form.version };
  switch (form.what) {
    case 'depart':
      return nothing(await departVisit(ctx, input));
    case 'arrive':
      return nothing(await arriveVisit(ctx, input));
    case 'finish':
      return nothing(await finishVisit(ctx, input));
    case 'person': {
      if (!form.step || !form.personId) return refuse('form-invalid', undefined, 'step');
      const { personId, step } = form;
      return nothing(
        await recordOutcome(ctx, {
          ...input,
          personId,
          step,
          itemId: form.itemId || null,
          reason: form.reason || null,
          missing: form.missing,
          signed: form.signed === 'yes',
        }),
      );
    }
    case 'fail': {
      if (!form.failReason) return refuse('form-invalid', undefined, 'failReason');
      const failed = await failAndRebook(ctx, { ...input, reason: form.failReason, window: windowIn(form.window) });
      return failed.ok ? ok(failed.value.rebooked ? 'rebooked' : 'notRebooked') : failed;
    }
  }
}

function nothing(answer: Result<unknown>): Result<null> {
  return answer.ok ? ok(null) : answer;
}

function windowIn(text = ''): { date: string; windowStart: number } | null {
  const [date, start] = text.split('T');
  return isCivilDate(date) && /^\d{1,4}$/.test(start ?? '') ? { date, windowStart: Number(start) } : null;
}

export default function TeamVisitPage() {
  const visit = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(['staff-field', 'staff-papers']);
  const { locale } = usePlace();
  const { booking, people, csrf } = visit;
  const problem = answer?.problem ?? null;
  const text = problem && (problem.field === 'step' ? t('visit.choose') : problemText(problem, locale));
  const over = !['assigned', 'en_route', 'in_progress'].includes(booking.status);
  return (
    <>
      <ErrorSummary errors={text ? [{ text }] : []} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/visits`}>
          {t('visit.back')}
        </a>
      </p>
      <Bar title={`${booking.reference} · ${t(`status.${booking.status as 'assigned'}`)}`} />
      {over ? <NoteBox title={t('visit.over')} /> : null}
      <VisitDoor visit={visit} />
      {booking.status === 'in_progress' || over ? (
        <section aria-labelledby="people">
          <h2 id="people">{t('visit.people')}</h2>
          <ul className="plain stack">
            {people.map((person) => (
              <VisitPerson key={person.id} csrf={csrf} version={booking.version} person={person} />
            ))}
          </ul>
          <p className="s dim">{t('visit.captured')}</p>
          <p>
            <a className="more" href={`/${locale}/staff/receipts/${booking.reference}`}>
              {t('staff-papers:receipts.link')}
            </a>
          </p>
        </section>
      ) : null}
      <VisitSteps csrf={csrf} version={booking.version} status={booking.status} />
      {over ? null : (
        <VisitFailed csrf={csrf} version={booking.version} status={booking.status} windows={visit.windows} />
      )}
    </>
  );
}
