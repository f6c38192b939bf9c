// Texts a public site owes: personal data, children's data, accessibility. Offices edit them; each shows its version.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadText } from '#app/services/texts/load-text.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { AboutNav } from '#app/ui/home/about-nav.tsx';
import { TextBlocks } from '#app/ui/text-blocks.tsx';

export const meta: MetaFunction<typeof loader> = (args) => pageTitle(args, args.data?.text.title ?? '');

export async function loader({ params, context }: LoaderFunctionArgs) {
  context.shared();
  const page = params.text ?? '';
  const asked = { page, district: params.district ?? '', locale: localeOf(params) };
  const answer = await loadText(await context.ctx(), asked);
  if (!answer.ok) throw refusal(answer.problem);
  return { page, text: answer.value };
}

export default function Text() {
  const { page, text } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  return (
    <div className="split">
      <article className="text">
        <h1>{text.title}</h1>
        <TextBlocks blocks={text.blocks} />
        <p className="s dim">{t('texts.version', { version: text.version })}</p>
      </article>
      <aside>
        <AboutNav at={page} />
      </aside>
    </div>
  );
}
