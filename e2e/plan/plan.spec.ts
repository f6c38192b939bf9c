// A dispatcher asks for a plan of the day, looks at it beside the day as it is, applies it as one change and takes it
// back; what-if shows figures only. In both languages, on a wide screen and on a phone.
import { expect, test } from '@playwright/test';
import { staffPlan as en } from '#app/i18n/en/staff-plan.ts';
import { staffPlan as zh } from '#app/i18n/zh/staff-plan.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';

const words = { en, zh };
const dates = { zh: '2026-12-14', en: '2026-12-15' } as const;

let running: Running;
test.beforeAll(async () => {
  running = openRunning();
  for (const date of Object.values(dates)) await fullDay(running.app, date, 4, 4);
});
test.afterAll(() => running.close());

for (const locale of ['zh', 'en'] as const) {
  const say = words[locale];
  const start = `/${locale}/staff/plan?date=${dates[locale]}`;

  test(`a day is planned, applied and taken back (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: locale === 'zh' ? 1440 : 390, height: 900 });
    const complaints = watch(page);
    await signedIn(page.context(), running, 'dispatcher.hanyang');
    await page.goto(start);
    await readable(page);
    await page.getByRole('button', { name: say.ask.whole, exact: true }).click();
    await expect(page).toHaveURL(/\/plan\/[0-9a-f-]{36}$/);
    await page.getByRole('button', { name: say.run.stop }).click();
    const apply = page.locator('.apply button');
    await expect(apply).toBeVisible({ timeout: 30_000 });
    await readable(page);
    await apply.click();
    await expect(page.getByText(say.run.applied)).toBeVisible();
    await page.getByRole('link', { name: say.run.back }).first().click();
    await page.getByRole('button', { name: new RegExp(locale === 'zh' ? '整个方案' : 'the plan') }).click();
    await expect(page.getByText(locale === 'zh' ? '已撤销' : 'Taken back').first()).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test(`a what-if without its team is named, with it shows figures and cannot be applied (${locale})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signedIn(page.context(), running, 'dispatcher.hanyang');
    await page.goto(start);
    const ask = page.getByRole('form', { name: say.ask.what });
    await ask.locator('select[name=kind]').selectOption('team-less');
    await ask.getByRole('button').click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(ask.locator('select[name=kind]')).toHaveValue('team-less');
    await ask.locator('select[name=teamId]').selectOption('hy-walk-1');
    await ask.getByRole('button').click();
    await page.getByRole('button', { name: say.run.stop }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(say.run.imagined)).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(page.locator('.apply button')).toHaveCount(0);
    await page.context().close();
  });
}

test('a week is planned from people who left its day open, and they are told', async ({ page }) => {
  const monday = '2026-12-21';
  for (const date of [monday, '2026-12-22']) await fullDay(running.app, date, 2, 3);
  await running.app.pool.query(
    `INSERT INTO open_week (booking_id, monday, part, tell_on, asked_at)
     SELECT b.id, $1, 'morning', '2026-12-18', now() FROM booking b JOIN visit v ON v.id = b.visit_id
     WHERE v.date IN ($1, '2026-12-22') AND v.team_id LIKE 'hy-walk-%'`,
    [monday],
  );
  await signedIn(page.context(), running, 'dispatcher.hanyang');
  await page.goto('/en/staff/plan?date=2026-12-23');
  await expect(page.getByText('12 people left the day')).toBeVisible();
  await readable(page);
  await page.getByRole('button', { name: en.ask.week }).click();
  await page.getByRole('button', { name: en.run.stop }).click();
  const apply = page.locator('.apply button');
  await expect(apply).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(en.run.weekFinal)).toBeVisible();
  await apply.click();
  await expect(page.getByText(en.run.weekApplied)).toBeVisible();
  await page.goto(`/zh/staff/plan?date=${monday}`);
  await expect(page.getByText(zh.ask.weekNone)).toBeVisible();
});
