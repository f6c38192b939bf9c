// A text file with commas, semicolons or tabs, in UTF-8, UTF-16 or GB18030, and what was pasted from a spreadsheet.
import { parse } from 'csv-parse/sync';
import { type GridNote, type ReadGrid, sheetLimits } from '#app/domain/roster/grid.ts';

type Decoded = { text: string; notes: GridNote[] };

/** Chinese Windows saves CSV in GB18030 without saying so: what is not UTF-8 is read as that. */
function decode(file: Buffer): Decoded | null {
  const utf16 = file[0] === 0xff && file[1] === 0xfe;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(file);
      return { text, notes: encoding === 'gb18030' ? [{ code: 'encoding-gb18030', at: '' }] : [] };
    } catch {
      // the next encoding is tried
    }
  }
  return null;
}

export function readDelimited(file: Buffer): ReadGrid {
  const decoded = decode(file);
  if (!decoded) return { ok: false, fault: 'encoding', facts: {} };
  if (decoded.text.includes('\0')) return { ok: false, fault: 'not-a-sheet', facts: {} };
  return readText(decoded.text, decoded.notes);
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 2_000);
  const counts = ['\t', ',', ';', '，'].map((mark) => ({ mark, times: head.split(mark).length }));
  return counts.sort((a, b) => b.times - a.times)[0]?.mark ?? ',';
}

export function readText(text: string, notes: GridNote[] = []): ReadGrid {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '') return { ok: false, fault: 'empty', facts: {} };
  let rows: string[][];
  try {
    rows = parse(clean, {
      delimiter: delimiterOf(clean),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      max_record_size: 20_000,
    }) as string[][];
  } catch {
    return { ok: false, fault: 'damaged', facts: {} };
  }
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '')).length;
  if (filled > sheetLimits.rows + 20) {
    return { ok: false, fault: 'too-many-rows', facts: { most: sheetLimits.rows, rows: filled } };
  }
  const cut = rows.map((row) => row.slice(0, 60));
  if (cut.reduce((sum, row) => sum + row.length, 0) > sheetLimits.cells) {
    return { ok: false, fault: 'too-heavy', facts: { most: sheetLimits.cells } };
  }
  return { ok: true, grid: { rows: cut, notes } };
}
