// Who is served first, and how many requests to expedite were granted or refused and why: public, small numbers hidden.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { listed, number } from '#app/i18n/format.ts';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadExpediteFigures } from '#app/services/case/load-expedite-figures.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { DataTable } from '#app/ui/staff/data-table.tsx';

export const handle = { section: 'services' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'cases')('figures.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const figures = await loadExpediteFigures(await context.ctx(), params.district ?? '');
  if (!figures) throw refusal({ code: 'not-found' });
  return figures;
}

export default function ExpediteFigures() {
  const figures = useLoaderData<typeof loader>();
  const { t } = useTranslation('cases');
  const { locale } = usePlace();
  const shown = (count: number | 'few') =>
    count === 'few' ? t('figures.few', { below: figures.below }) : number(count, locale);
  return (
    <>
      <h1>{t('figures.title')}</h1>
      <p className="lede">{t('figures.lede')}</p>
      <h2>{t('figures.order')}</h2>
      <p>{t('figures.orderText')}</p>
      <h2>{t('figures.green')}</h2>
      <ul>
        {figures.green.map(({ ground, services }) => (
          <li key={ground.en}>
            {t('figures.greenLine', {
              ground: ground[locale],
              services: listed(
                services.map((service) => service[locale]),
                locale,
              ),
            })}
          </li>
        ))}
        <li>{t('figures.greenBedside')}</li>
      </ul>
      <h2>{t('figures.numbers', { days: figures.days })}</h2>
      <DataTable
        caption={t('figures.numbers', { days: figures.days })}
        rows={figures.services}
        rowKey={(row) => row.name.en}
        empty={t('figures.none')}
        columns={[
          { key: 'service', head: t('figures.service'), cell: (row) => row.name[locale] },
          { key: 'asked', head: t('figures.asked'), num: true, cell: (row) => shown(row.asked) },
          { key: 'granted', head: t('figures.granted'), num: true, cell: (row) => shown(row.granted) },
          { key: 'refused', head: t('figures.refused'), num: true, cell: (row) => shown(row.refused) },
        ]}
      />
      {figures.reasons.length > 0 ? (
        <>
          <h2>{t('figures.why')}</h2>
          <ul>
            {figures.reasons.map(({ code, count }) => (
              <li key={code}>
                {t(`refusal.${code}`)}: {shown(count)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="s dim">{t('figures.note', { below: figures.below })}</p>
    </>
  );
}
