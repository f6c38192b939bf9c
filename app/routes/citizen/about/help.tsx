// Help: the questions people ask most, and a person to ask.
import type { MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { tFor } from '#app/i18n/setup.ts';
import { localeOf, pageTitle } from '#app/ui/frame/page-title.ts';
import { AboutNav } from '#app/ui/home/about-nav.tsx';
import { HotlineCard } from '#app/ui/home/hotline-card.tsx';

export const handle = { section: 'help' };

export const meta: MetaFunction = (args) => pageTitle(args, tFor(localeOf(args.params), 'home')('help.title'));

const questions = ['who', 'cost', 'real', 'lost', 'change', 'data'] as const;

export default function Help() {
  const { t } = useTranslation('home');
  return (
    <div className="split">
      <div>
        <h1>{t('help.title')}</h1>
        <p className="lede">{t('help.lede')}</p>
        <section>
          {questions.map((question) => (
            <details key={question} name="question">
              <summary>{t(`help.questions.${question}.q`)}</summary>
              <p>{t(`help.questions.${question}.a`)}</p>
            </details>
          ))}
        </section>
      </div>
      <aside className="stack">
        <HotlineCard title={t('help.hotline')} />
        <AboutNav at="help" />
      </aside>
    </div>
  );
}
