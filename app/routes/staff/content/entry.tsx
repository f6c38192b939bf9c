// One text, answer template, district or set of rules: what is in force, what is proposed, and the form for a change.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type Problem, refuse } from '#app/domain/result.ts';
import { plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { decideContent } from '#app/services/content/decide-content.server.ts';
import { contentKinds, loadContent, proposeContent } from '#app/services/content/edit-content.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { usePathWords } from '#app/ui/content/path-text.ts';
import { DecisionButtons, ProposalChanges } from '#app/ui/content/proposal-card.tsx';
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

export const handle = { section: 'texts' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-content')('title'));

const askedIn = (params: { kind?: string; key?: string }) => {
  const kind = contentKinds.find((one) => one === params.kind);
  if (!kind) throw refusal(refuse('not-found').problem);
  return { kind, key: params.key ?? '' };
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const page = await loadContent(ctx, askedIn(params));
  if (!page.ok) throw refusal(page.problem);
  const done = new URL(request.url).searchParams.get('done');
  return { page: page.value, done, today: civilDateOf(ctx.now), csrf: context.csrf };
}

const Decided = z.object({ what: z.enum(['published', 'declined', 'withdrawn']), revisionId: z.uuid() });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const asked = askedIn(params);
  const typed = typedOf(await request.formData());
  const { pathname } = new URL(request.url);
  const answered = (problem: Problem) => {
    if (['not-found', 'not-allowed', 'sign-in-first'].includes(problem.code)) throw refusal(problem);
    return data({ problem, typed }, { status: statusOf[problem.code] });
  };
  const decision = Decided.safeParse(typed);
  if (decision.success) {
    const { what, revisionId } = decision.data;
    const decided = await decideContent(ctx, { revisionId, decision: what });
    return decided.ok ? redirect(`${pathname}?done=${what}`, 303) : answered(decided.problem);
  }
  const { version = '', effectiveFrom = '', reason = '', what: _what, ...fields } = typed;
  const proposed = await proposeContent(ctx, {
    ...asked,
    version: Number(version),
    typed: fields,
    effectiveFrom,
    reason,
  });
  return proposed.ok ? redirect(`${pathname}?done=proposed`, 303) : answered(proposed.problem);
}

export default function ContentEntry() {
  const { page, done, today, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-content');
  const { locale, here } = usePlace();
  const say = usePathWords();
  const problem = answer?.problem ?? null;
  const typed: Record<string, string | undefined> = answer?.typed ?? {};
  const field = problem?.field ?? null;
  const text =
    problem &&
    (problem.code === 'form-invalid'
      ? t('wrong', { field: say(field ?? '') })
      : problem.code === 'entry-invalid'
        ? t('faint', { field: say(field ?? '') })
        : problemText(problem, locale));
  const errorAt = (path: string) => (field === path ? (text ?? undefined) : undefined);
  const { proposal } = page;
  return (
    <>
      <ErrorSummary errors={text ? [field ? { field, text } : { text }] : []} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/texts?kind=${page.kind}`}>
          {t('back')}
        </a>
      </p>
      <Bar title={t('page', { name: page.name[locale], version: page.version })} />
      {done && !answer ? <NoteBox tone="ok" live title={t(`done.${done as 'proposed'}`)} /> : null}
      {proposal ? (
        <section className="card" aria-labelledby="proposal">
          <h2 id="proposal">{t('proposal')}</h2>
          <p>
            {t('by', {
              by: proposal.by?.[locale] ?? '—',
              date: plainDate(proposal.effectiveFrom, locale),
              reason: proposal.reason,
            })}
          </p>
          <ProposalChanges changes={proposal.changes} />
          <DecisionButtons csrf={csrf} revisionId={proposal.id} can={proposal.can} />
        </section>
      ) : null}
      {page.mayEdit && !proposal && page.sections.length > 0 ? (
        <section aria-labelledby="edit">
          <h2 id="edit">{t('edit')}</h2>
          <PostForm
            csrf={csrf}
            action={here.replace(/\?.*$/, '')}
            hidden={{ what: 'propose', version: String(page.version) }}
          >
            <p className="dim">{t('editHint')}</p>
            {page.sections.map(({ key, fields }) => (
              <details key={key} open={fields.some(({ path }) => path === field)}>
                <summary>{say(key)}</summary>
                {fields.map(({ path, value, kind }) => {
                  const face = { name: path, label: say(path), error: errorAt(path), value: typed[path] ?? value };
                  if (kind === 'flag') {
                    const options = (['true', 'false'] as const).map((one) => ({
                      value: one,
                      label: t(one === 'true' ? 'yes' : 'no'),
                    }));
                    return <Select key={path} {...face} options={options} ask={null} />;
                  }
                  return kind === 'long' ? <TextArea key={path} {...face} /> : <TextInput key={path} {...face} />;
                })}
              </details>
            ))}
            <TextInput
              name="effectiveFrom"
              label={t('from')}
              hint={t('fromHint')}
              value={typed.effectiveFrom ?? today}
              error={errorAt('effectiveFrom')}
            />
            <TextInput name="reason" label={t('reason')} value={typed.reason} error={errorAt('reason')} />
            <Go>
              <Btn>{t('submit')}</Btn>
            </Go>
          </PostForm>
        </section>
      ) : null}
      <section aria-labelledby="history">
        <h2 id="history">{t('history')}</h2>
        <DataTable
          caption={t('history')}
          rows={page.history}
          rowKey={(row) => String(row.version)}
          columns={[
            { key: 'version', head: t('version'), cell: (row) => row.version },
            { key: 'status', head: t('proposal'), cell: (row) => t(`status.${row.status as 'proposed'}`) },
            { key: 'from', head: t('from'), cell: (row) => plainDate(row.from, locale) },
            { key: 'by', head: t('who'), cell: (row) => row.by?.[locale] ?? t('first') },
            { key: 'second', head: t('second'), cell: (row) => row.second?.[locale] ?? '—' },
            { key: 'reason', head: t('reason'), cell: (row) => row.reason || '—' },
          ]}
        />
      </section>
    </>
  );
}
