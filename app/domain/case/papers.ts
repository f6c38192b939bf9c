// Which papers of an item there are, and which of them may follow after a conditional acceptance (容缺受理).
import type { CatalogueEntry } from '#app/domain/catalogue/entry.ts';
import type { Material } from '#app/domain/catalogue/material.ts';

/** Every paper the variant can ask for; none for what is no service. */
export function papersOf(entry: CatalogueEntry | undefined, variant: string): Material[] {
  if (entry?.kind !== 'service') return [];
  const own = entry.variants.find(({ code }) => code === variant)?.materials ?? [];
  return entry.materials.filter((material) => own.includes(material.code));
}

/** What the catalogue calls core never follows. */
export function papersThatFollow(entry: CatalogueEntry | undefined, variant: string): Material[] {
  return papersOf(entry, variant).filter((material) => material.class === 'deferrable');
}
