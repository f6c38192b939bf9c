// Service points: nearest first from the middle of a sub-district. No location is read, no outside map is used.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadPoints } from '#app/services/district/load-points.server.ts';
import { Select } from '#app/ui/forms/select.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { PointList } from '#app/ui/home/point-list.tsx';

export const handle = { section: 'points' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('points.title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { near: query.get('near'), service: query.get('service') };
  const where = { district: params.district ?? '', locale: localeOf(params) };
  const answer = await loadPoints(await context.ctx(), { ...where, ...asked });
  if (!answer.ok) throw refusal(answer.problem);
  return { ...answer.value, asked };
}

export default function Points() {
  const { points, subdistricts, services, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const { to } = usePlace();
  return (
    <>
      <h1>{t('points.title')}</h1>
      <p className="lede">{t('points.lede')}</p>
      <search>
        <form method="get" action={to('points')} className="find" aria-label={t('points.find')}>
          <Select
            name="near"
            label={t('points.near')}
            ask={t('points.any')}
            options={subdistricts}
            value={asked.near}
          />
          <Select
            name="service"
            label={t('points.service')}
            ask={t('points.all')}
            options={services}
            value={asked.service}
          />
          <button type="submit" className="btn alt">
            {t('points.show')}
          </button>
        </form>
      </search>
      <p role="status">
        <b>{t('points.count', { count: points.length })}</b>
      </p>
      <PointList points={points} />
      <section className="card" aria-labelledby="cannot">
        <h2 id="cannot">{t('points.cannot.title')}</h2>
        <p>{t('points.cannot.text')}</p>
        <p>
          <a className="btn alt" href={to('adviser')}>
            {t('points.cannot.link')}
          </a>
        </p>
      </section>
    </>
  );
}
