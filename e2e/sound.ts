// Is this page sound? No violation of WCAG 2.0 to 2.2 A and AA nor of axe's best practices, nothing wider than the screen.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

const glasses = new WeakMap<Browser, Promise<Page>>();

/**
 * A page without scripts. axe needs scripts, the reader has none: the same document is looked at through a second
 * window, one for the whole browser.
 */
export async function sound(page: Page): Promise<void> {
  await expect(page.locator('script')).toHaveCount(0);
  const browser = page.context().browser();
  if (!browser) throw new Error('this page has no browser');
  const opened = glasses.get(browser) ?? browser.newContext({ javaScriptEnabled: true }).then((own) => own.newPage());
  glasses.set(browser, opened);
  const glass = await opened;
  const html = await page.content();
  const shown = page.url().split('#')[0] ?? '';
  await glass.setViewportSize(page.viewportSize() ?? { width: 390, height: 844 });
  await glass.route(shown, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await glass.goto(shown);
  await readable(glass);
  await glass.unroute(shown);
}

/** A page with scripts, looked at where it stands. */
export async function readable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  expect(wider, `${page.url()} is wider than the screen`).toBe(false);
}
