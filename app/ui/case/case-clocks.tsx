// The three clocks of one case, apart: the applicant's day, our promise, the law's limit; and the pauses it has had.
import { useTranslation } from 'react-i18next';
import type { Pace, PauseReason } from '#app/domain/case/clocks.ts';
import type { StripDay } from '#app/domain/case/day-strip.ts';
import { fullDay, plainDate } from '#app/i18n/format.ts';
import { usePlace } from '../frame/place.ts';
import { type Row, Rows } from '../rows.tsx';
import { PaceTag } from './case-tags.tsx';
import { DayStrip } from './day-strip.tsx';

export type ClockFace = {
  item: { neededBy: string | null; acceptedOn: string | null; grantedOn: string | null };
  dates: { normal: string; promised: string; law: string | null; provisional: boolean } | null;
  expected: boolean;
  pace: Pace | null;
  strip: readonly StripDay[];
};

export function CaseClocks({ face }: { face: ClockFace }) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  const { item, dates, expected, pace } = face;
  const rows: Row[] = [
    { label: t('one.needed'), value: item.neededBy ? fullDay(item.neededBy, locale) : t('one.neededNone') },
  ];
  if (dates) {
    const notes = [
      expected ? t('one.promiseExpected') : null,
      dates.provisional ? t('one.promiseAbout') : null,
      dates.promised === dates.normal ? null : t('one.promiseWas', { date: plainDate(dates.normal, locale) }),
    ].filter(Boolean);
    const promised = (
      <>
        {fullDay(dates.promised, locale)} <PaceTag pace={pace} />
      </>
    );
    rows.push({ label: t('one.promise'), value: promised, ...(notes.length > 0 ? { small: notes.join(' · ') } : {}) });
    rows.push({ label: t('one.law'), value: dates.law ? fullDay(dates.law, locale) : t('one.lawNone') });
  }
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('one.clocks')}</h2>
      <Rows rows={rows} />
      {item.acceptedOn ? <p className="s">{t('one.accepted', { date: plainDate(item.acceptedOn, locale) })}</p> : null}
      <DayStrip days={face.strip} />
      {face.strip.length > 0 ? <p className="s dim">{t('one.strip')}</p> : null}
    </section>
  );
}

type Pause = { reason: PauseReason; from: string; until: string | null };

export function CasePauses({ pauses }: { pauses: readonly Pause[] }) {
  const { t } = useTranslation('staff-cases');
  const { locale } = usePlace();
  if (pauses.length === 0) return <p className="dim">{t('one.pausesNone')}</p>;
  return (
    <ul>
      {pauses.map(({ reason, from, until }) => {
        const facts = { reason: t(`pauseReason.${reason}`), from: plainDate(from, locale) };
        const text = until
          ? t('one.pauseLine', { ...facts, until: plainDate(until, locale) })
          : t('one.pauseOpen', facts);
        return <li key={`${from} ${reason} ${until}`}>{text}</li>;
      })}
    </ul>
  );
}
