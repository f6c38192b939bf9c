// One service or talk by itself. The same for everybody.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { type EntryPage, loadEntry } from '#app/services/catalogue/load-catalogue.server.ts';
import { ServicePage } from '#app/ui/booking/service-page.tsx';
import { TalkPage } from '#app/ui/booking/talk-page.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'services' };

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, args.data ? nameOf(args.data.entry) : tFor(localeOf(args.params), 'catalogue')('title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  context.shared();
  const asked = { code: params.code ?? '', locale: localeOf(params) };
  const answer = await loadEntry(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  return { entry: answer.value };
}

function nameOf(entry: EntryPage): string {
  return entry.kind === 'service' ? entry.service.name : entry.talk.name;
}

export default function Service() {
  const { entry } = useLoaderData<typeof loader>();
  const { t } = useTranslation('catalogue');
  const { to } = usePlace();
  return (
    <>
      <nav className="s" aria-label={t('crumbs')}>
        <a href={to('services')}>{t('title')}</a> › {nameOf(entry)}
      </nav>
      {entry.kind === 'service' ? <ServicePage service={entry.service} /> : <TalkPage talk={entry.talk} />}
    </>
  );
}
