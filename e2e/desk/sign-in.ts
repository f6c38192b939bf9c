// Signs a sample account in through the pages, with the code the demo shows.
import { expect, type Page } from '@playwright/test';

const password = 'lantern river seven';

export async function signIn(page: Page, username: string, locale: 'zh' | 'en'): Promise<void> {
  await page.goto(`/${locale}/staff/sign-in`);
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await expect(page).toHaveURL(/sign-in\/code/);
  const row = (await page.getByRole('row').filter({ hasText: username }).first().textContent()) ?? '';
  await page.locator('#code').fill(/\d{6}/.exec(row)?.[0] ?? '');
  await page.locator('#code').press('Enter');
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Whatever the browser complains about fails the test. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const expected = /status of (403|404|409|422)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  return complaints;
}
