// Every vector of the identity number, valid and invalid, and that no single slip of the finger goes unseen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkIdNumber, compareWithId, idCheckCharacter } from './id-number.ts';

const today = '2026-11-23';

test.each(
  `11010519491231002X 810000199408230021 830000199201300022 911124198108030024
  420199193804121019 420199195210031154 42019919680605129X 420199197509301365 420199198401011504 420199199208151649
  420199199910101780 420199200407041923 420199201011222060 420199201011232138 420199201510202275 420199202402292415
  42019919900101003X 42019919900101011X 420199199001010005 420199199001010013 820000199102039015 810000199102039005
  830000199102039025 942643199001010012 942586200304150020 942840198505050031 942410197912310043`.split(/\s+/),
)('%s is possible', (number) => {
  expect(checkIdNumber(number, today)).toMatchObject({ ok: true, code: null, value: number });
});

test.each([
  ['110105194912310021', 'ID_CHECK_CHARACTER', { position: 18 }],
  ['420199199002300012', 'ID_BIRTH_DATE', {}],
  ['42019919000229001X', 'ID_BIRTH_DATE', {}],
  ['420199200102290013', 'ID_BIRTH_DATE', {}],
  ['420199199013010010', 'ID_BIRTH_DATE', {}],
  ['420199199001000018', 'ID_BIRTH_DATE', {}],
  ['420199209901010007', 'ID_BIRTH_FUTURE', {}],
  ['420199189912310018', 'ID_BIRTH_OLD', {}],
  ['440524188001010014', 'ID_BIRTH_OLD', {}],
  ['000199199001010031', 'ID_PROVINCE', { from: 1, to: 2 }],
  ['16019919900101001X', 'ID_PROVINCE', { from: 1, to: 2 }],
  ['810001199408230028', 'ID_SPECIAL_REGION', { prefix: '81' }],
  ['999643199001010018', 'ID_PROVINCE', { from: 2, to: 3 }],
  ['942999199001010010', 'ID_COUNTRY', {}],
  ['4201991990010100', 'ID_LENGTH', { length: 16 }],
  ['4201991990010100050', 'ID_LENGTH', { length: 19 }],
  ['42019919900101O005', 'ID_CHARACTER', { position: 15 }],
  ['420199X99001010005', 'ID_X_PLACE', { position: 7 }],
  ['420199900101001', 'ID_15_OLD', {}],
  ['4.20199E+17', 'ID_TRUNCATED', {}],
  ['', 'EMPTY', {}],
  [' - ', 'EMPTY', {}],
  ['𠮷'.repeat(18), 'ID_CHARACTER', { position: 1 }],
])('%s is refused as %s', (number, code, say) => {
  expect(checkIdNumber(number, today)).toEqual({ ok: false, code, severity: 'error', say });
});

test.each([
  ['420199 19900101 0005', '420199199001010005'],
  ['420199-19900101-0005', '420199199001010005'],
  ['４２０１９９１９９００１０１０００５', '420199199001010005'],
  ['42019919900101003x', '42019919900101003X'],
  ['4201991990\u200b01010005', '420199199001010005'],
  ['\ufeff420199199001010005\u202c', '420199199001010005'],
])('%j is understood', (typed, value) => {
  expect(checkIdNumber(typed, today)).toMatchObject({ ok: true, value });
});

test('what a number says', () => {
  expect(checkIdNumber('420199193804121019', today)).toMatchObject({
    facts: { kind: 'citizen', birth: '1938-04-12', sex: 'male', region: '420199', nationality: null },
  });
  expect(checkIdNumber('420199197509301365', today)).toMatchObject({ facts: { sex: 'female' } });
  expect(checkIdNumber('830000199102039025', today)).toMatchObject({ facts: { kind: 'taiwan', sex: 'female' } });
  expect(checkIdNumber('942643199001010012', today)).toMatchObject({
    facts: { kind: 'permanent-resident', nationality: 'RUS', sex: null },
  });
});

test('very old people and Taiwan’s historic prefix are asked about, not refused', () => {
  const old = '42019919120101001';
  expect(checkIdNumber(old + idCheckCharacter(old), today)).toMatchObject({
    ok: true,
    severity: 'warn',
    code: 'ID_AGE_CONFIRM',
    say: { age: 114 },
  });
  const taiwan = '71000019900101001';
  expect(checkIdNumber(taiwan + idCheckCharacter(taiwan), today)).toMatchObject({ ok: true, code: 'ID_TAIWAN_71' });
});

test('born today is possible, born tomorrow is not', () => {
  const born = (day: string) => {
    const digits = `420199${day}001`;
    return checkIdNumber(digits + idCheckCharacter(digits), today);
  };
  expect(born('20261123').ok).toBe(true);
  expect(born('20261124')).toMatchObject({ code: 'ID_BIRTH_FUTURE' });
});

test('the form may not contradict the number', () => {
  const facts = { birth: '1990-01-01', sex: 'female' } as const;
  expect(compareWithId(facts, { birth: '1990-01-01', sex: 'female' }).ok).toBe(true);
  expect(compareWithId(facts, {}).ok).toBe(true);
  expect(compareWithId(facts, { birth: '1990-01-02' })).toMatchObject({ code: 'ID_BIRTH_DIFFERS' });
  expect(compareWithId(facts, { sex: 'male' })).toMatchObject({ code: 'ID_SEX_DIFFERS' });
  expect(compareWithId({ ...facts, sex: null }, { sex: 'male' }).ok).toBe(true);
});

const numbers = fc
  .tuple(
    fc.constantFrom('420199', '110105', '810000'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, order]) => {
    const digits = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return digits + idCheckCharacter(digits);
  });

test('one wrong digit, or two neighbours swapped, never passes', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      expect(checkIdNumber(number, today).ok).toBe(true);
      const digit = number[at] === 'X' ? 10 : Number(number[at]);
      const wrong = number.slice(0, at) + ((digit + shift) % 10) + number.slice(at + 1);
      if (wrong !== number) expect(checkIdNumber(wrong, today).ok, wrong).toBe(false);
      const [a, b] = [number.charAt(at), number.charAt(at + 1)];
      const swapped = number.slice(0, at) + b + a + number.slice(at + 2);
      if (swapped !== number && b !== '') expect(checkIdNumber(swapped, today).ok, swapped).toBe(false);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('anything may be typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const check = checkIdNumber(text, today);
      if (!check.ok) expect(check.code).toMatch(/^(ID_|EMPTY)/);
    }),
    { seed: 1, numRuns: 300 },
  );
});
