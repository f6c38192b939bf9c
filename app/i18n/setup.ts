// One i18next instance per language, made once and kept: an instance per request would cost a tenth of the CPU.
import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Locale } from '#app/domain/locale.ts';
import { words } from './words.ts';

type Table = Record<Locale, Record<string, object>>;

const instances: Record<Locale, i18n> = { zh: instanceFor('zh'), en: instanceFor('en') };

function instanceFor(locale: Locale): i18n {
  const instance = createInstance();
  instance.init({
    lng: locale,
    resources: { [locale]: words[locale] },
    defaultNS: 'frame',
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}

/** The words of one language, for `I18nextProvider` and for text outside of pages. */
export function wordsFor(locale: Locale): i18n {
  return instances[locale];
}

/** A translate function bound to one topic, for mail, paper and titles: `tFor('zh', 'frame')('notFound.title')`. */
export function tFor<N extends Parameters<i18n['getFixedT']>[1]>(locale: Locale, topic: N) {
  return instances[locale].getFixedT(locale, topic) as N extends string ? TFunction<N> : TFunction;
}

/** Adds a table of further topics (staff pages, mail) to both languages; adding it twice changes nothing. */
export function addWords(table: Table): void {
  for (const locale of ['zh', 'en'] as const) {
    for (const [topic, texts] of Object.entries(table[locale]))
      instances[locale].addResourceBundle(locale, topic, texts);
  }
}
