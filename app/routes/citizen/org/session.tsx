// One session for its organisation: the offer with its end, versions beside each other, accept, propose, withdraw.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { mayTake } from '#app/domain/session/step.ts';
import { moment } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { acceptOffer, endForOrganisation, proposeInstead } from '#app/services/session/answer-offer.server.ts';
import { loadOwnSession } from '#app/services/session/load-session.server.ts';
import { Btn, Go } from '#app/ui/btn.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { TextArea, TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OfferVersions } from '#app/ui/org/offer-versions.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';
import { OrderRows, TalkRows, WhoSaidWhat } from '#app/ui/org/session-parts.tsx';
import { Tag } from '#app/ui/tag.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'session')('page.title', { reference: args.params.ref ?? '' }));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = { district: params.district ?? '', reference: params.ref ?? '' };
  const answer = await loadOwnSession(await context.ctx(), asked);
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return { view: answer.value, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const typed = typedOf(await request.formData());
  const asked = { district: params.district ?? '', reference: params.ref ?? '', version: Number(typed.version ?? -1) };
  const here = `/${localeOf(params)}/${params.district}/org/sessions/${params.ref}`;
  if (typed.what === 'propose') {
    const sent = await proposeInstead(ctx, { ...asked, typed });
    if (sent.ok && sent.value === null) return redirect(`${here}?done=proposed`, 303);
    if (sent.ok) return data({ typed, faults: sent.value, problem: null }, { status: 422 });
    if (statusOf[sent.problem.code] !== 409) throw orgFirst(sent.problem, params);
    return data({ typed, faults: null, problem: sent.problem }, { status: 409 });
  }
  const accepts = typed.what === 'accept';
  const done = accepts ? await acceptOffer(ctx, asked) : await endForOrganisation(ctx, asked);
  if (done.ok) return redirect(`${here}?done=${accepts ? 'accepted' : 'ended'}`, 303);
  const { problem } = done;
  if (problem.code === 'organisation-not-verified' || statusOf[problem.code] !== 409) throw orgFirst(problem, params);
  return data({ typed, faults: null, problem }, { status: 409 });
}

const dones = ['sent', 'accepted', 'proposed', 'ended'] as const;

export default function SessionPage() {
  const { view, done, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? {};
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation(['session', 'receipt']);
  const { locale, to } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  const hidden = (what: string) => ({ what, version: String(view.version) });
  const said = dones.find((one) => one === done);
  const mayEnd = mayTake('withdraw', view.status) || mayTake('cancel', view.status);
  return (
    <>
      <OrgCrumb reference={view.reference} />
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      {said && !answered ? <NoteBox tone="ok" live title={t(`page.done.${said}`)} /> : null}
      <h1>{t('page.title', { reference: view.reference })}</h1>
      <p className="lede">
        {t('page.lede', { place: view.place[locale], count: view.people })}{' '}
        <Tag tone={view.status === 'accepted' ? 'ok' : 'note'}>{t(`statuses.${view.status}`)}</Tag>
      </p>
      {view.dueAt ? (
        <NoteBox
          icon="clock"
          title={t(view.dueSide === 'organisation' ? 'page.due' : 'page.waits', { until: moment(view.dueAt, locale) })}
        >
          {view.dueSide === 'organisation' ? <p>{t('page.dueText')}</p> : null}
        </NoteBox>
      ) : null}
      {view.offers.length > 0 ? (
        <section aria-labelledby="offers">
          <h2 id="offers">{t('page.offers')}</h2>
          <OfferVersions offers={view.offers} />
        </section>
      ) : null}
      {mayTake('accept', view.status) ? (
        <>
          <PostForm csrf={csrf} hidden={hidden('accept')} label={t('page.accept')}>
            <Go>
              <Btn>{t('page.accept')}</Btn>
            </Go>
          </PostForm>
          <details open={answered?.typed.what === 'propose'}>
            <summary>{t('page.propose')}</summary>
            <PostForm csrf={csrf} hidden={hidden('propose')} label={t('page.propose')}>
              <p className="dim">{t('page.proposeHint')}</p>
              {[1, 2, 3].map((n) => (
                <TextInput
                  key={n}
                  name={`date.${n}`}
                  type="date"
                  label={t('order.date', { n })}
                  value={typed[`date.${n}`]}
                  error={faults.of(`date.${n}`)}
                  optional
                />
              ))}
              <TextArea
                name="words"
                label={t('page.words')}
                value={typed.words}
                error={faults.of('words')}
                maxLength={500}
              />
              <Btn kind="alt">{t('page.send')}</Btn>
            </PostForm>
          </details>
        </>
      ) : null}
      <section aria-labelledby="order">
        <h2 id="order">{t('page.order')}</h2>
        <OrderRows view={view} />
      </section>
      <TalkRows talks={view.talks} />
      <WhoSaidWhat said={view.said} />
      <p className="cluster">
        {['accepted', 'planned', 'running', 'done'].includes(view.status) ? (
          <a className="btn" href={to(`org/sessions/${view.reference}/roster`)}>
            {t('page.roster')}
          </a>
        ) : null}
        <a className="btn alt" href={to(`org/order?repeat=${view.reference}`)}>
          {t('page.again')}
        </a>
        {['accepted', 'planned', 'running', 'done'].includes(view.status) ? (
          <>
            <a className="btn alt" href={to(`org/sessions/${view.reference}/receipts/summary.pdf`)}>
              {t('receipt:page.summary')}
            </a>
            <a className="btn alt" href={to(`org/sessions/${view.reference}/receipts/summary.csv`)}>
              {t('receipt:page.sheet')}
            </a>
          </>
        ) : null}
      </p>
      {mayEnd ? (
        <PostForm csrf={csrf} hidden={hidden('end')}>
          <Btn kind="stop">{t(mayTake('cancel', view.status) ? 'page.cancel' : 'page.withdraw')}</Btn>
        </PostForm>
      ) : null}
    </>
  );
}
