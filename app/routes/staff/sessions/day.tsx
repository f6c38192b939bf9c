// The day of a session: roll call, calling to desks, outcomes, walk-ins, listeners, more time, signature, summary.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnDay } from '#app/services/roster/act-on-day.server.ts';
import { loadSessionDay } from '#app/services/roster/load-session-day.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { DayClose, DaySetup } from '#app/ui/roster/day-close.tsx';
import { DayPeople } from '#app/ui/roster/day-people.tsx';
import { SessionHead } from '#app/ui/roster/session-head.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'visits' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-roster')('day.page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answer = await loadSessionDay(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return { page: answer.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const typed = typedOf(form);
  const what = String(form.get('do') ?? '');
  const done = await actOnDay(ctx, { reference: params.ref ?? '', what, typed });
  if (!done.ok) {
    const { problem } = done;
    if (problem.code === 'not-found' || problem.code === 'not-allowed') throw refusal(problem);
    return data({ problem, typed, told: null }, { status: statusOf[problem.code] });
  }
  const told = done.value;
  if (told.key === 'saved') return redirect(new URL(request.url).pathname, 303);
  const facts = told.key === 'hallAt' ? { address: `${ctx.app.config.publicOrigin}${told.facts.address}` } : told.facts;
  return data({ problem: null, typed: {}, told: { key: told.key, facts } });
}

export default function Day() {
  const { page, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('staff-roster');
  const { locale } = usePlace();
  const problem = answered?.problem ?? undefined;
  const text = problem ? problemText(problem, locale) : undefined;
  const at = (field: string) => (problem?.field === field ? text : undefined);
  const typed: Record<string, string | undefined> = answered?.typed ?? {};
  const day = dayOf(page.date, locale);
  const desks = Array.from({ length: page.desks }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));
  const works = page.runs && page.begun && page.today;
  return (
    <>
      <ErrorSummary errors={text ? [problem?.field ? { field: problem.field, text } : { text }] : []} />
      <SessionHead
        reference={page.reference}
        title={t('day.title', { organisation: page.organisation[locale], day })}
        at="day"
      />
      {answered?.told ? (
        <NoteBox tone="ok" live title={t(`day.${answered.told.key}`, answered.told.facts)}>
          {answered.told.key === 'hallAt' ? (
            <p>
              <a href={String(answered.told.facts.address)}>{answered.told.facts.address}</a>
            </p>
          ) : null}
        </NoteBox>
      ) : null}
      {page.runs ? null : <NoteBox title={t('day.readOnly')} />}
      {page.today ? null : <NoteBox title={t('day.notToday', { day })} />}
      {page.runs && page.today && !page.begun ? (
        <PostForm csrf={csrf} hidden={{ do: 'begin' }} label={t('day.begin')}>
          <Btn>{t('day.begin')}</Btn>
        </PostForm>
      ) : null}
      <ul className="sums">
        {(['expected', 'waiting', 'called', 'done'] as const).map((state) => (
          <li key={state}>
            <b>{page.counts[state]}</b> {t(`day.counts.${state}`)}
          </li>
        ))}
      </ul>
      {works ? (
        <div className="two-up">
          <section className="card" aria-labelledby="roll">
            <h2 id="roll">{t('day.roll')}</h2>
            <PostForm csrf={csrf} hidden={{ do: 'code' }} label={t('day.roll')}>
              <TextInput
                name="code"
                label={t('day.code')}
                value={typed.code}
                error={at('code')}
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
              />
              <p className="cluster">
                <Btn>{t('day.check')}</Btn>
                <Btn kind="alt" href={`/${locale}/staff/sessions/${page.reference}/scan`}>
                  {t('day.scan')}
                </Btn>
              </p>
            </PostForm>
          </section>
          <section className="card" aria-labelledby="call">
            <h2 id="call">{t('day.call')}</h2>
            <PostForm csrf={csrf} hidden={{ do: 'call' }} label={t('day.call')}>
              <Select name="desk" label={t('day.desk')} options={desks} value="1" ask={null} error={at('desk')} />
              <Btn>{t('day.call')}</Btn>
            </PostForm>
          </section>
        </div>
      ) : null}
      <DayPeople csrf={csrf} people={page.people} works={works} />
      {works ? (
        <DaySetup csrf={csrf} until={clockText(page.until)} minutes={page.extends} typed={typed} at={at} />
      ) : null}
      <DayClose csrf={csrf} page={page} works={works} typed={typed} at={at} />
    </>
  );
}
