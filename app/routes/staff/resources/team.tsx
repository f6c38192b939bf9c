// One team: its facts, people, week, other hours, leave and extended hours; each changed by a plain form.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnTeam } from '#app/services/resource/act-on-team.server.ts';
import { loadTeamPage } from '#app/services/resource/load-teams.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { Leaves, Overtime } from '#app/ui/resource/team-away.tsx';
import { TeamFacts, TeamForm } from '#app/ui/resource/team-facts.tsx';
import { Members } from '#app/ui/resource/team-members.tsx';
import { Exceptions, WeekForm } from '#app/ui/resource/team-roster.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-resources')('teams.page'));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const loaded = await loadTeamPage(await context.ctx(), { teamId: params.teamId ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, kinds: ['sick', 'holiday', 'training', 'other'], ...loaded.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const many = (name: string) => form.getAll(name).map(String).join(' ').slice(0, 2_000);
  const typed: Record<string, string> = {
    ...typedOf(form),
    skills: many('skills'),
    languages: many('languages'),
    active: many('active'),
  };
  const { what = '' } = typed;
  const done = await actOnTeam(ctx, { teamId: params.teamId ?? '', what, typed });
  if (done.ok) return data<FormAnswer>({ what, problem: null, typed: {} });
  if (done.problem.code === 'not-found' || done.problem.code === 'not-allowed') throw refusal(done.problem);
  return data<FormAnswer>({ what, problem: done.problem, typed }, { status: statusOf[done.problem.code] });
}

export default function TeamRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { csrf, team, today, mayEdit, mayRoster } = page;
  const shared = { csrf, answer, today };
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/resources?district=${team.district}`}>
          {t('team.back')}
        </a>
      </p>
      <ResourceHead page="teams" title={team.name[locale]} />
      {answer && !answer.problem ? <NoteBox tone="ok" title={t('saved')} live /> : null}
      <div className="two-up">
        <div>
          <section className="card" aria-labelledby="facts">
            <h2 id="facts">{t('team.facts')}</h2>
            <TeamFacts team={team} point={page.point} services={page.services} />
            {mayEdit ? (
              <TeamForm csrf={csrf} team={team} points={page.points} services={page.services} answer={answer} />
            ) : null}
          </section>
          <section className="card" aria-labelledby="members">
            <h2 id="members">{t('members.title')}</h2>
            <Members csrf={csrf} members={team.members} answer={answer} may={mayEdit} />
          </section>
          <section className="card" aria-labelledby="leave">
            <h2 id="leave">{t('leave.title')}</h2>
            <Leaves {...shared} may={mayRoster} leaves={page.leaves} members={team.members} kinds={page.kinds} />
          </section>
        </div>
        <div>
          <section className="card" aria-labelledby="week">
            <h2 id="week">{t('week.title')}</h2>
            <WeekForm csrf={csrf} shifts={team.shifts} answer={answer} may={mayEdit} />
          </section>
          <section className="card" aria-labelledby="exceptions">
            <h2 id="exceptions">{t('exception.title')}</h2>
            <Exceptions {...shared} shifts={team.shifts} may={mayRoster} />
          </section>
          <section className="card" aria-labelledby="overtime">
            <h2 id="overtime">{t('overtime.title')}</h2>
            <Overtime {...shared} rows={page.overtime} limits={page.limits} may={mayRoster} />
          </section>
        </div>
      </div>
    </>
  );
}
