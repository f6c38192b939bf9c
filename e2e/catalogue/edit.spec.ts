// The catalogue is changed by two administrators: a wrong field is named; proposed, not confirmed alone, confirmed by the
// second, read by citizens; the history names both.
import { expect, type Page, test } from '@playwright/test';
import { problems as problemsEn } from '#app/i18n/en/problems.ts';
import { staffCatalogue as en } from '#app/i18n/en/staff-catalogue.ts';
import { problems as problemsZh } from '#app/i18n/zh/problems.ts';
import { staffCatalogue as zh } from '#app/i18n/zh/staff-catalogue.ts';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const languages = { en: { ...en, problems: problemsEn }, zh: { ...zh, problems: problemsZh } };

for (const [locale, code, scripts] of [
  ['zh', 't-traffic', false],
  ['en', 't-fire', true],
] as const) {
  const { entry: say, sections, parts, problems } = languages[locale];

  test(`one proposes, a second confirms, citizens read it (${locale})`, async ({ browser }) => {
    const open = async (account: string) => {
      const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
      await signedIn(page.context(), running, account);
      await page.goto(`/${locale}/staff/catalogue/${code}`);
      return page;
    };
    const one = await open('admin.one');
    const complaints = watch(one);
    const fresh = locale === 'zh' ? '示例新简介：走上讲台。' : 'A sample summary, just renewed.';
    await one.locator('summary', { hasText: sections.summary }).click();
    const field = one.locator(`[name="summary.${locale}"]`);
    await field.fill('');
    await one.getByLabel(say.reason).fill('示例理由');
    await press(one, say.submit);
    // the field is named with its section, in this language, and what was typed is kept
    const named = `${sections.summary} · ${parts[locale]}`;
    await expect(one.getByRole('alert')).toContainText(say.wrong.replace('{{field}}', named));
    await expect(one.getByLabel(say.reason)).toHaveValue('示例理由');
    await expect(field).toBeVisible();
    if (scripts) await readable(one);
    await field.fill(fresh);
    await press(one, say.submit);
    await expect(one.getByText(say.needsOther)).toBeVisible();
    await expect(one.locator('ins', { hasText: fresh })).toBeVisible();
    await expect(one.getByRole('button', { name: say.confirm.replace(/{{date}}.*/, '') })).toHaveCount(0);
    if (scripts) await readable(one);

    // the form of the second person, sent by the first all the same
    const two = await open('admin.two');
    const revisionId = await two.locator('[name=revisionId]').first().inputValue();
    const csrf = await one.locator('main [name=csrf]').first().inputValue();
    const address = `/${locale}/staff/catalogue/${code}`;
    const alone = await one.request.post(address, {
      form: { csrf, what: 'published', revisionId },
      headers: { origin: new URL(one.url()).origin },
    });
    expect(alone.status()).toBe(403);
    expect(await alone.text()).toContain(problems['same-person']);
    const page = `/${locale}/hanyang/services/${code}`;
    expect(await (await two.request.get(page)).text()).not.toContain(fresh);
    await two.getByRole('button', { name: say.confirm.split('{{date}}')[0] }).click();
    await expect(two.getByText(say.done.published)).toBeVisible();
    const rows = two.locator('section', { has: two.locator('#history') }).locator('tbody tr');
    await expect(rows).toHaveCount(2);
    const { rows: staff } = await running.app.pool.query(
      `SELECT name_${locale} AS name FROM staff WHERE username IN ('admin.one', 'admin.two') ORDER BY username`,
    );
    for (const { name } of staff) await expect(rows.first()).toContainText(name);
    await expect(async () => {
      expect(await (await two.request.get(page)).text()).toContain(fresh);
    }).toPass({ timeout: 5_000 });
    expect(complaints).toEqual([]);
    await one.context().close();
    await two.context().close();
  });
}

async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState();
}
