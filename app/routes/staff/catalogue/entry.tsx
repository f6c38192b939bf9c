// One catalogue entry: what is in force, what is proposed, its history; and the form that proposes a change.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { may } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { editSections } from '#app/domain/catalogue/edit.ts';
import { plainDate } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { decideEntry, loadEntryHistory, proposeEntry } from '#app/services/catalogue/edit-entry.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { EntryForm, usePathText } from '#app/ui/staff/entry-form.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'catalogue' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'staff-catalogue')('list.page'));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const loaded = await loadEntryHistory(ctx, { code: params.code ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  const { entry, ...rest } = loaded.value;
  return {
    ...rest,
    name: entry.name,
    effectiveFrom: entry.effectiveFrom,
    sections: editSections(entry),
    mayEdit: may(ctx.actor, 'catalogue.edit'),
    today: civilDateOf(ctx.now),
    csrf: context.csrf,
  };
}

const Decision = z.object({ what: z.enum(['published', 'declined', 'withdrawn']), revisionId: z.uuid() });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = Object.fromEntries(
    [...(await request.formData())].map(([name, value]) => [name, String(value).slice(0, 2_000)]),
  );
  const decision = Decision.safeParse(typed);
  if (decision.success) {
    const decided = await decideEntry(ctx, { revisionId: decision.data.revisionId, decision: decision.data.what });
    if (!decided.ok)
      return data({ problem: decided.problem, typed: {}, done: null }, { status: statusOf[decided.problem.code] });
    return data({ problem: null, typed: {}, done: decision.data.what });
  }
  const { csrf: _csrf, what: _what, version = '', effectiveFrom = '', reason = '', ...fields } = typed;
  const input = { code: params.code ?? '', version: Number(version), typed: fields, effectiveFrom, reason };
  const proposed = await proposeEntry(ctx, input);
  if (!proposed.ok)
    return data({ problem: proposed.problem, typed, done: null }, { status: statusOf[proposed.problem.code] });
  return data({ problem: null, typed: {}, done: 'proposed' as const });
}

export default function CatalogueEntryPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-catalogue');
  const { locale } = usePlace();
  const pathText = usePathText();
  const wholePath = (path: string) =>
    [t(`sections.${path.split('.')[0] as 'name'}`), pathText(path)].filter(Boolean).join(' · ');
  const { proposal, csrf } = page;
  const problem = answer?.problem ?? null;
  const text =
    problem &&
    (problem.code === 'form-invalid'
      ? t('entry.wrong', { field: problem.field ? wholePath(problem.field) : '' })
      : problemText(problem, locale));
  const wrong = text && problem?.field ? { field: problem.field, text } : null;
  return (
    <>
      <ErrorSummary errors={text ? [wrong ?? { text }] : []} />
      <p className="s">
        <a className="more" href={`/${locale}/staff/catalogue`}>
          {t('entry.back')}
        </a>
      </p>
      <Bar title={t('entry.page', { name: page.name[locale], version: page.version })} />
      {answer?.done ? <NoteBox tone="ok" title={t(`entry.done.${answer.done}`)} live /> : null}
      <p className="dim">
        {t('entry.inForce', { version: page.version, date: plainDate(page.effectiveFrom, locale) })}
      </p>
      {proposal ? (
        <section className="card" aria-labelledby="proposal">
          <h2 id="proposal">{t('entry.proposal')}</h2>
          <p>
            {t('entry.proposedBy', {
              by: proposal.by?.[locale] ?? '',
              date: plainDate(proposal.effectiveFrom, locale),
              reason: proposal.reason,
            })}
          </p>
          <DataTable
            caption={t('entry.proposal')}
            rows={proposal.changes}
            rowKey={(row) => row.path}
            columns={[
              {
                key: 'path',
                head: t('entry.where'),
                cell: (row) => wholePath(row.path),
              },
              { key: 'before', head: t('entry.before'), cell: (row) => <del>{row.before ?? t('entry.none')}</del> },
              { key: 'after', head: t('entry.after'), cell: (row) => <ins>{row.after ?? t('entry.none')}</ins> },
            ]}
          />
          {page.mayEdit && proposal.mine ? <p>{t('entry.needsOther')}</p> : null}
          {page.mayEdit ? (
            <div className="cluster">
              {(proposal.mine ? (['withdrawn'] as const) : (['published', 'declined'] as const)).map((what) => (
                <PostForm key={what} csrf={csrf} hidden={{ what, revisionId: proposal.id }}>
                  <Btn kind={what === 'published' ? undefined : 'alt'}>
                    {what === 'published'
                      ? t('entry.confirm', { date: plainDate(proposal.effectiveFrom, locale) })
                      : t(what === 'declined' ? 'entry.decline' : 'entry.withdraw')}
                  </Btn>
                </PostForm>
              ))}
            </div>
          ) : null}
        </section>
      ) : null}
      {page.mayEdit && !proposal ? (
        <section aria-labelledby="edit">
          <h2 id="edit">{t('entry.edit')}</h2>
          <EntryForm
            csrf={csrf}
            version={page.version}
            sections={page.sections}
            typed={answer?.typed ?? {}}
            wrong={wrong}
            today={page.today}
          />
        </section>
      ) : null}
      <section aria-labelledby="history">
        <h2 id="history">{t('entry.history')}</h2>
        <DataTable
          caption={t('entry.history')}
          rows={page.history}
          rowKey={(row) => row.id}
          columns={[
            { key: 'version', head: t('list.version'), cell: (row) => row.version },
            { key: 'status', head: t('list.proposal'), cell: (row) => t(`entry.status.${row.status as 'published'}`) },
            { key: 'from', head: t('entry.from'), cell: (row) => plainDate(row.effectiveFrom, locale) },
            { key: 'by', head: t('entry.by'), cell: (row) => row.proposedBy?.[locale] ?? t('entry.seed') },
            { key: 'decided', head: t('entry.decided'), cell: (row) => row.decidedBy?.[locale] ?? '—' },
            { key: 'reason', head: t('entry.reason'), cell: (row) => row.reason || '—' },
            { key: 'changes', head: t('entry.changes'), num: true, cell: (row) => row.changes },
          ]}
        />
      </section>
    </>
  );
}
