// The official calendar: which years are published, a year pasted and compared, and the second person's decision.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { faultText } from '#app/i18n/fault-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import {
  type CalendarReading,
  decideCalendar,
  loadCalendarPage,
  proposeCalendar,
  readCalendar,
} from '#app/services/resource/edit-calendar.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { CalendarForm } from '#app/ui/resource/calendar-form.tsx';
import { CalendarDiff, Proposals } from '#app/ui/resource/calendar-proposals.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-calendar')('page'));

export async function loader({ context }: LoaderFunctionArgs) {
  const loaded = await loadCalendarPage(await context.ctx());
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

const decisions = ['published', 'declined', 'withdrawn'] as const;
type Answer = FormAnswer & { reading: CalendarReading | null; done: string | null };

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const text = (name: string, longest = 400) => String(form.get(name) ?? '').slice(0, longest);
  const file = form.get('file');
  const uploaded = file instanceof Blob && file.size > 0 ? (await file.text()).slice(0, 200_000) : null;
  const typed = { text: uploaded ?? text('text', 200_000), sourceUrl: text('sourceUrl'), reason: text('reason') };
  const what = text('do-what');
  const decision = decisions.find((one) => one === what);
  const revisionId = text('revisionId');
  const answer = (more: Partial<Answer>, status = 200) =>
    data<Answer>({ what: 'calendar', problem: null, typed, reading: null, done: null, ...more }, { status });
  if (decision && !/^[0-9a-f-]{36}$/.test(revisionId)) throw refusal({ code: 'not-found' });
  if (what === 'look') {
    const reading = await readCalendar(ctx, typed);
    if (!reading.ok) throw refusal(reading.problem);
    return answer({ reading: reading.value }, reading.value.year === null ? 422 : 200);
  }
  const done = decision ? await decideCalendar(ctx, { revisionId, decision }) : await proposeCalendar(ctx, typed);
  if (done.ok) return answer({ done: decision ?? 'proposed' });
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(done.problem.code)) throw refusal(done.problem);
  return answer({ problem: done.problem }, statusOf[done.problem.code]);
}

export default function CalendarRoute() {
  const { csrf, years, proposals, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-calendar');
  const { locale } = usePlace();
  const faults = (answer?.reading?.faults ?? []).map(({ code, row, year }) => ({
    text: faultText({ field: 'text', code, facts: { row, year: year ?? 0 } }, locale),
  }));
  const wrong = answer?.reading?.year === null ? faults : [];
  const missing = years.find(({ status }) => status !== 'official');
  return (
    <>
      <ErrorSummary
        errors={[...errorsOf(answer, locale), ...wrong.map(({ text }) => ({ field: 'calendar-text', text }))]}
      />
      <ResourceHead page="calendar" title={t('page')} />
      {answer?.done ? <NoteBox tone="ok" title={t(`done.${answer.done as 'proposed'}`)} live /> : null}
      {missing ? <NoteBox tone="warn" title={t('missing', { year: missing.year })} /> : null}
      <div className="two-up">
        <div>
          <section aria-labelledby="years">
            <h2 id="years">{t('years')}</h2>
            <DataTable
              caption={t('years')}
              rows={years}
              rowKey={(row) => String(row.year)}
              columns={[
                { key: 'year', head: t('year'), cell: (row) => row.year },
                {
                  key: 'status',
                  head: t('state'),
                  cell: (row) => (
                    <Tag tone={row.status === 'official' ? 'ok' : 'warn'}>{t(`status.${row.status}`)}</Tag>
                  ),
                },
                { key: 'off', head: t('off'), num: true, cell: (row) => row.off },
                { key: 'work', head: t('work'), num: true, cell: (row) => row.work },
              ]}
            />
          </section>
          <Proposals csrf={csrf} proposals={proposals} mayEdit={mayEdit} />
        </div>
        {mayEdit ? (
          <div className="stack">
            {answer?.reading?.year ? (
              <section className="card" aria-labelledby="diff">
                <h2 id="diff">{t('diffOf', { year: answer.reading.year })}</h2>
                {faults.map(({ text }) => (
                  <p key={text}>
                    <Tag tone="warn">{text}</Tag>
                  </p>
                ))}
                <CalendarDiff changes={answer.reading.changes} caption={t('diffOf', { year: answer.reading.year })} />
              </section>
            ) : null}
            <CalendarForm csrf={csrf} answer={answer} wrong={wrong[0]?.text} />
          </div>
        ) : null}
      </div>
    </>
  );
}
