// The gazetteer holds together: codes exist, positions lie in Wuhan, names are bilingual and visibly invented, colours can be read.
import { expect, test } from 'vitest';
import { District } from '#app/domain/bureau/district.ts';
import { communities, coverage, districts, servicePoints, subDistricts } from './gazetteer.ts';

test('every district is valid content', () => {
  for (const district of districts) expect(District.parse(district)).toEqual(district);
});

test('every district has its sub-districts, communities and points', () => {
  for (const district of districts) {
    const own = subDistricts.filter((one) => one.district === district.slug);
    expect(own.length).toBe(district.slug === 'hanyang' ? 11 : 12);
    expect(servicePoints.filter((one) => one.district === district.slug && one.kind === 'centre')).toHaveLength(1);
    for (const sub of own) {
      expect(sub.code.startsWith(district.code)).toBe(true);
      expect(communities.filter((one) => one.subDistrict === sub.code).length).toBeGreaterThanOrEqual(3);
    }
  }
});

test('every community is served, first by a station, and by points that exist', () => {
  const points = new Map(servicePoints.map((point) => [point.code, point]));
  for (const community of communities) {
    const serving = coverage.filter((row) => row.community === community.code);
    expect(serving.length).toBeGreaterThanOrEqual(2);
    for (const row of serving) expect(points.has(row.point)).toBe(true);
    expect(points.get(serving.find((row) => row.rank === 1)?.point ?? '')?.kind).toBe('station');
  }
});

test('codes are unique and names within a district too', () => {
  const codes = [...subDistricts, ...communities, ...servicePoints].map((one) => one.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const district of districts) {
    const names = communities.filter((one) => one.code.startsWith(district.code)).map((one) => one.name.zh);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toContain('示例');
  }
});

test('positions lie in the west of Wuhan', () => {
  for (const { position } of [...districts, ...subDistricts, ...communities, ...servicePoints]) {
    expect(position.lon).toBeGreaterThan(113.8);
    expect(position.lon).toBeLessThan(114.4);
    expect(position.lat).toBeGreaterThan(30.45);
    expect(position.lat).toBeLessThan(30.85);
  }
});

test('brand colours reach a contrast of 4.5 in light and dark', () => {
  for (const { brand } of districts) {
    const { light, dark } = brand.palette;
    const pairs: [string, string][] = [
      [light.brand, '#ffffff'],
      [light.brand, '#faf7f0'],
      [light.brand, light.brandSoft],
      [light.onBrand, light.brand],
      [light.boardInk, light.brandDeep],
      [light.boardDim, light.brandDeep],
      [dark.brand, '#1a2426'],
      [dark.brand, dark.brandSoft],
      [dark.onBrand, dark.brand],
      [dark.boardInk, dark.brandDeep],
      [dark.boardDim, dark.brandDeep],
    ];
    for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test('marks are complete drawings that carry no script and no outside address', () => {
  for (const { brand } of districts) {
    for (const svg of [brand.markSvg, brand.markOnDarkSvg]) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
      expect(svg).not.toMatch(/script|href|url\(|LINE|currentColor/);
    }
  }
});

/** WCAG 2.2 contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
