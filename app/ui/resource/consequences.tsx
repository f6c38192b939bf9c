// What a closure does before it is done: which visits fall, where each goes, who is told how; and the confirming form.
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { dayOf, dayRange, listed, timeRange, windowOf } from '#app/i18n/format.ts';
import { Btn, Go } from '../btn.tsx';
import { PostForm } from '../forms/post-form.tsx';
import { usePlace } from '../frame/place.ts';
import { Rows } from '../rows.tsx';
import { DataTable } from '../staff/data-table.tsx';
import { Tag } from '../tag.tsx';

type NewPlace = { date: string; windowStart: number; windowEnd: number; teamId: string };
export type FallenLine = {
  reference: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  teamId: string | null;
  outcome: 'same' | 'moved' | 'waits';
  to: NewPlace | null;
  told: 'email' | 'sms' | 'none' | null;
  locale: 'zh' | 'en';
};
type Plan = { from: string; until: string; start: number; end: number; reason: Bilingual };
export type ConsequencesShown = {
  plan: Plan;
  fallen: FallenLine[];
  holds: number;
  windows: { name: Bilingual; date: string }[];
  seal: string;
};
type Names = Record<string, Bilingual>;

export function Consequences(props: {
  shown: ConsequencesShown;
  csrf: string;
  typed: Record<string, string>;
  teamNames: Names;
  title: string;
  back: string;
}) {
  const { t } = useTranslation('staff-closures');
  const { locale } = usePlace();
  const { shown, csrf, typed, teamNames } = props;
  const { plan, fallen, holds, windows } = shown;
  const count = (outcome: FallenLine['outcome']) => fallen.filter((one) => one.outcome === outcome).length;
  const told = fallen.filter((one) => one.told === 'email' || one.told === 'sms');
  const calls = fallen.filter((one) => one.told === 'none' || one.outcome === 'waits').length;
  const inLanguage = (language: 'zh' | 'en') => told.filter((one) => one.locale === language).length;
  return (
    <section className="card" aria-labelledby="consequences">
      <h2 id="consequences">{props.title}</h2>
      <p>
        {plan.reason[locale]} <b>{t('notYet')}</b>
      </p>
      <Rows
        rows={[
          { label: t('when'), value: whenOf(plan, locale, t('allDay')) },
          { label: t('visits'), value: t('visitsCount', { count: fallen.length }) },
          { label: t('outcome.same'), value: t('visitsCount', { count: count('same') }), small: t('sameHint') },
          { label: t('outcome.moved'), value: t('visitsCount', { count: count('moved') }), small: t('movedHint') },
          {
            label: t('outcome.waits'),
            value:
              count('waits') > 0 ? (
                <Tag tone="bad">{t('visitsCount', { count: count('waits') })}</Tag>
              ) : (
                t('visitsCount', { count: 0 })
              ),
            small: t('waitsHint'),
          },
          {
            label: t('told'),
            value: t('toldCount', { count: told.length }),
            small: t('toldIn', { zh: inLanguage('zh'), en: inLanguage('en'), calls }),
          },
          { label: t('holds'), value: t('holdsCount', { count: holds }) },
          ...(windows.length > 0
            ? [
                {
                  label: t('windows'),
                  value: listed(
                    windows.map(({ name, date }) => `${name[locale]} ${dayOf(date, locale)}`),
                    locale,
                  ),
                },
              ]
            : []),
        ]}
      />
      {fallen.length > 0 ? <FallenTable fallen={fallen} teamNames={teamNames} /> : null}
      <PostForm csrf={csrf} hidden={{ ...typed, what: 'close', seal: shown.seal }} label={props.title}>
        <Go>
          <Btn>{told.length > 0 ? t('closeAndTell', { count: told.length }) : t('close')}</Btn>
          <Btn kind="alt" href={props.back}>
            {t('dont')}
          </Btn>
        </Go>
      </PostForm>
    </section>
  );
}

export function whenOf(plan: Omit<Plan, 'reason'>, locale: 'zh' | 'en', allDay: string): string {
  const hours = plan.start === 0 && plan.end === 1440 ? allDay : timeRange(plan.start, plan.end);
  return `${dayRange(plan.from, plan.until, locale)}${locale === 'zh' ? ' ' : ', '}${hours}`;
}

function FallenTable({ fallen, teamNames }: { fallen: readonly FallenLine[]; teamNames: Names }) {
  const { t } = useTranslation('staff-closures');
  const { locale } = usePlace();
  const team = (id: string | null) => (id ? (teamNames[id]?.[locale] ?? id) : '—');
  return (
    <DataTable
      caption={t('visits')}
      rows={fallen}
      rowKey={(row) => row.reference}
      columns={[
        { key: 'reference', head: t('reference'), cell: (row) => row.reference },
        {
          key: 'now',
          head: t('promised'),
          cell: (row) => `${windowOf(row.date, row.windowStart, row.windowEnd, locale)} · ${team(row.teamId)}`,
        },
        {
          key: 'then',
          head: t('instead'),
          cell: (row) =>
            row.to && row.outcome === 'same' ? (
              <Tag tone="ok">{t('keeps', { team: team(row.to.teamId) })}</Tag>
            ) : row.to ? (
              <>
                {windowOf(row.to.date, row.to.windowStart, row.to.windowEnd, locale)} · {team(row.to.teamId)}
              </>
            ) : (
              <Tag tone="bad">{t('outcome.waits')}</Tag>
            ),
        },
        { key: 'told', head: t('told'), cell: (row) => t(`by.${row.told ?? 'nobody'}`) },
      ]}
    />
  );
}
