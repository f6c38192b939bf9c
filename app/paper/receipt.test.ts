// Papers read back: text as it was written, each character drawn as the font draws it, and no larger than promised.
import { expect, test } from 'vitest';
import { aReceiptPaper, aSummaryPaper, tenNames } from '#app/testing/papers.ts';
import { fontOf, readPdf } from '#app/testing/read-pdf.ts';
import { drawPaper } from './draw.server.ts';
import { paperFont } from './font.server.ts';

const whole = fontOf(paperFont());

test('ten names, rare ones among them: drawn stroke by stroke as the font has them, and copied out as text', async () => {
  const papers = tenNames.map((name) => aReceiptPaper({ name }));
  const read = readPdf(await drawPaper({ kind: 'receipts', papers }));
  expect(read.pages).toBe(tenNames.length);
  for (const name of tenNames) {
    // The font has no U+20BB7: its number stands there, and a line for the officer's pen.
    expect(read.text).toContain(name.replace('𠮷', '‹U+20BB7›'));
  }
  expect(read.text).toContain('打印字库缺少 U+20BB7');
  const ours = new Set(tenNames.join('').replace(/[𠮷\s]/gu, ''));
  for (const { character, glyph } of read.drawn) {
    if (!ours.delete(character)) continue;
    const drawn = whole.glyphForCodePoint(character.codePointAt(0) ?? 0);
    expect(drawn.id, character).not.toBe(0);
    expect(read.font.getGlyph(glyph).path.commands, character).toEqual(drawn.path.commands);
  }
  expect([...ours]).toEqual([]);
});

test('a receipt is one page of at most 60 kB in both languages; void and replaced ones say so across it', async () => {
  const pdf = await drawPaper(aReceiptPaper());
  expect(pdf.length).toBeLessThan(60_000);
  const { text, pages } = readPdf(pdf);
  expect(pages).toBe(1);
  for (const said of ['受理回执单', 'Acceptance Receipt', '4****************5', '2026年12月2日', '8F3K-2Q7M-XR4D'])
    expect(text).toContain(said);
  expect(readPdf(await drawPaper(aReceiptPaper({ standing: 'void', voidReason: 'data-wrong' }))).text).toContain(
    'VOID',
  );
});

test('four services still stand on one page', async () => {
  const [item] = aReceiptPaper().items;
  const items = Array.from({ length: 4 }, () => item as NonNullable<typeof item>);
  expect(readPdf(await drawPaper(aReceiptPaper({ items }))).pages).toBe(1);
});

test('a summary of 94 people: every number, totals, pages counted, at most 60 kB', async () => {
  const pdf = await drawPaper(aSummaryPaper(94));
  expect(pdf.length).toBeLessThan(60_000);
  const { text, pages } = readPdf(pdf);
  expect(text).toContain('ZY-2611-000094');
  expect(text).toContain('94 人，94 件');
  expect(text).toContain(`Page ${pages} of ${pages}`);
});
