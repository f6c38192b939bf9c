// What is left to see, row by row, and that enough is always hidden.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAddress, maskDocumentNumber, maskEmail, maskIdNumber, maskName, maskNumber, maskPhone } from './mask.ts';

test('numbers', () => {
  expect(maskIdNumber('420199199001010005', 'staff')).toBe('4201**********0005');
  expect(maskIdNumber('420199199001010005', 'public')).toBe('4****************5');
  expect(maskIdNumber('942643199001010012', 'staff')).toBe('942***********0012');
  expect(maskIdNumber('942643199001010012', 'public')).toBe('9****************2');
  expect(maskDocumentNumber('E99999990', 'staff')).toBe('E*****990');
  expect(maskDocumentNumber('E99999990', 'public')).toBe('******990');
  expect(maskDocumentNumber('12345', 'staff')).toBe('***45');
  expect(maskNumber('42019919900101003X', 'staff')).toBe('4201**********003X');
  expect(maskNumber('E99999990', 'public')).toBe('******990');
});

test('phones and mail', () => {
  expect(maskPhone('+8613800138000', 'owner')).toBe('138****8000');
  expect(maskPhone('13800138000', 'staff')).toBe('138****8000');
  expect(maskPhone('13800138000', 'public')).toBe('*******8000');
  expect(maskPhone('+85261234567', 'staff')).toBe('+852****4567');
  expect(maskPhone('+85261234567', 'public')).toBe('*******4567');
  expect(maskEmail('anna@example.com')).toBe('a***@example.com');
  expect(maskEmail('a@example.com')).toBe('***@example.com');
  expect(maskEmail('broken')).toBe('***');
});

test.each([
  ['张三', '张*'],
  ['欧阳示例', '欧***'],
  ['阿依古丽·买买提示例', '阿***·*****'],
  ['示', '*'],
  ['𠮷示', '𠮷*'],
  ['葛\u{E0100}示', '葛\u{E0100}*'],
  ['Anna Example', 'A*** E******'],
  ["O'Connor Demo", 'O******* D***'],
  ['Anna-Maria Example', 'A***-M**** E******'],
  ['Nguyễn', 'N*****'],
  ['X', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('an address ends at the community, for others at the district', () => {
  const address = { district: '汉阳区', subDistrict: '四新街道', community: '示例社区', detail: '3栋2单元' };
  expect(maskAddress(address, 'staff')).toEqual(['汉阳区', '四新街道', '示例社区']);
  expect(maskAddress(address, 'public')).toEqual(['汉阳区']);
});

test('three characters of every number stay hidden, and never region, birth and order together', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z0-9]{0,18}$/),
      fc.constantFrom('staff' as const, 'public' as const),
      (value, view) => {
        for (const masked of [maskIdNumber(value, view), maskDocumentNumber(value, view), maskPhone(value, view)]) {
          expect([...masked].length).toBe(value.length);
          expect(masked.replace(/[^*]/g, '').length).toBeGreaterThanOrEqual(Math.min(3, value.length));
          if (value.length === 18) expect(masked.slice(6, 14)).toBe('********');
        }
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});
