// S1: a daughter books an identity-card renewal for her mother, on a phone, with scripts switched off, in both languages.
import { expect, test } from '@playwright/test';
import { sound } from '../sound.ts';
import { codeFor, goOn, ownAddress, ownNumber, untilCode, untilNotice, words } from './journey.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
test.describe.configure({ mode: 'parallel', timeout: 300_000 });

for (const lang of ['zh', 'en'] as const) {
  const say = words[lang];

  test(`a home visit from the first page to the pass (${lang})`, async ({ page, request }) => {
    const email = ownAddress('daughter');
    await untilNotice(page, { lang, look: true });
    await untilCode(page, { lang, look: true }, ownNumber(1948), email);
    await sound(page);
    const code = await codeFor(request, email);
    await page.getByRole('textbox', { name: say.code }).fill(code === '000000' ? '111111' : '000000');
    await goOn(page);
    await expect(page.locator('.errors')).toBeVisible();
    await sound(page);
    await page.getByRole('textbox', { name: say.code }).fill(code);
    await goOn(page);

    await expect(page).toHaveURL(/\/check$/);
    await sound(page);
    await expect(page.locator('main')).toContainText('4****************');
    // a change link leads to the answer and comes back here
    await page.locator('a[href*="/people/a?from=check"]').first().click();
    await expect(page.getByLabel(say.name, { exact: true })).toHaveValue(say.person);
    await goOn(page);
    await expect(page).toHaveURL(/\/check$/);
    await goOn(page);
    await expect(page.locator('.errors')).toBeVisible();
    await page.getByLabel(say.true).check();
    const check = page.url();
    await goOn(page);

    await expect(page).toHaveURL(/\/bookings\/[0-9A-Z]{4}-[0-9A-Z]{4}\/pass$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.booked);
    await expect(page.locator('article.pass')).not.toContainText('501');
    const ask = page.locator('a[href$="/expedite"]');
    await expect(ask.first()).toBeVisible();
    await sound(page);
    const pass = page.url();

    // the way back leads to the same booking, nothing is booked twice
    await page.goto(check);
    await expect(page).toHaveURL(pass);
    const again = await page.request.post(check, { form: { true: 'yes' }, maxRedirects: 0 });
    expect(again.status(), 'a form without its token').toBe(403);

    const entry = await page.request.get(pass.replace(/pass$/, 'calendar.ics'));
    expect(entry.headers()['content-type']).toContain('text/calendar');
    expect(await entry.text()).toContain('BEGIN:VEVENT');

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(pass);
    await sound(page);
    // larger letters: the same page, still sound
    await page.goto(`/${lang}/switch?to=elder&back=${new URL(pass).pathname}`);
    await sound(page);

    // another browser meets the page that asks for a code
    const stranger = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const theirs = await stranger?.newPage();
    await theirs?.goto(pass);
    await expect(theirs?.locator('article.pass') ?? page.locator('never')).toHaveCount(0);
    await stranger?.close();
  });

  test(`at the bedside a clerk answers first (${lang})`, async ({ page, request }) => {
    const email = ownAddress('bedside');
    await untilNotice(page, { lang, bedside: true });
    await untilCode(page, { lang }, ownNumber(1949), email);
    await page.getByRole('textbox', { name: say.code }).fill(await codeFor(request, email));
    await goOn(page);
    await page.getByLabel(say.true).check();
    await goOn(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.submitted);
    await sound(page);
  });
}

test('the language can be changed in the middle; what was typed is kept', async ({ page }) => {
  await untilNotice(page, { lang: 'zh' });
  await page.getByLabel(words.zh.notice).check();
  await goOn(page);
  await page.getByLabel(words.zh.name, { exact: true }).fill('示例丁');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/hanyang\/book\/.*\/people\/a$/);
  await expect(page.getByLabel(words.en.name, { exact: true })).toHaveValue('示例丁');
});
