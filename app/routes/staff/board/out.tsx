// A team that cannot come: the plan for its visits, before and after, and the one button that applies it.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Problem } from '#app/domain/result.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { loadBoard } from '#app/services/board/load-board.server.ts';
import { applyTeamOut, planTeamOut } from '#app/services/board/team-out.server.ts';
import { OutPlanView } from '#app/ui/board/out-plan.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'board' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-board')('out.title'));

const Form = z.object({
  district: z.string().max(40),
  date: z.string().max(10),
  teamId: z.string().max(100),
  stamp: z.string().max(4_000),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const ctx = await context.ctx();
  const page = await loadBoard(ctx, {
    date: query.get('date'),
    district: query.get('district'),
    point: null,
    service: null,
  });
  if (!page.ok) throw refusal(page.problem);
  const { board, services } = page.value;
  const teamId = query.get('team') || null;
  const plan = teamId === null ? null : await planTeamOut(ctx, { ...board, teamId });
  if (plan && !plan.ok) throw refusal(plan.problem);
  return { board, services, csrf: context.csrf, plan: plan?.value ?? null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { answer } = await readForm(request, Form, ctx.app.log);
  const no = (problem: Problem) => data({ problem }, { status: statusOf[problem.code] });
  if (!answer.ok) return no({ code: 'form-invalid' });
  const done = await applyTeamOut(ctx, answer.value);
  if (!done.ok) return no(done.problem);
  const { district, date } = answer.value;
  throw redirect(`/${localeOf(params)}/staff/board?${new URLSearchParams({ date, district })}#unplaced`, 303);
}

export default function OutRoute() {
  const { board, services, csrf, plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { date, district, lanes } = board;
  const back = `/${locale}/staff/board?${new URLSearchParams({ date, district })}`;
  const count = plan ? plan.moves.length + plan.calls.length : 0;
  return (
    <>
      <Bar
        title={
          <>
            {t('out.title')} <small>{dayOf(date, locale)}</small>
          </>
        }
      >
        <a className="more" href={back}>
          {t('out.back')}
        </a>
      </Bar>
      {answer ? (
        <NoteBox tone="bad" title={problemText(answer.problem, locale)} live>
          {plan ? <p>{t('out.changed')}</p> : null}
        </NoteBox>
      ) : null}
      <form method="get" className="move no-print" aria-label={t('out.choose')}>
        <input type="hidden" name="date" value={date} />
        <input type="hidden" name="district" value={district} />
        <Select
          name="team"
          label={t('out.choose')}
          value={plan?.teamId ?? null}
          options={lanes.map(({ team }) => ({ value: team.id, label: team.name[locale] }))}
        />
        <Btn kind="alt">{t('out.show')}</Btn>
      </form>
      {plan ? <OutPlanView plan={plan} board={board} names={services} /> : null}
      {plan && count > 0 && board.mayMove ? (
        <div className="apply">
          <PostForm csrf={csrf} hidden={{ district, date, teamId: plan.teamId, stamp: plan.stamp }}>
            <Btn>{t('out.apply', { count })}</Btn>
          </PostForm>
          <Btn kind="alt" href={back}>
            {t('out.drop')}
          </Btn>
          <p className="dim">{t('out.unchanged')}</p>
        </div>
      ) : null}
    </>
  );
}
