// A booking's own page: where it stands, who comes, what may still be changed and until when.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { listed, moment, windowOf } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { carry } from '#app/platform/http/carried.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { type AskedCode, askAgain } from '#app/services/booking/ask-code.server.ts';
import { loadOwnBooking } from '#app/services/booking/load-own-booking.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { NoteBox } from '#app/ui/note-box.tsx';
import { BookingCan, BookingOwed } from '#app/ui/track/booking-can.tsx';
import { BookingCases } from '#app/ui/track/booking-cases.tsx';
import { BookingDates } from '#app/ui/track/booking-dates.tsx';
import { BookingDay } from '#app/ui/track/booking-day.tsx';
import { BookingDocuments } from '#app/ui/track/booking-documents.tsx';
import { BookingFacts } from '#app/ui/track/booking-facts.tsx';
import { BookingNotes } from '#app/ui/track/booking-notes.tsx';
import { BookingPeople } from '#app/ui/track/booking-people.tsx';
import { BookingTrail } from '#app/ui/track/booking-trail.tsx';
import { Crumb } from '#app/ui/track/crumb.tsx';
import { StatusTag } from '#app/ui/track/status-tag.tsx';

export const handle = { section: 'track' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, `${tFor(localeOf(args.params), 'track')('own.facts')} ${args.data?.page.reference ?? ''}`);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const ctx = await context.ctx();
  const answer = await loadOwnBooking(ctx, { reference: params.ref ?? '', locale: localeOf(params) });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return { page: answer.value, now: ctx.now, done: new URL(request.url).searchParams.get('done'), csrf: context.csrf };
}

/** The code for a contact that is not confirmed yet; the page of the code says when another may be sent. */
export async function action({ params, context }: ActionFunctionArgs) {
  const ctx = await context.ctx();
  const locale = localeOf(params);
  const answer = await loadOwnBooking(ctx, { reference: params.ref ?? '', locale });
  if (!answer.ok) throw codeFirst(answer.problem, params);
  const { reference, district } = answer.value;
  const asked: AskedCode = { purpose: 'open-booking', subject: reference, contact: null };
  const sent = await askAgain(ctx, { asked, locale, district, network: context.network });
  if (!sent.ok && sent.problem.code !== 'code-too-soon') throw codeFirst(sent.problem, params);
  return redirect(`/${locale}/${district}/track/code?asked=${carry(ctx, 'code', asked)}`, 303);
}

export default function Booking() {
  const { page, now, done, csrf } = useLoaderData<typeof loader>();
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const isToday = page.date === page.today && page.words !== null;
  const names = page.services.map(({ name, count }) => (count > 1 ? t('own.count', { name, count }) : name));
  return (
    <>
      <Crumb reference={page.reference} />
      <Done done={done} page={page} />
      <div className="head2">
        <h1>{names.length > 0 ? listed(names, locale) : t('own.joinedTitle')}</h1>
        <p>
          <StatusTag status={page.status} joined={page.joinedTo !== null} />
        </p>
      </div>
      <BookingNotes page={page} csrf={csrf} />
      <BookingDates page={page} now={now} />
      {isToday ? (
        <div className="cols">
          <BookingDay words={page.words} team={page.team} />
        </div>
      ) : null}
      <div className="split">
        <div>
          <BookingTrail page={page} />
          <BookingPeople people={page.people} />
          <BookingCases reference={page.reference} cases={page.cases} />
          <BookingDocuments documents={page.documents} />
          {page.prepare.length > 0 && page.words ? (
            <section aria-labelledby="prepare-title">
              <h2 id="prepare-title">{t('own.prepare')}</h2>
              <ul>
                {page.prepare.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          ) : null}
          <BookingCan page={page} />
        </div>
        <div className="stack">
          <BookingOwed owed={page.owed} />
          {isToday ? null : <BookingDay words={page.words} team={page.team} />}
          <BookingFacts page={page} />
        </div>
      </div>
    </>
  );
}

/** What has just been done, said once and read out. */
function Done({ done, page }: { done: string | null; page: BookingPage }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  const checked = page.owed.find(({ reason }) => reason === 'contact-change');
  const window = windowOf(page.date, page.windowStart, page.windowEnd, locale);
  const said: Record<string, string | undefined> = {
    changed: t('own.changed', { window }),
    cancelled: page.status === 'cancelled_user' ? t('own.cancelled') : undefined,
    contact: t('own.contactDone', { to: page.contact.shown }),
    checks: checked && t('own.contactChecks', { at: moment(checked.dueAt, locale) }),
    consent: page.consents.every(({ withdrawn }) => withdrawn) ? t('own.consentDone') : undefined,
  };
  const text = done === null ? undefined : said[done];
  return text ? <NoteBox tone="ok" live title={text} /> : null;
}
