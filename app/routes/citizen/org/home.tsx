// The first page of organisations: two ways in, or the own organisation with everything that is open.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { moment, workingDays } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { orgFirst } from '#app/platform/http/org-first.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { fieldOf } from '#app/platform/http/typed.ts';
import { loadOrgEntry, loadOrgHome } from '#app/services/organisation/load-home.server.ts';
import { leaveOrgPages, switchOrganisation } from '#app/services/organisation/sign-in.server.ts';
import { loadOwnSessions } from '#app/services/session/load-session.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { PostForm } from '#app/ui/forms/post-form.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OrgDoors } from '#app/ui/org/org-doors.tsx';
import { SessionList } from '#app/ui/org/session-list.tsx';
import { Rows } from '#app/ui/rows.tsx';

export const handle = { section: 'org' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'org')('nav'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const district = params.district ?? '';
  const home = await loadOrgHome(ctx, { district });
  if (home.ok) {
    const sessions = await loadOwnSessions(ctx, { district });
    return { home: home.value, sessions: sessions.ok ? sessions.value : [], entry: null, csrf: context.csrf };
  }
  if (home.problem.code !== 'sign-in-first') throw refusal(home.problem);
  const entry = await loadOrgEntry(ctx, { district });
  if (!entry.ok) throw refusal(entry.problem);
  return { home: null, sessions: [], entry: entry.value, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const form = await request.formData();
  const contactId = fieldOf(form, 'contactId');
  const done = contactId === null ? await leaveOrgPages(ctx) : await switchOrganisation(ctx, { contactId });
  if (!done.ok) throw orgFirst(done.problem, params);
  return redirect(`/${localeOf(params)}/${params.district}/org`, 303);
}

export default function OrgHomePage() {
  const { home, sessions, entry, csrf } = useLoaderData<typeof loader>();
  const { t } = useTranslation('org');
  const { locale, to } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  if (!home) {
    return (
      <>
        <h1>{t('entry.title')}</h1>
        <p className="lede">{t('entry.lede')}</p>
        <ul className="choices">
          <li>
            <a className="choice" href={to('org/sign-in')}>
              <b>{t('entry.signIn')}</b>
              <span>{t('entry.knownText')}</span>
            </a>
          </li>
          <li>
            <a className="choice" href={to('org/register')}>
              <b>{t('entry.register')}</b>
              <span>{t('entry.firstText', { days: workingDays(entry?.verifyDays ?? 2, locale) })}</span>
            </a>
          </li>
        </ul>
        <p className="s dim">{t('entry.phone', { phone })}</p>
      </>
    );
  }
  return (
    <>
      <p className="s">{t('home.crumb')}</p>
      <h1>{home.name[locale]}</h1>
      {home.status === 'applied' ? (
        <NoteBox icon="clock" title={t('home.applied')}>
          <p>{t('home.appliedText', { due: moment(home.dueAt, locale) })}</p>
        </NoteBox>
      ) : null}
      {home.status === 'refused' ? (
        <NoteBox tone="bad" title={t('home.refused')}>
          <p>{t('home.reason', { reason: home.reason })}</p>
        </NoteBox>
      ) : null}
      <Rows
        rows={[
          { label: t('home.status'), value: t(`statuses.${home.status}`) },
          { label: t('register.kind'), value: t(`kinds.${home.kind}`) },
          { label: t('home.code'), value: home.creditCode },
          { label: t('home.place'), value: home.place[locale], small: home.address },
        ]}
      />
      <OrgDoors verified={home.status === 'verified'} kind={home.kind} />
      {home.status === 'verified' ? <SessionList sessions={sessions} /> : null}
      {home.others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others">{t('home.other')}</h2>
          {home.others.map(({ contactId, name }) => (
            <PostForm key={contactId} csrf={csrf} hidden={{ contactId }}>
              <p>{name[locale]}</p>
              <Btn kind="alt">{t('home.change')}</Btn>
            </PostForm>
          ))}
        </section>
      ) : null}
      <PostForm csrf={csrf} label={t('home.signOut')}>
        <Btn kind="alt">{t('home.signOut')}</Btn>
      </PostForm>
    </>
  );
}
