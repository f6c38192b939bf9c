// A roster with planted mistakes handed in by an organisation (zh), an attendee's own page by private link (en), the
// groups and the day on the staff side (en, zh), and the screen in the hall.
import { type Browser, expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { newGrant } from '#app/domain/access/grant.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { citizenCookie } from '#app/platform/http/session.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { newInvitations } from '#app/store/attendee-links.server.ts';
import { grantContacts } from '#app/store/org-contacts.server.ts';
import { rulesInForce } from '#app/store/rules.server.ts';
import { acceptedSession } from '#app/testing/sessions.ts';
import { ownNumber } from '../booking/journey.ts';
import { watch } from '../desk/watch.ts';
import { carry, codeTo, openRunning, type Running, signedIn } from '../running.ts';
import { readable, sound } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const email = `attendee-${Math.floor(Math.random() * 1e9)}@example.com`;

async function plainPage(browser: Browser, width = 390): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Shanghai',
  });
  return context.newPage();
}

async function staff(browser: Browser, username: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'Asia/Shanghai' });
  await signedIn(context, running, username);
  return context.newPage();
}

async function planted(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('花名册').addRows([
    ['姓名', '部门', '手机', '邮箱', '身份证号码'],
    ['示例甲', '研发', '', email, ''],
    ['示例乙', '研发', '1380013800', '', ''],
    ['示例丙', '财务', '13800138002', '', '4.20199E+17'],
    ['', '财务', '13800138003', '', ''],
    ['示例戊', '财务', '13800138004', '', ''],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test('mistakes named by row and column, one person fills in, groups are fitted, the day runs (zh, en)', async ({
  browser,
}) => {
  const { app } = running;
  const sql = sqlOfClient(app.pool);
  const now = app.clock.now();
  const made = await acceptedSession(app, { dates: [civilDateOf(now)], places: 6, desks: 2 });
  const { reference, contact } = made;

  const org = await plainPage(browser);
  const sessionId = newToken();
  const { lifetimes } = await rulesInForce(sql, 'hanyang', now);
  const life = newGrant(lifetimes.signedIn, now);
  await grantContacts(sql, app.keys.tokenHash(sessionId), [contact.contactId], life);
  await carry(org.context(), citizenCookie({ citizenId: sessionId }, app.config, app.keys));
  const complaints = watch(org);
  await org.goto(`/zh/hanyang/org/sessions/${reference}/roster`);
  await sound(org);
  await org.getByRole('button', { name: '读取表格' }).click();
  await expect(org.getByRole('alert')).toContainText('表格里没有内容');
  const file = { name: '花名册.xlsx', mimeType: 'application/octet-stream', buffer: await planted() };
  await org.locator('#file').setInputFiles({ ...file, buffer: file.buffer.subarray(0, 900) });
  await org.getByRole('button', { name: '读取表格' }).click();
  await expect(org.getByRole('alert')).toContainText('文件已损坏');
  await sound(org);
  await org.locator('#file').setInputFiles(file);
  await org.getByRole('button', { name: '读取表格' }).click();
  await expect(org.getByRole('status')).toContainText('收下 2 人，已在名单上 0 人，要修改 3 行');
  for (const place of ['第 3 行，C 列“手机”', '第 4 行，E 列“证件号码”', '第 5 行，A 列“姓名”']) {
    await expect(org.getByRole('link', { name: place })).toBeVisible();
  }
  expect(await org.content()).not.toContain('E+17');
  await sound(org);
  await org.locator('#row-3-phone').fill('138');
  await org.getByRole('button', { name: '收下第 3 行' }).click();
  await expect(org.locator('#row-3-phone')).toHaveValue('138');
  await org.locator('#row-3-phone').fill('13800138001');
  await org.getByRole('button', { name: '收下第 3 行' }).click();
  await expect(org.getByRole('status')).toContainText('已改好');
  await org.getByRole('button', { name: '不要第 5 行' }).click();
  await org.getByRole('button', { name: '发出邀请和提醒' }).click();
  await expect(org.getByRole('status')).toContainText('正在发出 3 条通知');
  const outcome = await org.request.get(`/zh/hanyang/org/sessions/${reference}/roster/outcome.xlsx`);
  expect(outcome.headers()['content-type']).toContain('spreadsheetml');
  await org.goto(`/zh/hanyang/org/sessions/${reference}/roster/letters`);
  await sound(org);

  const [first] = await sql.rows<{ id: string }>(
    'SELECT id::text AS id FROM attendee WHERE session_id = $1::uuid ORDER BY position LIMIT 1',
    [made.id],
  );
  const wanted = [{ attendeeId: first?.id ?? '', purpose: 'attendee' as const }];
  const [token = ''] = await newInvitations(sql, app.keys, now, wanted, new Date(now.getTime() + 86_400_000));
  const own = await plainPage(browser);
  await own.goto(`/en/hanyang/invited/${token}`);
  expect(own.url()).not.toContain(token);
  await expect(own.getByRole('heading', { name: 'Session at Example Fibre' })).toBeVisible();
  await sound(own);
  await own.getByRole('button', { name: /^Send a code to/ }).click();
  await sound(own);
  await own.locator('#code').fill(await codeTo(running, email));
  await own.getByRole('button', { name: 'Open my page' }).click();
  await expect(own.getByRole('heading', { name: 'Your own data' })).toBeVisible();
  await sound(own);
  await own.getByRole('button', { name: 'Save my data' }).click();
  await expect(own.getByRole('alert')).toBeVisible();
  await sound(own);
  await own.locator('input[name="variant.ppt"][value=first]').check();
  await own.locator('input[name=name]').fill('示例甲');
  await own.locator('input[name=number]').fill(ownNumber(1990));
  await own.locator('input[name=state-staff][value=no]').check();
  await own.locator('input[name=notice]').check();
  await own.getByRole('button', { name: 'Save my data' }).click();
  await expect(own.getByRole('status')).toContainText('You are ready');
  await sound(own);

  const clerk = await staff(browser, 'clerk.hanyang');
  const heard = watch(clerk);
  await clerk.goto(`/en/staff/sessions/${reference}/roster`);
  await expect(clerk.getByText('1 of 3 are ready')).toBeVisible();
  await readable(clerk);
  await clerk.getByRole('button', { name: 'Tell everybody what is missing' }).click();
  await expect(clerk.getByRole('status')).toContainText('2 people told');
  await clerk.goto(`/zh/staff/sessions/${reference}/waves`);
  await clerk.getByLabel('课间或班次').fill('10:00-9:00');
  await clerk.getByRole('button', { name: '排批次' }).click();
  await expect(clerk.getByLabel('课间或班次')).toHaveValue('10:00-9:00');
  await readable(clerk);
  await clerk.getByLabel('课间或班次').fill('');
  await clerk.getByRole('button', { name: '排批次' }).click();
  await expect(clerk.getByRole('status')).toContainText('0 人没有位置');
  await clerk.getByRole('button', { name: '移动', exact: true }).click();
  await expect(clerk.getByRole('alert')).toContainText('请选择要移动的人');
  await clerk.getByRole('button', { name: '通知每人时间' }).click();
  await expect(clerk.getByRole('status')).toContainText('已通知 3 人时间');
  await readable(clerk);

  const officer = await staff(browser, 'officer.cuiwei', 390);
  const noticed = watch(officer);
  await officer.goto(`/zh/staff/sessions/${reference}/day`);
  await officer.getByRole('button', { name: '开始当天工作' }).click();
  await officer.getByLabel('链接的编码，可输入或扫码').fill('none');
  await officer.getByRole('button', { name: '到场', exact: true }).first().click();
  await expect(officer.getByRole('alert')).toBeVisible();
  await officer.getByLabel('链接的编码，可输入或扫码').fill(token);
  await officer.getByRole('button', { name: '到场', exact: true }).first().click();
  await expect(officer.getByRole('status')).toContainText('示例甲：A 001 号');
  await officer.getByRole('button', { name: '叫下一位' }).click();
  await expect(officer.getByRole('status')).toContainText('A 001 请到 1 号台');
  await officer.getByRole('button', { name: '生成地址' }).click();
  const said = (await officer.getByRole('status').textContent()) ?? '';
  await readable(officer);
  const screen = await plainPage(browser, 1440);
  await screen.goto(/\/zh\/hall\/\S+/.exec(said)?.[0] ?? '');
  await expect(screen.getByText('A 001')).toBeVisible();
  expect(await screen.content()).not.toContain('示例甲');
  await screen.getByRole('link', { name: /停止自动更新/ }).click();
  await sound(screen);
  await officer.goto(`/en/staff/sessions/${reference}/scan`);
  await readable(officer);
  expect([...complaints, ...heard, ...noticed]).toEqual([]);
  for (const page of [org, own, clerk, officer, screen]) await page.context().close();
});
