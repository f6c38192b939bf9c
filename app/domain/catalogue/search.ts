// Finds entries by what people type, in either language, also as a phrase without spaces ("孩子换护照").
// Words of the name weigh most; of several words, entries that hold the most of them are kept.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Audience, CatalogueEntry, Mode } from './entry.ts';

export type Wanted = {
  q: string;
  audience: Audience | null;
  mode: Mode | null;
  kind?: CatalogueEntry['kind'] | null;
};

/** Entries that fit, best first; the order of the catalogue decides between equals. */
export function findEntries(entries: readonly CatalogueEntry[], wanted: Wanted): CatalogueEntry[] {
  const fitting = entries.filter(
    (entry) =>
      (wanted.audience === null || entry.audiences.includes(wanted.audience)) &&
      (wanted.mode === null || entry.modes.includes(wanted.mode)) &&
      (!wanted.kind || entry.kind === wanted.kind),
  );
  const words = wordsOf(wanted.q);
  if (words.length === 0) return wanted.q.trim() === '' ? fitting : [];
  const scored = fitting.map((entry) => ({ entry, ...scoreOf(entry, words) })).filter(({ found }) => found > 0);
  const most = Math.max(...scored.map(({ found }) => found));
  return scored
    .filter(({ found }) => found === most)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
}

/** Words that say nothing about which service is meant. */
const empty = new Set('a an the for my your to of in at i we do how need want get and or with on is can me'.split(' '));

/** At most eight words of what was typed; Han and Latin are parted ("补办HK签注"). */
function wordsOf(typed: string): string[] {
  const plain = typed.normalize('NFKC').toLowerCase().slice(0, 200);
  return (plain.match(/\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [])
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !empty.has(word))
    .slice(0, 8);
}

function scoreOf(entry: CatalogueEntry, words: readonly string[]) {
  const texts = textsOf(entry);
  const weights = words.map((word) =>
    /\p{Script=Han}/u.test(word) ? hanWeight(texts, word) : latinWeight(texts, word),
  );
  return { found: weights.filter((weight) => weight > 0).length, weight: weights.reduce((sum, one) => sum + one, 0) };
}

type Texts = { names: string; also: readonly string[]; told: string };

function textsOf(entry: CatalogueEntry): Texts {
  const told: Bilingual[] =
    entry.kind === 'service'
      ? [entry.summary, ...entry.variants.flatMap((variant) => [variant.name, variant.forWhom])]
      : [entry.summary, ...entry.talk.outline];
  return {
    names: joined([entry.name, entry.short]),
    also: [...entry.searchWords.zh, ...entry.searchWords.en, entry.code].map((word) => word.toLowerCase()),
    told: joined(told),
  };
}

function joined(texts: readonly Bilingual[]): string {
  return texts
    .map((text) => `${text.zh}\n${text.en}`)
    .join('\n')
    .toLowerCase();
}

/** Han is written without spaces: a phrase also counts by the known words inside it, then by pairs of characters. */
function hanWeight({ names, also, told }: Texts, phrase: string): number {
  if (names.includes(phrase)) return 9;
  if (also.includes(phrase)) return 6;
  if (also.some((word) => word.includes(phrase))) return 4;
  const inside = also.filter((word) => /\p{Script=Han}/u.test(word) && word.length > 1 && phrase.includes(word));
  if (inside.length > 0) return 3 + Math.max(...inside.map((word) => word.length)) / 4;
  if (told.includes(phrase)) return 1;
  const pairs = [...phrase].slice(1).map((character, index) => `${[...phrase][index]}${character}`);
  const known = pairs.filter((pair) => names.includes(pair) || also.some((word) => word.includes(pair)));
  return known.length > 0 && known.length * 2 >= pairs.length ? 1 : 0;
}

/** Latin words match from their start: "id" finds "identity", not "residence". A plural finds its singular. */
function latinWeight({ names, also, told }: Texts, typed: string): number {
  const stem = typed.length > 4 && typed.endsWith('s') ? typed.slice(0, -1) : typed;
  const starts = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${escaped(stem)}`, 'u');
  if (starts.test(names)) return 9;
  if (also.includes(typed)) return 6;
  if (also.some((word) => starts.test(word))) return 4;
  return starts.test(told) ? 1 : 0;
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '');
}
