// Rows of a sheet that wait to be mended: each named by row and column, with its form; and notes on rows that were taken.
import { useTranslation } from 'react-i18next';
import type { RosterColumn } from '#app/domain/roster/columns.ts';
import type { RosterFault } from '#app/domain/roster/roster-row.ts';
import { moment } from '#app/i18n/format.ts';
import { rosterFaultPlace } from '#app/i18n/roster-fault-text.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { firstColumns, RowFields } from './row-form.tsx';

export type WaitingView = {
  rows: { row: number; cells: Partial<Record<RosterColumn, string>>; faults: RosterFault[] }[];
  notes: { code: string; at: string }[];
  told: RosterFault[];
  unknown: string[];
  taken: number;
  until: string;
};

export type MendAnswer = { row: number; typed: Record<string, string>; faults: RosterFault[] };

export function WaitingRows({
  csrf,
  waiting,
  answer,
}: {
  csrf: string;
  waiting: WaitingView;
  answer: MendAnswer | null;
}) {
  const { t } = useTranslation('roster');
  const { locale, here } = usePlace();
  const base = here.split('?')[0] ?? here;
  const notes = [
    ...waiting.notes.map(({ code, at }) => t(`notes.${code as 'merged'}`, { at })),
    ...(waiting.unknown.length > 0 ? [t('notes.unknown', { at: waiting.unknown.join(', ') })] : []),
  ];
  return (
    <>
      {waiting.rows.length > 0 ? (
        <section className="errors" aria-labelledby="waiting-title">
          <h2 id="waiting-title">{t('waiting.title', { count: waiting.rows.length, taken: waiting.taken })}</h2>
          <ul>
            {waiting.rows.flatMap(({ row, faults }) =>
              faults.map((fault) => (
                <li key={`${row} ${fault.field} ${fault.code}`}>
                  <a href={`#mend-${row}`}>{rosterFaultPlace(fault, locale)}</a>
                </li>
              )),
            )}
          </ul>
          <p>{t('waiting.text', { until: moment(new Date(waiting.until), locale) })}</p>
          <p className="cluster">
            <Btn kind="alt" href={`${base}/waiting.xlsx`}>
              {t('waiting.download')}
            </Btn>
            <Btn kind="alt" href="#upload">
              {t('waiting.again')}
            </Btn>
          </p>
        </section>
      ) : null}
      {waiting.rows.map((one) => {
        const mine = answer?.row === one.row ? answer : null;
        const faults = mine?.faults ?? one.faults;
        const columns = [...new Set([...faults.map(({ field }) => field), ...firstColumns])];
        return (
          <details key={one.row} id={`mend-${one.row}`} open={mine !== null || waiting.rows.length <= 3}>
            <summary>{t('waiting.mend', { row: one.row })}</summary>
            <PostForm
              csrf={csrf}
              action={base}
              hidden={{ do: 'mend', row: String(one.row) }}
              label={t('waiting.mend', { row: one.row })}
            >
              {Object.entries(one.cells)
                .filter(([column]) => !columns.includes(column as RosterColumn))
                .map(([column, value]) => (
                  <input key={column} type="hidden" name={column} value={value} />
                ))}
              <RowFields id={`row-${one.row}`} columns={columns} typed={mine?.typed ?? one.cells} faults={faults} />
              <p>
                <Btn kind="alt">{t('waiting.save', { row: one.row })}</Btn>
              </p>
            </PostForm>
            <PostForm
              csrf={csrf}
              action={base}
              hidden={{ do: 'drop', row: String(one.row) }}
              label={t('waiting.drop', { row: one.row })}
            >
              <p>
                <Btn kind="stop">{t('waiting.drop', { row: one.row })}</Btn>
              </p>
            </PostForm>
          </details>
        );
      })}
      {waiting.told.length + notes.length > 0 ? (
        <details open={waiting.told.length + notes.length <= 8}>
          <summary>{t('waiting.look', { count: waiting.told.length + notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {waiting.told.map((fault) => (
              <li key={`${fault.row} ${fault.field} ${fault.code}`}>{rosterFaultPlace(fault, locale)}</li>
            ))}
          </ul>
          {waiting.rows.length === 0 ? (
            <PostForm csrf={csrf} action={base} hidden={{ do: 'drop' }} label={t('waiting.putAway')}>
              <Btn kind="alt">{t('waiting.putAway')}</Btn>
            </PostForm>
          ) : null}
        </details>
      ) : null}
    </>
  );
}
