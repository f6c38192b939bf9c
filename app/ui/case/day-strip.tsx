// Clocks drawn on a row of days. The dates beside it say the same in words, so readers skip the picture.
import { useTranslation } from 'react-i18next';
import type { StripDay } from '#app/domain/case/day-strip.ts';

export function DayStrip({ days }: { days: readonly StripDay[] }) {
  const { t } = useTranslation('staff-cases');
  if (days.length === 0) return null;
  const promise = days.findIndex(({ marks }) => marks.includes('promise'));
  return (
    <ol className="wd" aria-hidden="true">
      {days.map((day, index) => (
        <li key={day.date} className={classOf(day, promise >= 0 && index > promise)}>
          {Number(day.date.slice(8))}
          {day.marks.length > 0 ? <small>{day.marks.map((mark) => t(`one.mark.${mark}`)).join(' ')}</small> : null}
        </li>
      ))}
    </ol>
  );
}

function classOf({ off, marks }: StripDay, after: boolean): string | undefined {
  const names = [
    marks.includes('today') ? 't' : null,
    marks.includes('promise') ? 'p' : null,
    marks.includes('needed') ? 'd' : null,
    marks.length === 0 && off ? 'off' : null,
    marks.length === 0 && !off && after ? 'out' : null,
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
