// Sheets through the thread that reads them: every digit back from Excel's own format, and each bad file by its name.
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { beforeAll, expect, test } from 'vitest';
import type { RosterRules } from '#app/domain/roster/check-row.ts';
import { type SheetFault, sheetLimits } from '#app/domain/roster/grid.ts';
import { readRoster } from '#app/domain/roster/read-roster.ts';
import { sampleNumber } from '#app/testing/demo.ts';
import { readBytes } from './read-bytes.server.ts';
import { readSheet } from './read-sheet.server.ts';

const program = join(process.cwd(), 'var/test', `sheet-worker-${process.pid}.mjs`);
const rules: RosterRules = {
  today: '2026-11-23',
  visitDate: '2026-12-08',
  guardianUnder: 16,
  audience: 'adults',
  services: [],
};

beforeAll(async () => {
  await build({
    entryPoints: ['app/platform/sheet/sheet-worker.server.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
});

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('花名册'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A zip file by hand: what no honest program writes. */
function zipOf(parts: { name: string; bytes: Buffer; flags?: number }[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, flags = 0 } of parts) {
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // the size it claims is a lie
    entry.writeUInt32LE(100, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(local, Buffer.from(name), packed);
    entries.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...entries, end]);
}

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const part = (name: string, bytes: Buffer | string) => ({ name, bytes: Buffer.from(bytes) });

test('a workbook comes back with all 18 digits; merges, hidden rows, formulas and more sheets are told', async () => {
  const numbers = Array.from({ length: 40 }, (_, i) => sampleNumber(i * 7, 1970 + i));
  const file = await workbook((sheet, book) => {
    sheet.addRow(['示例光纤有限公司花名册']);
    sheet.mergeCells('A1:D1');
    sheet.addRow(['姓名', '部门', '手机', '身份证号码']);
    for (const [i, number] of numbers.entries()) sheet.addRow([`示例${i}`, '研发', 13800138000 + i, number]);
    sheet.getCell('B3').value = { formula: '"研"&"发"', result: '研发' };
    sheet.getRow(4).hidden = true;
    book.addWorksheet('去年').addRow(['姓名']);
  });
  const read = await readSheet(file, program);
  if (!read.ok) throw new Error(read.fault);
  expect(read.grid.rows.slice(2).map((row) => row[3])).toEqual(numbers);
  expect(read.grid.rows[2]).toEqual(['示例0', '研发', '13800138000', numbers[0]]);
  expect(read.grid.rows[0]).toEqual(['示例光纤有限公司花名册', '', '', '']);
  expect(read.grid.notes).toEqual([
    { code: 'merged', at: 'A1:D1' },
    { code: 'hidden-rows', at: '4' },
    { code: 'formulas', at: 'B3' },
    { code: 'other-sheets', at: '去年' },
  ]);
});

test('numbers a spreadsheet has cut are named by row and column and never taken', async () => {
  const file = await workbook((sheet) => {
    sheet.addRow(['姓名', '手机', '身份证号码']);
    sheet.addRow(['示例甲', '13800138000', Number(sampleNumber(5))]);
    sheet.addRow(['示例乙', '13800138001', '4.20199E+17']);
    sheet.addRow(['示例丙', '13800138002', 420199900101001]);
    sheet.addRow(['示例丁', '13800138003', sampleNumber(6)]);
  });
  const read = await readBytes(file);
  if (!read.ok) throw new Error(read.fault);
  const roster = readRoster(read.grid, rules);
  if (!roster.ok) throw new Error(roster.code);
  expect(roster.rows.map(({ row, faults }) => `${row}${faults[0]?.column ?? ''} ${faults[0]?.code ?? 'good'}`)).toEqual(
    ['2C ID_TRUNCATED', '3C ID_TRUNCATED', '4C ID_15_OLD', '5 good'],
  );
});

test('each file that is not read has its own reason', async () => {
  const good = await workbook((sheet) => sheet.addRow(['姓名']));
  const book = part('xl/workbook.xml', '<workbook/>');
  const files: [SheetFault, Buffer][] = [
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from('\uFEFF \n')],
    ['empty', await workbook(() => {})],
    ['too-large', Buffer.alloc(sheetLimits.bytes + 1, 'a')],
    ['macros', zipOf([book, part('xl/vbaProject.bin', ole)])],
    ['macros', zipOf([book, part('xl/macrosheets/sheet1.xml', '<xm/>')])],
    ['encrypted', Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])],
    ['encrypted', zipOf([{ ...book, flags: 1 }])],
    ['old-xls', Buffer.concat([ole, Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')])],
    ['damaged', good.subarray(0, good.length - 200)],
    ['damaged', Buffer.concat([good.subarray(0, 40), Buffer.alloc(60, 7), good.subarray(100)])],
    ['damaged', zipOf([book, part('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')])],
    ['damaged', zipOf([book])],
    ['not-a-sheet', zipOf([part('word/document.xml', '<w/>')])],
    ['not-a-sheet', Buffer.from('%PDF-1.7\n')],
    ['not-a-sheet', Buffer.from('姓名,\0\n')],
    ['encoding', Buffer.from([0x41, 0xff, 0xff, 0xff, 0x0a])],
    ['too-many-rows', Buffer.from(`姓名\n${'示例甲\n'.repeat(sheetLimits.rows + 30)}`)],
    ['too-heavy', Buffer.from(`${'a,'.repeat(59)}a\n`.repeat(1_100))],
    ['too-heavy', zipOf([book, part('xl/worksheets/sheet1.xml', '<c r="A1"/>'.repeat(sheetLimits.cells + 1))])],
    ['too-heavy', zipOf(Array.from({ length: sheetLimits.entries + 1 }, (_, i) => part(`xl/${i}.xml`, '<a/>')))],
  ];
  for (const [fault, file] of files) expect(await readBytes(file)).toMatchObject({ ok: false, fault });
});

test('a workbook of too many rows, a bomb by ratio, and what passes the time or the memory end in the thread', async () => {
  const rows = await workbook((sheet) => {
    for (let i = 0; i < sheetLimits.rows + 30; i++) sheet.addRow([`示例${i}`]);
  });
  const bomb = zipOf([
    part('xl/workbook.xml', '<workbook/>'),
    part('xl/worksheets/sheet1.xml', Buffer.alloc(3e7, 'a')),
  ]);
  expect(bomb.length).toBeLessThan(40_000);
  const heavy = { ok: false, fault: 'too-heavy' };
  const answers = await Promise.all([
    readSheet(rows, program),
    readSheet(bomb, program),
    readSheet(rows, program, { seconds: 0.01, megabytes: 256 }),
    readSheet(rows, program, { seconds: 15, megabytes: 8 }),
  ]);
  const many = { ok: false, fault: 'too-many-rows', facts: { most: sheetLimits.rows, rows: sheetLimits.rows + 30 } };
  expect(answers).toMatchObject([many, heavy, heavy, heavy]);
});

test('text of Chinese Windows is GB18030 and told so; semicolons, tabs and pasted cells are columns too', async () => {
  // 姓名,部门 / 示例甲,研发 as Excel for Windows writes them
  const gb = Buffer.from('d0d5c3fb2cb2bfc3c50d0acabec0fdbcd72cd1d0b7a20d0a', 'hex');
  const read = await readSheet(gb, program);
  expect(read).toEqual({
    ok: true,
    grid: {
      rows: [
        ['姓名', '部门'],
        ['示例甲', '研发'],
      ],
      notes: [{ code: 'encoding-gb18030', at: '' }],
    },
  });
  for (const mark of [';', '\t', '，']) {
    const text = await readBytes(Buffer.from(`\uFEFF姓名${mark}部门\r\n示例甲${mark}研发\r\n`));
    expect(text).toMatchObject({
      ok: true,
      grid: {
        rows: [
          ['姓名', '部门'],
          ['示例甲', '研发'],
        ],
        notes: [],
      },
    });
  }
});
