// The roster of a team: the week, other hours on single dates, leave, and extended hours. Each a plain form.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { typedWeek, weekdays } from '#app/domain/resource/shift-week.ts';
import type { Shift } from '#app/domain/schedule/team-day.ts';
import { fullDay, timeRange, weekdayRange } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { CheckLine } from '../forms/check-line.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';

type Props = { csrf: string; shifts: readonly Shift[]; answer: FormAnswer | undefined; may: boolean };

/** Seven rows of times; an empty row is a day off. */
export function WeekForm({ csrf, shifts, answer, may }: Props) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const typed = typedWeek(shifts);
  const f = formFace(answer, 'week', locale);
  const day = (weekday: number) => weekdayRange([weekday], locale);
  const fields = ['start', 'end', 'breakStart', 'breakEnd'] as const;
  if (!may) {
    return (
      <DataTable
        caption={t('week.title')}
        rows={weekdays.flatMap((weekday) => shifts.find((shift) => shift.weekday === weekday) ?? [])}
        rowKey={(row) => String(row.weekday)}
        empty={t('week.none')}
        columns={[
          { key: 'day', head: t('week.day'), cell: (row) => day(row.weekday ?? 1) },
          { key: 'hours', head: t('week.hours'), cell: (row) => timeRange(row.start, row.end) },
          { key: 'break', head: t('week.rest'), cell: (row) => restOf(row) },
        ]}
      />
    );
  }
  return (
    <PostForm csrf={csrf} hidden={{ what: 'week' }} label={t('week.title')}>
      <p className="dim">{t('week.hint')}</p>
      {weekdays.map((weekday) => (
        <fieldset key={weekday} className="day-row">
          <legend>{day(weekday)}</legend>
          {fields.map((name) => (
            <TextInput
              key={name}
              {...f(`${name}.${weekday}`, typed[`${name}.${weekday}`])}
              inputMode="numeric"
              maxLength={5}
              label={t(`week.${name}`)}
            />
          ))}
        </fieldset>
      ))}
      <Go>
        <Btn>{t('week.save')}</Btn>
      </Go>
    </PostForm>
  );
}

function restOf({ breakStart, breakEnd }: Shift): string {
  return breakStart !== null && breakEnd !== null ? timeRange(breakStart, breakEnd) : '—';
}

/** Dates with their own hours, those to come; and the form for another one. */
export function Exceptions({ csrf, shifts, answer, may, today }: Props & { today: string }) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const f = formFace(answer, 'exception', locale);
  const rows = shifts.filter((shift) => shift.date !== null && shift.date >= today);
  const off = answer?.what === 'exception' && answer.typed.off === 'yes';
  return (
    <>
      <DataTable
        caption={t('exception.title')}
        rows={rows}
        rowKey={(row) => row.date ?? ''}
        empty={t('exception.none')}
        columns={[
          { key: 'date', head: t('exception.date'), cell: (row) => fullDay(row.date ?? today, locale) },
          {
            key: 'hours',
            head: t('week.hours'),
            cell: (row) => (row.off ? t('exception.off') : timeRange(row.start, row.end)),
          },
          { key: 'break', head: t('week.rest'), cell: restOf },
          ...(may
            ? [
                {
                  key: 'out',
                  head: t('out'),
                  cell: (row: Shift) => (
                    <Take csrf={csrf} hidden={{ what: 'exception-out', date: row.date ?? '' }}>
                      {t('out')}
                    </Take>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may ? (
        <PostForm csrf={csrf} hidden={{ what: 'exception' }} label={t('exception.add')}>
          <div className="move">
            <TextInput {...f('date')} type="date" min={today} label={t('exception.date')} />
            <TextInput {...f('start')} inputMode="numeric" maxLength={5} label={t('week.start')} />
            <TextInput {...f('end')} inputMode="numeric" maxLength={5} label={t('week.end')} />
            <TextInput {...f('breakStart')} inputMode="numeric" maxLength={5} label={t('week.breakStart')} optional />
            <TextInput {...f('breakEnd')} inputMode="numeric" maxLength={5} label={t('week.breakEnd')} optional />
          </div>
          <CheckLine name="off" id="exception-off" checked={off}>
            {t('exception.offAllDay')}
          </CheckLine>
          <p>
            <Btn kind="alt">{t('exception.add')}</Btn>
          </p>
        </PostForm>
      ) : null}
    </>
  );
}

/** One button in a row of a table. */
export function Take(props: { csrf: string; hidden: Record<string, string>; children: ReactNode }) {
  return (
    <PostForm csrf={props.csrf} hidden={props.hidden}>
      <Btn kind="alt">{props.children}</Btn>
    </PostForm>
  );
}
