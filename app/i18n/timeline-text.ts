// The sentence for one line of a booking's timeline, in one language.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { TimelineEntry } from '#app/domain/ledger/timeline.ts';
import type { Locale } from '#app/domain/locale.ts';
import { listed, moment, plainDate, windowOf } from './format.ts';
import { wordsFor } from './setup.ts';

/**
 * `title` says what happened, `text` when, and what else is known. `services` names catalogue codes; an unknown code is
 * left out. Times are the office's wall clock.
 */
export function timelineText(
  entry: TimelineEntry,
  locale: Locale,
  services: Readonly<Record<string, Bilingual>> = {},
): { title: string; text: string } {
  const words = wordsFor(locale);
  const say = words.getFixedT(locale, 'timeline') as (key: string, facts?: object) => string;
  const key = entry.code.replace('.', '-');
  const names = entry.services.flatMap((code) => services[code]?.[locale] ?? []);
  const window = entry.window && windowOf(entry.window.date, entry.window.windowStart, entry.window.windowEnd, locale);
  const first = listed(
    [moment(entry.at, locale), ...names, ...(entry.count > 1 ? [say('people', { count: entry.count })] : [])],
    locale,
  );
  const reasonKnown = entry.reason !== null && words.exists(`reason.${entry.reason}`, { ns: 'timeline' });
  const promised =
    entry.promisedOn &&
    say(entry.provisional ? 'promisedAbout' : 'promised', { date: plainDate(entry.promisedOn, locale) });
  const more = [reasonKnown ? say(`reason.${entry.reason}`) : null, promised].filter((text) => text);
  const gap = locale === 'zh' ? '' : ' ';
  const title = window ? `${say(`title.${key}`)}${locale === 'zh' ? '：' : ': '}${window}` : say(`title.${key}`);
  return { title, text: more.length > 0 ? `${first}${locale === 'zh' ? '。' : '. '}${more.join(gap)}` : first };
}
