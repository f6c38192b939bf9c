// The specimens of ICAO Doc 9303 and invented passports.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { mrzCheckDigit, readPassportMrz } from './mrz.ts';

const today = '2026-11-23';

test.each([
  ['L898902C3', '6'],
  ['L898902C<', '3'],
  ['740812', '2'],
  ['120415', '9'],
  ['ZE184226B<<<<<', '1'],
  ['D23145890', '7'],
  ['520727', '3'],
  ['AB2134<<<', '5'],
  ['000101', '8'],
  ['991231', '5'],
  ['<<<<<<<<<<<<<<', '0'],
  ['E99999990', '3'],
])('check digit of %s is %s', (text, digit) => {
  expect(mrzCheckDigit(text)).toBe(digit);
});

test('composites of the specimens of all three sizes', () => {
  const td1 = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6'] as const;
  const overTd1 = td1[0].slice(5, 30) + td1[1].slice(0, 7) + td1[1].slice(8, 15) + td1[1].slice(18, 29);
  expect(mrzCheckDigit(overTd1)).toBe('6');
  const td2 = 'D231458907UTO7408122F1204159<<<<<<<6';
  expect(mrzCheckDigit(td2.slice(0, 10) + td2.slice(13, 20) + td2.slice(21, 35))).toBe('6');
  const td3 = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
  expect(mrzCheckDigit(td3.slice(0, 10) + td3.slice(13, 20) + td3.slice(21, 43))).toBe('0');
});

const passports = {
  uto: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  chn: 'P<CHNCESHI<<XIAOMING<<<<<<<<<<<<<<<<<<<<<<<<\nE999999903CHN9001011M3001019<<<<<<<<<<<<<<00',
  rus: 'P<RUSTESTOVA<<IRINA<<<<<<<<<<<<<<<<<<<<<<<<<\n9900000011RUS0304155F2912316<<<<<<<<<<<<<<04',
  d: 'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X0000T5D<<6408125F3202285<<<<<<<<<<<<<<08',
  pak: 'P<PAKDEMO<<ALI<KHAN<<<<<<<<<<<<<<<<<<<<<<<<<\nZZ00000011PAK0111090M3106305<<<<<<<<<<<<<<04',
  kor: 'P<KORDEMO<<MINSU<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM000000004KOR0002299M3303034<<<<<<<<<<<<<<00',
};

test('the specimens are read', () => {
  for (const [name, lines] of Object.entries(passports))
    expect(readPassportMrz(lines, today), name).toMatchObject({ ok: true, code: null });
  expect(readPassportMrz(passports.uto, today)).toMatchObject({
    value: 'L898902C3',
    facts: {
      issuer: 'UTO',
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      nationality: 'UTO',
      birth: '1974-08-12',
      sex: 'female',
      expiry: '2012-04-15',
    },
  });
  expect(readPassportMrz(passports.d, today)).toMatchObject({
    facts: { nationality: 'D', familyName: 'MUSTERMANN', expiry: '2032-02-28' },
  });
  expect(readPassportMrz(passports.kor, today)).toMatchObject({ facts: { birth: '2000-02-29', sex: 'male' } });
  expect(readPassportMrz(passports.pak.toLowerCase().replace('\n', ' \r\n'), today)).toMatchObject({
    facts: { givenNames: 'ALI KHAN', birth: '2001-11-09' },
  });
});

test('an open optional field may carry a filler, a name may be single, a birth date partly open', () => {
  const line = 'E999999903CHN9001011M3001019<<<<<<<<<<<<<<<0';
  expect(readPassportMrz(passports.chn.slice(0, 45) + line, today).ok).toBe(true);
  const single = 'P<IDNDEMO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<';
  expect(readPassportMrz(single + passports.chn.slice(45), today)).toMatchObject({
    facts: { familyName: 'DEMO', givenNames: '' },
  });
  const number = 'E999999903CHN90<<<<';
  const open = `${number}${mrzCheckDigit('90<<<<')}M3001019${'<'.repeat(14)}0`;
  const composite = mrzCheckDigit(open.slice(0, 10) + open.slice(13, 20) + open.slice(21, 43));
  expect(readPassportMrz(passports.chn.slice(0, 44) + open + composite, today)).toMatchObject({
    ok: true,
    facts: { birth: null },
  });
});

test('what is wrong is named by line and place', () => {
  const wrong = (lines: string) => readPassportMrz(lines, today);
  expect(wrong('')).toMatchObject({ code: 'EMPTY' });
  expect(wrong('C00000001<<<<<<<<<<<<<<<<<<<<<')).toMatchObject({ code: 'MRZ_LENGTH', say: { length: 30 } });
  expect(wrong(passports.chn.replace('CESHI', 'CES_I'))).toMatchObject({
    code: 'MRZ_CHARACTER',
    say: { line: 1, position: 9 },
  });
  expect(wrong(`V${passports.chn.slice(1)}`)).toMatchObject({ code: 'MRZ_KIND' });
  expect(wrong(passports.chn.replace('E999999903', 'E999999913'))).toMatchObject({
    code: 'MRZ_CHECK',
    say: { line: 2, position: 10 },
  });
  expect(wrong(`${passports.chn.slice(0, -1)}1`)).toMatchObject({ code: 'MRZ_CHECK', say: { line: 2, position: 44 } });
});

test('one wrong character in the second line is seen', () => {
  const digits = fc.tuple(
    fc.constantFrom(...Object.values(passports)),
    fc.integer({ min: 0, max: 8 }),
    fc.constantFrom(...'0123456789'),
  );
  fc.assert(
    fc.property(digits, ([lines, at, digit]) => {
      const place = 45 + at;
      if (!/\d/.test(lines.charAt(place)) || lines.charAt(place) === digit) return;
      expect(readPassportMrz(lines.slice(0, place) + digit + lines.slice(place + 1), today).ok).toBe(false);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('anything may be typed', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^P[A-Z0-9<]{87}$/)), (text) => {
      expect(typeof readPassportMrz(text, today).ok).toBe('boolean');
    }),
    { seed: 1, numRuns: 300 },
  );
});
