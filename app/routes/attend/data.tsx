// An attendee's own data, or a guardian's decisions: fields by service and document, read by officers only.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Typed } from '#app/domain/booking/person-form.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, listed } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { carried, carry } from '#app/platform/http/carried.server.ts';
import { readInvited } from '#app/platform/http/invited-cookie.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { switched, switchIn } from '#app/platform/http/switches.ts';
import { fieldOf, typedOf } from '#app/platform/http/typed.ts';
import { loadOwnPage } from '#app/services/roster/own-page.server.ts';
import { saveOwn } from '#app/services/roster/save-own.server.ts';
import { useFieldProblems } from '#app/ui/booking/field-problems.ts';
import { ErrorSummary } from '#app/ui/forms/error-summary.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Qr } from '#app/ui/journey/qr.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';
import { OwnForm } from '#app/ui/roster/own-form.tsx';
import { Rows } from '#app/ui/rows.tsx';
import { BookingDocuments } from '#app/ui/track/booking-documents.tsx';

export const handle = { section: 'org', formId: 'own' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'invited')('page'));

const doorOf = (path: string) => path.replace(/\/data(\.data)?$/, '');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const token = readInvited(request, context.secure);
  const { pathname, searchParams } = new URL(request.url);
  const typed = carried<Typed>(ctx, 'own', searchParams.get('kept'));
  const answer = await loadOwnPage(ctx, { token, locale: localeOf(params), typed });
  if (!answer.ok) throw redirect(doorOf(pathname), 303);
  const page = answer.value;
  const edit = searchParams.has('edit') || typed !== null || (!page.ready && page.guardianStatus !== 'refused');
  const roll = page.status === 'ready' && token ? qrRows(`${ctx.app.config.publicOrigin}/i/${token}`) : null;
  return { page, edit, roll, csrf: context.csrf };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const token = readInvited(request, context.secure);
  const { pathname } = new URL(request.url);
  const form = await request.formData();
  const typed = typedOf(form);
  const what = fieldOf(form, 'do');
  const to = switchIn(form.get('switch'));
  const kept = `${pathname}?kept=${carry(ctx, 'own', typed)}`;
  if (to) return switched(to, kept, locale, context.secure);
  if (what === 'kind') return redirect(kept, 303);
  const saved = await saveOwn(ctx, { token, typed: what === 'no' ? { ...typed, decide: 'no' } : typed });
  if (!saved.ok) {
    if (['not-found', 'sign-in-first', 'invitation-ended'].includes(saved.problem.code)) {
      throw redirect(doorOf(pathname), 303);
    }
    throw refusal(saved.problem);
  }
  const { problems } = saved.value;
  if (problems.length === 0) return redirect(pathname, 303);
  const page = await loadOwnPage(ctx, { token, locale, typed });
  if (!page.ok) throw redirect(doorOf(pathname), 303);
  return data({ page: page.value, problems }, { status: 422 });
}

export default function OwnData() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page = answered?.page ?? loaded.page;
  const problems = useFieldProblems(answered?.problems);
  const { t } = useTranslation('invited');
  const { locale, to } = usePlace();
  const guardian = page.role === 'guardian';
  const services = listed(
    page.services.map(({ name }: { name: string }) => name),
    locale,
  );
  const state = page.guardianStatus === 'refused' ? 'refused' : page.guardianStatus === 'claimed' ? 'claimed' : 'saved';
  const done = !answered && (page.ready || page.guardianStatus === 'refused');
  const when = page.wave ? `${dayOf(page.wave.date, locale)} ${clockText(page.wave.start)}` : t('data.noTime');
  return (
    <>
      <ErrorSummary errors={problems.errors} />
      <div className="split">
        <div>
          <p className="s">{t('crumb')}</p>
          <h1>{t(guardian ? 'data.guardianTitle' : 'data.title')}</h1>
          <p className="lede">{t('data.lede', { services, organisation: page.organisation[locale] })}</p>
          {done ? (
            <NoteBox tone={state === 'refused' ? 'note' : 'ok'} live title={t(`data.${state}`)}>
              <p>{t(`data.${state}Text`)}</p>
              {page.open && !loaded.edit ? (
                <p>
                  <a href={`${to('invited/data')}?edit`}>{t('data.again')}</a>
                </p>
              ) : null}
            </NoteBox>
          ) : null}
          {page.open ? null : <NoteBox title={t('data.closed')} />}
          {page.open && (loaded.edit || answered) ? (
            <OwnForm csrf={loaded.csrf} page={page} problems={problems} />
          ) : null}
        </div>
        <aside className="stack">
          <BookingDocuments documents={page.documents} />
          <section className="card" aria-labelledby="appointment">
            <h2 id="appointment">{t('data.appointment')}</h2>
            <Rows
              stacked
              rows={[
                { label: t('data.for'), value: page.name },
                ...(page.department ? [{ label: t('data.group'), value: page.department }] : []),
                { label: t('data.place'), value: page.organisation[locale] },
                ...(page.date && !page.wave ? [{ label: t('data.day'), value: dayOf(page.date, locale) }] : []),
                { label: t('data.time'), value: when },
              ]}
            />
            {loaded.roll ? (
              <>
                <Qr rows={loaded.roll} label={t('data.qr')} />
                <p className="s">{t('data.call')}</p>
              </>
            ) : null}
          </section>
          <section className="card" aria-labelledby="sees">
            <h2 id="sees">{t('data.who')}</h2>
            <Rows
              stacked
              rows={[
                { label: t('data.org'), value: t('data.orgSees') },
                { label: t('data.officers'), value: t('data.officersSee') },
                { label: t('data.others'), value: t('data.othersSee') },
              ]}
            />
          </section>
        </aside>
      </div>
    </>
  );
}
