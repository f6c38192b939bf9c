// The page after booking: the pass, the calendar entry, what happens on the day. Printable on one sheet.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf, minutes, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { qrRows } from '#app/paper/qr.server.ts';
import { codeFirst } from '#app/platform/http/code-first.ts';
import { loadPass, type PassPage } from '#app/services/booking/load-pass.server.ts';
import { DeadlineNote } from '#app/ui/booking/deadline-note.tsx';
import { Btn } from '#app/ui/btn.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { Icon } from '#app/ui/icon.tsx';
import { BookedPass } from '#app/ui/journey/booked-pass.tsx';
import { Qr } from '#app/ui/journey/qr.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';
import { PrintHint } from '#app/ui/print-hint.tsx';
import { type Stop, Trail } from '#app/ui/trail.tsx';

export const handle = { section: 'track' };

export const meta: MetaFunction<typeof loader> = (args) => {
  const t = tFor(localeOf(args.params), 'pass');
  const page = args.data?.page;
  return pageTitle(args, page ? t('booked', { day: dayOf(page.date, localeOf(args.params)) }) : t('title.slip'));
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = { reference: params.ref ?? '', locale: localeOf(params) };
  const answer = await loadPass(await context.ctx(), asked);
  if (!answer.ok) throw codeFirst(answer.problem, params);
  return { page: answer.value, rows: qrRows(answer.value.link) };
}

export default function PassOfBooking() {
  const { page, rows } = useLoaderData<typeof loader>();
  const facts: PassPage = page;
  const { t } = useTranslation('pass');
  const { to } = usePlace();
  const face = useFace();
  const waiting = facts.status === 'submitted' || facts.status === 'needs_fix';
  const cancelled = facts.status === 'cancelled_user' || facts.status === 'cancelled_org';
  const booking = `bookings/${facts.reference}`;
  return (
    <>
      <Headline page={facts} />
      {facts.contact.kind !== 'none' && !facts.contact.confirmed && !cancelled ? (
        <NoteBox tone="warn" title={t('unconfirmed')}>
          <p>{t('unconfirmedText')}</p>
          <p>
            <a href={to(`track?ref=${facts.reference}`)}>{t('unconfirmedGo')}</a>
          </p>
        </NoteBox>
      ) : null}
      <DeadlineNote deadline={facts.deadline} ask={to(`${booking}/expedite`)} />
      <BookedPass facts={facts} sealed={!waiting && !cancelled} qr={<Qr rows={rows} label={t('qr')} />} />
      <p className="s dim">{t('privacy')}</p>
      <div className="cluster no-print acts">
        <Btn href={to(booking)}>{t('track')}</Btn>
        <Btn kind="alt" icon="calendar" href={to(`${booking}/calendar.ics`)}>
          {t('calendar')}
        </Btn>
      </div>
      <PrintHint />
      <div className="cols">
        <section aria-labelledby="day-title">
          <h2 id="day-title">{t('day')}</h2>
          <TheDay page={facts} />
        </section>
        <section aria-labelledby="prepare-title">
          <h2 id="prepare-title">{t('prepare')}</h2>
          <ul className="plain ticked">
            {facts.prepare.map((text) => (
              <li key={text}>
                <Icon name="check" /> <span>{text}</span>
              </li>
            ))}
          </ul>
          <Until until={facts.changeUntil} phone={face?.hotline.shown ?? ''} />
        </section>
      </div>
    </>
  );
}

function Headline({ page }: { page: PassPage }) {
  const { t } = useTranslation('pass');
  const { locale } = usePlace();
  const { kind, shown } = page.contact;
  const day = dayOf(page.date, locale);
  if (page.status === 'cancelled_user' || page.status === 'cancelled_org') {
    return page.joinedTo ? (
      <NoteBox heading title={t('joined', { reference: page.joinedTo })} />
    ) : (
      <NoteBox tone="bad" heading title={t('cancelled')} />
    );
  }
  if (page.status === 'submitted' || page.status === 'needs_fix') {
    return (
      <NoteBox heading title={t('submitted', { day })}>
        <p>{t('submittedText')}</p>
      </NoteBox>
    );
  }
  const over = ['done', 'partly_done', 'no_show', 'failed'].includes(page.status);
  if (over) return <NoteBox heading title={t('over')} />;
  const sent = kind === 'email' ? 'sentEmail' : kind === 'sms' ? 'sentSms' : 'sentNone';
  return (
    <NoteBox tone="ok" heading title={t('booked', { day })}>
      <p>{t(sent, { to: shown })}</p>
    </NoteBox>
  );
}

function TheDay({ page }: { page: PassPage }) {
  const { t } = useTranslation('pass');
  const { locale } = usePlace();
  const work: Stop = {
    title: t('dayStops.work', { minutes: minutes(page.minutes, locale) }),
    text: t('dayStops.workText'),
    state: 'next',
  };
  const later = page.services.map(
    ({ short, promise }): Stop => ({ title: `${t('dayStops.result')} · ${short}`, text: promise, state: 'next' }),
  );
  const before: Stop[] =
    page.mode === 'home'
      ? [
          { title: t('dayStops.leave'), text: t('dayStops.leaveText'), state: 'next' },
          { title: t('dayStops.door'), text: t('dayStops.doorText'), state: 'next' },
        ]
      : [{ title: t('dayStops.counter'), text: t('dayStops.counterText'), state: 'next' }];
  return <Trail stops={[...before, work, ...later]} />;
}

function Until({ until, phone }: { until: Date | null; phone: string }) {
  const { t } = useTranslation('pass');
  const { locale } = usePlace();
  return <p className="s dim">{until ? t('until', { until: moment(until, locale), phone }) : t('call', { phone })}</p>;
}
