// What a request says and what lies with it: people masked, ground, statement, files, dates, and the ruling if there is one.
import { useTranslation } from 'react-i18next';
import { fullDay, listed, moment, plainDate } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';

type Named = { zh: string; en: string };
export type ExpediteFace = {
  id: string;
  people: readonly string[];
  cases: readonly string[];
  groundName: Named;
  evidenceWanted: Named | null;
  statement: string;
  reason: string;
  place: 'green' | 'too-late' | 'no-slack' | 'tight' | 'spare';
  slack: number;
  files: readonly { id: string; kind: string; bytes: number; deleteOn: string }[];
  neededBy: string;
  expeditedOn: string;
  normalOn: string;
  promisedOn: string | null;
  ruledAt: Date | null;
  ruledByName: Named | null;
};

export function ExpediteFacts({ page }: { page: ExpediteFace }) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const { slack } = page;
  const spare =
    slack === 0
      ? t('one.slackNone')
      : slack > 0
        ? t('one.slack', { count: slack })
        : t('one.slackLate', { count: -slack });
  const dates = t('queue.dates', {
    needed: fullDay(page.neededBy, locale),
    expedited: plainDate(page.expeditedOn, locale),
    normal: plainDate(page.normalOn, locale),
  });
  const rows: Row[] = [
    { label: t('queue.who'), value: listed(page.people, locale) },
    {
      label: t('queue.ground', { ground: page.groundName[locale] }),
      value: page.evidenceWanted?.[locale] ?? '—',
      small: t('queue.wanted'),
    },
    { label: t('queue.statement'), value: <span className="kept">{page.statement || '—'}</span> },
    { label: t('one.clocks'), value: dates, small: `${t(`queue.place.${page.place}`)} · ${spare}` },
    {
      label: t('queue.cases'),
      value: page.cases.map((id, index) => (
        <a key={id} className="more" href={`/${locale}/staff/cases/${id}`}>
          {t('queue.case', { n: index + 1 })}{' '}
        </a>
      )),
    },
  ];
  if (page.files.length > 0) {
    rows.push({
      label: t('queue.files'),
      value: page.files.map(({ id, kind, bytes, deleteOn }) => (
        <a key={id} className="more" href={`/${locale}/staff/expedite/${page.id}/evidence/${id}`}>
          {t('queue.file', {
            kind: kind.toUpperCase(),
            size: Math.ceil(bytes / 1024),
            date: plainDate(deleteOn, locale),
          })}{' '}
        </a>
      )),
    });
  }
  if (page.ruledAt) {
    const name = page.ruledByName?.[locale] ?? '—';
    rows.push({
      label: t('queue.ruled', { name, at: moment(page.ruledAt, locale) }),
      value: <span className="kept">{page.reason}</span>,
    });
  }
  return <Rows rows={rows} />;
}
