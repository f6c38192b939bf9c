// Closing a day, a place or a team: first what that means for whom, then the deed; and what is closed already.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { actOnClosure, type ClosureAnswer } from '#app/services/resource/act-on-closure.server.ts';
import { loadClosurePage } from '#app/services/resource/load-closures.server.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { ClosureForm } from '#app/ui/resource/closure-form.tsx';
import { ClosureTable } from '#app/ui/resource/closure-table.tsx';
import { Consequences } from '#app/ui/resource/consequences.tsx';
import { errorsOf, type FormAnswer } from '#app/ui/resource/form-answer.ts';
import { ResourceHead } from '#app/ui/resource/resource-head.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'resources' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-closures')('page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const district = new URL(request.url).searchParams.get('district');
  const loaded = await loadClosurePage(await context.ctx(), { district });
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

const fields = ['scope', 'from', 'until', 'start', 'end', 'reasonZh', 'reasonEn'] as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = typedOf(await request.formData());
  const text = (name: string) => form[name] ?? '';
  const typed = Object.fromEntries(fields.map((name) => [name, text(name)])) as Record<(typeof fields)[number], string>;
  const { what = '', district = '', seal = '', closureId = '' } = form;
  const done = await actOnClosure(ctx, { what, district, typed, seal, closureId });
  const kept: Record<string, string> = { ...typed, district };
  const problem = done.ok ? null : done.problem;
  if (problem?.code === 'not-found' || problem?.code === 'not-allowed') throw refusal(problem);
  const answer: FormAnswer & { result: ClosureAnswer | null } = {
    what: 'closure',
    problem,
    typed: kept,
    result: done.ok ? done.value : null,
  };
  return data(answer, { status: problem ? statusOf[problem.code] : 200 });
}

export default function ClosuresPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-closures');
  const { locale } = usePlace();
  const { csrf, district, teamNames, mayClose, closures, today } = page;
  const { result = null } = answer ?? {};
  const back = `/${locale}/staff/resources/closures?district=${district}`;
  const scope = page.scopes.find(({ value }) => value === answer?.typed.scope)?.name[locale] ?? t('wholeDistrict');
  return (
    <>
      <ErrorSummary errors={errorsOf(answer, locale)} />
      <ResourceHead page="closures" title={t('page')} district={district} districts={page.districts} />
      {result?.done === 'closed' ? (
        <NoteBox tone={result.waiting > 0 ? 'warn' : 'ok'} title={t('closed', { moved: result.moved })} live>
          {result.waiting > 0 ? <p>{t('closedWaiting', { count: result.waiting })}</p> : null}
        </NoteBox>
      ) : null}
      {result?.done === 'lifted' ? <NoteBox tone="ok" title={t('lifted')} live /> : null}
      <div className={mayClose ? 'two-up' : undefined}>
        <section aria-labelledby="list">
          <h2 id="list">{t('list')}</h2>
          <ClosureTable csrf={csrf} rows={closures} may={mayClose} />
        </section>
        {mayClose && result?.shown ? (
          <Consequences
            shown={result.shown}
            csrf={csrf}
            typed={answer?.typed ?? {}}
            teamNames={teamNames}
            title={t('consequencesOf', { scope })}
            back={back}
          />
        ) : null}
        {mayClose && !result?.shown ? <ClosureForm {...page} answer={answer} today={today} /> : null}
      </div>
    </>
  );
}
