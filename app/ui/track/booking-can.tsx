// What the owner may still do, drawn from the same table the services ask; and what clerks owe.
import { useTranslation } from 'react-i18next';
import type { BookingPage } from '#app/domain/booking/own-page.ts';
import { moment } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { useFace, usePlace } from '../frame/place.ts';

/** What there is no receipt for yet. */
const unwritten = ['registered', 'to_be_checked', 'checked_in', 'absent', 'withdrawn'];

export function BookingCan({ page }: { page: BookingPage }) {
  const { t } = useTranslation(['track', 'rating', 'matter', 'cases']);
  const { to } = usePlace();
  const phone = useFace()?.hotline.shown ?? '';
  const { change, cancel, changesLeft } = page.actions;
  const path = to(`bookings/${page.reference}`);
  const over = !cancel.ok && cancel.problem.code === 'final-state';
  return (
    <section className="can no-print" aria-labelledby="can-title">
      <h2 id="can-title">{t('own.can')}</h2>
      {over ? <p>{t('own.finished')}</p> : null}
      {!cancel.ok && !over ? <p>{t('own.late', { phone })}</p> : null}
      {cancel.ok && !change.ok ? <p>{t('own.leftNone', { phone })}</p> : null}
      {change.ok && page.status !== 'failed' ? <p>{t('own.left', { count: changesLeft })}</p> : null}
      <div className="cluster">
        {change.ok ? (
          <Btn kind={page.status === 'failed' ? undefined : 'alt'} href={`${path}/change`}>
            {t(page.status === 'failed' ? 'own.failedDo' : 'own.doChange')}
          </Btn>
        ) : null}
        {cancel.ok ? (
          <Btn kind="alt" href={`${path}/cancel`}>
            {t('own.doCancel')}
          </Btn>
        ) : null}
        {over ? <Btn href={to('book')}>{t('own.rebook')}</Btn> : null}
      </div>
      <p>
        {page.people.some(({ items }) => items.some(({ status }) => !unwritten.includes(status))) ? (
          <>
            <a className="more" href={`${path}/receipts`}>
              {t('own.doReceipts')}
            </a>
            <br />
          </>
        ) : null}
        {page.contact.kind === 'none' || page.status.startsWith('cancelled') ? null : (
          <>
            <a className="more" href={`${path}/contact`}>
              {t('own.doContact')}
            </a>
            <br />
          </>
        )}
        <a className="more" href={to(`matters?booking=${page.reference}`)}>
          {t('matter:report.link')}
        </a>
        <br />
        <a className="more" href={`${path}/reminders`}>
          {t('matter:endings.link')}
        </a>
        <br />
        {page.rate ? (
          <>
            <a className="more" href={`${path}/rate`}>
              {t('rating:own')}
            </a>
            <br />
          </>
        ) : null}
        {page.status.startsWith('cancelled') ? null : (
          <>
            <a className="more" href={`${path}/expedite`}>
              {t('cases:own.expedite')}
            </a>
            <br />
          </>
        )}
        <a className="more" href={`${path}/consent`}>
          {t('own.doConsent')}
        </a>
      </p>
    </section>
  );
}

const known = ['review', 'contact-unconfirmed', 'contact-change', 'consent-withdrawn', 'visit-failed'] as const;

export function BookingOwed({ owed }: { owed: BookingPage['owed'] }) {
  const { t } = useTranslation('track');
  const { locale } = usePlace();
  if (owed.length === 0) return null;
  return (
    <section className="card" aria-labelledby="owed-title">
      <h2 id="owed-title">{t('own.promises')}</h2>
      <ul>
        {owed.map(({ reason, dueAt }) => {
          const what = t(`own.owed.${known.find((one) => one === reason) ?? 'other'}`);
          return <li key={reason}>{t('own.owedBy', { what, at: moment(dueAt, locale) })}</li>;
        })}
      </ul>
    </section>
  );
}
