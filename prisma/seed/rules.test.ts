// The demo's rules are valid, and they keep the promises the pages make.
import { expect, test } from 'vitest';
import { DayInterval, OfficeRules } from '#app/domain/rules/office-rules.ts';
import { rulesVersions } from './rules.ts';

for (const version of rulesVersions) {
  test(`the rules of ${version.district} are valid`, () => {
    expect(OfficeRules.parse(version.rules)).toEqual(version.rules);
  });

  test(`windows of ${version.district} are in order and do not overlap`, () => {
    const windows = version.rules.visit.windows;
    for (const [index, window] of windows.entries()) {
      const before = windows[index - 1];
      if (before) expect(window.from).toBeGreaterThanOrEqual(before.to);
    }
  });

  test(`a hold of ${version.district} can be renewed but ends`, () => {
    expect(version.rules.hold.maxMinutes).toBeGreaterThan(version.rules.hold.minutes);
  });
}

test('an interval that ends before it starts is refused', () => {
  expect(DayInterval.safeParse({ from: 600, to: 600 }).success).toBe(false);
});
