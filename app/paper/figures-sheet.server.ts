// A table with a title and a watermark as a workbook: the month's report, and what the auditor takes along. Every text is
// harmless to programs that look for formulas; numbers stay numbers.
import ExcelJS from 'exceljs';
import { formulaSafe } from '#app/domain/sheet/formula-safe.ts';

export type PlainTable = {
  title: string;
  watermark: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
};

export async function tableSheet({ title, watermark, heads, rows }: PlainTable): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31));
  sheet.addRow([formulaSafe(title)]).font = { bold: true, size: 14 };
  sheet.addRow([formulaSafe(watermark)]);
  sheet.addRow(heads.map(formulaSafe)).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 3 }];
  for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'number' ? cell : formulaSafe(cell))));
  for (const [index, width] of [26, 44, 16, 44].entries()) sheet.getColumn(index + 1).width = width;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
