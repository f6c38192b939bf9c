// The free windows of some days as one group of radio buttons; what is not free is not listed, closed days are named.
import { useTranslation } from 'react-i18next';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import { dayOf, timeRange } from '#app/i18n/format.ts';
import { FieldGroup } from '../forms/field.tsx';
import { usePlace } from '../frame/place.ts';

type Day = {
  date: string;
  closed: { zh: string; en: string } | null;
  windows: readonly { windowStart: number; windowEnd: number; left: number; reason: string | null }[];
};

export function FreeTimes(props: {
  days: readonly Day[];
  mode: 'home' | 'window';
  /** `YYYY-MM-DDT<minute>` */
  chosen: string | null;
  error: string | undefined;
  page: string;
  earlier: string | null;
  later: string | null;
}) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const days = props.days
    .map((day) => ({ ...day, windows: day.windows.filter((window) => window.reason === null) }))
    .filter((day) => day.closed || day.windows.length > 0);
  const [first] = days.flatMap((day) => day.windows.map((window) => `${day.date}T${window.windowStart}`));
  const anyFree = first !== undefined;
  return (
    <>
      <FieldGroup name="time" id={anyFree ? undefined : 'time'} label={t('change.choose')} error={props.error}>
        {anyFree ? null : <p className="dim">{t('change.none')}</p>}
        <div className="free-days">
          {days.map((day) => (
            <section key={day.date} aria-labelledby={`day-${day.date}`}>
              <h2 id={`day-${day.date}`}>{dayOf(day.date, locale)}</h2>
              {day.closed ? <p className="dim">{t('change.closed', { name: day.closed[locale] })}</p> : null}
              {day.windows.map((window) => {
                const value = `${day.date}T${window.windowStart}`;
                return (
                  <label className="check" key={value}>
                    <input
                      type="radio"
                      name="time"
                      id={value === first ? 'time' : `time-${value}`}
                      value={value}
                      defaultChecked={value === props.chosen}
                    />
                    <span>
                      <b>
                        {props.mode === 'home'
                          ? timeRange(window.windowStart, window.windowEnd)
                          : clockText(window.windowStart)}
                      </b>{' '}
                      <span className="dim s">{t('change.left', { count: window.left })}</span>
                    </span>
                  </label>
                );
              })}
            </section>
          ))}
        </div>
      </FieldGroup>
      <p className="cluster">
        {props.earlier ? (
          <a className="more" href={`${props.page}?from=${props.earlier}`}>
            {t('change.earlier')}
          </a>
        ) : null}
        {props.later ? (
          <a className="more" href={`${props.page}?from=${props.later}`}>
            {t('change.later')}
          </a>
        ) : null}
      </p>
    </>
  );
}
