// A month of returning windows and closures: a table of weeks, a list of days on a phone. Every mark has a word.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayMonth, listed, weekday, weekdayRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

type Day = {
  date: string;
  inMonth: boolean;
  off: boolean;
  added: boolean;
  holiday: Bilingual | null;
  windows: { id: string; name: Bilingual; start: number; cut: boolean }[];
  skipped: Bilingual[];
  closed: Bilingual[];
};

export function MonthTable({ weeks, today, caption }: { weeks: readonly Day[][]; today: string; caption: string }) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  return (
    <>
      <table className="month">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <th key={day} scope="col">
                {weekdayRange([day], locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Cell key={day.date} day={day} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="key">
        {(['usual', 'cut', 'off', 'added'] as const).map((key) => (
          <li key={key}>{t(`key.${key}`)}</li>
        ))}
      </ul>
    </>
  );
}

function Cell({ day, today }: { day: Day; today: string }) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const named = day.date.endsWith('-01') || !day.inMonth;
  const marks = [day.off ? 'off' : '', day.added ? 'add' : '', day.date === today ? 'today' : ''];
  const skipped = listed(
    day.skipped.map((name) => name[locale]),
    locale,
  );
  const texts = [
    day.holiday?.[locale],
    day.added ? t('added') : null,
    ...day.closed.map((reason) => t('closed', { reason: reason[locale] })),
    skipped ? t('skipped', { names: skipped }) : null,
  ].filter((text) => text);
  return (
    <td className={marks.filter(Boolean).join(' ') || undefined}>
      <b data-d={weekday(day.date, locale)}>{named ? dayMonth(day.date, locale) : Number(day.date.slice(8))}</b>
      {texts.map((text) => (
        <em key={text}>{text}</em>
      ))}
      {day.windows.map((window) => (
        <a
          key={window.id}
          className={window.cut ? 'win cut' : 'win'}
          href={`/${locale}/staff/resources/windows/${window.id}`}
        >
          <span>
            {clockText(window.start)} {window.name[locale]}
            {window.cut ? <span className="sr"> {t('key.cut')}</span> : null}
          </span>
        </a>
      ))}
    </td>
  );
}
