// Sheets an organisation downloads: the template in both languages, and the rows that wait to be mended. Formula-safe.
import ExcelJS from 'exceljs';
import { clockText } from '#app/domain/calendar/civil-date.ts';
import type { Locale } from '#app/domain/locale.ts';
import type { ReceiptState } from '#app/domain/receipt/receipt.ts';
import { type RosterColumn, rosterColumns } from '#app/domain/roster/columns.ts';
import type { RosterRow } from '#app/domain/roster/roster-row.ts';
import { formulaSafe } from '#app/domain/sheet/formula-safe.ts';
import { dayOf, plainDate } from '#app/i18n/format.ts';
import { rosterFaultPlace } from '#app/i18n/roster-fault-text.ts';
import { tFor } from '#app/i18n/setup.ts';

const shortColumns: readonly RosterColumn[] = ['name', 'department', 'phone', 'email', 'language'];
const schoolColumns: readonly RosterColumn[] = [
  'name',
  'department',
  'role',
  'birth',
  'guardian',
  'guardian-phone',
  'phone',
];

function headings(columns: readonly RosterColumn[]): string[] {
  const zh = tFor('zh', 'roster');
  const en = tFor('en', 'roster');
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return columns.map((column) => `${zh(`columns.${column}`)} ${upper(en(`columns.${column}`))}`);
}

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetWith(
  columns: readonly RosterColumn[],
  more: string[] = [],
): { workbook: ExcelJS.Workbook; sheet: ExcelJS.Worksheet } {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Roster');
  sheet.addRow([...headings(columns), ...more]).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  for (let i = 1; i <= columns.length; i++) {
    // every cell is text: no number loses its digits, no date turns
    sheet.getColumn(i).numFmt = '@';
    sheet.getColumn(i).width = 22;
  }
  return { workbook, sheet };
}

export function rosterTemplate(audience: 'pupils' | 'adults'): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(sheetWith(audience === 'pupils' ? schoolColumns : shortColumns).workbook);
}

/** The waiting rows with what is to be corrected beside them; numbers are not given back. */
export function waitingSheet(
  rows: readonly Pick<RosterRow, 'cells' | 'faults'>[],
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const used = rosterColumns.filter((column) =>
    rows.some(({ cells, faults }) => cells[column] !== undefined || faults.some(({ field }) => field === column)),
  );
  const { workbook, sheet } = sheetWith(used, ['*']);
  sheet.getColumn(used.length + 1).width = 80;
  for (const { cells, faults } of rows) {
    const texts = used.map((column) => formulaSafe(cells[column] ?? ''));
    sheet.addRow([...texts, faults.map((fault) => rosterFaultPlace(fault, locale)).join(' ')]);
  }
  return bytesOf(workbook);
}

export type SheetOutcome = {
  position: number;
  name: string;
  department: string;
  status: 'invited' | 'ready' | 'not_ready' | 'withdrawn';
  wave: { date: string; start: number } | null;
  came: boolean | null;
  receipt: string | null;
  items: { service: Record<Locale, string>; state: ReceiptState; promisedOn: string | null }[];
};

/** Who came and what was done, a line a person; names as they are handed in here, masked by whoever asks. */
export function outcomeSheet(rows: readonly SheetOutcome[], locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = tFor(locale, 'roster');
  const receipt = tFor(locale, 'receipt');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(t('outcome.title'));
  const heads = ['row', 'name', 'group', 'state', 'time', 'day', 'done', 'receipt'] as const;
  sheet.addRow(heads.map((head) => t(`outcome.${head}`))).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  for (const [index, width] of [6, 16, 20, 12, 22, 14, 60, 20].entries()) sheet.getColumn(index + 1).width = width;
  for (const one of rows) {
    const items = one.items.map(({ service, state, promisedOn }) => {
      const until = promisedOn ? `, ${receipt('promised')} ${plainDate(promisedOn, locale)}` : '';
      return `${service[locale]}: ${receipt(`states.${state}`)}${until}`;
    });
    const came = one.came === null ? '' : t(one.came ? 'outcome.came' : 'outcome.absent');
    const time = one.wave ? `${dayOf(one.wave.date, locale)} ${clockText(one.wave.start)}` : '';
    const texts = [
      one.name,
      one.department,
      t(`states.${one.status}`),
      time,
      came,
      items.join('; '),
      one.receipt ?? '',
    ];
    sheet.addRow([one.position, ...texts.map(formulaSafe)]);
  }
  return bytesOf(workbook);
}
