// Brand colours: known contrasts, the demo's brands, and any brand made dark.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wanggu, zhiyin } from '#prisma/seed/gazetteer/brands.ts';
import { checkBrand } from './brand-check.ts';
import { contrast, luminance, mix } from './contrast.ts';
import { darkFrom, inkOn, weakPairs } from './palette.ts';

test('contrast as WCAG counts it', () => {
  expect(luminance('#ffffff')).toBeCloseTo(1, 6);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#12545c', '#12545c')).toBe(1);
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('the demo’s brands may be published, by day and night', () => {
  for (const { palette } of [zhiyin, wanggu]) {
    expect(weakPairs(palette.light, 'light')).toEqual([]);
    expect(weakPairs(palette.dark, 'dark')).toEqual([]);
    expect(weakPairs(darkFrom(palette.light), 'dark')).toEqual([]);
  }
});

test('a faint pair is named with what it reaches', () => {
  const faint = { ...zhiyin.palette.light, brand: '#8fd0cb', onBrand: '#ffffff' };
  expect(weakPairs(faint, 'light')).toContainEqual({ text: 'brand', ground: 'surface', contrast: 1.74 });
  expect(weakPairs(faint, 'light').map((pair) => `${pair.text} on ${pair.ground}`)).toEqual([
    'brand on surface',
    'brand on paper',
    'brand on brandSoft',
    'onBrand on brand',
  ]);
});

test('a whole brand is checked before it is published', () => {
  expect(checkBrand(zhiyin)).toEqual([]);
  expect(checkBrand(wanggu)).toEqual([]);
  const palette = { ...zhiyin.palette, light: { ...zhiyin.palette.light, boardDim: '#12545c' } };
  expect(checkBrand({ ...zhiyin, palette, markSvg: '<svg/>' })).toEqual([
    {
      field: 'palette.light.boardDim',
      code: 'BRAND_FAINT',
      say: { text: 'boardDim', ground: 'brandDeep', contrast: expect.any(Number) },
    },
    { field: 'markSvg', code: 'MARK_SYNTAX', say: {} },
  ]);
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

test('an ink can be read on every colour; every brand fit for the day is fit for the night', () => {
  fc.assert(
    fc.property(colour, colour, colour, (brand, brandDeep, board) => {
      expect(contrast(inkOn(brand), brand)).toBeGreaterThanOrEqual(4.5);
      const light = {
        brand,
        brandDeep,
        brandSoft: mix(brand, '#ffffff', 0.9),
        brandLine: mix(brand, '#ffffff', 0.6),
        onBrand: inkOn(brand),
        boardInk: board,
        boardDim: board,
      };
      if (weakPairs(light, 'light').length === 0) expect(weakPairs(darkFrom(light), 'dark')).toEqual([]);
    }),
    { seed: 1, numRuns: 600 },
  );
});
