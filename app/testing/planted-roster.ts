// A company's sheet with twenty planted mistakes, each known by row, column and code, and the same sheet corrected.
import ExcelJS from 'exceljs';
import { sampleNumber } from './demo.ts';

const heading = [
  '姓名',
  '部门',
  '手机',
  '邮箱',
  '身份证号码',
  '证件类型',
  '出生日期',
  '监护人',
  '签证有效期至',
  '办理事项',
];
type Cell = string | number | { formula: string; result: string };

const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
export const employeeName = (i: number) => `示${han[i % 22]}${han[Math.floor(i / 22) % 22]}`;
const phoneOf = (i: number) => `138001${String(i).padStart(5, '0')}`;

function employee(i: number): Cell[] {
  return [employeeName(i), `部门${i % 6}`, phoneOf(i), '', '', '', '', '', '', ''];
}

export type Planted = { at: number; column: string; code: string; cells: Record<number, Cell> };

/** `at`: which employee it happens to, from 0; `cells`: what stands in the row instead, by position. */
export const plantedMistakes: readonly Planted[] = [
  { at: 1, column: 'E', code: 'ID_TRUNCATED', cells: { 4: 420199199001010000 } },
  { at: 2, column: 'E', code: 'ID_15_OLD', cells: { 4: '420199900101001' } },
  // the line above once more, and a number that is another’s
  { at: 3, column: 'A', code: 'person-twice', cells: Object.fromEntries(employee(0).entries()) },
  { at: 5, column: 'E', code: 'number-twice', cells: { 4: sampleNumber(4, 1980) } },
  // the phone was merged with the line above: this line has none
  { at: 7, column: 'C', code: 'contact-missing', cells: { 2: '' } },
  { at: 8, column: 'H', code: 'guardian-missing', cells: { 6: '2015-10-20' } },
  {
    at: 9,
    column: 'I',
    code: 'permit-ended',
    cells: { 0: 'Anna Example', 5: '护照', 4: 'ZZ0000001', 8: '2026-10-01' },
  },
  { at: 10, column: 'A', code: 'name-missing', cells: { 0: '' } },
  { at: 11, column: 'C', code: 'PHONE_LENGTH', cells: { 2: '1380013800' } },
  { at: 12, column: 'C', code: 'phone-truncated', cells: { 2: '1.38001E+10' } },
  { at: 13, column: 'C', code: 'phone-same', cells: { 2: phoneOf(0) } },
  { at: 14, column: 'E', code: 'ID_CHECK_CHARACTER', cells: { 4: '110105194912310021' } },
  { at: 15, column: 'E', code: 'ID_BIRTH_DATE', cells: { 4: '420199199002300012' } },
  { at: 16, column: 'G', code: 'DATE_UNREAL', cells: { 6: '1990-02-30' } },
  { at: 17, column: 'E', code: 'number-is-passport', cells: { 4: 'E12345678' } },
  { at: 18, column: 'A', code: 'formula-text', cells: { 0: '=1+1' } },
  { at: 19, column: 'J', code: 'service-unknown', cells: { 9: '星际通行证' } },
  { at: 20, column: 'F', code: 'kind-unknown', cells: { 5: '学生证' } },
  { at: 21, column: 'G', code: 'ID_BIRTH_DIFFERS', cells: { 4: '42019919900101003X', 6: '1991-01-01' } },
  { at: 22, column: 'D', code: 'EMAIL_FORM', cells: { 2: '', 3: 'anna@@example' } },
];

export const fewestWithMistakes = 1 + Math.max(...plantedMistakes.map(({ at }) => at));

/** The row of the sheet in which this employee stands: a title and the headings are above. */
export const rowOf = (i: number) => i + 3;

/** Excel, as an office would hand it in: a title over merged cells, a mistake in every planted row unless `corrected`. */
export async function employeeSheet(people: number, corrected: boolean): Promise<Uint8Array> {
  const rows = Array.from({ length: people }, (_, i) => employee(i));
  const four = rows[4];
  if (four) four[4] = sampleNumber(4, 1980);
  for (const { at, cells } of corrected ? [] : plantedMistakes) {
    const row = rows[at];
    if (row) for (const [index, cell] of Object.entries(cells)) row[Number(index)] = cell;
  }
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('花名册');
  sheet.addRow(['示例光纤有限公司花名册']);
  sheet.addRow(heading);
  sheet.addRows(rows);
  sheet.mergeCells('A1:J1');
  if (!corrected) sheet.mergeCells(`C${rowOf(6)}:C${rowOf(7)}`);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
