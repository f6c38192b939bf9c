// Versioned content as a form: every text, number and choice by its path, what was typed put back, what has changed,
// and whether both languages are there.

/** A leaf of a body: `blocks.2.text.zh`. */
export type EditField = { path: string; value: string; kind: 'text' | 'long' | 'number' | 'flag' };
export type EditSection = { key: string; fields: EditField[] };
export type Change = { path: string; before: string | null; after: string | null };
type Leaf = string | number | boolean;
type Json = Leaf | null | Json[] | { [key: string]: Json };

const longText = 60;

export function leavesOf(body: object): Map<string, Leaf> {
  const out = new Map<string, Leaf>();
  const walk = (value: Json, path: string): void => {
    if (value === null) return;
    if (typeof value !== 'object') out.set(path, value);
    else for (const [key, child] of Object.entries(value)) walk(child as Json, path ? `${path}.${key}` : key);
  };
  walk(body as Json, '');
  return out;
}

/** The sections of a form, in the order of the body, without what `fixed` keeps out: what other data refers to. */
export function sectionsOf(body: object, fixed: (parts: readonly string[]) => boolean): EditSection[] {
  const sections = new Map<string, EditField[]>();
  for (const [path, value] of leavesOf(body)) {
    const parts = path.split('.');
    if (fixed(parts)) continue;
    const key = parts[0] ?? '';
    sections.set(key, [...(sections.get(key) ?? []), { path, value: String(value), kind: kindOf(value) }]);
  }
  return [...sections].map(([key, fields]) => ({ key, fields }));
}

function kindOf(value: Leaf): EditField['kind'] {
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return 'number';
  return value.length > longText ? 'long' : 'text';
}

/** The body with the typed leaves in place. Paths the form does not have are ignored; `wrong` are no numbers. */
export function putLeaves(
  body: object,
  sections: readonly EditSection[],
  typed: Readonly<Record<string, string>>,
): { next: Record<string, unknown>; wrong: string[] } {
  const next = structuredClone(body) as Record<string, Json>;
  const wrong: string[] = [];
  for (const field of sections.flatMap(({ fields }) => fields)) {
    const given = typed[field.path];
    if (given === undefined) continue;
    const value = parseLeaf(field, given);
    if (value === undefined) wrong.push(field.path);
    else putLeaf(next, field.path.split('.'), value);
  }
  return { next, wrong };
}

function parseLeaf(field: EditField, typed: string): Leaf | undefined {
  if (field.kind === 'flag') return typed === 'true';
  if (field.kind !== 'number') return typed.trim();
  const number = Number(typed.normalize('NFKC').trim());
  return typed.trim() !== '' && Number.isFinite(number) ? number : undefined;
}

function putLeaf(target: Json, [key = '', ...rest]: string[], value: Leaf): void {
  const holder = target as { [key: string]: Json };
  if (!Object.hasOwn(holder, key)) return;
  if (rest.length === 0) holder[key] = value;
  else putLeaf(holder[key] as Json, rest, value);
}

/** Leaf by leaf: what a second person has to look at. Without a body before, everything is new. */
export function changesOf(before: object | null, after: object): Change[] {
  const old = before === null ? new Map<string, Leaf>() : leavesOf(before);
  const now = leavesOf(after);
  const text = (value: Leaf | undefined) => (value === undefined ? null : String(value));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: text(old.get(path)), after: text(now.get(path)) }));
}

/** How many texts a body has in each language, and where one is missing. */
export function completeness(body: object): { zh: number; en: number; missing: string[] } {
  const texts = [...leavesOf(body)].filter(([path]) => /\.(zh|en)$/.test(path));
  const filled = texts.filter(([, value]) => String(value).trim() !== '').map(([path]) => path);
  const has = new Set(filled);
  const bases = new Set(texts.map(([path]) => path.replace(/\.(zh|en)$/, '')));
  const missing = [...bases]
    .flatMap((base) => ['zh', 'en'].map((l) => `${base}.${l}`))
    .filter((path) => !has.has(path));
  const count = (language: string) => filled.filter((path) => path.endsWith(`.${language}`)).length;
  return { zh: count('zh'), en: count('en'), missing };
}
