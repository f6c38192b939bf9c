// A receipt on one A4 page, Chinese first and English under it: a person, the items, what was promised, how to verify.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { PaperItem, ReceiptPaper } from '#app/domain/receipt/paper-facts.ts';
import { fullDay, moment, plainDate } from '#app/i18n/format.ts';
import { receiptText as both } from '#app/i18n/receipt-text.ts';
import {
  drawQr,
  finish,
  keepRoom,
  line,
  margin,
  newPen,
  type Pen,
  pairRow,
  paperWidth,
  row,
  stamp,
  type Two,
  write,
  writeTwo,
} from './pen.server.ts';

const whole = { x: margin, width: paperWidth };

export async function receiptPdf(facts: ReceiptPaper): Promise<Buffer> {
  const pen = newPen(`${both(titleOf(facts)).zh} ${facts.number}`, facts.issuedAt);
  drawReceipt(pen, facts);
  return finish(pen);
}

const titleOf = ({ items }: ReceiptPaper) =>
  items.every(({ state }) => state === 'captured') ? 'captureOnly' : 'acceptance';

export function drawReceipt(pen: Pen, facts: ReceiptPaper): void {
  pen.lacking.clear();
  drawHead(pen, facts);
  drawFacts(pen, facts);
  for (const [index, item] of facts.items.entries()) {
    if (facts.items.length > 2) drawShortItem(pen, item, index + 1);
    else drawItem(pen, item, facts.items.length > 1 ? index + 1 : null);
  }
  pen.y += facts.items.length > 2 ? 10 : 0;
  drawNotes(pen, facts);
  drawVerify(pen, facts);
  if (facts.standing !== 'valid') {
    const said = both(facts.standing === 'void' ? 'voidStamp' : 'replacedStamp');
    stamp(pen, `${said.zh} ${said.en}`);
  }
}

function drawHead(pen: Pen, facts: ReceiptPaper): void {
  const qr = 84;
  const left = { x: margin, width: paperWidth - qr - 20 };
  drawQr(pen, facts.verifyAddress, margin + paperWidth - qr, margin, qr);
  pen.y += write(pen, `${facts.head.bureau.zh}　${facts.head.bureau.en}`, left, pen.y, { size: 8.5 }) + 6;
  const title = both(titleOf(facts));
  pen.y += write(pen, title.zh, left, pen.y, { size: 20, bold: true });
  pen.y += write(pen, title.en, left, pen.y, { size: 10 });
  pen.y = Math.max(pen.y, margin + qr) + 8;
  line(pen, whole, pen.y, 1.2);
  pen.y += 6;
}

function drawFacts(pen: Pen, facts: ReceiptPaper): void {
  const plain = (text: string): Two => ({ zh: text, en: '' });
  const day = civilDateOf(facts.issuedAt);
  const cells: [Two, Two][] = [
    [both('number'), plain(facts.number)],
    [both('issued'), { zh: moment(facts.issuedAt, 'zh').replace(/^/, `${day.slice(0, 4)}年`), en: fullDay(day, 'en') }],
    [both('applicant'), plain(facts.name)],
    [both('version'), plain(String(facts.version))],
    [both('documentNumber'), facts.documentNumber === null ? both('none') : plain(facts.documentNumber)],
    [both('team'), facts.team ?? both('none')],
  ];
  for (let i = 0; i < cells.length; i += 2) pen.y += pairRow(pen, cells.slice(i, i + 2), pen.y, 84);
  pen.y += row(pen, both('how'), both(`mode.${facts.mode}`), whole, pen.y, 84) + 8;
}

const join = (a: string, b: string | undefined, gap: string) => (b ? `${a}${gap}${b}` : a);

