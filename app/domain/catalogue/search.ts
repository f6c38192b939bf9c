// Finds entries by what people type, in either language; words of the name weigh most.
import type { Audience, CatalogueEntry, Mode } from './entry.ts';

export type Wanted = { q: string; audience: Audience | null; mode: Mode | null };

/** Entries that fit, best first; the order of the catalogue decides between equals. Every word must be found. */
export function findEntries(entries: readonly CatalogueEntry[], wanted: Wanted): CatalogueEntry[] {
  const words = wordsOf(wanted.q);
  return entries
    .filter((entry) => wanted.audience === null || entry.audiences.includes(wanted.audience))
    .filter((entry) => wanted.mode === null || entry.modes.includes(wanted.mode))
    .map((entry) => ({ entry, weight: weightOf(entry, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
}

/** At most eight words of what was typed; the rest says little. */
function wordsOf(typed: string): string[] {
  const plain = typed.normalize('NFKC').toLowerCase().trim();
  return plain
    .split(/[\s,，、]+/u)
    .filter((word) => word !== '')
    .slice(0, 8);
}

/** 0 when a word is nowhere to be found; 1 when nothing is asked. */
function weightOf(entry: CatalogueEntry, words: readonly string[]): number {
  const names = textOf([entry.name, entry.short]);
  const also = [...entry.searchWords.zh, ...entry.searchWords.en, entry.code].join('\n').toLowerCase();
  const told = textOf([entry.summary]);
  let weight = 1;
  for (const word of words) {
    const found = names.includes(word) ? 9 : also.includes(word) ? 4 : told.includes(word) ? 1 : 0;
    if (found === 0) return 0;
    weight += found;
  }
  return weight;
}

function textOf(texts: readonly { zh: string; en: string }[]): string {
  return texts
    .map((text) => `${text.zh}\n${text.en}`)
    .join('\n')
    .toLowerCase();
}
