// The pass on paper: one sheet, no menus, nothing wider than the page, the words and the reference to be read.
import { expect, type Page, test } from '@playwright/test';
import { aBooking, browserOf, openRunning, type Running } from '../running.ts';

/** A4 between its margins of 16 mm, in CSS pixels. */
const sheet = { width: 673, height: 1001 };
test.use({ javaScriptEnabled: false, viewport: sheet });

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

for (const [locale, day] of [
  ['zh', '2026-11-27'],
  ['en', '2026-11-30'],
] as const) {
  test(`the pass fits one sheet (${locale})`, async ({ page, context }) => {
    const booked = await aBooking(running, day, 900);
    await browserOf(context, running, booked);
    await page.goto(`/${locale}/hanyang/bookings/${booked.reference}/pass`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.mast .nav', '.tools', '.foot', '.skip', '.btn']) {
      for (const one of await page.locator(hidden).all()) await expect(one, hidden).toBeHidden();
    }
    await expect(page.locator('.pass .ref')).toHaveText(booked.reference);
    await expect(page.locator('.pass .ref')).toBeVisible();
    await expect(page.locator('.pass .word').first()).toBeVisible();
    await expect(page.locator('.pass-stub svg').first()).toBeVisible();
    expect(await onPaper(page), 'one sheet').toBe(1);
    await context.addCookies([{ name: 'elder', value: '1', url: page.url() }]);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'elder');
    await expect(page.locator('.pass .ref')).toBeVisible();
    expect(await onPaper(page), 'two sheets at most in larger letters').toBeLessThanOrEqual(2);
  });
}

/** How many sheets the page takes; nothing may be wider than one. */
async function onPaper(page: Page): Promise<number | undefined> {
  const wider = await page.locator('body *').evaluateAll((elements, most) => {
    const out = elements.filter((element) => element.getBoundingClientRect().right > most + 1);
    return out.map((element) => `${element.tagName} ${element.className}`);
  }, sheet.width);
  expect(wider, 'nothing is wider than the paper').toEqual([]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length;
}
