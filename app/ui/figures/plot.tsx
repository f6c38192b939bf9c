// Columns as a drawing, made on the server: a title with the finding, the promise told by colour and word, and the same
// as a table under it.
import { useTranslation } from 'react-i18next';
import type { Distribution } from '#app/domain/figures/figures.ts';
import { number } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';

const width = 648;
const height = 250;
const floor = 200;
const top = 24;

export function PromisePlot({ service, distribution }: { service: string; distribution: Distribution }) {
  const { t } = useTranslation('figures');
  const { locale } = usePlace();
  const { days } = distribution;
  const most = Math.max(1, ...days.map(({ n }) => n));
  const step = Math.min(54, (width - 60) / Math.max(1, days.length));
  const count = days.reduce((sum, { n }) => sum + n, 0);
  const title = t('plotTitle', { service, count });
  const tall = (n: number) => Math.round(((floor - top) * n) / most);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={title}>
        <svg className="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
          <path className="ax" d={`M38 ${floor}H${width - 8}`} />
          {days.map(({ days: day, n, late }, index) => {
            const x = 44 + index * step;
            const middle = x + (step - 8) / 2;
            return (
              <g key={day}>
                <rect className="b" x={x} y={floor - tall(n)} width={step - 8} height={tall(n - late)} />
                <rect className="l" x={x} y={floor - tall(late)} width={step - 8} height={tall(late)} />
                <text className="n" x={middle} y={floor - tall(n) - 6} textAnchor="middle">
                  {number(n, locale)}
                </text>
                <text x={middle} y={floor + 20} textAnchor="middle">
                  {day}
                </text>
              </g>
            );
          })}
          <text x="44" y={floor + 42}>
            {t('days')}
          </text>
        </svg>
      </section>
      <details>
        <summary>{t('table')}</summary>
        <table>
          <caption className="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('days')}</th>
              <th scope="col" className="num">
                {t('inTime')}
              </th>
              <th scope="col" className="num">
                {t('late')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ days: day, n, late }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td className="num">{number(n - late, locale)}</td>
                <td className="num">{number(late, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
