// The workbook as its parts: texts are texts, numbers are numbers, nothing is a formula.
import { expect, test } from 'vitest';
import { sheetLimits } from '#app/domain/roster/grid.ts';
import { zipParts } from '#app/platform/sheet/zip-parts.ts';
import { tableSheet } from './figures-sheet.server.ts';

test('a hostile name of a row stays a text, digits stay digits', async () => {
  const bytes = await tableSheet({
    title: '2026-11',
    watermark: 'sample',
    heads: ['what', 'number'],
    rows: [
      ['=HYPERLINK("http://example.com","x")', 541],
      ['＝1+1', -2],
      ['42019919491231002X', 3],
    ],
  });
  const parts = zipParts(Buffer.from(bytes), sheetLimits);
  if (typeof parts === 'string') throw new Error(parts);
  const xml = (name: RegExp) => parts.find((part) => name.test(part.name))?.bytes.toString('utf8') ?? '';
  const sheet = xml(/worksheets\/sheet1\.xml$/);
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<v>541<\/v>/);
  expect(sheet).toMatch(/<v>-2<\/v>/);
  const texts = xml(/sharedStrings\.xml$/) || sheet;
  expect(texts).toContain('&apos;=HYPERLINK');
  expect(texts).toContain('&apos;＝1+1');
  expect(texts).toContain('42019919491231002X');
});
