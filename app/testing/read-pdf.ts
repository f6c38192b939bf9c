// Reads back what our papers say: the text as a reader copies it, and the glyphs of the font that was embedded.
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

type Glyph = { path: { commands: { command: string; args: number[] }[] } };
type Font = {
  getGlyph(id: number): Glyph;
  glyphForCodePoint(code: number): Glyph & { id: number };
};

/** The library's own reading of a font file. */
export function fontOf(bytes: Uint8Array): Font {
  const doc = new PDFDocument({ autoFirstPage: false });
  doc.font(Buffer.from(bytes));
  return (doc as unknown as { _font: { font: Font } })._font.font;
}

function streamsOf(pdf: Uint8Array): { head: string; body: Buffer }[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  return [...text.matchAll(/<<([\s\S]{0,400}?)>>\s*stream\r?\n/g)].map((found) => {
    const head = found[1] ?? '';
    const start = (found.index ?? 0) + found[0].length;
    const raw = bytes.subarray(start, text.indexOf('endstream', start));
    return { head, body: head.includes('FlateDecode') ? inflateSync(raw) : raw };
  });
}

export type ReadPdf = {
  text: string;
  pages: number;
  /** what was drawn with the embedded font: character and its number in it */
  drawn: { character: string; glyph: number }[];
  font: Font;
};

/** For papers with one embedded font. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const streams = streamsOf(pdf);
  const all = streams.map(({ body }) => body.toString('latin1'));
  const map = new Map<number, string>();
  for (const table of all.filter((body) => body.includes('begincmap'))) {
    for (const [, start = '0', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
      const texts = [...list.matchAll(/<([0-9a-f\s]*)>/g)].map(([, hex = '']) =>
        Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le'),
      );
      for (const [at, character] of texts.entries()) map.set(Number.parseInt(start, 16) + at, character);
    }
  }
  const pages = all.filter((body) => /\bTj\b|\bTJ\b/.test(body) && !body.includes('begincmap'));
  const lines = pages.flatMap((page) => [...page.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => shown));
  const drawn = lines.flatMap((shown) =>
    [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) =>
      (hex.match(/.{4}/g) ?? []).map((code) => {
        const glyph = Number.parseInt(code, 16);
        return { character: map.get(glyph) ?? '\ufffd', glyph };
      }),
    ),
  );
  const file = streams.find(({ body }) => body.subarray(0, 4).toString('latin1') === 'true');
  if (!file) throw new Error('No font is embedded');
  return {
    text: drawn.map(({ character }) => character).join(''),
    pages: (
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g) ?? []
    ).length,
    drawn,
    font: fontOf(file.body),
  };
}
