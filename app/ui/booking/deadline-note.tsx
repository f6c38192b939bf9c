// The day the documents are needed by, said against our times at once.
import { useTranslation } from 'react-i18next';
import type { Deadline } from '#app/domain/case/deadline.ts';
import { fullDay } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';

/** `change`: where the day is mended; `chosen`: the visit is; `ask`: it is booked, and where expediting is asked for. */
export function DeadlineNote({
  deadline,
  change,
  chosen,
  ask,
}: {
  deadline: Deadline | null;
  change?: string;
  chosen?: boolean;
  ask?: string;
}) {
  const { t } = useTranslation('booking');
  const { locale } = usePlace();
  if (deadline === null) return null;
  const { answer, neededBy, visit, normal, expedited, holdsUntil } = deadline;
  const day = (date: string) => fullDay(date, locale);
  return (
    <NoteBox tone={answer === 'normal' ? 'ok' : 'warn'} title={t(`deadline.${answer}`, { date: day(neededBy) })}>
      <p>
        {t('deadline.normalDay', { visit: day(visit), date: day(normal) })}
        {expedited ? ` ${t('deadline.expeditedDay', { date: day(expedited) })}` : ''}
        {deadline.provisional ? ` ${t('deadline.about')}` : ''}
      </p>
      {holdsUntil && !chosen && !ask && holdsUntil > visit ? (
        <p>{t('deadline.until', { date: day(holdsUntil) })}</p>
      ) : null}
      {answer === 'normal' ? null : expedited && ask ? (
        <p className="no-print">
          <a href={ask}>{t('deadline.ask')}</a>
        </p>
      ) : (
        <p>{t(expedited ? 'deadline.next' : 'deadline.call')}</p>
      )}
      {change ? (
        <p>
          <a href={change}>{t('deadline.change')}</a>
        </p>
      ) : null}
    </NoteBox>
  );
}
