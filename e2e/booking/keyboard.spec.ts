// With the keyboard alone and scripts off: from the skip link over the start to "who it is for", with a mistake on the way.
import { expect, type Locator, type Page, test } from '@playwright/test';

test.use({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 } });

const controls = 'select, input:not([type=hidden]), textarea, summary, button, a[href]';

/** Tab by tab, at most `most` of them, until this one has the focus. */
async function tabTo(page: Page, control: Locator, most = 60, key = 'Tab'): Promise<void> {
  for (let left = most; left > 0; left -= 1) {
    await page.keyboard.press(key);
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  await expect(control, 'reached with the tab key').toBeFocused();
}

/** The skip link is the first stop of a page and leads behind the masthead. */
async function skip(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
}

async function choose(page: Page, select: Locator, value: string): Promise<void> {
  await tabTo(page, select);
  for (let left = 10; left > 0 && (await select.inputValue()) !== value; left -= 1)
    await page.keyboard.press('ArrowDown');
  await expect(select).toHaveValue(value);
}

test('the skip link, every field in its order, the mistakes and their links, and on', async ({ page }) => {
  await page.goto('/en/hanyang/book?service=rid');
  await skip(page);
  await tabTo(page, page.locator('input[name=mode]').first(), 1);
  await page.keyboard.press('Space');
  await expect(page.locator('input[name=mode][value=home]')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/who$/);

  await skip(page);
  const form = page.locator('#who');
  const all = form.locator(controls);
  // what waits in a closed drawer or behind an unticked box is no stop
  const stops = await all.evaluateAll((elements) =>
    elements.flatMap((element, index) => {
      const there = element.checkVisibility({ visibilityProperty: true });
      return there && !element.matches(':disabled') ? [index] : [];
    }),
  );
  expect(stops.length).toBeGreaterThan(8);
  for (const index of stops) {
    await page.keyboard.press('Tab');
    await expect(all.nth(index)).toBeFocused();
    await expect(all.nth(index), 'the focus can be seen').toBeInViewport();
    const ring = await all.nth(index).evaluate((element) => {
      const box = element.closest('.tile') ?? element;
      const seen = [element, box].map((one) => element.ownerDocument.defaultView?.getComputedStyle(one));
      return seen.some((style) => style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none'));
    });
    expect(ring, `${await all.nth(index).getAttribute('name')} shows its focus`).toBe(true);
  }

  // Enter in a field presses "go on", not a switch of the masthead
  await tabTo(page, page.locator('[name="a.s.rid"]'), 60, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const errors = page.locator('.errors');
  await expect(errors).toBeFocused();
  for (const [name, key] of [
    ['a.relation', 'Tab'],
    ['a.age', 'Shift+Tab'],
  ] as const) {
    await tabTo(page, errors.locator(`a[href="#${name}"]`), 5, key);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[name="${name}"]`)).toBeFocused();
  }
  await choose(page, page.locator('[name="a.relation"]'), 'parent');
  await choose(page, page.locator('[name="a.age"]'), 'adult');
  await choose(page, page.locator('[name="a.v.rid"]'), 'renewal');
  await tabTo(page, page.locator('[name=others]'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/place$/);
});
