// The rules of booking in this district, from its data: notice, horizon, opening of days, quotas, changes, keeping.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';

export function GoodToKnow(props: {
  booking: OfficeRules['booking'];
  quota: OfficeRules['quota'];
  draft: OfficeRules['lifetimes']['draft'];
}) {
  const { booking, quota, draft } = props;
  const { t } = useTranslation('booking');
  const at = clockText(booking.changeUntil.minute);
  return (
    <section className="card" aria-labelledby="rules-title">
      <h2 id="rules-title">{t('start.rules')}</h2>
      <ul>
        <li>{t('start.lead', { hours: Math.ceil(booking.leadMinutes / 60) })}</li>
        <li>{t('start.horizon', { days: booking.horizonDays, at: clockText(booking.newDaysOpenAt) })}</li>
        <li>{t('start.quota', { people: quota.peoplePerHomeVisit, services: quota.servicesPerPerson })}</li>
        <li>{t('start.contact', { count: quota.openBookingsPerContact })}</li>
        <li>{t(booking.changeUntil.daysBefore > 0 ? 'start.change' : 'start.changeSame', { at })}</li>
        <li>{t('start.keep', { days: draft.keepDays, minutes: draft.openMinutes })}</li>
      </ul>
    </section>
  );
}
