// Questions that become bookings, a matter that could not be done through its levels to a rating, a district that joins,
// and the auditor's ledger: plain forms, Chinese on some pages and English on others, readable on a phone and at a desk.
import { expect, type Page, test } from '@playwright/test';
import { rating as en } from '#app/i18n/en/rating.ts';
import { rating as zh } from '#app/i18n/zh/rating.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { newRatingLink } from '#app/store/ratings.server.ts';
import { seedCase } from '#app/testing/cases.ts';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable, sound } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

async function say(page: Page, path: string, category: string, text: string) {
  await page.goto(path);
  await page.locator('[name=category]').selectOption(category);
  await page.locator('[name=service]').selectOption('huk');
  await page.locator('[name=text]').fill(text);
}

test('a question is answered from a template and becomes a booking without typing again', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await say(page, '/zh/hanyang/ask', 'conditions', '研究生毕业能落户吗');
  await page.getByRole('button', { name: '提交咨询' }).click();
  await expect(page.getByRole('alert')).toContainText('请选怎样收到答复');
  await expect(page.locator('[name=text]')).toHaveValue('研究生毕业能落户吗');
  await sound(page);
  await page.getByText('不用通知').click();
  await page.getByRole('button', { name: '提交咨询' }).click();
  await expect(page.getByRole('status')).toContainText('前答复您');
  const reference = /ask\/([\w-]{9})/.exec(page.url())?.[1] ?? '';

  const desk = await (await browser.newContext()).newPage();
  const complaints = watch(desk);
  await signedIn(desk.context(), running, 'clerk.hanyang');
  await desk.goto('/en/staff/questions');
  await readable(desk);
  await desk.goto(`/en/staff/questions/${reference}`);
  await desk.getByRole('link', { name: 'Talent settlement: how it works' }).click();
  await expect(desk.locator('#answer-answer')).toHaveValue(/学历落户/);
  await readable(desk);
  await desk.getByRole('button', { name: 'Answer it' }).click();
  await expect(desk.getByRole('status')).toContainText('Saved');
  expect(complaints).toEqual([]);
  await desk.context().close();

  await page.reload();
  await expect(page.locator('body')).toContainText('学历落户');
  await page.getByRole('button', { name: '约民警上门' }).click();
  await expect(page).toHaveURL(/\/book\/[\w-]+\/who/);
  await expect(page.locator('[name="a.s.huk"]')).toBeChecked();
  await page.goto('/en/hanyang/answers');
  await sound(page);
});

test('what could not be done is taken on, discussed, answered in writing and rated', async ({ page, browser }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await say(page, '/en/hanyang/matters', 'papers', 'They ask for a paper that does not exist any more.');
  await sound(page);
  await page.getByText('No letter').click();
  await page.getByRole('button', { name: 'Send the report' }).click();
  await expect(page.getByRole('status')).toContainText('written answer by');
  const reference = /matters\/([\w-]{9})/.exec(page.url())?.[1] ?? '';

  const desk = await (await browser.newContext()).newPage();
  const complaints = watch(desk);
  await signedIn(desk.context(), running, 'supervisor.hanyang');
  await desk.goto('/zh/staff/matters');
  await readable(desk);
  await desk.goto(`/zh/staff/matters/${reference}`);
  await desk.getByRole('button', { name: '接下来办' }).click();
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.locator('#triage-why').fill('没有替代材料');
  await desk.locator('#triage-owner').fill('分局户政');
  await desk.getByRole('button', { name: '接下来办' }).click();
  await desk.locator('#call-agenda').fill('能否换材料');
  await desk.locator('#call-units').fill('区民政局\n公证处');
  await desk.locator('#call-date').fill('2026-12-01');
  await desk.locator('#call-place').fill('二楼会议室');
  await desk.getByRole('button', { name: '发出会商通知' }).click();
  await expect(desk.locator('body')).toContainText('区民政局');
  await readable(desk);
  await desk.locator('#answer-decision').selectOption('other-paper');
  await desk.locator('#answer-doneBy').fill('2026-12-04');
  await desk.locator('#answer-answer').fill('It can be done with a notary’s letter.');
  await desk.getByRole('button', { name: '保存决定，发给市民' }).click();
  await expect(desk.getByRole('status')).toContainText('已保存');
  expect(complaints).toEqual([]);
  await desk.context().close();

  await page.reload();
  await expect(page.locator('body')).toContainText('notary’s letter');
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByRole('alert')).toContainText('five levels');
  await page.getByText('Satisfied', { exact: true }).click();
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByText('Rated: Satisfied')).toBeVisible();
  await sound(page);
});

