// An Excel workbook as a grid of text: the first sheet with content, its merges, hidden rows and formulas told.
import ExcelJS from 'exceljs';
import { type GridNote, type ReadGrid, type SheetFault, sheetLimits } from '#app/domain/roster/grid.ts';
import { zipParts } from './zip-parts.ts';

const refused = (fault: SheetFault, facts: Record<string, number> = {}): ReadGrid => ({ ok: false, fault, facts });

export async function readXlsx(file: Buffer): Promise<ReadGrid> {
  const parts = zipParts(file, sheetLimits);
  if (typeof parts === 'string') return refused(parts);
  const names = parts.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('macrosheets/'))) return refused('macros');
  if (!names.some((name) => name === 'xl/workbook.xml')) return refused('not-a-sheet');
  if (parts.some(({ bytes }) => bytes.includes('<!DOCTYPE'))) return refused('damaged');
  const cells = parts.filter(({ name }) => /worksheets\/[^/]+\.xml$/i.test(name)).map(({ bytes }) => count(bytes));
  if (cells.some((n) => n > sheetLimits.cells)) return refused('too-heavy', { most: sheetLimits.cells });
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
  } catch {
    return refused('damaged');
  }
  return gridOf(workbook);
}

function count(bytes: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf('<c '); at >= 0; at = bytes.indexOf('<c ', at + 3)) found++;
  return found;
}

function gridOf(workbook: ExcelJS.Workbook): ReadGrid {
  const filled = workbook.worksheets.filter((sheet) => sheet.actualRowCount > 0);
  const [sheet] = filled;
  if (!sheet) return refused('empty');
  const last = sheet.lastRow?.number ?? 0;
  if (sheet.actualRowCount > sheetLimits.rows + 20 || last > sheetLimits.rows * 5) {
    return refused('too-many-rows', { most: sheetLimits.rows, rows: sheet.actualRowCount });
  }
  const rows: string[][] = Array.from({ length: last }, () => []);
  const hidden: number[] = [];
  const formulas: string[] = [];
  sheet.eachRow((row, number) => {
    if (row.hidden) hidden.push(number);
    row.eachCell((cell, column) => {
      if (column > 60) return;
      const cells = rows[number - 1];
      if (!cells) return;
      while (cells.length < column) cells.push('');
      const isCopy = cell.isMerged && cell.master.address !== cell.address;
      if (cell.formula) formulas.push(cell.address);
      cells[column - 1] = isCopy ? '' : textOf(cell.value);
    });
  });
  const notes: GridNote[] = [];
  const note = (code: GridNote['code'], places: readonly (string | number)[]) => {
    if (places.length > 0) notes.push({ code, at: places.slice(0, 8).join(', ') });
  };
  note('merged', sheet.model.merges ?? []);
  note('hidden-rows', hidden);
  note('formulas', formulas);
  note(
    'other-sheets',
    filled.slice(1).map(({ name }) => name.slice(0, 31)),
  );
  return { ok: true, grid: { rows, notes } };
}

/** Numbers of 16 digits and more have lost their end in the spreadsheet: they read as such, never as whole. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (Math.abs(value) >= 1e15) return value.toExponential(5).toUpperCase();
    return String(value);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return String(value.error);
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  return 'result' in value ? textOf(value.result as ExcelJS.CellValue) : '';
}
