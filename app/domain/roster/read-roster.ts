// A sheet as people: heading found, every row judged, the same person twice told, good rows kept whatever the others.
import { checkRow, type RosterRules } from './check-row.ts';
import { findHeading, type Heading, type RosterColumn } from './columns.ts';
import { columnLetter, type Grid } from './grid.ts';
import { wholeKey } from './merge.ts';
import type { Cells, RosterFault, RosterRow } from './roster-row.ts';

export type RosterReading =
  | { ok: true; heading: Heading; rows: RosterRow[]; good: number; notes: Grid['notes'] }
  | { ok: false; code: 'no-heading' | 'no-rows' };

export function readRoster(grid: Grid, rules: RosterRules): RosterReading {
  const reading = readingRoster(grid, rules);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/** The same in pieces of 25 rows, for a caller who has others waiting. */
export function* readingRoster(grid: Grid, rules: RosterRules): Generator<void, RosterReading> {
  const heading = findHeading(grid.rows);
  if (!heading) return { ok: false, code: 'no-heading' };
  const rows: RosterRow[] = [];
  for (const [index, cells] of grid.rows.slice(heading.row).entries()) {
    const named = cellsOf(cells, heading);
    if (Object.keys(named).length > 0) rows.push(judgedRow(heading.row + index + 1, named, rules, heading));
    if (index % 25 === 24) yield;
  }
  if (rows.length === 0) return { ok: false, code: 'no-rows' };
  findTwins(rows, heading);
  return { ok: true, heading, rows, good: rows.filter(({ person }) => person !== null).length, notes: grid.notes };
}

/** One row, typed or from a sheet; `heading` is absent where it was typed into a form. */
export function judgedRow(row: number, cells: Cells, rules: RosterRules, heading?: Heading): RosterRow {
  const { person, faults } = checkRow(cells, rules);
  return {
    row,
    cells,
    person,
    faults: faults.map((fault) => ({ ...fault, row, column: letterOf(fault.field, heading) })),
  };
}

function letterOf(field: RosterColumn, heading?: Heading): string {
  const at = heading?.at.get(field);
  return at === undefined ? '' : columnLetter(at);
}

function cellsOf(cells: readonly string[], heading: Heading): Cells {
  const named: Cells = {};
  for (const [column, index] of heading.at) {
    const text = (cells[index] ?? '').trim();
    if (text !== '') named[column] = text.slice(0, 300);
  }
  return named;
}

/** The same number, or the same name, department and contact, is one person; one phone for two adults is a question. */
function findTwins(rows: RosterRow[], heading: Heading): void {
  const numbers = new Map<string, number>();
  const people = new Map<string, number>();
  const phones = new Map<string, number>();
  const names = new Map<string, number>();
  const seen = (map: Map<string, number>, key: string, row: number): number | null => {
    const before = map.get(key);
    if (before === undefined) map.set(key, row);
    return before ?? null;
  };
  for (const one of rows) {
    const { person } = one;
    if (!person) continue;
    const byNumber = person.number === null ? null : seen(numbers, person.number, one.row);
    const whole = seen(people, wholeKey(person), one.row);
    const byPhone = person.contact && !person.minor ? seen(phones, person.contact.value, one.row) : null;
    const byName = seen(names, `${person.name} ${person.department}`, one.row);
    if (byNumber !== null) tell(one, heading, 'number', 'number-twice', byNumber);
    else if (whole !== null) tell(one, heading, 'name', 'person-twice', whole);
    else if (byPhone !== null)
      tell(one, heading, person.contact?.kind === 'email' ? 'email' : 'phone', 'phone-same', byPhone);
    else if (byName !== null) tell(one, heading, 'name', 'same-name', byName, 'note');
  }
}

function tell(
  one: RosterRow,
  heading: Heading,
  field: RosterColumn,
  code: RosterFault['code'],
  other: number,
  severity: RosterFault['severity'] = 'error',
): void {
  one.faults.push({ row: one.row, column: letterOf(field, heading), field, code, severity, facts: { other } });
  if (severity === 'error') one.person = null;
}
