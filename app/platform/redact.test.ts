import { expect, test } from 'vitest';
import { openLog } from './log.server.ts';
import { pathPattern, redact } from './redact.ts';

test.each([
  ['card 420199199001011234 bad', '420199'],
  ['card 42019919900101123X bad', '420199'],
  ['call +86 138 0013 8000 now', '8000'],
  ['call 13800138000', '1380'],
  ['mail sample.jia+x@example.com gone', 'sample.jia'],
  ['duplicate 示例甲', '示例'],
  ['value "Sample Jia" refused', 'Jia'],
  ["value 'Sample Jia' refused", 'Jia'],
  ['passport E12345678 of', 'E1234'],
  ['token Zm9vYmFyMTIzNDU2Nzg5MGFiY2Q used', 'Zm9v'],
])('%s is cleaned', (sentence, canary) => {
  expect(redact(sentence)).not.toContain(canary);
});

test('our own words stay', () => {
  const sentence = 'column "name_sealed" of relation "person" does not exist';
  expect(redact(sentence)).toBe(sentence);
});

test.each([
  ['/zh/hanyang/book/time?ref=HY-1', '/zh/hanyang/book/time'],
  ['/en/hanyang/track/HY-7K2M-9', '/en/hanyang/track/:x'],
  ['/t/Zm9vYmFyMTIzNDU2Nzg5MGFiY2Q', '/t/:x'],
  ['/zh/%E7%A4%BA%E4%BE%8B', '/zh/:x'],
  ['/zh/staff.data?_routes=x', '/zh/staff.data'],
])('%s is logged as %s', (path, pattern) => {
  expect(pathPattern(path)).toBe(pattern);
});

test('an error is logged without values, with its code and places', () => {
  const lines: string[] = [];
  const log = openLog((line) => lines.push(line));
  const cause = Object.assign(new Error('Key (name)=("Sample Jia") 示例甲 exists'), { code: '23505' });
  log.error('page-failed', new Error('Refused for sample@example.com', { cause }), { request: 'A1' });
  const [line = ''] = lines;
  expect(line).not.toMatch(/Jia|示例|example\.com/);
  expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'page-failed', request: 'A1', kind: 'Error' });
  expect(line).toContain('23505');
});
