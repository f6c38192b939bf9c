// A catalogue entry as a form: which of its leaves are edited, and what was typed put back and judged.
import { type Change, changesOf, type EditSection, putLeaves, sectionsOf } from '#app/domain/content/leaves.ts';
import { CatalogueEntry } from './entry.ts';

/** Identity and structure of an entry are not edited here: they are what other data refers to. */
const fixed: ReadonlySet<string> = new Set(['code', 'kind', 'effectiveFrom']);
const fixedLeaves: ReadonlySet<string> = new Set(['code', 'when', 'materials', 'fees', 'sources']);

/** The sections of the form, in the order of the entry. */
export function editSections(entry: CatalogueEntry): EditSection[] {
  return sectionsOf(entry, ([top = '', ...parts]) => fixed.has(top) || parts.some((part) => fixedLeaves.has(part)));
}

export type Edited = { ok: true; entry: CatalogueEntry } | { ok: false; paths: string[] };

/** The entry with the typed leaves in place. Paths that the entry does not have are ignored. */
export function applyEdits(
  entry: CatalogueEntry,
  typed: Readonly<Record<string, string>>,
  effectiveFrom: string,
): Edited {
  const { next, wrong } = putLeaves(entry, editSections(entry), typed);
  const parsed = CatalogueEntry.safeParse({ ...next, effectiveFrom });
  if (parsed.success && wrong.length === 0) return { ok: true, entry: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  return { ok: false, paths: [...new Set([...wrong, ...issues])] };
}

/** Leaf by leaf: what a second person has to look at. */
export function changesBetween(before: CatalogueEntry, after: CatalogueEntry): Change[] {
  return changesOf(before, after);
}
