// The district's figures for everybody: the same pages as the desk's, with small numbers left out.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadPublicFigures } from '#app/services/figures/load-figures.server.ts';
import { FiguresView } from '#app/ui/figures/figures-view.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'home' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'figures')('title'));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const month = new URL(request.url).searchParams.get('month');
  const loaded = await loadPublicFigures(await context.ctx(), { month, district: params.district ?? '' });
  if (!loaded.ok) throw refusal(loaded.problem);
  return loaded.value;
}

export default function PublicFigures() {
  const figures = useLoaderData<typeof loader>();
  const { t } = useTranslation('figures');
  const { to } = usePlace();
  const { month, before, after } = figures;
  return (
    <>
      <h1>{t('titleOf', { month })}</h1>
      <p className="lede">{t('publicLede', { month })}</p>
      <p className="cluster">
        <a className="more" href={to(`figures?month=${before}`)}>
          {t('before')}
        </a>
        {after ? (
          <a className="more" href={to(`figures?month=${after}`)}>
            {t('after')}
          </a>
        ) : null}
      </p>
      <FiguresView figures={figures} />
    </>
  );
}
