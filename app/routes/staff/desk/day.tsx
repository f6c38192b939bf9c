// The day by team: what is promised and planned, what has no team yet, and giving visits to teams by plain forms.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Problem } from '#app/domain/result.ts';
import { fullDay, listed, moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { assignDay } from '#app/services/desk/assign-day.server.ts';
import { loadDay } from '#app/services/desk/load-day.server.ts';
import { assignVisit } from '#app/services/visit/assign-visit.server.ts';
import { DayHead } from '#app/ui/desk/day-head.tsx';
import { DayTeamCard } from '#app/ui/desk/day-team.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { PrintHint } from '#app/ui/print-hint.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'day' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-desk')('day.title'));

const Form = z.object({
  what: z.enum(['assign', 'assign-all']),
  bookingId: z.string().max(60).catch(''),
  version: z.coerce.number().int().catch(-1),
  teamId: z.string().max(100).catch(''),
});
type Refused = { bookingId: string; teamId: string; problem: Problem };
type Answer = { refused: Refused[]; assigned: number | null };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const day = await loadDay(await context.ctx(), { date: query.get('date'), district: query.get('district') });
  if (!day.ok) throw refusal(day.problem);
  return { day: day.value, csrf: context.csrf };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const url = new URL(request.url);
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const { bookingId = '', teamId = '' } = typed;
  const no = (problem: Problem, status: number) =>
    data<Answer>({ refused: [{ bookingId, teamId, problem }], assigned: null }, { status });
  if (!answer.ok) return no({ code: 'form-invalid' }, 422);
  if (answer.value.what === 'assign-all') {
    const date = url.searchParams.get('date') ?? '';
    const district = url.searchParams.get('district') ?? '';
    const given = await assignDay(ctx, { date, district });
    if (!given.ok) throw refusal(given.problem);
    const refused = given.value.left.map((left) => ({ ...left, teamId: '' }));
    return data<Answer>({ refused, assigned: given.value.assigned });
  }
  if (teamId === '') return no({ code: 'form-invalid', field: 'teamId' }, 422);
  const given = await assignVisit(ctx, answer.value);
  if (!given.ok) return no(given.problem, statusOf[given.problem.code]);
  throw redirect(`${url.pathname}${url.search}#v-${given.value.reference}`, 303);
}

export default function DayRoute() {
  const { day, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const refused = new Map((answer?.refused ?? []).map((one) => [one.bookingId, one]));
  const visits = day.teams.flatMap((one) => one.visits);
  const choices = day.teams.flatMap(({ team }) =>
    team ? [{ value: team.id, label: team.name[locale], window: team.kind === 'window' }] : [],
  );
  const errors = [...refused.values()].map(({ bookingId, problem }) => {
    const visit = visits.find((one) => one.bookingId === bookingId);
    const text = problemText(problem, locale);
    return visit ? { field: `team-${visit.reference}`, text: `${visit.reference}: ${text}` } : { text };
  });
  const idle = day.teams.flatMap(({ team, hours, visits: own }) =>
    team && hours && own.length === 0 ? team.name : [],
  );
  return (
    <>
      {answer?.assigned === null || !answer ? <ErrorSummary errors={errors} /> : null}
      <DayHead day={day} csrf={csrf} />
      {answer && answer.assigned !== null ? (
        <NoteBox tone={errors.length > 0 ? 'warn' : 'ok'} title={t('day.assignedAll', { count: answer.assigned })} live>
          {errors.length > 0 ? <p>{t('day.left', { count: errors.length })}</p> : null}
        </NoteBox>
      ) : null}
      {visits.length === 0 ? <p className="card dim">{t('day.none')}</p> : null}
      {day.teams
        .filter((one) => one.visits.length > 0)
        .map((one) => (
          <DayTeamCard
            key={one.team?.id ?? 'none'}
            day={one}
            teams={choices}
            csrf={csrf}
            mayAssign={day.mayAssign}
            sheetOf={fullDay(day.date, locale)}
            refusedOf={(bookingId) => {
              const one = refused.get(bookingId);
              return one ? { text: problemText(one.problem, locale), teamId: one.teamId } : null;
            }}
          />
        ))}
      {idle.length > 0 ? (
        <p className="dim no-print">
          {t('day.idle', {
            teams: listed(
              idle.map((name) => name[locale]),
              locale,
            ),
          })}
        </p>
      ) : null}
      <PrintHint />
      <p className="printed">{t('day.printed', { at: moment(day.at, locale) })}</p>
    </>
  );
}
