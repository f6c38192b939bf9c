// The desk: a clerk answers a submitted request, a dispatcher gives it to a team, in both languages; every page is
// complete for readers and narrow screens.
import { expect, test } from '@playwright/test';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';
import { watch } from './watch.ts';

const words = {
  en: {
    confirm: 'Confirm the request',
    confirmed: 'Confirmed. The person is told.',
    assign: 'Assign',
    taken: 'Team assigned',
    find: 'Find',
    show: 'Show',
    mark: /Shown to .+ Reason: To call the person back/,
    compare: 'Compare',
    ask: 'Ask and compare',
    wrong: /At least one does not match/,
  },
  zh: {
    confirm: '确认预约',
    confirmed: '已确认，已通知本人。',
    assign: '派单',
    taken: '已派单',
    find: '查找',
    show: '查看',
    mark: /查看。原因：给本人回电/,
    compare: '比对',
    ask: '问一问，比对',
    wrong: /至少一项不对/,
  },
} as const;

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

for (const locale of ['zh', 'en'] as const) {
  test(`a submitted request is confirmed by a clerk and assigned by a dispatcher (${locale})`, async ({ browser }) => {
    const say = words[locale];
    const desk = await (await browser.newContext()).newPage();
    const complaints = watch(desk);
    await signedIn(desk.context(), running, 'clerk.hanyang');
    await desk.goto(`/${locale}/staff/requests?status=submitted`);
    const reference = (await desk.locator('tbody a').first().textContent()) ?? '';
    await desk.locator('tbody a').first().click();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(reference);
    await readable(desk);
    await desk.getByRole('button', { name: say.confirm }).click();
    await expect(desk.getByRole('status')).toContainText(say.confirmed);
    await desk.goto(`/${locale}/staff/requests`);
    await desk.locator('#text').fill(reference.toLowerCase());
    await desk.getByRole('button', { name: say.find }).click();
    await expect(desk).toHaveURL(new RegExp(`requests/${reference}$`));
    expect(complaints).toEqual([]);

    const board = await (await browser.newContext()).newPage();
    await signedIn(board.context(), running, 'dispatcher.hanyang');
    await board.goto(`/${locale}/staff/requests/${reference}`);
    await board.getByRole('button', { name: say.assign, exact: true }).click();
    await expect(board.getByText(say.taken, { exact: true }).first()).toBeVisible();
    await readable(board);
    await desk.context().close();
    await board.context().close();
  });

  test(`reading in clear is watermarked and gone with the next page; a wrong caller is told nothing (${locale})`, async ({
    page,
  }) => {
    const say = words[locale];
    await signedIn(page.context(), running, 'clerk.hanyang');
    await page.goto(`/${locale}/staff/requests?status=confirmed`);
    await page.locator('tbody a').first().click();
    const masked = await page.content();
    await page.locator('summary', { hasText: new RegExp(`^${say.show}$`) }).click();
    await page.locator('#reason').selectOption('call-back');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: say.show, exact: true }).click(),
    ]);
    expect(answer.headers()['cache-control']).toBe('no-store');
    await expect(page.getByText(say.mark)).toBeVisible();
    const shown = (await page.locator('.clear dd').nth(1).textContent()) ?? '';
    expect(masked).not.toContain(shown);
    await page.goto(page.url());
    await expect(page.locator('.clear')).toHaveCount(0);
    await page.locator('summary', { hasText: say.ask }).click();
    await page.locator('#caller-name').fill('示例癸');
    await page.locator('#caller-number').fill('0000');
    await page.getByRole('button', { name: say.compare }).click();
    await expect(page.getByRole('status')).toContainText(say.wrong);
  });
}

for (const [locale, width, scheme] of [
  ['zh', 390, 'light'],
  ['en', 390, 'dark'],
  ['en', 1440, 'light'],
] as const) {
  test(`every page of the desk is readable (${locale}, ${width} px, ${scheme})`, async ({ page }) => {
    const complaints = watch(page);
    await signedIn(page.context(), running, 'clerk.hanyang');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${locale}/switch?to=${scheme}&back=/${locale}/staff/requests`);
    for (const path of ['requests', 'callbacks', 'callbacks?view=done', 'day', 'day?date=2026-11-24', 'book']) {
      await page.goto(`/${locale}/staff/${path}`);
      await readable(page);
    }
    await page.goto(`/${locale}/staff/requests?status=confirmed`);
    const request = (await page.locator('tbody a').first().getAttribute('href')) ?? '';
    for (const more of ['', '/time', '/pass']) {
      await page.goto(`${request}${more}`);
      await readable(page);
    }
    expect(complaints).toEqual([]);
  });
}

test('a dispatcher assigns what is planned in one go; a team that cannot is named in words, the card kept', async ({
  page,
}) => {
  await signedIn(page.context(), running, 'dispatcher.hanyang');
  await page.goto('/en/staff/day?date=2026-11-24');
  await readable(page);
  const select = page.locator('select[name="teamId"]').first();
  await select.selectOption({ label: 'Hanyang Exit-Entry Team' });
  await page.locator('.give button').first().click();
  await page.waitForLoadState();
  await page.goto('/en/staff/day?date=2026-11-24');
  const all = page.getByRole('button', { name: 'Assign all as planned' });
  if ((await all.count()) > 0) {
    await all.click();
    await expect(page.getByRole('status')).toContainText(/assigned\./);
  }
  await page.goto('/en/staff/day?date=2026-11-24');
  await expect(page.getByText('not assigned', { exact: true })).toHaveCount(0);
});
