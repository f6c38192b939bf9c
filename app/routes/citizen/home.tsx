// A district's home page: how it can be done, what is free next, and what people can rely on.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadHome } from '#app/services/district/load-home.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { useFace, usePlace } from '#app/ui/frame/place.ts';
import { HomeHero } from '#app/ui/home/hero.tsx';
import { NextFree } from '#app/ui/home/next-free.tsx';
import { Popular } from '#app/ui/home/popular.tsx';
import { Trust } from '#app/ui/home/trust.tsx';
import { WaysIn } from '#app/ui/home/ways-in.tsx';
import { NoteBox } from '#app/ui/note-box.tsx';

export const handle = { section: 'services', wide: true };

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  context.shared();
  const answer = await loadHome(await context.ctx(), { district: params.district ?? '' });
  if (!answer.ok) throw refusal(answer.problem);
  return answer.value;
}

export default function Home() {
  const { services, free, lookedUpAt } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const { to } = usePlace();
  const face = useFace();
  return (
    <>
      <HomeHero face={face} />
      <div className="wrap">
        <WaysIn />
        <NoteBox tone="ok" icon="screen" title={t('online.title')}>
          <p>
            {t('online.text')} <a href={to('adviser')}>{t('online.link')}</a>
          </p>
        </NoteBox>
        {free.length ? <NextFree free={free} lookedUpAt={lookedUpAt} /> : null}
        {services.length ? <Popular services={services} /> : null}
        <Trust hotline={face?.hotline.shown ?? ''} />
      </div>
    </>
  );
}
