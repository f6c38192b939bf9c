// What stands in the fields of a posted form, by name: as typed. Nothing of the machinery of forms is among it.

const machinery = new Set(['csrf', 'switch', 'do']);
const longest = 4_000;

/** The last value of a name wins; files and names no form of ours has are left out. */
export function typedOf(form: FormData): Record<string, string> {
  const fields = [...form].flatMap(([name, value]): [string, string][] => {
    const ours = /^[a-z][\w.-]{0,79}$/i.test(name) && !machinery.has(name);
    return ours && typeof value === 'string' ? [[name, value.slice(0, longest)]] : [];
  });
  return Object.fromEntries(fields.slice(0, 400));
}

/** One field of the form as text, or null. */
export function fieldOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
}

/** As `typedOf`, but every value of a name counts: those of tick boxes are joined by spaces. */
export function typedLists(form: FormData): Record<string, string> {
  const fields = typedOf(form);
  for (const name of Object.keys(fields)) {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    if (values.length > 1) fields[name] = values.join(' ').slice(0, longest);
  }
  return fields;
}
