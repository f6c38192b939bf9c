// The pen papers are drawn with: A4, one font, both languages, a running height. What the font lacks is written as its
// number and reported; a box that looks like a character is never drawn.
import PDFDocument from 'pdfkit';
import { paperFont } from './font.server.ts';
import { qrRows } from './qr.server.ts';

export const margin = 45;
export const paperWidth = 595.28 - 2 * margin;
export const paperFoot = 841.89 - margin;
const grey = '#444444';

export type Pen = { doc: PDFKit.PDFDocument; y: number; lacking: Set<string> };
export type Place = { x: number; width: number };
export type Two = { zh: string; en: string };

export function newPen(title: string, writtenAt: Date): Pen {
  const info = { Title: title, Creator: 'On-site service portal', CreationDate: writtenAt, ModDate: writtenAt };
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    info,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
  });
  doc.registerFont('paper', paperFont());
  doc.font('paper');
  return { doc, y: margin, lacking: new Set() };
}

/** The whole file. The pen is used up. */
export function finish({ doc }: Pen): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}

type Held = { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
const selector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** The text with every character the font lacks written as ‹U+20BB7›. */
export function drawable(pen: Pen, text: string): string {
  const { font } = (pen.doc as unknown as Held)._font;
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      // A variation selector only asks for another form of the character before it.
      if (code < 32 || selector.test(character) || font.hasGlyphForCodePoint(code)) return character;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      pen.lacking.add(name);
      return `‹${name}›`;
    })
    .join('');
}

export type Look = { size: number; bold?: boolean; colour?: string; align?: 'left' | 'right' | 'center' };

/** Writes at the place and height given; returns the height it took. The font has one weight: bold is a drawn outline. */
export function write(pen: Pen, text: string, { x, width }: Place, y: number, look: Look): number {
  const { doc } = pen;
  const options = { width, lineGap: look.size * 0.12, align: look.align ?? 'left' };
  const shown = drawable(pen, text);
  doc.fontSize(look.size).fillColor(look.colour ?? 'black');
  if (look.bold) doc.lineWidth(look.size * 0.028).strokeColor(look.colour ?? 'black');
  doc.text(shown, x, y, { ...options, fill: true, stroke: look.bold ?? false });
  return doc.y - y;
}

/** Chinese, and English small under it. */
export function writeTwo(pen: Pen, text: Two, place: Place, y: number, look: Look): number {
  const first = write(pen, text.zh, place, y, look);
  if (text.en === '' || text.en === text.zh) return first;
  const small = { ...look, size: Math.max(7, look.size * 0.8), bold: false, colour: grey };
  return first + write(pen, text.en, place, y + first, small);
}

export function line(pen: Pen, { x, width }: Place, y: number, weight = 0.5): void {
  pen.doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(weight)
    .strokeColor(weight > 0.8 ? 'black' : '#999999')
    .stroke();
}

/** Label and value with a line under them; returns the height. */
export function row(pen: Pen, label: Two, value: Two, place: Place, y: number, labelWidth: number): number {
  const left = writeTwo(pen, label, { x: place.x, width: labelWidth - 6 }, y + 4, { size: 9, colour: grey });
  const to = { x: place.x + labelWidth, width: place.width - labelWidth };
  const right = writeTwo(pen, value, to, y + 4, { size: 10, bold: true });
  const height = Math.max(left, right) + 7;
  line(pen, place, y + height);
  return height;
}

/** Two rows beside each other, the second one wanting; returns the height. */
export function pairRow(
  pen: Pen,
  cells: readonly (readonly [Two, Two] | null)[],
  y: number,
  labelWidth: number,
): number {
  const gap = 18;
  const width = (paperWidth - gap) / 2;
  const heights = cells.map((cell, side) =>
    cell ? row(pen, cell[0], cell[1], { x: margin + side * (width + gap), width }, y, labelWidth) : 0,
  );
  return Math.max(0, ...heights);
}

/** Goes on to a new page when less than this height is left on the present one. */
export function keepRoom(pen: Pen, height: number): boolean {
  if (pen.y + height <= paperFoot) return false;
  pen.doc.addPage();
  pen.y = margin;
  return true;
}

/** Black squares without a frame: the paper around it is the quiet zone. */
export function drawQr({ doc }: Pen, text: string, x: number, y: number, size: number): void {
  const rows = qrRows(text);
  const module = size / rows.length;
  rows.forEach((modules, line) => {
    for (let at = 0; at < modules.length; at++) {
      let run = 0;
      while (modules[at + run]) run++;
      if (run > 0) doc.rect(x + at * module, y + line * module, run * module, module);
      at += run;
    }
  });
  doc.fill('black');
}

/** Large, slanted and pale over the page: what must not be overlooked on a copy. */
export function stamp({ doc }: Pen, text: string): void {
  doc.save();
  doc.rotate(-28, { origin: [297, 420] });
  doc.fontSize(46).fillColor('#b00000').fillOpacity(0.32);
  doc.text(text, 0, 390, { width: 595, align: 'center', lineBreak: false });
  doc.restore();
  doc.fillOpacity(1);
}
