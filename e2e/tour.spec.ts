// Every kind of page a citizen can meet, once: in larger letters on a phone in both languages, and on a wide screen. Each is
// sound, has one heading and a name, and the browser has nothing to complain about: no violation of the content policy.
import { expect, type Page, test } from '@playwright/test';
import { aBooking, browserOf, openRunning, type Running } from './running.ts';
import { sound } from './sound.ts';

test.use({ javaScriptEnabled: false });

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

/** Whatever the browser says to its console, and every report it would send of a refused style or script. */
function overheard(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    const expected = /status of 404/.test(message.text()) && /no-such-page/.test(message.location().url);
    if (message.type() !== 'info' && message.type() !== 'log' && !expected) heard.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().includes('/csp-report')) heard.push(`${page.url()}: ${request.postData()}`);
  });
  page.on('requestfailed', (request) => heard.push(`${request.url()} ${request.failure()?.errorText}`));
  return heard;
}

const again = /about\/(?!privacy)|no-such-page|\/points$|\/pass$|\/consent$|\/lost$/;

async function tour(page: Page, locale: 'zh' | 'en', mode: 'elder' | 'standard', day: string) {
  const heard = overheard(page);
  const booked = await aBooking(running, day, 840);
  await browserOf(page.context(), running, booked);
  const base = `/${locale}/hanyang`;
  if (mode === 'elder') await page.goto(`/${locale}/switch?to=elder&back=${base}`);
  await page.goto(`${base}/about/sitemap`);
  const links = await page.locator('main a[href]').all();
  const named = await Promise.all(links.map((link) => link.getAttribute('href')));
  const own = `${base}/bookings/${booked.reference}`;
  const others = ['services/rid', 'services/t-fire', 'track/lost', 'bookings', 'no-such-page'].map(
    (at) => `${base}/${at}`,
  );
  const pages = new Set([
    ...named.map(String),
    ...others,
    ...['', '/pass', '/change', '/cancel', '/contact', '/consent'].map((under) => own + under),
  ]);
  expect(pages.size).toBeGreaterThan(20);
  for (const path of pages) {
    const answer = await page.goto(path);
    const where = `${path}: ${answer?.status()}`;
    expect(where).toBe(`${path}: ${path.endsWith('no-such-page') ? 404 : 200}`);
    expect(new URL(page.url()).pathname, 'not sent elsewhere').toBe(path.split('?')[0]);
    await expect(page.locator('h1'), path).toHaveCount(1);
    expect(await page.title(), path).toMatch(/\S · \S/);
    await expect(page.locator('html')).toHaveAttribute('lang', locale === 'zh' ? 'zh-Hans' : 'en');
    if (mode === 'elder') await expect(page.locator('html')).toHaveAttribute('data-mode', 'elder');
    // axe looks at one page of a frame for all: the texts of the foot share theirs; and what English pages in larger
    // letters have shown about frames without words of their own is not asked again
    const twin = locale === 'en' && mode === 'elder' ? /about\/(offline|door|changes|accessibility|children)$/ : again;
    if (!twin.test(path)) await sound(page);
    const wider = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    expect(wider, `${path} is wider than the screen`).toBe(false);
  }
  expect(heard).toEqual([]);
}

test.describe('on a phone, in larger letters', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('every kind of page (zh)', ({ page }) => tour(page, 'zh', 'elder', '2026-11-27'));
  test('every kind of page (en)', ({ page }) => tour(page, 'en', 'elder', '2026-11-30'));
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  test('every kind of page (en)', ({ page }) => tour(page, 'en', 'standard', '2026-12-01'));
});

test('what the tour listens for is heard: a style the policy refuses', async ({ page }) => {
  const heard = overheard(page);
  await page.route('**/en/hanyang', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('<main', '<main style="color:red"') });
  });
  await page.goto('/en/hanyang');
  await expect.poll(() => heard.join()).toMatch(/content security policy/i);
});
