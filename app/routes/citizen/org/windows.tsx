// The enterprise's returning window: its coming dates, asking to leave one out, and how many people will come.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { askOfWindow, loadOwnWindows } from '#app/services/organisation/own-windows.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';
import { DataTable } from '#app/ui/staff/data-table.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('windows.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadOwnWindows(await context.ctx(), { district: params.district ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return { windows: answer.value, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const asked = await askOfWindow(ctx, { district: params.district ?? '', typed });
  if (asked.ok && asked.value === null) {
    return redirect(`/${localeOf(params)}/${params.district}/org/windows?done`, 303);
  }
  if (asked.ok) return data({ typed, faults: asked.value, problem: null }, { status: 422 });
  if (asked.problem.code !== 'already-asked') throw orgFirst(asked.problem, params);
  return data({ typed, faults: null, problem: asked.problem }, { status: statusOf[asked.problem.code] });
}

export default function Windows() {
  const { windows, done, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <OrgCrumb />
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <h1>{t('windows.title')}</h1>
      <p className="lede">{t('windows.lede')}</p>
      {done && !answered ? <NoteBox tone="ok" live title={t('windows.done')} /> : null}
      {windows.length === 0 ? <p className="card dim">{t('windows.none')}</p> : null}
      {windows.map((window) => {
        const mine = answered?.typed.windowId === window.id ? answered.typed : null;
        const field = (name: string, kind: string) => ({
          name,
          id: mine?.kind === kind ? name : `${name}-${kind}-${window.id.slice(0, 6)}`,
          value: mine?.kind === kind ? mine[name] : null,
          error: mine?.kind === kind ? faults.of(name) : undefined,
        });
        const dates = window.dates
          .filter(({ date }) => date !== null)
          .map(({ ruled }) => ({ value: ruled, label: dayOf(ruled, locale) }));
        return (
          <section key={window.id} className="card" aria-labelledby={window.id}>
            <h2 id={window.id}>{window.name[locale]}</h2>
            <p>
              {t('windows.where', {
                place: window.place[locale],
                team: window.team[locale],
                time: timeRange(window.rule.start, window.rule.end),
              })}
            </p>
            <DataTable
              caption={t('windows.caption', { name: window.name[locale] })}
              rows={window.dates}
              rowKey={({ ruled }) => ruled}
              columns={[
                { key: 'date', head: t('windows.date'), cell: (row) => dayOf(row.ruled, locale) },
                {
                  key: 'what',
                  head: t('windows.what'),
                  cell: (row) =>
                    [
                      t(`windows.why.${row.why}`, {
                        date: row.date ? dayOf(row.date, locale) : '',
                        holiday: row.holiday?.[locale] ?? '',
                      }),
                      row.request ? t(`windows.asked.${row.request.status}`) : '',
                      row.request?.answer ?? '',
                    ]
                      .filter(Boolean)
                      .join(' · '),
                },
                { key: 'people', head: t('windows.expected'), num: true, cell: (row) => row.people ?? '—' },
              ]}
            />
            <div className="split">
              <PostForm csrf={csrf} hidden={{ windowId: window.id, kind: 'skip' }} label={t('windows.skip')}>
                <h3>{t('windows.skip')}</h3>
                <p className="dim">{t('windows.skipHint')}</p>
                <Select {...field('date', 'skip')} label={t('windows.date')} options={dates} />
                <TextInput {...field('reason', 'skip')} label={t('windows.reason')} maxLength={120} />
                <Btn kind="alt">{t('windows.goSkip')}</Btn>
              </PostForm>
              <PostForm csrf={csrf} hidden={{ windowId: window.id, kind: 'people' }} label={t('windows.people')}>
                <h3>{t('windows.people')}</h3>
                <Select {...field('date', 'people')} label={t('windows.date')} options={dates} />
                <TextInput
                  {...field('people', 'people')}
                  label={t('windows.count')}
                  inputMode="numeric"
                  maxLength={3}
                  autoComplete="off"
                />
                <Btn kind="alt">{t('windows.goPeople')}</Btn>
              </PostForm>
            </div>
          </section>
        );
      })}
    </>
  );
}
