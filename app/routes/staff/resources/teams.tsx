// The teams of a district: who they are, who is at work today, and the form for a new one.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { listed, timeRange } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { editTeam } from '#app/services/resource/edit-team.server.ts';
import { loadTeamList, type TeamLine } from '#app/services/resource/load-teams.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { errorsOf, type FormAnswer, formFace } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-resources')('teams.page'));

const Form = z.object({
  district: z.string().max(40),
  pointId: z.string().max(80),
  kind: z.enum(['mobile', 'window']),
  nameZh: z.string().max(100),
  nameEn: z.string().max(100),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadTeamList(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const given = answer.ok
    ? answer.value
    : { district: '', pointId: '', kind: 'mobile' as const, nameZh: '', nameEn: '' };
  const made = await editTeam(ctx, { teamId: null, skills: [], active: true, ...given });
  if (!made.ok) {
    return data<FormAnswer>({ what: 'team', problem: made.problem, typed }, { status: statusOf[made.problem.code] });
  }
  throw redirect(`/${localeOf(params)}/staff/resources/teams/${made.value.teamId}`, 303);
}

export default function TeamsPage() {
  const { csrf, teams, points, district, districts, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const f = formFace(answer, 'team', locale);
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="teams" title={t('teams.page')} district={district} districts={districts} />
      <DataTable
        caption={t('teams.page')}
        rows={teams}
        rowKey={(row) => row.id}
        empty={t('teams.none')}
        columns={[
          {
            key: 'name',
            head: t('teams.name'),
            cell: (row) => <a href={`/${locale}/staff/resources/teams/${row.id}`}>{row.name[locale]}</a>,
          },
          { key: 'kind', head: t('teams.kind'), cell: (row) => t(`teams.kinds.${row.kind}`) },
          { key: 'base', head: t('teams.base'), cell: (row) => row.point[locale] },
          {
            key: 'leader',
            head: t('teams.leader'),
            cell: (row) => row.members.find((member) => member.leader)?.name[locale] ?? '—',
          },
          {
            key: 'languages',
            head: t('teams.languages'),
            cell: (row) =>
              listed(
                row.languages.map((language) => t(`languages.${language as 'zh'}`)),
                locale,
              ) || '—',
          },
          { key: 'kits', head: t('teams.kits'), num: true, cell: (row) => row.kits.length },
          { key: 'today', head: t('teams.today'), cell: (row) => <Today team={row} /> },
        ]}
      />
      {mayEdit ? (
        <section className="card slim" aria-labelledby="new-team">
          <h2 id="new-team">{t('teams.new')}</h2>
          <PostForm csrf={csrf} hidden={{ district }} label={t('teams.new')}>
            <TextInput {...f('nameZh')} label={t('team.nameZh')} autoComplete="off" />
            <TextInput {...f('nameEn')} label={t('team.nameEn')} autoComplete="off" />
            <Select
              {...f('kind', 'mobile')}
              label={t('teams.kind')}
              ask={null}
              options={(['mobile', 'window'] as const).map((kind) => ({
                value: kind,
                label: t(`teams.kinds.${kind}`),
              }))}
            />
            <Select
              {...f('pointId')}
              label={t('teams.base')}
              options={points.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            />
            <Go>
              <Btn>{t('teams.make')}</Btn>
            </Go>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}

function Today({ team }: { team: TeamLine }) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  if (!team.active) return <Tag>{t('teams.retired')}</Tag>;
  const { officers, hours, lentTo } = team.today;
  if (!hours) return t('teams.notToday');
  return (
    <>
      {timeRange(hours.start, hours.end)}{' '}
      {officers < team.officers ? (
        <Tag tone="warn">{t('teams.present', { present: officers, of: team.officers })}</Tag>
      ) : (
        <span className="dim">{t('teams.people', { count: officers })}</span>
      )}
      {lentTo ? <Tag tone="note">{t('teams.lentTo', { point: lentTo[locale] })}</Tag> : null}
    </>
  );
}
