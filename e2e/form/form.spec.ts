// The booking form up to the held time, with scripts off, on a phone, in both languages: mistakes, switches, tabs, back.
import { expect, type Page, test } from '@playwright/test';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const words = {
  zh: {
    start: '开始预约',
    next: '保存，下一步',
    add: '再加一个人',
    door: '下一步：门牌',
    use: '用这个地点',
    time: '用这个时间',
    find: '四新',
  },
  en: {
    start: 'Start booking',
    next: 'Save and go on',
    add: 'Add a person',
    door: 'Next: the door',
    use: 'Use this place',
    time: 'Use this time',
    find: 'sixin',
  },
};

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
}

async function begin(page: Page, locale: 'zh' | 'en') {
  await page.goto(`/${locale}/hanyang/book?service=rid`);
  await page.locator('input[name=mode][value=home]').check();
  await press(page, words[locale].start);
  await expect(page).toHaveURL(/\/who$/);
}

async function sayWho(page: Page) {
  await page.locator('[name="a.relation"]').selectOption('parent');
  await page.locator('[name="a.age"]').selectOption('adult');
  await page.locator('[name="a.v.rid"]').selectOption('renewal');
  await page.locator('[name=others]').check();
}

for (const locale of ['zh', 'en'] as const) {
  const say = words[locale];

  test(`from the service to a held time (${locale})`, async ({ page }) => {
    await begin(page, locale);
    await press(page, say.next);
    await expect(page.locator('.errors li')).toHaveCount(3);
    await expect(page.locator('.errors')).toBeFocused();
    await sayWho(page);
    await press(page, say.next);
    await page.locator('#q').fill(say.find);
    await page.locator('#q').press('Enter');
    await page.locator('input[name=community]').first().check();
    await press(page, say.door);
    await press(page, say.use);
    await expect(page.locator('.field.wrong')).toHaveCount(3);
    await page.locator('#estate').fill('示例小区');
    await page.locator('input[name=kind][value=home]').check();
    await page.locator('input[name=lift][value=yes]').check();
    await press(page, say.use);
    await page.locator('#bedside').check();
    await press(page, say.next);
    await expect(page.locator('.errors li')).toHaveCount(1);
    await expect(page.locator('#bedside')).toBeChecked();
    await page.locator('#healthConsent').check();
    await press(page, say.next);
    await page.locator('input[name=time]:not([disabled])').first().check();
    await press(page, say.time);
    await expect(page).toHaveURL(/\/notice$/);
    await page.goBack();
    await page.reload();
    await expect(page.locator('.noteb.ok')).toContainText('08:5');
  });

  test(`the other language and the larger type keep what was typed (${locale})`, async ({ page }) => {
    await begin(page, locale);
    await page.locator('[name="a.relation"]').selectOption('child');
    await press(page, say.add);
    await page.locator('[name="b.age"]').selectOption('under-14');
    await page.locator('.tools button[name=switch]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale === 'zh' ? 'en' : 'zh'}/`));
    await page.locator('.tools button').last().click();
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'elder');
    await expect(page.locator('[name="a.relation"]')).toHaveValue('child');
    await expect(page.locator('[name="b.age"]')).toHaveValue('under-14');
  });

  test(`the adviser answers with ways, and names what was left out (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/hanyang/adviser`);
    await page.locator('input[name=want][value=renew-exit]').check();
    await page.locator('.go button').click();
    await expect(page.locator('.errors li')).toHaveCount(3);
    await page.locator('input[name=local][value=yes]').check();
    await page.locator('input[name=prints][value=yes]').check();
    await page.locator('input[name=out][value=easy]').check();
    await page.locator('.go button').click();
    await expect(page.locator('.ways li.best')).toHaveCount(1);
    await expect(page.locator('.ways > li')).toHaveCount(3);
  });

  test(`every entry of the catalogue has its page (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/hanyang/services`);
    const links = await page
      .locator('.entries h3 a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBe(19);
    for (const href of links) {
      const answer = await page.request.get(href);
      expect(answer.status(), href).toBe(200);
      expect(await answer.text(), href).not.toMatch(/待核实|to be verified|toVerify/);
    }
  });
}

test('two tabs of one draft, and another browser', async ({ page, context, browser }) => {
  await begin(page, 'en');
  const other = await context.newPage();
  await other.goto(page.url());
  await sayWho(page);
  await press(page, words.en.next);
  await sayWho(other);
  await press(other, words.en.next);
  await expect(other).toHaveURL(/\/place$/);
  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const answer = await (await stranger.newPage()).goto(page.url());
  expect(answer?.status()).toBe(401);
  await stranger.close();
});
