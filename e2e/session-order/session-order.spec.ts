// Organisations order from the menu: applied for and checked, 94 passports offered in half days and accepted, a campus in
// English with listeners apart from desks, an enterprise's returning counter, and firms of a park together.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { newGrant } from '#app/domain/access/grant.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { citizenCookie } from '#app/platform/http/session.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { contactsOf, grantContacts } from '#app/store/org-contacts.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { watch } from '../desk/watch.ts';
import { carry, codeTo, openRunning, type Running, signedIn } from '../running.ts';
import { readable, sound } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

/** A browser without scripts in which a contact of the demo is signed in; the door itself is walked once. */
async function contact(browser: Browser, email: string, district: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Shanghai',
  });
  const { app } = running;
  const sql = sqlOfClient(app.pool);
  const now = app.clock.now();
  const sessionId = newToken();
  const [speaker] = await contactsOf(sql, contactBlind(app.keys, email), district);
  const { lifetimes } = await rulesInForce(sql, district, now);
  const life = newGrant(lifetimes.signedIn, now);
  await grantContacts(sql, app.keys.tokenHash(sessionId), [speaker?.contactId ?? ''], life);
  await carry(context, citizenCookie({ citizenId: sessionId }, app.config, app.keys));
  return context.newPage();
}

async function staff(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Asia/Shanghai' });
  await signedIn(context, running, username);
  return context.newPage();
}

test('a company applies with a doubtful code, signs in by code, and is checked (zh)', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const complaints = watch(page);
  await page.goto('/zh/hanyang/org');
  await sound(page);
  await page.getByRole('link', { name: /申请单位账号/ }).click();
  await page.getByRole('button', { name: '申请并获取验证码' }).click();
  await expect(page.getByRole('alert')).toContainText('请选择单位类型');
  await sound(page);
  await page.locator('#kind').selectOption('company');
  await page.locator('#creditCode').fill('91420105ma9dema13q');
  await page.locator('#nameZh').fill('示例新材料有限公司');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('#nameZh')).toHaveValue('示例新材料有限公司');
  await page.locator('#communityId').selectOption({ index: 1 });
  await page.locator('#address').fill('示例路 9 号');
  await page.locator('#contactName').fill('示例己');
  await page.locator('#contact').fill('new@example.com');
  await page.getByRole('button', { name: '申请并获取验证码' }).click();
  await expect(page.locator('#nameZh')).toHaveValue('示例新材料有限公司');
  await page.locator('#sure').check();
  await page.getByRole('button', { name: '申请并获取验证码' }).click();
  await page.locator('#code').fill(await codeTo(running, 'new@example.com'));
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '示例新材料有限公司' })).toBeVisible();
  await expect(page.getByText('正在核对您的单位')).toBeVisible();
  await page.getByRole('link', { name: '联系人' }).click();
  await expect(page.getByText('n***@example.com').or(page.getByText('new@example.com'))).toBeVisible();
  await sound(page);

  const clerk = await staff(browser, 'clerk.hanyang');
  await clerk.goto('/zh/staff/organisations');
  await readable(clerk);
  await clerk.getByRole('link', { name: '示例新材料有限公司' }).click();
  await expect(clerk.getByText('代码校验不符')).toBeVisible();
  await readable(clerk);
  await clerk.getByRole('button', { name: '确认', exact: true }).click();
  await expect(clerk.getByRole('status')).toContainText('已保存');
  expect(complaints).toEqual([]);
  await context.close();
  await clerk.context().close();
});

