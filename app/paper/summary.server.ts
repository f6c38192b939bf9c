// The summary of one group's receipts: a line a person with the name masked, totals, page numbers.
import type { SummaryPaper } from '#app/domain/receipt/paper-facts.ts';
import { summaryCounts } from '#app/domain/receipt/paper-facts.ts';
import { fullDay, moment, plainDate } from '#app/i18n/format.ts';
import { receiptText as both } from '#app/i18n/receipt-text.ts';
import {
  finish,
  keepRoom,
  line,
  margin,
  newPen,
  type Pen,
  paperFoot,
  paperWidth,
  type Two,
  write,
  writeTwo,
} from './pen.server.ts';

const whole = { x: margin, width: paperWidth };
const columns = [30, 82, 110, paperWidth - 222];
const lineSize = { size: 8.5 };

export async function summaryPdf(facts: SummaryPaper): Promise<Buffer> {
  const title = both('summary.title');
  const pen = newPen(`${title.zh} ${facts.reference}`, facts.writtenAt);
  drawHead(pen, facts, title);
  drawColumns(pen);
  for (const [index, entry] of facts.lines.entries()) {
    const items = entry.items.map(({ service, state, promisedOn }) => {
      const until = promisedOn ? ` ${plainDate(promisedOn, 'zh')}` : '';
      return `${service.zh}：${both(`states.${state}`).zh}${until}`;
    });
    const english = entry.items.map(({ service, state }) => `${service.en}: ${both(`states.${state}`).en}`);
    drawLine(pen, [String(index + 1), entry.number, entry.name], { zh: items.join('；'), en: english.join('; ') });
  }
  const { people, items, byState } = summaryCounts(facts.lines);
  keepRoom(pen, 100);
  pen.y += writeTwo(pen, both('summary.total', { people, items }), whole, pen.y + 8, { size: 11, bold: true }) + 10;
  for (const [state, count] of byState) {
    const said = both(`states.${state}`);
    pen.y += write(pen, `${said.zh} ${said.en}: ${count}`, whole, pen.y, { size: 9 }) + 1;
  }
  writeTwo(pen, both('summary.masked'), whole, pen.y + 4, { size: 8 });
  number(pen);
  return finish(pen);
}

function drawHead(pen: Pen, facts: SummaryPaper, title: Two): void {
  pen.y += write(pen, `${facts.head.bureau.zh}　${facts.head.bureau.en}`, whole, pen.y, { size: 8.5 }) + 4;
  pen.y += writeTwo(pen, title, whole, pen.y, { size: 18, bold: true }) + 6;
  const told: [string, Two][] = [
    ['summary.host', { zh: facts.host, en: '' }],
    ['summary.reference', { zh: facts.reference, en: '' }],
    ['summary.date', { zh: fullDay(facts.date, 'zh'), en: fullDay(facts.date, 'en') }],
    ['summary.written', { zh: moment(facts.writtenAt, 'zh'), en: moment(facts.writtenAt, 'en') }],
  ];
  for (const [key, value] of told) {
    const label = both(key);
    const text = [value.zh, value.en].filter(Boolean).join('  ');
    pen.y += write(pen, `${label.zh} ${label.en}：${text}`, whole, pen.y, { size: 9 }) + 2;
  }
  pen.y += 6;
}

function drawColumns(pen: Pen): void {
  const heads = ['summary.no', 'number', 'applicant', 'services'].map((key) => both(key));
  line(pen, whole, pen.y, 1.2);
  let x = margin;
  const heights = heads.map((head, at) => {
    const height = writeTwo(pen, head, { x, width: (columns[at] ?? 0) - 6 }, pen.y + 3, { size: 8.5, bold: true });
    x += columns[at] ?? 0;
    return height;
  });
  pen.y += Math.max(...heights) + 5;
  line(pen, whole, pen.y, 0.9);
}

function drawLine(pen: Pen, cells: readonly string[], services: Two): void {
  if (keepRoom(pen, 48)) drawColumns(pen);
  let x = margin;
  const heights = cells.map((text, at) => {
    const height = write(pen, text, { x, width: (columns[at] ?? 0) - 6 }, pen.y + 3, lineSize);
    x += columns[at] ?? 0;
    return height;
  });
  heights.push(writeTwo(pen, services, { x, width: columns[3] ?? 0 }, pen.y + 3, lineSize));
  pen.y += Math.max(...heights) + 5;
  line(pen, whole, pen.y);
}

function number(pen: Pen): void {
  const { count } = pen.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pen.doc.switchToPage(page);
    const said = both('summary.page', { page: page + 1, pages: count });
    write(pen, `${said.zh}　${said.en}`, whole, paperFoot - 12, { size: 7.5, align: 'center' });
  }
}
