// Turns a booking can take near its end: the hold runs out, the button is pressed twice, no code comes, a child with
// its guardian, a student with a foreign passport. Each begins with a draft that has everything up to there.
import { request } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import type { DraftData } from '#app/domain/booking/draft.ts';
import { bookingPeople as en } from '#app/i18n/en/booking-people.ts';
import { bookingPeople as zh } from '#app/i18n/zh/booking-people.ts';
import { citizenCookie } from '#app/platform/http/session.server.ts';
import { aCitizen, aHomeDraft, storeDraft } from '#app/testing/demo.ts';
import { carry, openRunning, type Running } from '../running.ts';
import { sound } from '../sound.ts';
import { goOn, ownNumber } from './journey.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const day = '2026-12-04';

/** Opens a page of a draft of this browser's own. */
async function draftAt(page: Page, locale: 'zh' | 'en', step: string, change: (draft: DraftData) => DraftData) {
  const { app } = running;
  const citizen = aCitizen();
  const base = await aHomeDraft(app, Math.floor(Math.random() * 49_000));
  const id = await storeDraft(app, citizen, change({ ...base, time: { date: day, windowStart: 540, windowEnd: 600 } }));
  await carry(page.context(), citizenCookie({ citizenId: citizen.sessionId }, app.config, app.keys));
  await page.goto(`/${locale}/hanyang/book/${id}/${step}`);
  return id;
}