test('a rating by letter: used once, told the second time, and a low one is called back by a day', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { app } = running;
  const { bookingId, itemIds } = await seedCase(app, { status: 'delivered', bookingStatus: 'done' });
  const now = app.clock.now();
  const link = { bookingId, itemIds, expiresAt: new Date(now.getTime() + 86_400_000) };
  const token = await newRatingLink(sqlOfClient(app.pool), app.keys, now, link);
  await page.goto(`/en/hanyang/rate/${token}`);
  await page.getByRole('button', { name: en.send }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByText(en.levels[2], { exact: true }).click();
  await page.getByLabel(en.call).check();
  await sound(page);
  await page.getByRole('button', { name: en.send }).click();
  await expect(page.getByRole('status')).toContainText(en.thanks);
  await page.goto(`/zh/hanyang/rate/${token}`);
  await expect(page.getByText(zh.already)).toBeVisible();
  await expect(page.getByRole('button', { name: zh.send })).toHaveCount(0);
  await sound(page);
  const { rows } = await app.pool.query('SELECT reason, due_at FROM callback WHERE booking_id = $1', [bookingId]);
  expect(rows).toMatchObject([{ reason: 'low-rating', due_at: expect.any(Date) }]);
});

test('a district joins, confirmed by a second person; the auditor finds the chain whole', async ({ page, browser }) => {
  const complaints = watch(page);
  await signedIn(page.context(), running, 'admin.one');
  await page.goto('/zh/staff/districts');
  const typed = {
    slug: 'qiaokou',
    code: '420104',
    nameZh: '硚口区',
    nameEn: 'Qiaokou',
    bureauZh: '硚口分局（示例）',
    bureauEn: 'Qiaokou Police (sample)',
    brandZh: '汉正上门',
    brandEn: 'Hanzheng Visits',
    taglineZh: '硚口公安·上门办证',
    taglineEn: 'Qiaokou police visits',
    prefix: 'HZ',
    seal: '汉正',
    brand: '#f0c040',
    brandDeep: '#3c1414',
    hotline: '027-0000-0001',
    lon: '114.26',
    lat: '30.58',
  };
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(value);
  await page.getByRole('button', { name: '提出新的区' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('[name=brandZh]')).toHaveValue('汉正上门');
  await readable(page);
  await page.locator('[name=brand]').fill('#7a2e2e');
  await page.getByRole('button', { name: '提出新的区' }).click();
  await expect(page.getByRole('status')).toContainText('另一位管理员');
  expect(complaints).toEqual([]);

  const second = await (await browser.newContext()).newPage();
  await signedIn(second.context(), running, 'admin.two');
  await second.goto('/en/staff/districts');
  await second.getByRole('button', { name: 'Confirm, it is live at once' }).click();
  await expect(second.getByRole('status')).toContainText('in force');
  await second.goto('/en/staff/texts');
  await readable(second);
  await second.goto('/zh/qiaokou');
  await expect(second.locator('body')).toContainText('汉正上门');
  await second.context().close();

  const auditor = await (await browser.newContext()).newPage();
  await signedIn(auditor.context(), running, 'auditor');
  await auditor.goto('/en/staff/ledger?kind=content');
  await auditor.getByRole('button', { name: 'Check the whole chain now' }).click();
  await expect(auditor.getByRole('status')).toContainText('The chain is whole');
  await readable(auditor);
  await auditor.context().close();
});
