// Shared sessions of a park: how many have joined, joining or waiting, taking an offered place; a park opens one.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, moment, workingDays } from '#app/i18n/format.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { statusOf } from '#app/platform/http/status.ts';
import { typedOf } from '#app/platform/http/typed.ts';
import { answerPool, joinPool, openPool } from '#app/services/pool/join-pool.server.ts';
import { loadPools } from '#app/services/pool/load-pools.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { CheckLine } from '#app/ui/forms/check-line.tsx';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OrgCrumb } from '#app/ui/org/org-crumb.tsx';
import { useOrgFaults } from '#app/ui/org/org-faults.ts';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('pools.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const answer = await loadPools(await context.ctx(), { district: params.district ?? '' });
  if (!answer.ok) throw orgFirst(answer.problem, params);
  return { ...answer.value, done: new URL(request.url).searchParams.has('done'), csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const district = params.district ?? '';
  const typed = typedOf(await request.formData());
  const here = `/${localeOf(params)}/${district}/org/pools?done`;
  const { what = '', poolId = '' } = typed;
  if (what === 'take' || what === 'leave') {
    const done = await answerPool(ctx, { district, poolId, take: what === 'take' });
    if (done.ok) return redirect(here, 303);
    if (statusOf[done.problem.code] !== 409) throw orgFirst(done.problem, params);
    return data({ typed, faults: null, problem: done.problem }, { status: 409 });
  }
  const done = what === 'open' ? await openPool(ctx, { district, typed }) : await joinPool(ctx, { district, typed });
  if (done.ok && done.value === null) return redirect(here, 303);
  if (done.ok) return data({ typed, faults: done.value, problem: null }, { status: 422 });
  if (!['already-asked', 'pool-closed'].includes(done.problem.code)) throw orgFirst(done.problem, params);
  return data({ typed, faults: null, problem: done.problem }, { status: 409 });
}

export default function Pools() {
  const { pools, mayOpen, services, terms, done, csrf } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const typed = answered?.typed ?? {};
  const faults = useOrgFaults(answered?.faults);
  const { t } = useTranslation('org');
  const { locale, to } = usePlace();
  const refused = answered?.problem ? [{ text: problemText(answered.problem, locale) }] : [];
  return (
    <>
      <OrgCrumb />
      <ErrorSummary errors={[...faults.errors, ...refused]} />
      <h1>{t('pools.title')}</h1>
      <p className="lede">{t('pools.lede')}</p>
      {done && !answered ? <NoteBox tone="ok" live title={t('pools.done')} /> : null}
      <p>{t('pools.rules', { minimum: terms.minimum, places: terms.places })}</p>
      {pools.length === 0 ? <p className="card dim">{t('pools.none')}</p> : null}
      {pools.map((pool) => {
        const mine = pool.id === typed.poolId;
        const field = (name: string) => ({
          name,
          id: mine ? name : `${name}-${pool.id.slice(0, 6)}`,
          value: mine ? typed[name] : null,
          error: mine ? faults.of(name) : undefined,
        });
        return (
          <section key={pool.id} className="card" aria-labelledby={pool.id}>
            <h2 id={pool.id}>
              {pool.host[locale]}: {pool.service[locale]}
            </h2>
            <p>{t('pools.state', pool)}</p>
            <p>
              {pool.status === 'open'
                ? t('pools.decide', { date: dayOf(pool.decideOn, locale) })
                : t('pools.reached', { host: pool.host[locale] })}
            </p>
            {pool.reference ? (
              <p>
                <a className="more" href={to(`org/sessions/${pool.reference}`)}>
                  {t('pools.session')}
                </a>
              </p>
            ) : null}
            {pool.mine ? (
              <PostForm csrf={csrf} hidden={{ poolId: pool.id }} label={pool.host[locale]}>
                <p>
                  <b>
                    {t(`pools.mine.${pool.mine.status}`, {
                      people: pool.mine.people,
                      until: pool.mine.offerUntil ? moment(pool.mine.offerUntil, locale) : '',
                    })}
                  </b>
                </p>
                <p className="cluster">
                  {pool.mine.status === 'offered' ? (
                    <Btn name="what" value="take">
                      {t('pools.take')}
                    </Btn>
                  ) : null}
                  <Btn kind="alt" name="what" value="leave">
                    {t('pools.leave')}
                  </Btn>
                </p>
              </PostForm>
            ) : (
              <PostForm csrf={csrf} hidden={{ poolId: pool.id, what: 'join' }} label={pool.host[locale]}>
                <TextInput
                  {...field('people')}
                  label={t('pools.people')}
                  inputMode="numeric"
                  maxLength={4}
                  autoComplete="off"
                />
                <TextInput {...field('neededBy')} type="date" label={t('pools.neededBy')} optional />
                <CheckLine
                  name="bedside"
                  id={`bedside-${pool.id.slice(0, 6)}`}
                  checked={mine && typed.bedside === 'yes'}
                >
                  {t('pools.bedside')}
                </CheckLine>
                <Btn>{t('pools.join')}</Btn>
              </PostForm>
            )}
          </section>
        );
      })}
      {mayOpen ? (
        <section className="card" aria-labelledby="open">
          <h2 id="open">{t('pools.open')}</h2>
          <PostForm csrf={csrf} hidden={{ what: 'open' }} label={t('pools.open')}>
            <Select
              name="service"
              label={t('pools.service')}
              hint={t('pools.openHint', {
                minimum: terms.minimum,
                days: workingDays(terms.decideDays, locale),
              })}
              options={services.map(({ code, name }) => ({ value: code, label: name[locale] }))}
              value={typed.service}
              error={faults.of('service')}
            />
            <Btn kind="alt">{t('pools.go')}</Btn>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
