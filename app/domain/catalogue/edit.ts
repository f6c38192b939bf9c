// A catalogue entry as a form: every text, number and choice by its path, what was typed put back, and what has changed.
import { CatalogueEntry } from './entry.ts';

/** A leaf of an entry: `materials.2.name.zh`. */
export type EditField = { path: string; value: string; kind: 'text' | 'long' | 'number' | 'flag' };
export type EditSection = { key: string; fields: EditField[] };
export type Change = { path: string; before: string | null; after: string | null };

/** Identity and structure of an entry are not edited here: they are what other data refers to. */
const fixed: ReadonlySet<string> = new Set(['code', 'kind', 'effectiveFrom']);
const fixedLeaves: ReadonlySet<string> = new Set(['code', 'when', 'materials', 'fees', 'sources']);
const longText = 60;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function leavesOf(value: Json, path: string, out: Map<string, string | number | boolean>): void {
  if (value === null) return;
  if (typeof value !== 'object') {
    out.set(path, value);
    return;
  }
  for (const [key, child] of Object.entries(value)) leavesOf(child as Json, path ? `${path}.${key}` : key, out);
}

export function leaves(entry: CatalogueEntry): Map<string, string | number | boolean> {
  const out = new Map<string, string | number | boolean>();
  leavesOf(entry as unknown as Json, '', out);
  return out;
}

/** The sections of the form, in the order of the entry. */
export function editSections(entry: CatalogueEntry): EditSection[] {
  const sections = new Map<string, EditField[]>();
  for (const [path, value] of leaves(entry)) {
    const parts = path.split('.');
    const [top = ''] = parts;
    if (fixed.has(top) || parts.slice(1).some((part) => fixedLeaves.has(part))) continue;
    const fields = sections.get(top) ?? [];
    sections.set(top, fields);
    fields.push({ path, value: String(value), kind: kindOf(value) });
  }
  return [...sections].map(([key, fields]) => ({ key, fields }));
}

function kindOf(value: string | number | boolean): EditField['kind'] {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return 'number';
  return value.length > longText ? 'long' : 'text';
}

export type Edited = { ok: true; entry: CatalogueEntry } | { ok: false; paths: string[] };

/** The entry with the typed leaves in place. Paths that the entry does not have are ignored. */
export function applyEdits(
  entry: CatalogueEntry,
  typed: Readonly<Record<string, string>>,
  effectiveFrom: string,
): Edited {
  const next = structuredClone(entry) as unknown as Record<string, Json>;
  const wrong: string[] = [];
  for (const { fields } of editSections(entry)) {
    for (const field of fields) {
      const given = typed[field.path];
      if (given === undefined) continue;
      const value = parseLeaf(field, given);
      if (value === undefined) wrong.push(field.path);
      else putLeaf(next, field.path.split('.'), value);
    }
  }
  next.effectiveFrom = effectiveFrom;
  const parsed = CatalogueEntry.safeParse(next);
  if (parsed.success && wrong.length === 0) return { ok: true, entry: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
  return { ok: false, paths: [...new Set([...wrong, ...issues])] };
}

function parseLeaf(field: EditField, typed: string): string | number | boolean | undefined {
  if (field.kind === 'flag') return typed === 'true';
  if (field.kind !== 'number') return typed.trim();
  const number = Number(typed.normalize('NFKC').trim());
  return typed.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

function putLeaf(target: Json, [key = '', ...rest]: string[], value: string | number | boolean): void {
  const holder = target as { [key: string]: Json };
  if (!Object.hasOwn(holder, key)) return;
  if (rest.length === 0) holder[key] = value;
  else putLeaf(holder[key] as Json, rest, value);
}

/** Leaf by leaf: what a second person has to look at. */
export function changesBetween(before: CatalogueEntry, after: CatalogueEntry): Change[] {
  const old = leaves(before);
  const now = leaves(after);
  const text = (value: string | number | boolean | undefined) => (value === undefined ? null : String(value));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: text(old.get(path)), after: text(now.get(path)) }));
}