test('the hold runs out: told, everything kept, the same time again; the button pressed twice books once', async ({
  page,
}) => {
  const id = await draftAt(page, 'zh', 'check', (draft) => draft);
  await page.getByRole('button', { name: zh.check.again }).click();
  await expect(page.getByText(zh.holdOverText)).toHaveCount(0);
  await running.app.pool.query(
    `UPDATE allocation SET held_since = held_since - interval '1 hour',
    expires_at = expires_at - interval '1 hour' WHERE holder = $1`,
    [`draft:${id}`],
  );
  await page.getByLabel(zh.check.true).check();
  await goOn(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText(zh.holdOverText)).toBeVisible();
  await expect(page.locator('main')).toContainText('4****************');
  await sound(page);
  await page.getByRole('button', { name: zh.check.again }).click();
  await expect(page.getByText(zh.holdOverText)).toHaveCount(0);

  const csrf = await page.locator('#check [name=csrf]').inputValue();
  const send = () =>
    page.request.post(page.url(), {
      form: { csrf, do: 'book', true: 'yes' },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
  await cutOff(
    page.url(),
    (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`),
    csrf,
  );
  const answers = await Promise.all([send(), send(), send()]);
  answers.push(await send());
  expect(new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`)).size).toBe(1);
  expect(answers[0]?.headers().location).toMatch(/\/bookings\/[0-9A-Z-]{9}\/pass$/);
  const reference = /bookings\/([^/]+)/.exec(answers[0]?.headers().location ?? '')?.[1];
  const { rows } = await running.app.pool.query(
    `SELECT (SELECT count(*)::int FROM booking WHERE reference = $1) AS bookings,
       (SELECT count(*)::int FROM message m JOIN booking b ON b.id = m.booking_id WHERE b.reference = $1) AS letters`,
    [reference],
  );
  expect(rows[0]).toEqual({ bookings: 1, letters: 1 });
});

/** Sends the form and breaks the line when the answer begins: the booking stands, its reader never hears of it. */
function cutOff(address: string, cookies: string[], csrf: string): Promise<void> {
  const body = new URLSearchParams({ csrf, do: 'book', true: 'yes' }).toString();
  return new Promise((resolve, reject) => {
    const sent = request(address, {
      method: 'POST',
      headers: {
        cookie: cookies.join('; '),
        origin: new URL(address).origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      },
    });
    sent.on('response', () => sent.destroy());
    sent.on('close', () => resolve());
    sent.on('error', reject);
    sent.end(body);
  });
}

test('no code comes: booked all the same, and the page says what happens then', async ({ page }) => {
  const id = await draftAt(page, 'en', 'code', (draft) => ({
    ...draft,
    time: { date: day, windowStart: 600, windowEnd: 660 },
    contact: draft.contact && { ...draft.contact, confirmed: false },
  }));
  await page.locator('summary', { hasText: en.code.help }).click();
  await page.getByRole('button', { name: en.code.again }).click();
  await expect(page.getByText(en.code.sent)).toBeVisible();
  await running.app.pool.query(
    `UPDATE one_time_code SET created_at = created_at - interval '9 minutes' WHERE subject = $1`,
    [id],
  );
  await page.reload();
  await sound(page);
  await page.getByRole('button', { name: en.code.noCode }).click();
  await expect(page.getByText(en.check.unconfirmed)).toBeVisible();
  await page.getByRole('button', { name: en.check.again }).click();
  await page.getByLabel(en.check.true).check();
  await goOn(page);
  await expect(page).toHaveURL(/\/pass$/);
  await sound(page);
  const { rows } = await running.app.pool.query(
    `SELECT contact_confirmed_at AS at, (SELECT count(*)::int FROM callback c WHERE c.booking_id = b.id) AS owed
     FROM booking b WHERE reference = $1`,
    [new URL(page.url()).pathname.split('/').at(-2)],
  );
  expect(rows[0].at).toBeNull();
});

test('a child without a card: the guardian is asked, and must be of age', async ({ page }) => {
  await draftAt(page, 'zh', 'people/a', (draft) => ({
    ...draft,
    time: { date: day, windowStart: 840, windowEnd: 900 },
    applicants: [{ key: 'a', relation: 'child', ageBand: 'under-14', services: [{ code: 'rid', variant: 'first' }] }],
    people: [],
  }));
  await sound(page);
  await page.getByLabel(zh.people.name, { exact: true }).fill('示例小丙');
  await page.locator('[name=number]').fill(ownNumber(2016));
  await goOn(page);
  await expect(page.locator('.errors a[href="#guardian-name"]')).toBeVisible();
  await page.getByLabel(zh.guardian.relation).selectOption('mother');
  await page.getByLabel(zh.guardian.name).fill('示例丁');
  await page.getByLabel(zh.guardian.number).fill(ownNumber(2015));
  await goOn(page);
  await expect(page.locator('.errors a[href="#guardian-number"]')).toBeVisible();
  await expect(page.getByLabel(zh.guardian.name)).toHaveValue('示例丁');
  await sound(page);
  await page.getByLabel(zh.guardian.number).fill(ownNumber(1986));
  await page.getByLabel(zh.guardian.booker).check();
  await goOn(page);
  await expect(page).toHaveURL(/\/(contact|check|notice)$/);
});

test('a student with a foreign passport asks for a longer residence permit', async ({ page }) => {
  await draftAt(page, 'en', 'people/a', (draft) => ({
    ...draft,
    time: { date: day, windowStart: 900, windowEnd: 960 },
    applicants: [{ key: 'a', relation: 'self', ageBand: 'adult', services: [{ code: 'frp', variant: 'extension' }] }],
    consentOfOthers: false,
    people: [],
  }));
  await sound(page);
  await goOn(page);
  await expect(page.locator('.errors a').first()).toBeVisible();
  await sound(page);
  const fill = async (name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
  const date = async (name: string, [y, m, d]: readonly [string, string, string]) => {
    await fill(`${name}.y`, y);
    await fill(`${name}.m`, m);
    await fill(`${name}.d`, d);
  };
  await fill('family-name', 'Sample');
  await fill('given-name', 'Amina');
  await fill('number', 'X1234567');
  await date('birth', ['2001', '5', '17']);
  await page.locator('[name=nationality]').selectOption('KEN');
  await date('document-expiry', ['2031', '5', '16']);
  await date('held-expiry.frp', ['2027', '1', '31']);
  await page.locator('[name=blank-pages][value=yes]').check();
  await fill('study-place', 'Sample University');
  await page.locator('[name=lives-off-campus][value=no]').check();
  await page.locator('[name=travel-dates][value=no]').check();
  await goOn(page);
  await expect(page).toHaveURL(/\/(contact|check|notice)$/);
});
