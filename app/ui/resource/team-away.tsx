// Who is away and what the team lacks then; extended hours with their limit and how they are made good.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { compensations } from '#app/domain/resource/overtime.ts';
import { dayOf, dayRange, listed, timeRange } from '#app/i18n/format.ts';
import { Btn } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { Select } from '../forms/select.tsx';
import { TextInput } from '../forms/text-input.tsx';
import { usePlace } from '../frame/place.ts';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';
import { type FormAnswer, formFace } from './form-answer.ts';
import { Take } from './team-roster.tsx';

type LeaveLine = {
  id: string;
  name: Bilingual;
  kind: string;
  from: string;
  until: string;
  officers: number;
  missing: string[];
  withoutLeader: boolean;
  visits: number;
};
type Props = { csrf: string; answer: FormAnswer | undefined; may: boolean; today: string };

export function Leaves(
  props: Props & {
    leaves: readonly LeaveLine[];
    members: readonly { id: string; name: Bilingual }[];
    kinds: readonly string[];
  },
) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { csrf, may, today, leaves } = props;
  const f = formFace(props.answer, 'leave', locale);
  const kindText = (kind: string) => t(`leave.kinds.${kind as 'sick'}`);
  return (
    <>
      <DataTable
        caption={t('leave.title')}
        rows={leaves}
        rowKey={(row) => row.id}
        empty={t('leave.none')}
        columns={[
          { key: 'who', head: t('leave.who'), cell: (row) => row.name[locale] },
          { key: 'days', head: t('leave.days'), cell: (row) => dayRange(row.from, row.until, locale) },
          { key: 'kind', head: t('leave.kind'), cell: (row) => kindText(row.kind) },
          { key: 'then', head: t('leave.teamThen'), cell: (row) => <Then leave={row} /> },
          ...(may
            ? [
                {
                  key: 'out',
                  head: t('leave.end'),
                  cell: (row: LeaveLine) => (
                    <Take csrf={csrf} hidden={{ what: 'leave-out', leaveId: row.id }}>
                      {t('leave.end')}
                    </Take>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may ? (
        <PostForm csrf={csrf} hidden={{ what: 'leave' }} label={t('leave.add')}>
          <div className="move">
            <Select
              {...f('memberId')}
              label={t('leave.who')}
              options={props.members.map(({ id, name }) => ({ value: id, label: name[locale] }))}
            />
            <Select
              {...f('kind', 'holiday')}
              label={t('leave.kind')}
              ask={null}
              options={props.kinds.map((kind) => ({ value: kind, label: kindText(kind) }))}
            />
            <TextInput {...f('from', today)} type="date" min={today} label={t('leave.from')} />
            <TextInput {...f('until', today)} type="date" min={today} label={t('leave.until')} />
          </div>
          <p>
            <Btn kind="alt">{t('leave.add')}</Btn>
          </p>
        </PostForm>
      ) : null}
    </>
  );
}

function Then({ leave }: { leave: LeaveLine }) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const missing = leave.missing.map((language) => t(`languages.${language as 'zh'}`));
  return (
    <>
      {t('teams.people', { count: leave.officers })}{' '}
      {missing.length > 0 ? <Tag tone="warn">{t('leave.without', { what: listed(missing, locale) })}</Tag> : null}{' '}
      {leave.withoutLeader ? <Tag tone="warn">{t('leave.noLeader')}</Tag> : null}{' '}
      {leave.visits > 0 ? <Tag tone="bad">{t('leave.visits', { count: leave.visits })}</Tag> : null}
    </>
  );
}

type OvertimeLine = {
  id: string;
  date: string;
  start: number;
  end: number;
  compensation: string;
  compensatedOn: string | null;
};

export function Overtime(
  props: Props & {
    rows: readonly OvertimeLine[];
    limits: { minutesPerDay: number; minutesPerMonth: number };
  },
) {
  const { t } = useTranslation('staff-resources');
  const { locale } = usePlace();
  const { csrf, may, today, rows, limits } = props;
  const f = formFace(props.answer, 'overtime', locale);
  return (
    <>
      <p className="dim">
        {t('overtime.limit', { day: limits.minutesPerDay / 60, month: limits.minutesPerMonth / 60 })}
      </p>
      <DataTable
        caption={t('overtime.title')}
        rows={rows}
        rowKey={(row) => row.id}
        empty={t('overtime.none')}
        columns={[
          { key: 'date', head: t('exception.date'), cell: (row) => dayOf(row.date, locale) },
          { key: 'hours', head: t('week.hours'), cell: (row) => timeRange(row.start, row.end) },
          {
            key: 'made',
            head: t('overtime.compensation'),
            cell: (row) => (
              <>
                {t(`overtime.kinds.${row.compensation as 'pay'}`)}{' '}
                {row.compensatedOn ? (
                  <Tag tone="ok">{t('overtime.madeOn', { date: dayOf(row.compensatedOn, locale) })}</Tag>
                ) : (
                  <Tag tone="warn">{t('overtime.open')}</Tag>
                )}
              </>
            ),
          },
          ...(may
            ? [
                {
                  key: 'out',
                  head: t('overtime.close'),
                  cell: (row: OvertimeLine) =>
                    row.date >= today ? (
                      <Take csrf={csrf} hidden={{ what: 'overtime-out', overtimeId: row.id }}>
                        {t('out')}
                      </Take>
                    ) : row.compensatedOn ? (
                      '—'
                    ) : (
                      <Take csrf={csrf} hidden={{ what: 'overtime-settle', overtimeId: row.id }}>
                        {t('overtime.settle')}
                      </Take>
                    ),
                },
              ]
            : []),
        ]}
      />
      {may ? (
        <PostForm csrf={csrf} hidden={{ what: 'overtime' }} label={t('overtime.add')}>
          <div className="move">
            <TextInput {...f('date', today)} type="date" min={today} label={t('exception.date')} />
            <TextInput {...f('start')} inputMode="numeric" maxLength={5} label={t('week.start')} />
            <TextInput {...f('end')} inputMode="numeric" maxLength={5} label={t('week.end')} />
            <Select
              {...f('compensation', 'time-off')}
              label={t('overtime.compensation')}
              ask={null}
              options={compensations.map((kind) => ({ value: kind, label: t(`overtime.kinds.${kind}`) }))}
            />
          </div>
          <p>
            <Btn kind="alt">{t('overtime.add')}</Btn>
          </p>
        </PostForm>
      ) : null}
    </>
  );
}
