// A session's roster for staff: go or no go, what is missing per person told once, relations, the same person twice.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { checkRoster, confirmRelation, loadStaffRoster } from '#app/services/roster/staff-roster.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { SessionHead } from '#app/ui/roster/session-head.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'requests' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-roster')('roster.page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadStaffRoster(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const { searchParams } = new URL(request.url);
  const number = (name: string) => Number(searchParams.get(name)) || 0;
  const done = searchParams.get('done');
  return {
    page: answer.value,
    done: (['check', 'relation'] as const).find((one) => one === done) ?? null,
    numbers: { told: number('told'), paper: number('paper'), confirmed: number('confirmed') },
    csrf: context.csrf,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const reference = params.ref ?? '';
  const form = await request.formData();
  const here = new URL(request.url).pathname;
  const what = form.get('do');
  if (what === 'check') {
    const checked = await checkRoster(ctx, { reference });
    if (checked.ok) {
      return redirect(`${here}?done=check&told=${checked.value.told}&paper=${checked.value.paper}`, 303);
    }
    if (checked.problem.code !== 'session-not-accepted') throw refusal(checked.problem);
    return data({ problem: checked.problem }, { status: statusOf[checked.problem.code] });
  }
  const attendeeIds = form.getAll('attendee').map(String).slice(0, 2_000);
  const done = await confirmRelation(ctx, { reference, attendeeIds, confirmed: what !== 'deny' });
  if (!done.ok) throw refusal(done.problem);
  return redirect(`${here}?done=relation&confirmed=${done.value.confirmed}`, 303);
}

export default function SessionRoster() {
  const { page, done, numbers, csrf } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation(['staff-roster', 'roster']);
  const { locale } = usePlace();
  const claimed = page.people.filter(({ guardianStatus }) => guardianStatus === 'claimed');
  const twice = page.people.filter((one) => one.twice.length > 0);
  const { ready, all } = page.counts;
  return (
    <>
      <ErrorSummary errors={problem ? [{ text: problemText(problem, locale) }] : []} />
      <SessionHead
        reference={page.reference}
        title={t('roster.title', { organisation: page.organisation[locale] })}
        at="roster"
      />
      {done ? <NoteBox tone="ok" live title={t(`roster.done.${done as 'check'}`, numbers)} /> : null}
      <NoteBox
        tone={page.verdict === 'go' ? 'ok' : page.verdict === 'no-go' ? 'bad' : 'warn'}
        title={t(`roster.verdict.${page.verdict}`, { ready, all })}
      >
        {page.places === null ? null : <p>{t('roster.places', { all, places: page.places })}</p>}
      </NoteBox>
      <section className="card" aria-labelledby="check">
        <h2 id="check">{t('roster.check')}</h2>
        <p>{t('roster.checkText')}</p>
        {page.checkedAt ? <p>{t('roster.checked', { at: moment(new Date(page.checkedAt), locale) })}</p> : null}
        <PostForm csrf={csrf} hidden={{ do: 'check' }} label={t('roster.check')}>
          <Btn>{t('roster.check')}</Btn>
        </PostForm>
      </section>
      {claimed.length > 0 ? (
        <section className="card" aria-labelledby="relations">
          <h2 id="relations">{t('roster.relations')}</h2>
          <p>{t('roster.relationsText')}</p>
          <PostForm csrf={csrf} label={t('roster.relations')}>
            {claimed.map((one) => (
              <CheckLine key={one.id} name="attendee" id={`relation-${one.id}`} value={one.id}>
                {one.position}. {one.name} {one.department}
              </CheckLine>
            ))}
            <p className="cluster">
              <Btn kind="alt" name="do" value="confirm">
                {t('roster.confirm')}
              </Btn>
              <Btn kind="alt" name="do" value="deny">
                {t('roster.deny')}
              </Btn>
            </p>
          </PostForm>
        </section>
      ) : null}
      {twice.length > 0 ? (
        <section className="card" aria-labelledby="twice">
          <h2 id="twice">{t('roster.twice')}</h2>
          <p>{t('roster.twiceText')}</p>
          <ul>
            {twice.map((one) => (
              <li key={one.id}>
                {one.position}. {one.name} {one.department}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <h2>{t('roster.list')}</h2>
      <DataTable
        caption={t('roster.list')}
        rows={page.people}
        rowKey={({ id }) => id}
        empty={t('roster.empty')}
        columns={[
          {
            key: 'name',
            head: t('roster.name'),
            cell: ({ position, name, inPlaceOf }) => (
              <>
                {position}. {name}{' '}
                {inPlaceOf ? (
                  <Tag>{t('roster.inPlaceOf', { who: `${inPlaceOf.position}. ${inPlaceOf.name}` })}</Tag>
                ) : null}
              </>
            ),
          },
          { key: 'group', head: t('roster.group'), cell: ({ department }) => department || '—' },
          {
            key: 'state',
            head: t('roster.state'),
            cell: ({ status }) => (
              <Tag tone={status === 'ready' ? 'ok' : 'warn'}>{t(`roster:states.${status as 'ready'}`)}</Tag>
            ),
          },
          {
            key: 'missing',
            head: t('roster.missing'),
            cell: ({ missing, reachable }) => (
              <>
                {missing.length === 0
                  ? t('roster.nothing')
                  : missing.map((code) => t(`roster.codes.${code}`)).join(', ')}{' '}
                {reachable || missing.length === 0 ? null : <span className="dim">{t('roster.paper')}</span>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
