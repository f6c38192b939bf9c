// Questions and answers everybody may read: they name nobody, and two people have looked at them.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { refusal } from '#app/platform/http/refusal.ts';
import { loadPublicAnswers } from '#app/services/matter/ask-question.server.ts';
import { Btn } from '#app/ui/btn.tsx';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { usePlace } from '#app/ui/frame/place.ts';

export const handle = { section: 'help' };
export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'matter')('answers.title'));

export async function loader({ params, context }: LoaderFunctionArgs) {
  const answers = await loadPublicAnswers(await context.ctx(), { district: params.district ?? '' });
  if (!answers.ok) throw refusal(answers.problem);
  return { answers: answers.value };
}

export default function Answers() {
  const { answers } = useLoaderData<typeof loader>();
  const { t } = useTranslation('matter');
  const { locale, to } = usePlace();
  return (
    <div className="text">
      <h1>{t('answers.title')}</h1>
      <p className="lede">{t('answers.lede')}</p>
      {answers.length === 0 ? <p className="card dim">{t('answers.none')}</p> : null}
      {answers.map(({ id, text, service, category }) => (
        <details key={id} name="answers">
          <summary>{text.question[locale]}</summary>
          <p className="dim s">
            {service?.[locale] ?? t('answers.any')} · {t(`ask.categories.${category}`)}
          </p>
          <p className="typed">{text.answer[locale]}</p>
        </details>
      ))}
      <p>
        <Btn kind="alt" href={to('ask')}>
          {t('ask.title')}
        </Btn>
      </p>
    </div>
  );
}
