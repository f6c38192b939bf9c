// Sample counters for the demo: what two districts might have done in the two months before. Numbers only, nobody's data.
import type { Metric } from '#app/domain/figures/figures.ts';

export type SampleFigure = {
  district: string;
  pointId: string;
  metric: Metric;
  place: string;
  service: string;
  language: string;
  bucket: number;
  n: number;
};

const units = [
  { district: 'hanyang', pointId: 'hy-sixin', share: 1 },
  { district: 'hanyang', pointId: 'hy-cuiwei', share: 0.6 },
  { district: 'dongxihu', pointId: 'dx-wujiashan', share: 0.8 },
] as const;
const services = [
  { service: 'rid', place: 'home', people: 96, items: 104, promise: 20, days: [9, 12, 14, 15, 16, 18, 22] },
  { service: 'ppt', place: 'company', people: 121, items: 128, promise: 7, days: [3, 4, 5, 5, 6, 7, 9] },
  { service: 'hkm', place: 'window', people: 64, items: 83, promise: 7, days: [2, 4, 5, 6, 6, 7, 8] },
  { service: 'frp', place: 'university', people: 23, items: 23, promise: 15, days: [8, 9, 11, 12, 13] },
] as const;

/** One day's sample; a month is some twenty of them. */
export const sampleFigures: readonly SampleFigure[] = units.flatMap(({ district, pointId, share }) => {
  const row = (metric: Metric, n: number, more: Partial<SampleFigure> = {}): SampleFigure => ({
    district,
    pointId,
    metric,
    place: '',
    service: '',
    language: 'zh',
    bucket: 0,
    n: Math.max(1, Math.round(n * share)),
    ...more,
  });
  return [
    row('sessions', 4, { place: 'company' }),
    row('sessions', 2, { place: 'school' }),
    row('listeners', 140, { place: 'school' }),
    row('listeners', 90, { place: 'university', language: 'both' }),
    row('window-kept', 58, { place: 'home' }),
    row('window-missed', 5, { place: 'home' }),
    row('expedite-asked', 14, { service: 'hkm' }),
    row('expedite-granted', 8, { service: 'hkm' }),
    row('expedite-refused', 6, { service: 'hkm' }),
    row('finished', 300, { service: 'ppt' }),
    ...[52, 21, 9, 6, 5].map((n, at) => row('rating', n, { service: 'ppt', bucket: 5 - at })),
    ...services.flatMap(({ service, place, people, items, promise, days }) => [
      row('people', people, { service, place, language: service === 'frp' ? 'en' : 'zh' }),
      row('items', items, { service, place, language: service === 'frp' ? 'en' : 'zh' }),
      ...[...new Set(days)].map((bucket) =>
        row(bucket > promise ? 'late' : 'kept', (items * days.filter((day) => day === bucket).length) / days.length, {
          service,
          place,
          bucket,
        }),
      ),
    ]),
  ];
});
