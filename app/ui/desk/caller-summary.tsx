// Everything the caller has told, to be read back before it is booked, with what still stands in the way.
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { fieldProblemText } from '#app/i18n/field-problem-text.ts';
import { clockOf, windowOf } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { NoteBox } from '../note-box.tsx';
import { Rows } from '../rows.tsx';

export type CallerEndFacts = {
  time: { date: string; windowStart: number; windowEnd: number } | null;
  heldUntil: Date | null;
  place: { name: string; detail: string } | null;
  people: readonly {
    key: string;
    name: string;
    number: string | null;
    services: readonly { code: string; name: string; variant: string | null }[];
  }[];
  review: boolean;
  notes: readonly FieldProblem[];
  problems: readonly FieldProblem[];
};

export function CallerSummary({ page, base }: { page: CallerEndFacts; base: string }) {
  const { t } = useTranslation('staff-desk');
  const { locale } = usePlace();
  const comma = locale === 'zh' ? '，' : ', ';
  const { time, heldUntil } = page;
  return (
    <aside className="stack">
      {page.problems.length > 0 ? (
        <NoteBox tone="bad" title={t('book.problems')}>
          <FoundList list={page.problems} />
        </NoteBox>
      ) : null}
      {page.notes.length > 0 ? (
        <NoteBox tone="warn" title={t('book.tell')}>
          <FoundList list={page.notes} />
        </NoteBox>
      ) : null}
      <section className="card">
        <h2>{t('book.readBack')}</h2>
        <Rows
          stacked
          rows={[
            {
              label: t('requests.when'),
              value: time ? windowOf(time.date, time.windowStart, time.windowEnd, locale) : '—',
              small: heldUntil ? t('book.until', { until: clockOf(heldUntil) }) : t('book.holdOver'),
              change: `${base}/time`,
            },
            {
              label: t('day.where'),
              value: [page.place?.name, page.place?.detail].filter(Boolean).join(comma),
              change: `${base}/place`,
            },
            ...page.people.map((person, index) => ({
              label: t('book.person', { at: index + 1, of: page.people.length }),
              value: person.name,
              small: [
                ...person.services.map((service) => [service.name, service.variant].filter(Boolean).join(comma)),
                ...(person.number ? [person.number] : []),
              ].join(' · '),
              change: `${base}/people/${person.key}`,
            })),
          ]}
        />
        {page.review ? <p>{t('book.review')}</p> : null}
      </section>
    </aside>
  );
}

function FoundList({ list }: { list: readonly FieldProblem[] }) {
  const { locale } = usePlace();
  return (
    <ul>
      {list.map((found) => (
        <li key={`${found.person}-${found.field}-${found.code}`}>{fieldProblemText(found, locale)}</li>
      ))}
    </ul>
  );
}
