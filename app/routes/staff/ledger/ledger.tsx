// The ledger for the auditor: read only, with a check of its chain that says what does not hold.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { checkLedger, ledgerActors, ledgerKinds, loadLedgerPage } from '#app/services/ledger/load-ledger.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { useStates } from '#app/ui/desk/states.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { LedgerVerdictNote } from '#app/ui/ledger/verdict.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { FilterBar } from '#app/ui/staff/filter-bar.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'ledger' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-ledger')('title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const text = (name: string) => query.get(name) ?? '';
  const asked = { kind: text('kind') || 'all', actor: text('actor'), day: text('day'), before: text('before') };
  const page = await loadLedgerPage(await context.ctx(), asked);
  if (!page.ok) throw refusal(page.problem);
  return { ...page.value, asked, kinds: ledgerKinds, actors: ledgerActors, csrf: context.csrf };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const head = fieldOf(await request.formData(), 'head') ?? '';
  const checked = await checkLedger(await context.ctx(), { head });
  if (checked.ok) return data({ verdict: checked.value, problem: null, head });
  if (checked.problem.code !== 'form-invalid') throw refusal(checked.problem);
  return data({ verdict: null, problem: checked.problem, head }, { status: statusOf[checked.problem.code] });
}

export default function Ledger() {
  const { entries, next, asked, kinds, actors, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-ledger');
  const { locale } = usePlace();
  const say = useStates();
  const here = `/${locale}/staff/ledger`;
  const wrong = answer?.problem ? problemText(answer.problem, locale) : undefined;
  const same = new URLSearchParams({ kind: asked.kind, actor: asked.actor, day: asked.day });
  const older = new URLSearchParams({ kind: asked.kind, actor: asked.actor, day: asked.day, before: next ?? '' });
  return (
    <>
      <ErrorSummary errors={wrong ? [{ field: 'head', text: wrong }] : []} />
      <Bar title={t('title')}>
        <p className="dim">{t('lede')}</p>
      </Bar>
      {answer?.verdict ? <LedgerVerdictNote verdict={answer.verdict} /> : null}
      <section className="card" aria-label={t('check')}>
        <PostForm csrf={csrf} action={here}>
          <TextInput
            name="head"
            label={t('head')}
            hint={t('headHint')}
            value={answer?.problem ? answer.head : ''}
            error={wrong}
            maxLength={120}
            spellCheck={false}
            optional
          />
          <Btn>{t('check')}</Btn>
        </PostForm>
      </section>
      <section aria-labelledby="entries">
        <h2 id="entries">{t('entries')}</h2>
        <FilterBar label={t('filter')} reset={asked.kind !== 'all' || asked.actor || asked.day ? here : null}>
          <Select
            name="kind"
            label={t('kind')}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={asked.kind}
            ask={null}
          />
          <Select
            name="actor"
            label={t('who')}
            options={(['', ...actors] as const).map((value) => ({ value, label: t(`actors.${value}`) }))}
            value={asked.actor}
            ask={null}
          />
          <TextInput name="day" type="date" label={t('day')} value={asked.day} />
        </FilterBar>
        <DataTable
          caption={t('entries')}
          rows={entries}
          rowKey={(row) => row.id}
          empty={t('none')}
          columns={[
            { key: 'seq', head: t('number'), cell: (row) => row.seq },
            { key: 'at', head: t('when'), cell: (row) => moment(row.at, locale) },
            {
              key: 'who',
              head: t('who'),
              cell: (row) => row.by?.[locale] ?? t(`actors.${row.actorKind as 'citizen'}`),
            },
            {
              key: 'what',
              head: t('what'),
              cell: (row) => (
                <>
                  <Tag tone={row.kind === 'refused' ? 'bad' : row.kind === 'read' ? 'note' : undefined}>
                    {t(`marks.${row.kind}`)}
                  </Tag>{' '}
                  {say('event', row.type)} <span className="s dim mono">{row.type}</span>
                </>
              ),
            },
            {
              key: 'to',
              head: t('to'),
              cell: (row) => row.reference ?? <span className="mono">{row.subject.slice(0, 24)}</span>,
            },
            { key: 'facts', head: t('facts'), cell: (row) => <span className="s">{factsOf(row.data)}</span> },
            {
              key: 'hash',
              head: t('digest'),
              cell: (row) => (
                <span className="mono">{row.hash ? `${row.hash.slice(0, 4)}…${row.hash.slice(-4)}` : '—'}</span>
              ),
            },
          ]}
        />
        <p className="cluster">
          <Btn kind="alt" href={`${here}/entries.csv?${same}`}>
            {t('export')}
          </Btn>
        </p>
        {next ? (
          <p>
            <a className="more" href={`${here}?${older}`}>
              {t('older')}
            </a>
          </p>
        ) : null}
      </section>
    </>
  );
}

/** Codes only, as they stand in the ledger. */
function factsOf(facts: Record<string, unknown>): string {
  const told = Object.entries(facts).filter(([, value]) => value !== null && value !== '');
  return (
    told.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' ') : String(value)}`).join('; ') || '—'
  );
}
