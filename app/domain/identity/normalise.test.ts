// Normalising twice changes nothing, whatever was typed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#app/testing/any-text.ts';
import { countries, countryByAlpha3, countryByNumeric } from './iso-countries.ts';
import { isScientific, normaliseNumber } from './normalise.ts';

test.each([
  ['E 1234-5678', 'E12345678'],
  ['ｅ１２３４５６７８', 'E12345678'],
  ['０８６－１３８', '086138'],
  ['＋86', '+86'],
  ['1–2—3−4‐5', '12345'],
  ['', ''],
])('%j becomes %j', (typed, value) => {
  expect(normaliseNumber(typed)).toBe(value);
});

test('idempotent for every text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normaliseNumber(text);
      expect(normaliseNumber(once)).toBe(once);
      expect(once).not.toMatch(/[\s\p{Cf}\p{Dash}a-z]/u);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('scientific notation is seen', () => {
  expect(isScientific('4.20199E+17')).toBe(true);
  expect(isScientific('4E17')).toBe(true);
  expect(isScientific('E12345678')).toBe(false);
});

test('the country list is whole', () => {
  expect(countries).toHaveLength(249);
  expect(new Set(countries.map((c) => c.alpha3)).size).toBe(249);
  expect(new Set(countries.map((c) => c.numeric)).size).toBe(249);
  for (const country of countries)
    expect(`${country.alpha2}${country.alpha3}${country.numeric}`).toMatch(/^[A-Z]{5}\d{3}$/);
  expect(countryByNumeric('643')?.alpha3).toBe('RUS');
  expect(countryByAlpha3('PAK')?.numeric).toBe('586');
  expect(countryByNumeric('999')).toBeNull();
  expect(countryByAlpha3('UTO')).toBeNull();
});
