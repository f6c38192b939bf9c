// The roster of a session: upload, paste, type; correct what waits; the list; invitations and letters.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { dayOf } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { rosterFaultText } from '#app/i18n/roster-fault-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { invite } from '#app/services/roster/invite.server.ts';
import { addRow, dropWaiting, uploadRoster, withdraw } from '#app/services/roster/keep-roster.server.ts';
import { loadRosterPage } from '#app/services/roster/load-roster.server.ts';
import { confirmRelation } from '#app/services/roster/staff-roster.server.ts';
import { ErrorSummary, type FieldError } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { AddPerson } from '#app/ui/roster/add-person.tsx';
import { RosterList } from '#app/ui/roster/roster-list.tsx';
import { SendLetters } from '#app/ui/roster/send-letters.tsx';
import { UploadForms } from '#app/ui/roster/upload-forms.tsx';
import { WaitingRows } from '#app/ui/roster/waiting-rows.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'roster')('page'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadRosterPage(await context.ctx(), { reference: params.ref ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  const { searchParams } = new URL(request.url);
  const numbers = Object.fromEntries(
    ['taken', 'known', 'waiting', 'written', 'unreachable', 'tooSoon'].map((name) => [
      name,
      Number(searchParams.get(name)),
    ]),
  );
  return { page: answer.value, done: searchParams.get('done'), numbers, csrf: context.csrf };
}

type Answer = {
  faults: RosterFault[];
  row: number | null;
  typed: Record<string, string>;
  file: { fault: string; facts: Record<string, number> } | null;
};

const nothing: Answer = { faults: [], row: null, typed: {}, file: null };

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const reference = params.ref ?? '';
  const form = await request.formData();
  const typed = typedOf(form);
  const what = fieldOf(form, 'do');
  const here = new URL(request.url).pathname;
  const to = (done: string, numbers: Record<string, number> = {}) => {
    const query = new URLSearchParams({
      done,
      ...Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, String(v)])),
    });
    return redirect(`${here}?${query}`, 303);
  };
  const refused = (problem: Parameters<typeof orgFirst>[0]) => {
    if (
      problem.code !== 'session-not-accepted' &&
      problem.code !== 'roster-row-gone' &&
      problem.code !== 'final-state' &&
      problem.code !== 'stale-page'
    ) {
      throw orgFirst(problem, params);
    }
    return data({ ...nothing, typed, problem }, { status: statusOf[problem.code] });
  };
  if (what === 'add' || what === 'mend') {
    const mend = what === 'mend' ? Number(typed.row) || 0 : null;
    const added = await addRow(ctx, { reference, typed, mend, replaces: typed.replaces || null });
    if (!added.ok) return refused(added.problem);
    if (added.value.attendeeId !== null) return to(mend === null ? 'added' : 'mended');
    return data({ ...nothing, faults: added.value.faults, row: mend, typed, problem: null }, { status: 422 });
  }
  if (what === 'drop') {
    const dropped = await dropWaiting(ctx, { reference, row: Number(typed.row) || null });
    return dropped.ok ? to('dropped') : refused(dropped.problem);
  }
  if (what === 'withdraw') {
    const gone = await withdraw(ctx, { reference, attendeeId: typed.id ?? '' });
    return gone.ok ? to('withdrawn') : refused(gone.problem);
  }
  if (what === 'relation') {
    const confirmed = await confirmRelation(ctx, { reference, attendeeIds: [typed.id ?? ''], confirmed: true });
    return confirmed.ok ? to('confirmed') : refused(confirmed.problem);
  }
  if (what === 'invite') {
    const invited = await invite(ctx, { reference, whom: null });
    return invited.ok ? to('invited', invited.value) : refused(invited.problem);
  }
  const file = form.get('file');
  const pasted = fieldOf(form, 'paste') ?? '';
  const bytes =
    file instanceof Blob && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted);
  const kept = await uploadRoster(ctx, { reference, bytes });
  if (!kept.ok) return refused(kept.problem);
  if (kept.value.read) {
    const { taken, waiting, known } = kept.value;
    return to('uploaded', { taken, waiting, known });
  }
  const { fault, facts } = kept.value;
  return data({ ...nothing, typed: { paste: pasted }, file: { fault, facts }, problem: null }, { status: 422 });
}

