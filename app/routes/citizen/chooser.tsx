// The neutral chooser: every district in its own colours, and the way into it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import '#app/styles/journey.css';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadDistricts } from '#app/services/district/load-district.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { SiteFrame } from '#app/ui/frame/site-frame.tsx';
import { DistrictDoors } from '#app/ui/home/district-doors.tsx';

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, tFor(localeOf(args.params), 'home')('chooser.page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  context.shared();
  const answer = await loadDistricts(await context.ctx(), { locale: localeOf(params) });
  if (!answer.ok) throw refusal(answer.problem);
  return { districts: answer.value };
}

export default function Chooser() {
  const { districts } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  return (
    <SiteFrame>
      <div className="lead-in">
        <h1>
          {t('title.first')}
          <br />
          {t('title.second')}
        </h1>
        <p className="lede">{t('chooser.lede')}</p>
      </div>
      <DistrictDoors districts={districts} />
      <p className="dim">{t('chooser.other')}</p>
    </SiteFrame>
  );
}
