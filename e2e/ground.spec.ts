// Every address answers with the full set of headers and, for citizens, without a script.
import { expect, test } from '@playwright/test';

const always = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'cache-control',
];

for (const path of [
  '/',
  '/zh',
  '/en',
  '/zh/no-such-page',
  '/en/no-such-page',
  '/healthz',
  '/readyz',
  '/assets/none.css',
]) {
  test(`the full set of headers on ${path}`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    for (const name of always) expect(answer.headers()[name], name).toBeTruthy();
    expect(answer.headers()['content-security-policy']).toContain("script-src 'none'");
    expect(answer.headers()['content-security-policy']).not.toContain('unsafe');
  });
}

test('citizens are sent no script and no inline style', async ({ request }) => {
  for (const path of ['/zh', '/en', '/en/no-such-page']) {
    const html = await (await request.get(path)).text();
    expect(html).not.toMatch(/<script|modulepreload| style=/i);
  }
});

test('an unknown address says so in the language of the address', async ({ page }) => {
  const zh = await page.goto('/zh/no-such-page');
  expect(zh?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.goto('/en/no-such-page');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
