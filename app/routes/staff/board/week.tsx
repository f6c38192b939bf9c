// The week of a district: how much each team has on each day, and what waits for a team. Every day leads to its board.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#app/domain/calendar/civil-date.ts';
import { dayMonth, dayOf, shortWeekday } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadWeek } from '#app/services/board/load-week.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import { DataTable } from '#app/ui/staff/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'board' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-board')('views.week'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const week = await loadWeek(await context.ctx(), { date: query.get('date'), district: query.get('district') });
  if (!week.ok) throw refusal(week.problem);
  return week.value;
}

export default function WeekRoute() {
  const { days, today, district, districts, teams, loose } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-board');
  const { locale } = usePlace();
  const [monday = today] = days;
  const at = (page: string, date: string, of = district) =>
    `/${locale}/staff/${page}?${new URLSearchParams({ date, district: of })}`;
  const rows = [
    ...teams.map((team) => ({ key: team.id, name: team.name[locale], cells: team.cells, loose: null })),
    { key: 'loose', name: t('week.loose'), cells: null, loose },
  ];
  return (
    <>
      <Bar title={t('week.title', { day: dayOf(monday, locale) })}>
        {districts.length > 1 ? (
          <Seg
            label={t('filter.district')}
            items={districts.map(({ id, name }) => ({
              text: name[locale],
              href: at('board/week', monday, id),
              current: id === district,
            }))}
          />
        ) : null}
        <Seg
          label={t('days.label')}
          items={[
            { text: t('week.before'), href: at('board/week', addDays(monday, -7)) },
            { text: t('week.now'), href: at('board/week', today), current: days.includes(today) },
            { text: t('week.after'), href: at('board/week', addDays(monday, 7)) },
          ]}
        />
        <Seg label={t('views.label')} items={[{ text: t('views.day'), href: at('board', monday) }]} />
      </Bar>
      <DataTable
        caption={t('week.caption')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'team', head: t('week.team'), cell: (row) => row.name },
          ...days.map((day, index) => ({
            key: day,
            head: `${shortWeekday(day, locale)} ${dayMonth(day, locale)}`,
            cell: (row: (typeof rows)[number]) => {
              const cell = row.cells?.[index];
              const waiting = row.loose?.[index] ?? 0;
              if (row.loose) {
                return waiting > 0 ? (
                  <a href={`${at('board', day)}#unplaced`}>
                    <Tag tone="warn">{waiting}</Tag>
                  </a>
                ) : (
                  '—'
                );
              }
              if (!cell || cell.count === 0) return '—';
              return (
                <a href={at('board', day)}>
                  {t('week.cell', { count: cell.count })}{' '}
                  <span className="dim s">{t('week.minutes', { count: cell.minutes })}</span>
                </a>
              );
            },
          })),
        ]}
      />
    </>
  );
}
