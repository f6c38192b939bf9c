// The staff door in a browser: password and code, a wrong one told kindly, a first authenticator, and the way out.
import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { stepAt } from '#app/domain/access/second-factor.ts';
import { staffAccess as en } from '#app/i18n/en/staff-access.ts';
import { staffFrame as frameEn } from '#app/i18n/en/staff-frame.ts';
import { staffAccess as zh } from '#app/i18n/zh/staff-access.ts';
import { staffFrame as frameZh } from '#app/i18n/zh/staff-frame.ts';
import { totpCode } from '#app/platform/crypto/totp.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { insertAccount } from '#app/store/staff.server.ts';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running } from '../running.ts';
import { readable } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const words = { zh: { ...zh, out: frameZh.tools.signOut }, en: { ...en, out: frameEn.tools.signOut } };
const password = 'copper lamps drift north';

for (const [locale, scripts] of [
  ['zh', true],
  ['en', false],
] as const) {
  const say = words[locale];
  const said = scripts ? 'with scripts' : 'without scripts';

  test(`a new member of staff sets up an authenticator, signs out and in again (${locale}, ${said})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
    const complaints = watch(page);
    const username = await newAccount();
    await page.goto(`/${locale}/staff/requests`);
    await expect(page).toHaveURL(/sign-in\?back=/);
    await enter(page, say, username, 'not this one at all');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('textbox', { name: say.signIn.username })).toHaveValue(username);
    if (scripts) await readable(page);
    await enter(page, say, username, password);

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.enrol.title);
    if (scripts) await readable(page);
    const shown = (await page.locator('b.mono').last().innerText()).replaceAll(' ', '');
    await page.getByLabel(say.enrol.label).fill('000000');
    await page.getByRole('button', { name: say.enrol.button }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.locator('b.mono').last()).toContainText(shown.slice(0, 4));
    await page.getByLabel(say.enrol.label).fill(await codeOf(shown));
    await page.getByRole('button', { name: say.enrol.button }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.recovery.title);
    const codes = await page.getByRole('list', { name: say.recovery.list }).locator('b').allInnerTexts();
    expect(codes).toHaveLength(10);
    if (scripts) await readable(page);
    await page.getByRole('link', { name: say.recovery.done }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/staff/requests$`));
    await page.goto(`/${locale}/staff/sign-in/authenticator`);
    await expect(page.getByText(codes[0] ?? '')).toHaveCount(0);

    await page.goto(`/${locale}/staff/me`);
    await page.getByRole('button', { name: say.out, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.signIn.title);
    await page.goto(`/${locale}/staff/me`);
    await expect(page).toHaveURL(/sign-in\?back=/);

    // a wrong code first, then a recovery code, which counts once
    await enter(page, say, username, password);
    await code(page, say, codes[0] === '00000-00000' ? '111111' : '000000');
    await expect(page.getByRole('alert')).toBeVisible();
    if (scripts) await readable(page);
    await code(page, say, codes[0] ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.me.title);
    await page.getByRole('button', { name: say.out, exact: true }).click();
    await enter(page, say, username, password);
    await code(page, say, codes[0] ?? '');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}

async function enter(
  page: Page,
  say: Pick<typeof en, 'signIn' | 'code'>,
  username: string,
  typed: string,
): Promise<void> {
  await page.getByRole('textbox', { name: say.signIn.username }).fill(username);
  await page.getByLabel(say.signIn.password, { exact: true }).fill(typed);
  await page.getByRole('button', { name: say.signIn.button }).click();
}

async function code(page: Page, say: Pick<typeof en, 'signIn' | 'code'>, typed: string): Promise<void> {
  await page.getByLabel(say.code.label, { exact: true }).fill(typed);
  await page.getByRole('button', { name: say.code.button, exact: true }).click();
}

/** What an authenticator app shows for a key typed by hand. The portal's clock shows in its newest event. */
async function codeOf(key: string): Promise<string> {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const { rows } = await running.app.pool.query(`SELECT max(at) AS now FROM event WHERE type LIKE 'staff.%'`);
  return totpCode(Uint8Array.from(bytes), stepAt(rows[0].now));
}

/** A clerk's account with a password of their own and no authenticator yet. */
async function newAccount(): Promise<string> {
  const { app } = running;
  const username = `walk.${randomBytes(4).toString('hex')}`;
  await insertAccount(sqlOfClient(app.pool), {
    id: username,
    username,
    nameZh: '示例子',
    nameEn: 'Sample Zi',
    roles: ['intake-clerk'],
    district: 'hanyang',
    pointId: null,
    teamId: null,
    passwordHash: await hashPassword(password, app.config.secrets.pepper),
    mustChange: false,
    createdAt: app.clock.now(),
  });
  return username;
}
