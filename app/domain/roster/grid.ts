// A sheet as it was read: text in cells, rows numbered as people see them, and what reading it has noticed.

export type GridNote = {
  code: 'merged' | 'hidden-rows' | 'formulas' | 'other-sheets' | 'encoding-gb18030';
  at: string;
};

export type Grid = {
  /** `rows[0]` is row 1 of the sheet; a cell that lost digits reads 4.20199E+17 */
  rows: readonly (readonly string[])[];
  notes: readonly GridNote[];
};

/** Why a file was not read at all. Sentences: i18n `roster`, files. */
export const sheetFaults = [
  'empty',
  'too-large',
  'too-many-rows',
  'too-heavy',
  'macros',
  'encrypted',
  'old-xls',
  'damaged',
  'not-a-sheet',
  'encoding',
] as const;
export type SheetFault = (typeof sheetFaults)[number];

export type ReadGrid = { ok: true; grid: Grid } | { ok: false; fault: SheetFault; facts: Record<string, number> };

/** What one file may hold: bytes, inflated bytes and ratio of its parts, cells, rows of people, seconds and memory. */
export const sheetLimits = {
  bytes: 2 * 1024 * 1024,
  inflated: 40 * 1024 * 1024,
  ratio: 250,
  entries: 300,
  cells: 60_000,
  rows: 2_000,
  seconds: 15,
  megabytes: 256,
} as const;

/** A, B, … Z, AA: the letter people see above a column (0-based). */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