export default function Roster() {
  const { page, done, numbers, csrf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('roster');
  const { locale, to } = usePlace();
  const { session, counts, waiting } = page;
  const bad = waiting?.rows.length ?? 0;
  const fileError = answer?.file ? t(`files.${answer.file.fault as 'empty'}`, answer.file.facts) : undefined;
  const errors: FieldError[] = [
    ...(fileError ? [{ field: 'file', text: fileError }] : []),
    ...(answer?.problem ? [{ text: problemText(answer.problem, locale) }] : []),
    ...(answer?.faults ?? [])
      .filter(({ severity }) => severity === 'error')
      .map((fault) => ({
        field: `${answer?.row == null ? 'add' : `row-${answer.row}`}-${fault.field}`,
        text: rosterFaultText(fault, locale),
      })),
  ];
  const doneText = done && done in doneKeys ? t(`done.${done as 'added'}`, numbers) : null;
  const ready = Math.max(counts.all, 1);
  return (
    <>
      <OrgCrumb reference={session.reference} />
      <ErrorSummary errors={errors} />
      <h1>{t('title', { organisation: session.organisation[locale] })}</h1>
      {session.open ? <p className="lede">{t('lede')}</p> : null}
      {doneText && !answer ? <NoteBox tone="ok" live title={doneText} /> : null}
      {session.accepted ? null : <NoteBox title={t(session.open ? 'notAccepted' : 'closed')} />}
      {waiting && session.open && waiting.over > 0 ? (
        <NoteBox tone="warn" title={t('over', { count: waiting.over })} />
      ) : null}
      {session.days.length > 0 ? (
        <ul>
          {session.days.map((day) => (
            <li key={`${day.date} ${day.start}`}>
              {t('day', {
                day: dayOf(day.date, locale),
                from: clockText(day.start),
                until: clockText(day.end),
                desks: day.desks,
                places: day.places,
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="sums">
        <li>
          <b>{counts.ready}</b> {t('sums.ready')}
        </li>
        <li>
          <b>{counts.invited}</b> {t('sums.invited')}
        </li>
        <li>
          <b>{counts.notReady}</b> {t('sums.notReady')}
        </li>
        {bad > 0 ? (
          <li className="bad">
            <b>{bad}</b> {t('sums.waiting')}
          </li>
        ) : null}
      </ul>
      <svg className="split-bar" viewBox={`0 0 ${ready} 4`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={counts.ready} height="4" fill="var(--ok)" />
        <rect x={counts.ready} width={counts.invited} height="4" fill="var(--brand)" />
        <rect x={counts.ready + counts.invited} width={counts.notReady} height="4" fill="var(--amber)" />
      </svg>
      {waiting && session.open ? (
        <WaitingRows
          csrf={csrf}
          waiting={waiting}
          answer={answer?.row != null ? { row: answer.row, typed: answer.typed, faults: answer.faults } : null}
        />
      ) : null}
      <section aria-labelledby="list">
        <h2 id="list">{t('list.title')}</h2>
        <RosterList csrf={csrf} people={page.people} open={session.open} />
        {page.people.length > 0 && session.agreed ? (
          <p>
            <a href={to(`org/sessions/${session.reference}/roster/outcome.xlsx`)}>{t('outcome.download')}</a>
          </p>
        ) : null}
      </section>
      {session.open ? (
        <div className="two-up">
          <UploadForms csrf={csrf} error={fileError} pasted={answer?.typed.paste ?? ''} />
          <AddPerson
            csrf={csrf}
            audience={page.audience}
            typed={answer && answer.row === null ? answer.typed : {}}
            faults={answer && answer.row === null ? answer.faults : []}
            people={session.accepted ? page.people : []}
          />
        </div>
      ) : null}
      {session.accepted && page.people.length > 0 ? <SendLetters csrf={csrf} people={page.people} /> : null}
    </>
  );
}

const doneKeys = { uploaded: 1, added: 1, mended: 1, dropped: 1, withdrawn: 1, invited: 1, confirmed: 1 };
