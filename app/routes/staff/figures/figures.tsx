// The month's figures on the desk: of the own district, or of one or all for the city.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadFigures } from '#app/services/figures/load-figures.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { FiguresView } from '#app/ui/figures/figures-view.tsx';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { Bar, Seg } from '#app/ui/staff/bar.tsx';
import '#app/ui/staff/words.ts';

export const handle = { section: 'figures' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'figures')('title'));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = { month: searchParams.get('month'), district: searchParams.get('district') };
  const loaded = await loadFigures(await context.ctx(), asked);
  if (!loaded.ok) throw refusal(loaded.problem);
  return loaded.value;
}

export default function StaffFigures() {
  const figures = useLoaderData<typeof loader>();
  const { t } = useTranslation('figures');
  const { locale } = usePlace();
  const { month, before, after, district, districts } = figures;
  const at = (asked: string) =>
    `/${locale}/staff/figures?month=${asked}${districts.length > 0 && district ? `&district=${district}` : ''}`;
  const file = (kind: string) =>
    `/${locale}/staff/figures/${month}.${kind}${districts.length > 0 && district ? `?district=${district}` : ''}`;
  return (
    <>
      <Bar title={t('titleOf', { month })}>
        <Seg
          label={t('title')}
          items={[
            { text: t('before'), href: at(before) },
            { text: month, href: at(month), current: true },
            ...(after ? [{ text: t('after'), href: at(after) }] : []),
          ]}
        />
      </Bar>
      <div className="cluster">
        <Btn kind="alt" href={file('pdf')}>
          {t('pdf')}
        </Btn>
        <Btn kind="alt" href={file('xlsx')}>
          {t('workbook')}
        </Btn>
        <Btn kind="alt" href={file('csv')}>
          {t('sheet')}
        </Btn>
      </div>
      {districts.length > 0 ? (
        <form method="get" className="cluster">
          <input type="hidden" name="month" value={month} />
          <Select
            name="district"
            label={t('district')}
            ask={t('allDistricts')}
            value={district}
            options={districts.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <Btn kind="alt">{t('title')}</Btn>
        </form>
      ) : null}
      <FiguresView figures={figures} />
    </>
  );
}
