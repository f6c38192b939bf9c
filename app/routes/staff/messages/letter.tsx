// A paper letter, ready to be printed by the browser: for people without telephone or e-mail.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { refuse } from '#app/domain/result.ts';
import { tFor } from '#app/i18n/setup.ts';
import { writeLetter } from '#app/mail/write-letter.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadPaperLetter } from '#app/services/post/load-desk-messages.server.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';
import '#app/ui/staff/words.ts';

export const handle = { section: 'post' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'staff-post')('letter.page'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = z.uuid().safeParse(params.id);
  if (!id.success) throw refusal(refuse('not-found').problem);
  const loaded = await loadPaperLetter(await context.ctx(), id.data);
  if (!loaded.ok) throw refusal(loaded.problem);
  const { template, facts, head, locale } = loaded.value;
  const written = writeLetter(template, facts, head, locale, true);
  return { lang: locale === 'zh' ? 'zh-Hans' : 'en', subject: written?.subject ?? null, text: written?.text ?? null };
}

export default function PaperLetter() {
  const { lang, subject, text } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff-post');
  const { locale } = usePlace();
  return (
    <>
      <p className="no-print">
        <a href={`/${locale}/staff/messages`}>{t('letter.back')}</a>
      </p>
      <article lang={lang} className="card">
        <h1>{subject ?? t('letter.unwritable')}</h1>
        <pre className="letter">{text}</pre>
      </article>
    </>
  );
}
