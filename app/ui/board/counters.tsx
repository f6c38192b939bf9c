// How full the counters of each service point are: hours as a row of shades on a wide screen, and the same in words.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { CounterHour, PointCounters } from '#app/domain/schedule/counters.ts';
import { listed, timeRange } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

type Named = readonly { id: string; name: Bilingual }[];

export function Counters({ counters, points }: { counters: readonly PointCounters[]; points: Named }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  if (counters.length === 0) return null;
  const nameOf = (id: string) => points.find((point) => point.id === id)?.name[locale] ?? id;
  const hours = [...new Set(counters.flatMap((point) => point.hours.map(({ hour }) => hour)))].sort((a, b) => a - b);
  return (
    <section className="counters" aria-labelledby="counters">
      <h2 id="counters">{t('counters.title')}</h2>
      {hours.length > 0 ? (
        <table className="lanes-only">
          <caption className="sr">{t('counters.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('counters.point')}</th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {clockText(hour)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counters.map((point) => (
              <tr key={point.pointId}>
                <th scope="row">
                  {nameOf(point.pointId)} <small>{t('counters.of', { count: point.counters })}</small>
                </th>
                {hours.map((hour) => (
                  <Cell key={hour} cell={point.hours.find((one) => one.hour === hour)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <ul className="dim s">
        {counters.map((point) => (
          <li key={point.pointId}>
            <PointWords point={point} name={nameOf(point.pointId)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cell({ cell }: { cell: CounterHour | undefined }) {
  const { t } = useTranslation('staff-board');
  if (!cell || cell.taken + cell.held + cell.free + cell.over === 0)
    return <td className="shut">{t('counters.shut')}</td>;
  const { taken, held, free } = cell;
  const words = t('counters.cell', { taken, held, free });
  return (
    <td className={`full-${shadeOf(cell)}`} title={words}>
      <span aria-hidden="true">
        {t('counters.short', { taken: taken + held, all: taken + held + free + cell.over })}
      </span>
      <span className="sr">{words}</span>
    </td>
  );
}

/** 0 nothing taken to 4 nothing left; what is over counts as gone. */
function shadeOf({ taken, held, free, over }: CounterHour): number {
  if (free === 0) return taken + held > 0 ? 4 : 0;
  return Math.min(3, Math.ceil(((taken + held) / (taken + held + free + over)) * 4));
}

function PointWords({ point, name }: { point: PointCounters; name: string }) {
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const { taken, held, free, over, closed, hours } = point;
  if (hours.length === 0) return t('counters.away', { point: name });
  const spans = closed.map(({ start, end }) => timeRange(start, end));
  return [
    t('counters.words', { point: name, count: point.counters, taken, held, free }),
    over > 0 ? t('counters.over', { count: over }) : '',
    spans.length > 0 ? t('counters.closed', { spans: listed(spans, locale) }) : '',
  ]
    .filter(Boolean)
    .join(locale === 'zh' ? '' : ' ');
}
