// One session for staff: the order, the offer with the portal's suggestion, partner units' answers, and the end.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, moment, timeRange } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { arrangeTalks } from '#app/services/session/arrange-talks.server.ts';
import { loadSessionDesk } from '#app/services/session/load-desk.server.ts';
import { endForStaff, makeOffer } from '#app/services/session/make-offer.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OfferVersions } from '#app/ui/org/offer-versions.tsx';
import { OrderRows, WhoSaidWhat } from '#app/ui/org/session-parts.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { OfferForm } from '#app/ui/staff/offer-form.tsx';
import { ArrangeTalks } from '#app/ui/staff/talk-fields.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'sessions' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-sessions')('title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const answer = await loadSessionDesk(ctx, { reference: params.ref ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  const done = new URL(request.url).searchParams.get('done');
  return { ...answer.value, now: ctx.now, done, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const asked = { reference: params.ref ?? '', version: Number(typed.version ?? -1) };
  const here = `/${localeOf(params)}/staff/sessions/${params.ref}`;
  const step = typed.what === 'cancel' ? ('cancel' as const) : ('decline' as const);
  const done = typed.what === 'offer' ? 'offered' : typed.what === 'arrange' ? 'arranged' : 'ended';
  const answer =
    done === 'offered'
      ? await makeOffer(ctx, { ...asked, typed })
      : done === 'arranged'
        ? await arrangeTalks(ctx, { ...asked, typed })
        : await endForStaff(ctx, { ...asked, step, reason: typed.reason ?? '' });
  if (answer.ok) return redirect(`${here}?done=${done}`, 303);
  const { problem } = answer;
  if (['not-found', 'not-allowed', 'sign-in-first'].includes(problem.code)) throw refusal(problem);
  return data({ problem, typed }, { status: statusOf[problem.code] });
}

const dones = ['offered', 'arranged', 'ended'] as const;

export default function SessionDeskPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('staff-sessions');
  const { locale } = usePlace();
  const { view, organisation } = page;
  const text = answer ? problemText(answer.problem, locale) : '';
  const field = answer?.problem.field;
  const error = answer && field ? { field, text } : null;
  const done = dones.find((one) => one === page.done) ?? null;
  const typed = answer?.typed.what === 'offer' ? answer.typed : page.suggested;
  return (
    <>
      <ErrorSummary errors={answer ? [field ? { field, text } : { text }] : []} />
      <Bar title={`${organisation.name[locale]} · ${view.reference}`}>
        <Tag>{t(`states.${view.status}`)}</Tag>
        <a className="btn alt" href={`/${locale}/staff/sessions/${view.reference}/roster`}>
          {tFor(locale, 'staff-roster')('tabs.roster')}
        </a>
      </Bar>
      {done && !answer ? <NoteBox tone="ok" live title={t(`done.${done}`)} /> : null}
      {view.dueAt ? (
        <p>
          {t('due')}: {moment(view.dueAt, locale)}{' '}
          {view.dueSide === 'staff' && view.dueAt < page.now ? <Tag tone="bad">{t('late')}</Tag> : null}
        </p>
      ) : null}
      <div className="two-up">
        <div className="stack">
          <section className="card" aria-labelledby="order">
            <h2 id="order">{t('order')}</h2>
            <p>
              <a href={`/${locale}/staff/organisations/${organisation.id}`}>{organisation.name[locale]}</a>,{' '}
              {organisation.address}
            </p>
            <OrderRows view={view} />
          </section>
          {view.talks.length > 0 ? (
            <section className="card" aria-labelledby="talks">
              <h2 id="talks">{t('talks.title')}</h2>
              <DataTable
                caption={t('talks.title')}
                rows={view.talks}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'name', head: t('what'), cell: (row) => row.name[locale] },
                  {
                    key: 'when',
                    head: t('talks.date'),
                    cell: (row) =>
                      row.date && row.start !== null
                        ? `${dayOf(row.date, locale)} ${timeRange(row.start, row.start + row.minutes)}`
                        : '—',
                  },
                  { key: 'unit', head: t('talks.unit'), cell: (row) => row.unit?.[locale] ?? t('talks.own') },
                  {
                    key: 'state',
                    head: t('talks.state'),
                    cell: (row) => (
                      <>
                        {t(`talks.partners.${row.partnerStatus}`)} {row.reason}{' '}
                        {row.proposedDate ? `${dayOf(row.proposedDate, locale)} ` : null}
                        {row.proposedStart === null
                          ? null
                          : timeRange(row.proposedStart, row.proposedStart + row.minutes)}
                        {row.partnerStatus === 'asked' && row.dueAt && row.dueAt < page.now ? (
                          <Tag tone="bad">{t('talks.late')}</Tag>
                        ) : null}
                        {row.remindedAt ? <Tag>{t('talks.reminded')}</Tag> : null}
                      </>
                    ),
                  },
                ]}
              />
            </section>
          ) : null}
          <WhoSaidWhat said={view.said} desk />
        </div>
        <div className="stack">
          {view.offers.length > 0 ? <OfferVersions offers={view.offers} desk /> : null}
          {page.mayOffer ? (
            <section className="card">
              {page.unplaced > 0 ? <NoteBox tone="warn" title={t('offer.unplaced', { count: page.unplaced })} /> : null}
              <OfferForm
                csrf={page.csrf}
                version={view.version}
                teams={page.teams}
                units={page.units}
                groups={page.groups}
                talks={view.talks}
                typed={typed}
                error={error}
              />
            </section>
          ) : null}
          {page.mayArrange && view.talks.length > 0 ? (
            <section className="card">
              <ArrangeTalks
                csrf={page.csrf}
                version={view.version}
                units={page.units}
                talks={view.talks}
                typed={answer?.typed.what === 'arrange' ? answer.typed : {}}
                error={error}
              />
            </section>
          ) : null}
          {page.mayDecline || page.mayCancel ? (
            <section className="card">
              <PostForm
                csrf={page.csrf}
                hidden={{ what: page.mayCancel ? 'cancel' : 'decline', version: String(view.version) }}
                label={t('offer.end2')}
              >
                <h2>{t('offer.end2')}</h2>
                <TextArea
                  name="reason"
                  label={t('offer.reason')}
                  value={answer?.typed.reason}
                  error={field === 'reason' ? text : undefined}
                  maxLength={300}
                />
                <Go>
                  <Btn kind="stop">{t(page.mayCancel ? 'offer.cancel' : 'offer.decline')}</Btn>
                </Go>
              </PostForm>
            </section>
          ) : null}
        </div>
      </div>
    </>
  );
}
