// Reads a posted form by its schema. Only the schema's own fields are ever looked at; of others the names are logged.
import { z } from 'zod';
import type { Log } from '../log.server.ts';

export type ReadForm<T> = {
  /** as typed, to draw the form again: ticked values of one name joined by spaces */
  typed: Record<string, string>;
  answer: { ok: true; value: T } | { ok: false /** names of the fields that do not fit */; fields: string[] };
};

const machinery = new Set(['csrf', 'switch', 'do']);
const longest = 4_000;

/** A field declared as an array takes every value of its name (tick boxes), any other the last one. */
export async function readForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  log: Log,
): Promise<ReadForm<z.infer<S>>> {
  const form = await request.formData();
  const typed: Record<string, string> = {};
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    const cut = values.map((value) => value.slice(0, longest));
    const many = field instanceof z.ZodArray;
    const last = cut.at(-1);
    if (last !== undefined) typed[name] = many ? cut.join(' ') : last;
    given[name] = many ? cut : last;
  }
  const known = new Set(Object.keys(schema.shape));
  const unknown = [...new Set(form.keys())].filter((name) => !known.has(name) && !machinery.has(name));
  if (unknown.length > 0) {
    const names = unknown.map((name) => (/^[a-z_][\w-]{0,30}$/i.test(name) ? name : '?')).slice(0, 20);
    log.warn('unknown-fields', { count: unknown.length, names: names.join(' ') });
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { typed, answer: { ok: true, value: parsed.data } };
  const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))];
  return { typed, answer: { ok: false, fields } };
}
