// The coming dates of a returning window, and the form that leaves one out or moves it.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { fullDay } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';
import { Take } from './team-roster.tsx';

type Line = {
  ruled: string;
  date: string | null;
  why: 'rule' | 'skipped' | 'moved' | 'holiday' | 'after-holiday';
  holiday: Bilingual | null;
  reason: string | null;
  provisional: boolean;
};

export function WindowDates({ csrf, dates, may }: { csrf: string; dates: readonly Line[]; may: boolean }) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  return (
    <DataTable
      caption={t('dates.title')}
      rows={dates}
      rowKey={(row) => row.ruled}
      empty={t('dates.none')}
      columns={[
        { key: 'ruled', head: t('dates.ruled'), cell: (row) => fullDay(row.ruled, locale) },
        { key: 'what', head: t('dates.what'), cell: (row) => <What line={row} /> },
        ...(may
          ? [
              {
                key: 'back',
                head: t('dates.change'),
                cell: (row: Line) =>
                  row.why === 'skipped' || row.why === 'moved' ? (
                    <Take csrf={csrf} hidden={{ what: 'back', date: row.ruled }}>
                      {t('dates.back')}
                    </Take>
                  ) : (
                    '—'
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function What({ line }: { line: Line }) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const provisional = line.provisional ? <Tag tone="warn">{t('dates.provisional')}</Tag> : null;
  const holiday = line.holiday?.[locale] ?? '';
  if (line.why === 'rule') {
    return (
      <>
        <Tag tone="ok">{t('dates.kept')}</Tag> {provisional}
      </>
    );
  }
  if (line.why === 'holiday') {
    return (
      <>
        <Tag>{t('dates.holiday', { holiday })}</Tag> {provisional}
      </>
    );
  }
  if (line.why === 'skipped') {
    return (
      <>
        <Tag tone="bad">{t('dates.skipped')}</Tag> {line.reason}
      </>
    );
  }
  return (
    <>
      <Tag tone="note">{t('dates.movedTo', { date: line.date ? fullDay(line.date, locale) : '' })}</Tag>{' '}
      {line.reason ?? holiday} {provisional}
    </>
  );
}

export function ExceptionForm(props: {
  csrf: string;
  dates: readonly Line[];
  answer: FormAnswer | undefined;
  today: string;
}) {
  const { t } = useTranslation('staff-windows');
  const { locale } = usePlace();
  const f = formFace(props.answer, 'except', locale);
  return (
    <PostForm csrf={props.csrf} hidden={{ what: 'except' }} label={t('except.title')}>
      <div className="move">
        <Select
          {...f('date')}
          label={t('except.date')}
          options={props.dates.map(({ ruled }) => ({ value: ruled, label: fullDay(ruled, locale) }))}
        />
        <Select
          {...f('kind', 'skip')}
          label={t('except.kind')}
          ask={null}
          options={(['skip', 'move'] as const).map((kind) => ({ value: kind, label: t(`except.kinds.${kind}`) }))}
        />
        <TextInput {...f('to')} type="date" min={props.today} label={t('except.to')} optional />
      </div>
      <TextInput {...f('reason')} label={t('except.reason')} hint={t('except.reasonHint')} maxLength={120} />
      <p>
        <Btn>{t('except.save')}</Btn>
      </p>
    </PostForm>
  );
}
