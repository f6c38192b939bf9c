// The words of receipts in both languages at once: for the paper and for its page, which say the same.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { tFor } from './setup.ts';

const words = { zh: tFor('zh', 'receipt'), en: tFor('en', 'receipt') };

/** One key of the topic `receipt`; facts that differ by language are given in both. */
export function receiptText(key: string, facts: Record<string, Bilingual | string | number> = {}): Bilingual {
  const say = (locale: 'zh' | 'en') => {
    const filled = Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[locale] : value,
    ]);
    return (words[locale] as (key: string, facts?: object) => string)(key, Object.fromEntries(filled));
  };
  return { zh: say('zh'), en: say('en') };
}
