// Is this page sound? No violation of WCAG 2.0 to 2.2 A and AA nor of axe's best practices, nothing wider than the screen.
// `npm test` shows axe each kind of page once, in whichever language comes first; `npm run prove` (WALKS=whole) every one.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

const seen = new URL('../var/walks-seen/', import.meta.url);

/** The first of all browsers to come by a name: a folder is made by one alone. Emptied when the portal starts. */
function comesFirst(name: string): boolean {
  try {
    mkdirSync(new URL(createHash('sha256').update(name).digest('hex'), seen));
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

/** The kind of a page: its address without language and names, its width, its mode, with mistakes or without. */
async function isNew(page: Page): Promise<boolean> {
  const { pathname, search } = new URL(page.url());
  const path = pathname.replace(/^\/(zh|en)/, '').replace(/[0-9A-Z]{4}-[0-9A-Z]{4}|[\w-]{22,}/g, ':');
  const names = [...new URLSearchParams(search).keys()].sort().join();
  const face = await page.locator('html').evaluate((html) => `${html.className} ${JSON.stringify(html.dataset)}`);
  const wrong = (await page.locator('.errors').count()) > 0;
  const kind = [path, names, face.replace(/zh|en/g, ''), wrong, page.viewportSize()?.width].join(' ');
  return process.env.WALKS === 'whole' || comesFirst(kind);
}

const glasses = new WeakMap<Browser, Promise<Page>>();

/**
 * A page without scripts. axe needs scripts, the reader has none: the same document is looked at through a second
 * window, one for the whole browser.
 */
export async function sound(page: Page): Promise<void> {
  await expect(page.locator('script')).toHaveCount(0);
  if (!(await isNew(page))) return;
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
  await judge(glass);
  await glass.unroute(shown);
}

/** A page with scripts, looked at where it stands. */
export async function readable(page: Page): Promise<void> {
  if (await isNew(page)) await judge(page);
}

async function judge(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  expect(wider, `${page.url()} is wider than the screen`).toBe(false);
}
