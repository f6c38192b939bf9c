// A corrected sheet beside what the list already holds: nobody twice, nothing lost, late rows told as such.
import type { RosterPerson, RosterRow } from './roster-row.ts';

/** Somebody on the list; keys are blind, so that names and numbers are compared without being opened. */
export type Listed = { id: string; keys: readonly string[] };

export type Merged = { add: RosterRow[]; known: { row: RosterRow; id: string }[] };

/**
 * How one person is known again: by number, else by name with contact, else by name, department and birth. `blind`
 * turns a text into what is stored.
 */
export function personKeys(person: RosterPerson, blind: (text: string) => string): string[] {
  const parts = [wholeKey(person)];
  if (person.number !== null) parts.push(`i ${person.number}`);
  return parts.map(blind);
}

/** Name, department and contact; where there is no contact, the birth date. */
export function wholeKey(person: RosterPerson): string {
  const known = person.contact?.value ?? person.birth ?? person.guardian?.phone ?? '';
  return `n ${person.name} ${person.department} ${known}`;
}

export function mergeRoster(
  rows: readonly RosterRow[],
  listed: readonly Listed[],
  keysOf: (person: RosterPerson) => readonly string[],
): Merged {
  const byKey = new Map(listed.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  const merged: Merged = { add: [], known: [] };
  for (const row of rows) {
    if (!row.person) continue;
    const id = keysOf(row.person)
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined);
    if (id === undefined) merged.add.push(row);
    else merged.known.push({ row, id });
  }
  return merged;
}
