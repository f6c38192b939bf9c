// Texts a public site owes: personal data, children's data, accessibility. Offices edit them; each shows its version's date.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { plainDate } from '#app/i18n/format.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadText } from '#app/services/texts/load-text.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import { AboutNav } from '#app/ui/home/about-nav.tsx';
import { TextBlocks } from '#app/ui/text-blocks.tsx';

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, args.data?.title ?? '');

export async function loader({ params, context }: LoaderFunctionArgs) {
  context.shared();
  const answer = await loadText(await context.ctx(), { page: params.text ?? '', locale: localeOf(params) });
  if (!answer.ok) throw refusal(answer.problem);
  return { ...answer.value, page: params.text ?? '' };
}

export default function Text() {
  const { title, text, effectiveFrom, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const { locale } = usePlace();
  return (
    <div className="split">
      <article className="text">
        <h1>{title}</h1>
        <p className="dim">{t('texts.updated', { date: plainDate(effectiveFrom, locale) })}</p>
        <TextBlocks text={text} />
      </article>
      <aside>
        <AboutNav at={page} />
      </aside>
    </div>
  );
}
