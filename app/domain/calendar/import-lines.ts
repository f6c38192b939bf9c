// Calendar days pasted as lines: date, off or work, Chinese name, English name; by comma or tab, with or without head.
import type { DayKind } from './working-days.ts';

/** One day as somebody wrote it, unchecked; `row` counts from 1, `kind` is null when it was not understood. */
export type ImportedRow = { row: number; date: string; kind: DayKind | null; zh: string; en: string };

const kinds = new Map<string, DayKind>([
  ['off', 'off'],
  ['休', 'off'],
  ['休息', 'off'],
  ['放假', 'off'],
  ['true', 'off'],
  ['work', 'work'],
  ['班', 'work'],
  ['上班', 'work'],
  ['调休上班', 'work'],
  ['false', 'work'],
]);

/** Rows with their line numbers, or null when nothing looks like a date. Dates may be written 2026/1/1 or 2026年1月1日. */
export function readCalendarLines(text: string): ImportedRow[] | null {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({
      row: i + 1,
      cells: line.split(/[,，\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, i) => i > 0 || /\d/.test(cells[0] ?? ''));
  if (rows.length === 0 || rows.length > 400) return null;
  if (!rows.some(({ cells }) => /^\d{4}/.test(cells[0] ?? ''))) return null;
  return rows.map(({ row, cells: [date = '', kind = '', zh = '', en = ''] }) => ({
    row,
    date: isoDate(date),
    kind: kinds.get(kind.toLowerCase()) ?? null,
    zh,
    en,
  }));
}

function isoDate(text: string): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!found) return text;
  return `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
}