test('94 passports: the offer in half days is changed once and accepted, a partner confirms its talk (zh, en)', async ({
  browser,
}) => {
  const company = await contact(browser, 'hr@example.com', 'dongxihu', 390);
  await company.goto('/zh/dongxihu/org');
  await expect(company.getByText('等您确认')).toBeVisible();
  await sound(company);
  await company.getByRole('link', { name: /^\w{4}-\w{4}$/ }).click();
  await expect(company.getByText('第 1 版，我们的安排').first()).toBeVisible();
  await sound(company);
  const reference = /sessions\/(\w{4}-\w{4})/.exec(company.url())?.[1] ?? '';
  await company.getByText('提出别的建议').click();
  await company.locator('#words').fill('那天有客户来访，请换一天。');
  await company.locator('[id="date.1"]').fill('2026-12-21');
  await company.getByRole('button', { name: '提交建议' }).click();
  await expect(company.getByRole('status')).toContainText('正在看您的建议');

  const clerk = await staff(browser, 'clerk.dongxihu');
  await clerk.goto('/en/staff/sessions');
  await readable(clerk);
  await clerk.getByRole('link', { name: new RegExp(reference) }).click();
  await expect(clerk.getByText('那天有客户来访')).toBeVisible();
  await readable(clerk);
  await clerk.getByLabel('Date', { exact: true }).last().fill('2026-12-21');
  await clerk.getByLabel('Starts').fill('14:00');
  await clerk.getByLabel('Partner unit', { exact: true }).selectOption({ label: 'Dongxihu Sample Fire Station' });
  await clerk.getByRole('button', { name: 'Send the offer' }).click();
  const few = clerk.locator('#few');
  if (await few.isVisible()) {
    await few.check();
    await clerk.getByRole('button', { name: 'Send the offer' }).click();
  }
  await expect(clerk.getByRole('status')).toContainText('The teams are kept');

  const partner = await staff(browser, 'fire.dongxihu');
  await partner.goto('/en/staff/partner');
  await readable(partner);
  await partner.getByRole('button', { name: 'We come' }).click();
  await expect(partner.getByRole('status')).toContainText('Saved');

  await company.goto(`/en/dongxihu/org/sessions/${reference}`);
  await expect(company.getByText('Proposal 2, from you')).toBeVisible();
  await expect(company.getByText(/Dongxihu Sample Fire Station: confirmed/)).toBeVisible();
  await company.getByRole('button', { name: 'Accept this offer' }).click();
  await expect(company.getByRole('status')).toContainText('Agreed');
  const { rows } = await running.app.pool.query(
    `SELECT count(*)::int AS n FROM visit v JOIN booking b ON b.id = v.booking_id WHERE b.reference = $1`,
    [reference],
  );
  expect(rows[0].n).toBeGreaterThan(1);
  for (const page of [company, clerk, partner]) await page.context().close();
});

test('a campus orders a bilingual talk and 24 permits: listeners never use a desk (en)', async ({ browser }) => {
  const campus = await contact(browser, 'campus@example.com', 'dongxihu', 1440);
  await campus.goto('/en/dongxihu/org/order');
  await sound(campus);
  await campus.getByRole('button', { name: 'Show what it needs' }).click();
  await expect(campus.getByRole('alert')).toContainText('Choose at least one date');
  await campus.locator('[id="people.frp"]').fill('24');
  await campus.getByText('Exit-Entry', { exact: false }).first().waitFor();
  await campus
    .locator('summary', { has: campus.locator('text=/policy|polic/i') })
    .first()
    .click();
  await campus.locator('[id="seats.t-visa"]').fill('230');
  await campus.locator('[id="minutes.t-visa"]').selectOption({ index: 1 });
  await campus.locator('[id="language.t-visa"]').selectOption('both');
  await campus.locator('[id="audience.t-visa"]').selectOption('foreigners');
  await campus.locator('#hall').fill('Lecture hall 2');
  await campus.locator('[id="date.1"]').fill('2026-12-16');
  await campus.locator('#delivery').selectOption('organisation');
  await campus.getByRole('button', { name: 'Show what it needs' }).click();
  await expect(campus.getByText('24 people at desks, 230 seats for listeners')).toBeVisible();
  await sound(campus);
  await campus.getByRole('button', { name: 'Send the order' }).click();
  await expect(campus.getByRole('status')).toContainText('We have your order');
  await campus.context().close();
});

test('a returning counter: one date is asked out; firms of a park order together (zh)', async ({ browser }) => {
  const company = await contact(browser, 'hr@example.com', 'dongxihu', 390);
  await company.goto('/zh/dongxihu/org/windows');
  await sound(company);
  const date = company.locator('select[name="date"]').first();
  await date.selectOption({ index: 3 });
  await company.getByRole('button', { name: '提交申请' }).click();
  await expect(company.getByRole('alert')).toContainText('请填写');
  await company.locator('#reason').fill('全员年会');
  await company.getByRole('button', { name: '提交申请' }).click();
  await expect(company.getByText('您已申请这次不办')).toBeVisible();
  await company.goto('/zh/dongxihu/org/pools');
  await sound(company);
  await company.getByLabel('您单位几个人').fill('20');
  await company.getByRole('button', { name: '加入' }).click();
  await expect(company.getByText('人数已够')).toBeVisible();
  await company.context().close();
});
