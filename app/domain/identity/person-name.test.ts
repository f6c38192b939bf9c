// Names that software likes to break, and the ones it must refuse.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkAnyName, checkChineseName, checkLatinName, mrzSpelling } from './person-name.ts';

test.each([
  ['㛃䶮', '㛃䶮', null],
  ['王𠮷', '王𠮷', null],
  ['阿依古丽·买买提示例', '阿依古丽·买买提示例', null],
  ['迪丽示例·阿卜杜热西提·吐尔逊示例·买买提示例', '迪丽示例·阿卜杜热西提·吐尔逊示例·买买提示例', null],
  ['欧阳示例', '欧阳示例', null],
  ['示', '示', 'NAME_ONE_CHARACTER'],
  ['  示例甲 ', '示例甲', null],
  ['\uFA19示例', '\uFA19示例', null],
  ['葛\u{E0100}示例', '葛\u{E0100}示例', null],
  ['〇示例', '〇示例', null],
  ['\u{2EBF0}\u{31350}示', '\u{2EBF0}\u{31350}示', null],
  ['测试•样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['测试・样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['测试･样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['测试．样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['测试‧样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['测试.样例', '测试·样例', 'NAME_DOT_CHANGED'],
  ['示\u3000例', '示例', 'NAME_SPACE_REMOVED'],
  ['示\uE863', '示䶮', 'NAME_CODE_REPAIRED'],
  ['示\uE831', '示\u{215D7}', 'NAME_CODE_REPAIRED'],
])('%s is a Chinese name', (typed, value, code) => {
  expect(checkChineseName(typed)).toMatchObject({ ok: true, value, code, facts: { script: 'han' } });
});

test.each([
  ['', 'EMPTY', {}],
  ['·示例', 'NAME_DOT_PLACE', { position: 1 }],
  ['示例·', 'NAME_DOT_PLACE', { position: 3 }],
  ['示··例', 'NAME_DOT_PLACE', { position: 3 }],
  ['示例A', 'NAME_CHARACTER', { position: 3 }],
  ['示例1', 'NAME_CHARACTER', { position: 3 }],
  ['示⼀', 'NAME_CHARACTER', { position: 2 }],
  ['示\uE000例', 'NAME_PRIVATE_USE', { position: 2 }],
  ['示\u{F0000}', 'NAME_PRIVATE_USE', { position: 2 }],
  ['\uFE00示例', 'NAME_SELECTOR_PLACE', { position: 1 }],
  ['示·\u{E0100}例', 'NAME_SELECTOR_PLACE', { position: 3 }],
  ['示\u200b例', 'NAME_CHARACTER', { position: 2 }],
  ['示\ud800', 'NAME_CHARACTER', { position: 2 }],
  ['示'.repeat(51), 'NAME_TOO_LONG', { max: 50, length: 51 }],
])('%j is refused as %s', (typed, code, say) => {
  expect(checkChineseName(typed)).toEqual({ ok: false, code, severity: 'error', say });
});

test('fifty rare characters are one name', () => {
  expect(checkChineseName('𠮷'.repeat(50)).ok).toBe(true);
  expect(checkChineseName('𠮷'.repeat(51))).toMatchObject({ say: { length: 51 } });
});

test.each([
  ['Null', 'Null', 'NULL'],
  ["O'Connor Demo", "O'Connor Demo", 'OCONNOR DEMO'],
  ['O’Connor', "O'Connor", 'OCONNOR'],
  ['Nguyễn Thị Ví Dụ', 'Nguyễn Thị Ví Dụ', 'NGUYEN THI VI DU'],
  ['Nguye\u0302\u0303n', 'Nguyễn', 'NGUYEN'],
  ['Anna-Maria  Example', 'Anna-Maria Example', 'ANNA MARIA EXAMPLE'],
  ['Müßig', 'Müßig', 'MUESSIG'],
  ['Łódź', 'Łódź', 'LODZ'],
  ['Đặng', 'Đặng', 'DANG'],
  ['İpek Işık', 'İpek Işık', 'IPEK ISIK'],
  ['Jr. Demo', 'Jr. Demo', 'JR DEMO'],
])('%s is a name in Latin letters', (typed, value, mrz) => {
  expect(checkLatinName(typed)).toMatchObject({ ok: true, code: null, value, facts: { script: 'latin', mrz } });
});

test.each([
  ['Мария Тестова', 'NAME_LATIN_WANTED', { position: 1 }],
  ['Anna 示例', 'NAME_LATIN_WANTED', { position: 6 }],
  ['Anna1', 'NAME_CHARACTER', { position: 5 }],
  ['<script>', 'NAME_CHARACTER', { position: 1 }],
  ['An\u0000na', 'NAME_CHARACTER', { position: 3 }],
  ["'-", 'NAME_NO_LETTER', {}],
  [' ', 'EMPTY', {}],
  ['a'.repeat(101), 'NAME_TOO_LONG', { max: 100, length: 101 }],
])('%j is refused as %s', (typed, code, say) => {
  expect(checkLatinName(typed)).toEqual({ ok: false, code, severity: 'error', say });
});

test('a long name is stored whole, with a word about the passport’s short line', () => {
  expect(checkLatinName('a'.repeat(40))).toMatchObject({ ok: true, code: 'NAME_MRZ_LONG' });
});

test('a field for either script', () => {
  expect(checkAnyName('示例甲')).toMatchObject({ ok: true, facts: { script: 'han' } });
  expect(checkAnyName('Sample Jia')).toMatchObject({ ok: true, facts: { script: 'latin' } });
  expect(checkAnyName('示例 Jia')).toMatchObject({ ok: false, code: 'NAME_MIXED' });
  expect(checkAnyName('\uE863\uE000')).toMatchObject({ ok: false, code: 'NAME_PRIVATE_USE' });
  expect(checkAnyName('Мария')).toMatchObject({ ok: false, code: 'NAME_LATIN_WANTED' });
  expect(checkAnyName('')).toMatchObject({ code: 'EMPTY' });
});

test('what is accepted is accepted again unchanged', () => {
  const pieces = fc.constantFrom(
    '示',
    '例',
    '𠮷',
    '\uE863',
    '·',
    '.',
    '・',
    ' ',
    '\u{E0100}',
    'a',
    'é',
    "'",
    '-',
    'Ж',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      for (const check of [checkChineseName, checkLatinName, checkAnyName]) {
        const first = check(parts.join(''));
        if (first.ok) expect(check(first.value)).toMatchObject({ ok: true, value: first.value });
      }
      expect(mrzSpelling(parts.join(''))).toMatch(/^([A-Z]+( [A-Z]+)*)?$/);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('anything may be typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(typeof checkAnyName(text).ok).toBe('boolean');
    }),
    { seed: 1, numRuns: 300 },
  );
});
