// Districts: those in service, what waits for a second person, and the form with which a new one joins.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Fault } from '#app/domain/booking/fault.ts';
import { districtFields } from '#app/domain/content/new-district.ts';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { decideContent } from '#app/services/content/decide-content.server.ts';
import { loadDistricts, proposeDistrict } from '#app/services/content/districts.server.ts';
import { usePageFaults } from '#app/ui/booking/page-faults.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { WaitingList } from '#app/ui/content/waiting-list.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextArea, TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'districts' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-content')('districts.title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await loadDistricts(await context.ctx());
  if (!page.ok) throw refusal(page.problem);
  return { ...page.value, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

const Decided = z.object({ what: z.enum(['published', 'declined', 'withdrawn']), revisionId: z.uuid() });

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const { pathname } = new URL(request.url);
  const answered = (problem: Problem) => {
    if (['not-found', 'not-allowed', 'sign-in-first'].includes(problem.code)) throw refusal(problem);
    return data(
      { problem: problem as Problem | null, faults: [] as Fault[], typed },
      { status: statusOf[problem.code] },
    );
  };
  const decision = Decided.safeParse(typed);
  if (decision.success) {
    const { what, revisionId } = decision.data;
    const decided = await decideContent(ctx, { revisionId, decision: what });
    return decided.ok ? redirect(`${pathname}?done=${what}`, 303) : answered(decided.problem);
  }
  const proposed = await proposeDistrict(ctx, { typed });
  if (!proposed.ok) return answered(proposed.problem);
  if (proposed.value.faults) return data({ problem: null, faults: proposed.value.faults, typed }, { status: 422 });
  return redirect(`${pathname}?done=proposed`, 303);
}

export default function Districts() {
  const { districts, waiting, mayEdit, done, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults = usePageFaults(answer?.faults);
  const { t } = useTranslation('staff-content');
  const { locale } = usePlace();
  const typed: Record<string, string | undefined> = answer?.typed ?? {};
  const text = answer?.problem ? problemText(answer.problem, locale) : null;
  const at = answer?.problem?.field;
  const hints = { slug: 1, code: 1, brand: 1, brandDeep: 1, mark: 1 };
  return (
    <>
      <ErrorSummary errors={[...faults.errors, ...(text ? [at ? { field: at, text } : { text }] : [])]} />
      <Bar title={t('districts.title')} />
      <p className="lede">{t('districts.lede')}</p>
      {done && !answer ? <NoteBox tone="ok" live title={t(`done.${done as 'proposed'}`)} /> : null}
      <DataTable
        caption={t('districts.list')}
        rows={districts}
        rowKey={(row) => row.slug}
        columns={[
          { key: 'name', head: t('name'), cell: (row) => row.name[locale] },
          { key: 'brand', head: t('districts.brand'), cell: (row) => row.brand[locale] },
          { key: 'points', head: t('districts.points'), num: true, cell: (row) => row.points },
          { key: 'communities', head: t('districts.communities'), num: true, cell: (row) => row.communities },
          { key: 'teams', head: t('districts.teams'), num: true, cell: (row) => row.teams },
          {
            key: 'open',
            head: t('open'),
            cell: (row) => (
              <span className="cluster">
                <a href={`/${locale}/${row.slug}`}>{t('districts.see')}</a>
                <a href={`/${locale}/staff/texts/district/${row.slug}`}>{t('districts.edit')}</a>
                <a href={`/${locale}/staff/texts/rules/${row.slug}`}>{t('districts.rules')}</a>
                <a href={`/${locale}/staff/districts/${row.slug}`}>{t('districts.places')}</a>
              </span>
            ),
          },
        ]}
      />
      <WaitingList waiting={waiting} csrf={csrf} />
      {mayEdit ? (
        <section className="card" aria-labelledby="add">
          <h2 id="add">{t('districts.add')}</h2>
          <p className="dim">{t('districts.next')}</p>
          <PostForm csrf={csrf} action={`/${locale}/staff/districts`}>
            {districtFields.map((name) => {
              const face = {
                name,
                label: t(`districts.fields.${name}`),
                value: typed[name],
                error: at === name ? (text ?? undefined) : faults.of(name),
                ...(name in hints ? { hint: t(`districts.hints.${name as 'slug'}`) } : {}),
              };
              return name === 'mark' ? (
                <TextArea key={name} {...face} rows={3} optional />
              ) : (
                <TextInput key={name} {...face} maxLength={120} spellCheck={false} />
              );
            })}
            <CheckLine name="flightWords" checked={typed.flightWords === 'yes'}>
              {t('districts.flight')}
            </CheckLine>
            <Select
              name="model"
              label={t('districts.model')}
              options={districts.map(({ slug, name }) => ({ value: slug, label: name[locale] }))}
              value={typed.model ?? districts[0]?.slug}
              ask={null}
            />
            <Go>
              <Btn name="what" value="propose">
                {t('districts.propose')}
              </Btn>
            </Go>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