/** Several services of one person, a line each, so that the receipt stays on its page. */
function drawShortItem(pen: Pen, item: PaperItem, index: number): void {
  const title = both('service');
  const state = both(`states.${item.state}`);
  const until = item.promisedOn ? day(item.promisedOn) : null;
  const promised = both('promised');
  const why = item.reason ? both(`reasons.${item.reason}`) : null;
  const value: Two = {
    zh: [state.zh, until && `${promised.zh} ${until.zh}`, why?.zh].filter(Boolean).join('，'),
    en: [state.en, until && `${promised.en} ${until.en}`, why?.en].filter(Boolean).join(', '),
  };
  keepRoom(pen, 60);
  pen.y += pairRow(
    pen,
    [
      [{ zh: `${title.zh} ${index}`, en: `${title.en} ${index}` }, nameOf(item)],
      [both('state'), value],
    ],
    pen.y,
    64,
  );
}

function nameOf({ service, variant }: PaperItem): Two {
  return { zh: join(service.zh, variant?.zh, '，'), en: join(service.en, variant?.en, ', ') };
}

function drawItem(pen: Pen, item: PaperItem, index: number | null): void {
  const name = nameOf(item);
  const number = index === null ? '' : ` ${index}`;
  const title = both('service');
  const promised: [Two, Two] | null = item.promisedOn
    ? [both('promised'), item.provisional ? both('about', { date: day(item.promisedOn) }) : day(item.promisedOn)]
    : null;
  const cells: ([Two, Two] | null)[] = [
    [both('state'), both(`states.${item.state}`)],
    item.state === 'captured' ? [both('promised'), both('notCounted')] : promised,
    item.acceptedOn ? [both('acceptedOn'), day(item.acceptedOn)] : null,
    item.fee ? [both('fee'), item.fee] : null,
    item.reason ? [both('reason'), both(`reasons.${item.reason}`)] : null,
  ];
  const told = cells.filter((cell) => cell !== null);
  keepRoom(pen, 40 + 40 * Math.ceil(told.length / 2));
  pen.y += row(pen, { zh: title.zh + number, en: title.en + number }, name, whole, pen.y, 84);
  for (let i = 0; i < told.length; i += 2) pen.y += pairRow(pen, told.slice(i, i + 2), pen.y, 84);
  pen.y += 10;
}

const day = (date: string): Two => ({ zh: plainDate(date, 'zh'), en: fullDay(date, 'en') });

function drawNotes(pen: Pen, facts: ReceiptPaper): void {
  keepRoom(pen, 280);
  const title = both('know');
  pen.y += write(pen, `${title.zh}  ${title.en}`, whole, pen.y, { size: 10.5, bold: true }) + 2;
  const notes = [
    both('notes.days'),
    both('notes.keep'),
    both('notes.capture'),
    both('notes.help', { phone: facts.head.hotline }),
  ];
  for (const note of notes)
    pen.y += writeTwo(pen, { zh: `· ${note.zh}`, en: `  ${note.en}` }, whole, pen.y, { size: 8.5 }) + 2;
  pen.y += 6;
}

function drawVerify(pen: Pen, facts: ReceiptPaper): void {
  const title = both('verify');
  pen.y += write(pen, `${title.zh}  ${title.en}`, whole, pen.y, { size: 10.5, bold: true }) + 2;
  pen.y += write(pen, facts.code, whole, pen.y, { size: 15, bold: true }) + 1;
  pen.y += writeTwo(pen, both('verifyHow', { address: facts.head.verifyPage }), whole, pen.y, { size: 8 });
  if (pen.lacking.size > 0) {
    const codes = [...pen.lacking].join(' ');
    pen.y += writeTwo(pen, both('glyphs', { codes }), whole, pen.y + 6, { size: 9, bold: true }) + 6;
  }
  pen.y += 34;
  const half = (paperWidth - 18) / 2;
  for (const [side, key] of ['signApplicant', 'signOfficer'].entries()) {
    const place = { x: margin + side * (half + 18), width: half };
    line(pen, place, pen.y, 0.9);
    writeTwo(pen, both(key), place, pen.y + 4, { size: 8.5 });
  }
}
