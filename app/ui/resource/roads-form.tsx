// A table of ways pasted or uploaded, and what was found in it: its faults, or where a way through a third place is shorter.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { MatrixFault, Shortened } from '#app/domain/schedule/travel-matrix.ts';
import { Btn, Go } from '../btn.tsx';
import { Field } from '../forms/field.tsx';
import { FileInput } from '../forms/file-input.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';

const shownFaults = 15;

/** By place how many ways to others are missing, most first; nothing where the file is not a table at all. */
function missingBy(faults: readonly MatrixFault[]): [string, number][] {
  const counts = new Map<string, number>();
  if (faults.some(({ code }) => code === 'header')) return [];
  for (const { code, from, to } of faults)
    if (code === 'hole') for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export function RoadsReadingView(props: {
  reading: { places: number | null; faults: readonly MatrixFault[]; shortened: readonly Shortened[] };
  ids: readonly { id: string; name: Bilingual }[];
}) {
  const { t } = useTranslation('staff-roads');
  const { locale } = usePlace();
  const { places, faults, shortened } = props.reading;
  const lines = faults.filter(({ code }) => code !== 'hole');
  const holes = missingBy(faults);
  const nameOf = (id: string) => `${props.ids.find((place) => place.id === id)?.name[locale] ?? ''} ${id}`.trim();
  if (places === null) {
    return (
      <section className="card" aria-labelledby="faults">
        <h2 id="faults">{t('faults', { count: lines.length + holes.length })}</h2>
        {lines.length > 0 ? (
          <ul>
            {lines.slice(0, shownFaults).map(({ line, code, from, to }) => (
              <li key={`${line} ${code} ${from} ${to}`}>{t(`fault.${code}`, { line: line ?? 0, from, to })}</li>
            ))}
          </ul>
        ) : null}
        {lines.length > shownFaults ? <p>{t('more', { count: lines.length - shownFaults })}</p> : null}
        {holes.length > 0 ? (
          <>
            <h3>{t('holes')}</h3>
            <ul>
              {holes.slice(0, shownFaults).map(([id, missing]) => (
                <li key={id}>{t('holesOf', { place: nameOf(id), count: missing })}</li>
              ))}
            </ul>
            {holes.length > shownFaults ? <p>{t('morePlaces', { count: holes.length - shownFaults })}</p> : null}
          </>
        ) : null}
      </section>
    );
  }
  return (
    <section className="card" aria-labelledby="closed">
      <p>{t('fine', { count: places })}</p>
      <h2 id="closed">{shortened.length > 0 ? t('closed') : t('closedNone')}</h2>
      {shortened.length > 0 ? (
        <DataTable
          caption={t('closed')}
          rows={shortened.slice(0, shownFaults)}
          rowKey={({ from, to }) => `${from} ${to}`}
          columns={[
            { key: 'from', head: t('from'), cell: (row) => row.from },
            { key: 'to', head: t('to'), cell: (row) => row.to },
            { key: 'was', head: t('was'), num: true, cell: (row) => row.was },
            { key: 'now', head: t('now'), num: true, cell: (row) => row.now },
          ]}
        />
      ) : null}
      {shortened.length > shownFaults ? <p>{t('more', { count: shortened.length - shownFaults })}</p> : null}
    </section>
  );
}

export function RoadsForm(props: {
  csrf: string;
  district: string;
  ids: readonly { id: string; name: Bilingual }[];
  answer: (FormAnswer & { done: string | null }) | undefined;
}) {
  const { t } = useTranslation('staff-roads');
  const { locale } = usePlace();
  const { csrf, district, ids, answer } = props;
  const f = formFace(answer, 'roads', locale);
  const kept = (name: string) => ({ ...f(name), value: answer && !answer.done ? (answer.typed[name] ?? '') : '' });
  const { value, ...text } = kept('text');
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{t('import')}</h2>
      <p className="dim">{t('forms')}</p>
      <details>
        <summary>{t('ids')}</summary>
        <ul>
          {ids.map(({ id, name }) => (
            <li key={id}>
              <span className="mono">{id}</span> {name[locale]}
            </li>
          ))}
        </ul>
      </details>
      <PostForm csrf={csrf} hidden={{ district }} label={t('import')} files>
        <Field {...text} label={t('text')}>
          {(wiring) => <textarea {...wiring} className="paste" spellCheck={false} defaultValue={value} />}
        </Field>
        <FileInput name="file" id="roads-file" label={t('file')} accept=".csv,.txt" optional />
        <TextInput {...kept('reason')} label={t('reason')} maxLength={300} />
        <Go>
          <Btn name="what" value="propose">
            {t('propose')}
          </Btn>
          <Btn kind="alt" name="what" value="look">
            {t('look')}
          </Btn>
        </Go>
      </PostForm>
    </section>
  );
}
