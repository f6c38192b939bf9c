// Who stands in for a supervisor who is away, and from when until when.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { dayRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { readForm } from '#app/platform/http/form.server.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { endDeputyship, loadDeputies, nameDeputy } from '#app/services/access/name-deputy.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import '#app/ui/staff/words.ts';

const Form = z.object({
  what: z.enum(['name', 'end']),
  deputyRowId: z.uuid().optional(),
  staffId: z.string().max(80).optional(),
  deputyId: z.string().max(80).optional(),
  from: z.string().max(10).optional(),
  until: z.string().max(10).optional(),
});

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-access')('deputy.page'));

export async function loader({ context }: LoaderFunctionArgs) {
  const loaded = await loadDeputies(await context.ctx());
  if (!loaded.ok) throw refusal(loaded.problem);
  return { csrf: context.csrf, ...loaded.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const { typed, answer } = await readForm(request, Form, ctx.app.log);
  const {
    what,
    deputyRowId,
    staffId = '',
    deputyId = '',
    from = '',
    until = '',
  } = answer.ok ? answer.value : { what: 'name' };
  const done =
    what === 'end' && deputyRowId
      ? await endDeputyship(ctx, { deputyRowId })
      : answer.ok && z.iso.date().safeParse(from).success && z.iso.date().safeParse(until).success
        ? await nameDeputy(ctx, { staffId, deputyId, from, until })
        : refuse('form-invalid', undefined, 'until');
  if (!done.ok) return data({ problem: done.problem, typed, done: null }, { status: statusOf[done.problem.code] });
  return data({ problem: null, typed: {}, done: what });
}

export default function Deputies() {
  const { csrf, deputies, supervisors, candidates, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-access');
  const { locale } = usePlace();
  const typed: Record<string, string> = answer?.typed ?? {};
  const problem = answer?.problem ?? null;
  const sentences: Record<string, string> = {
    until: t('deputy.days'),
    deputyId: t('deputy.candidate'),
    staffId: t('deputy.notFilled'),
  };
  const text = problem && ((problem.field && sentences[problem.field]) || problemText(problem, locale));
  const error = text ? { ...(problem.field ? { field: problem.field } : {}), text } : null;
  const at = (field: string) => (error?.field === field ? error.text : undefined);
  const options = (people: typeof candidates) =>
    people.map((person) => ({
      value: person.id,
      label: [person.name[locale], person.district].filter(Boolean).join(' · '),
    }));
  return (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <Bar title={t('deputy.title')} />
      <p className="lede">{t('deputy.lede')}</p>
      {answer?.done ? (
        <NoteBox tone="ok" title={t(answer.done === 'end' ? 'deputy.ended' : 'deputy.named')} live />
      ) : null}
      <DataTable
        caption={t('deputy.list')}
        rows={deputies}
        rowKey={(row) => row.id}
        empty={t('deputy.none')}
        columns={[
          { key: 'away', head: t('deputy.away'), cell: (row) => row.away[locale] },
          { key: 'deputy', head: t('deputy.deputy'), cell: (row) => row.deputy[locale] },
          { key: 'days', head: t('deputy.from'), cell: (row) => dayRange(row.fromDate, row.untilDate, locale) },
          {
            key: 'end',
            head: t('deputy.end'),
            cell: (row) => (
              <PostForm csrf={csrf} hidden={{ what: 'end', deputyRowId: row.id }}>
                <Btn kind="alt">{t('deputy.end')}</Btn>
              </PostForm>
            ),
          },
        ]}
      />
      {supervisors.length > 0 ? (
        <section className="card slim">
          <h2>{t('deputy.name')}</h2>
          <PostForm csrf={csrf} hidden={{ what: 'name' }} label={t('deputy.name')}>
            <Select
              name="staffId"
              label={t('deputy.away')}
              ask={supervisors.length === 1 ? null : undefined}
              value={typed.staffId}
              options={options(supervisors)}
              error={at('staffId')}
            />
            <Select
              name="deputyId"
              label={t('deputy.deputy')}
              value={typed.deputyId}
              options={options(candidates)}
              error={at('deputyId')}
            />
            <TextInput name="from" type="date" label={t('deputy.from')} value={typed.from ?? today} min={today} />
            <TextInput
              name="until"
              type="date"
              label={t('deputy.until')}
              value={typed.until ?? today}
              min={today}
              error={at('until')}
            />
            <Go>
              <Btn>{t('deputy.name')}</Btn>
            </Go>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
