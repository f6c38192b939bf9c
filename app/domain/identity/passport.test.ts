// Every vector of passports and permits, and the dates on them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { checkDocumentExpiry, checkEntryDate, checkPermitExpiry } from './document-dates.ts';
import { checkDocument, type NumberedKind } from './passport.ts';

const today = '2026-11-23';

test.each([
  ['cn-passport', 'E99999990', null],
  ['cn-passport', 'E12345678', null],
  ['cn-passport', 'EA0000001', null],
  ['cn-passport', 'EZ0000001', null],
  ['cn-passport', 'EH1234567', null],
  ['cn-passport', 'G00000000', 'DOC_OLD_SERIES'],
  ['cn-passport', '141234567', 'DOC_OLD_SERIES'],
  ['cn-passport', 'E 1234-5678', null],
  ['hk-macao-permit', 'C00000001', null],
  ['hk-macao-permit', 'CA0000001', null],
  ['hk-macao-permit', 'W00000001', null],
  ['taiwan-permit', 'L00000001', null],
  ['taiwan-permit', 'LA0000001', null],
  ['taiwan-permit', 'T00000001', 'DOC_OLD_SERIES'],
  ['sar-passport', 'K01234567', null],
  ['sar-passport', 'KJ0123456', null],
  ['sar-passport', 'MA0123456', null],
  ['mainland-travel-permit', 'H00000001', null],
  ['mainland-travel-permit', 'M0000000101', null],
  ['mainland-travel-permit', 'HA0000001', null],
  ['mainland-travel-permit', '00000001', null],
  ['mainland-travel-permit', '0000000001A', 'DOC_OLD_SERIES'],
  ['foreign-passport', 'C01X0000T', null],
  ['foreign-passport', 'ZZ0000001', null],
  ['foreign-passport', 'ZZ000000012', 'DOC_UNUSUAL'],
  ['foreign-passport', '12345', 'DOC_UNUSUAL'],
  ['newborn', 'A000000001', null],
  ['newborn', '0000001', 'DOC_UNUSUAL'],
  ['permanent-resident', '942643199001010012', null],
  ['permanent-resident', 'RUS420090010101', null],
  ['hmt-permit', '810000199408230021', null],
  ['resident-id', '42019919900101003x', null],
  ['child-no-card', '420199202402292415', null],
] satisfies [NumberedKind, string, string | null][])('%s %s is possible (%s)', (kind, typed, code) => {
  expect(checkDocument(kind, typed, today)).toMatchObject({ ok: true, code });
});

test.each([
  ['cn-passport', 'EI0000001', 'DOC_LETTER_I_O'],
  ['cn-passport', 'EO0000001', 'DOC_LETTER_I_O'],
  ['cn-passport', 'E1234567', 'DOC_PATTERN'],
  ['cn-passport', 'E123456789', 'DOC_PATTERN'],
  ['cn-passport', 'EAA000001', 'DOC_PATTERN'],
  ['cn-passport', 'SE0000001', 'DOC_OFFICIAL'],
  ['cn-passport', '', 'EMPTY'],
  ['hk-macao-permit', 'C0000001', 'DOC_PATTERN'],
  ['foreign-passport', 'X', 'DOC_PATTERN'],
  ['foreign-passport', '护照0000001', 'DOC_PATTERN'],
  ['mainland-travel-permit', 'H0000001', 'DOC_PATTERN'],
  ['resident-id', '810000199408230021', 'DOC_OTHER_KIND'],
  ['resident-id', '942643199001010012', 'DOC_OTHER_KIND'],
  ['hmt-permit', '420199199001010005', 'DOC_OTHER_KIND'],
  ['permanent-resident', '420199199001010005', 'DOC_OTHER_KIND'],
  ['permanent-resident', 'RUS42009001010', 'ID_LENGTH'],
] satisfies [NumberedKind, string, string][])('%s %s is refused as %s', (kind, typed, code) => {
  expect(checkDocument(kind, typed, today)).toMatchObject({ ok: false, code, severity: 'error' });
});

test('what a number tells is handed on', () => {
  expect(checkDocument('permanent-resident', 'RUS420090010101', today)).toMatchObject({
    facts: { nationality: 'RUS', birth: null, sex: null },
  });
  expect(checkDocument('resident-id', '420199199001010005', today)).toMatchObject({ facts: { birth: '1990-01-01' } });
});

test('the last day of a passport on the day of the visit', () => {
  const visit = '2026-11-23';
  expect(checkDocumentExpiry('2027-05-23', visit, 6)).toMatchObject({ ok: true, code: null });
  expect(checkDocumentExpiry('2027-05-22', visit, 6)).toMatchObject({ ok: true, code: 'DOC_EXPIRES_SOON' });
  expect(checkDocumentExpiry('2026-11-22', visit, 6)).toMatchObject({ ok: true, code: 'DOC_EXPIRED' });
  expect(checkDocumentExpiry('2027-02-29', visit, 6)).toMatchObject({ ok: false, code: 'DATE_UNREAL' });
});

test('the thirty days of the Exit-Entry Law', () => {
  expect(checkPermitExpiry('2026-12-23', '2026-11-23', 30)).toMatchObject({ code: null, facts: { daysLeft: 30 } });
  expect(checkPermitExpiry('2026-12-22', '2026-11-23', 30)).toMatchObject({ code: 'PERMIT_LATE', say: { days: 30 } });
  expect(checkPermitExpiry('2026-11-22', '2026-11-23', 30)).toMatchObject({ code: 'DOC_EXPIRED' });
  expect(checkEntryDate('2026-11-01', '2026-12-01', today, 30)).toMatchObject({ facts: { lastDay: '2026-12-01' } });
  expect(checkEntryDate('2026-11-01', '2026-12-02', today, 30)).toMatchObject({ code: 'ENTRY_TOO_LONG_AGO' });
  expect(checkEntryDate('2026-11-24', '2026-12-02', today, 30)).toMatchObject({ code: 'DATE_FUTURE' });
  expect(checkEntryDate('soon', '2026-12-02', today, 30)).toMatchObject({ code: 'DATE_UNREAL' });
});

test('anything may be typed, and what passes passes again unchanged', () => {
  const kinds = fc.constantFrom<NumberedKind>('cn-passport', 'foreign-passport', 'mainland-travel-permit', 'newborn');
  fc.assert(
    fc.property(kinds, fc.oneof(anyText, fc.stringMatching(/^[A-Za-z0-9 -]{1,18}$/)), (kind, text) => {
      const check = checkDocument(kind, text, today);
      if (check.ok) expect(checkDocument(kind, check.value, today)).toEqual(check);
    }),
    { seed: 1, numRuns: 300 },
  );
});
