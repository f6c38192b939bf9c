// All day sheets of a service point on paper: one team on a page, names masked.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { fullDay, moment } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadSheets } from '#app/services/board/day-sheets.server.ts';
import { SheetOnPaper } from '#app/ui/board/sheet-on-paper.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { TextInput } from '#app/ui/forms/text-input.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { PrintHint } from '#app/ui/print-hint.tsx';
import { Bar } from '#app/ui/staff/bar.tsx';
import { FilterBar } from '#app/ui/staff/filter-bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'day' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-sheets')('print.page'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { date: query.get('date'), district: query.get('district'), point: query.get('point') };
  const page = await loadSheets(await context.ctx(), asked);
  if (!page.ok) throw refusal(page.problem);
  return page.value;
}

export default function SheetsRoute() {
  const { date, district, districts, point, points, sheets, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-sheets');
  const { locale } = usePlace();
  const named = (list: typeof points) => list.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return (
    <>
      <Bar
        title={
          <>
            {t('print.all', { point: point.name[locale] })} <small className="dim">{fullDay(date, locale)}</small>
          </>
        }
      />
      <div className="no-print tools-line">
        <FilterBar label={t('print.show')}>
          <TextInput name="date" type="date" label={t('print.date')} value={date} />
          {districts.length > 1 ? (
            <Select
              name="district"
              label={t('print.district')}
              options={named(districts)}
              value={district}
              ask={null}
            />
          ) : null}
          <Select name="point" label={t('print.point')} options={named(points)} value={point.id} ask={null} />
        </FilterBar>
      </div>
      {sheets.length === 0 ? <p className="card dim">{t('print.none')}</p> : null}
      {sheets.map((sheet) => (
        <SheetOnPaper key={sheet.teamId} sheet={sheet} day={`${fullDay(date, locale)} · ${point.name[locale]}`} />
      ))}
      <PrintHint />
      <p className="dim">{t('print.printed', { at: moment(at, locale) })}</p>
    </>
  );
}
