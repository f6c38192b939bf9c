// The deadline (S5) and conditional acceptance (S11) through the pages: the desk in one language, the owner in the other.
import { expect, type Page, test } from '@playwright/test';
import { cases as en } from '#app/i18n/en/cases.ts';
import { staffCases as staffEn } from '#app/i18n/en/staff-cases.ts';
import { cases as zh } from '#app/i18n/zh/cases.ts';
import { staffCases as staffZh } from '#app/i18n/zh/staff-cases.ts';
import { type SeededCase, seedCase } from '#app/testing/cases.ts';
import { aCitizen } from '#app/testing/demo.ts';
import { browserOf, openRunning, type Running, signedIn } from '../running.ts';
import { readable, sound } from '../sound.ts';

test.use({ viewport: { width: 390, height: 844 } });

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const pdf = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 sample') };
const program = { ...pdf, buffer: Buffer.from('MZ not a picture') };

/** Opens the booking in this browser. */
async function own(page: Page, { bookingId, reference }: SeededCase): Promise<void> {
  const { sessionId } = aCitizen();
  await browserOf(page.context(), running, { id: bookingId, reference, email: '', sessionId });
}

test('a family needs its permits by a day: said at once, asked with evidence, ruled on, and shown as a promise', async ({
  page,
  browser,
}) => {
  const family = await seedCase(running.app, { people: 2, status: 'captured' });
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signedIn(desk.context(), running, 'clerk.hanyang');
  for (const itemId of family.itemIds) {
    await desk.goto(`/zh/staff/cases/${itemId}`);
    await readable(desk);
    await desk.getByRole('button', { name: staffZh.step.accept, exact: true }).click();
    await expect(desk.getByRole('status')).toHaveText(staffZh.one.done.step);
  }
  await desk.goto('/zh/staff/cases');
  await expect(desk.getByRole('table', { name: staffZh.list.caption })).toBeVisible();
  await readable(desk);

  await own(page, family);
  const ask = `/zh/hanyang/bookings/${family.reference}/expedite`;
  await page.goto(ask);
  await page.getByLabel('年').fill('2026');
  await page.getByLabel('月', { exact: true }).fill('11');
  await page.getByLabel('日', { exact: true }).fill('29');
  await page.getByRole('button', { name: zh.ask.check }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page);
  await page.getByLabel('月', { exact: true }).fill('12');
  await page.getByLabel('日', { exact: true }).fill('1');
  await page.getByRole('button', { name: zh.ask.check }).click();
  await expect(page.getByText(zh.ask.answer.expedited)).toBeVisible();
  await sound(page);
  await page.getByRole('radio').first().check();
  await page.getByLabel(zh.ask.statement).fill('12 月 2 日开学。');
  await page.getByRole('button', { name: zh.ask.send }).click();
  await expect(page.getByText(zh.ask.done.ask)).toBeVisible();
  await page.getByLabel(zh.ask.file).last().setInputFiles(program);
  await page.getByRole('button', { name: zh.ask.add }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(zh.ask.file).last().setInputFiles(pdf);
  await page.getByRole('button', { name: zh.ask.add }).click();
  await expect(page.getByText(zh.ask.done.file)).toBeVisible();
  await sound(page);

  await desk.context().clearCookies();
  await signedIn(desk.context(), running, 'supervisor.hanyang');
  await desk.goto('/en/staff/expedite');
  await readable(desk);
  await desk
    .getByRole('listitem')
    .filter({ hasText: family.reference })
    .getByRole('link', { name: staffEn.queue.rule })
    .click();
  await readable(desk);
  await desk.getByRole('radio', { name: staffEn.queue.approve }).check();
  await desk.getByRole('button', { name: staffEn.queue.save }).click();
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.getByLabel(staffEn.queue.reason).fill('Start of term.');
  await desk.getByRole('button', { name: staffEn.queue.save }).click();
  await expect(desk.getByRole('status')).toHaveText(staffEn.queue.done.rule);
  await desk.context().close();

  await page.goto(`/en/hanyang/bookings/${family.reference}`);
  await expect(page.getByText(en.own.promised.replace('{{date}}', 'Monday 30 November 2026')).first()).toBeVisible();
  await sound(page);
  await page.goto('/en/hanyang/expedite');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.figures.title);
  await sound(page);
});

test('a paper is missing: accepted all the same, signed on the page, accepted when it is there', async ({
  page,
  browser,
}) => {
  const seeded = await seedCase(running.app, { status: 'captured', service: 'rid' });
  const itemId = seeded.itemIds[0] ?? '';
  const desk = await (await browser.newContext()).newPage();
  await signedIn(desk.context(), running, 'clerk.hanyang');
  await desk.goto(`/en/staff/cases/${itemId}`);
  const accept = desk.getByRole('button', { name: staffEn.step['accept-missing'], exact: true });
  await accept.click();
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.locator('#missing-local-proof').check();
  await accept.click();
  await expect(desk.getByRole('status')).toHaveText(staffEn.one.done.step);

  await own(page, seeded);
  await page.goto(`/zh/hanyang/bookings/${seeded.reference}/cases/${itemId}`);
  await page.getByRole('button', { name: zh.one.sign }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await sound(page);
  await page.getByLabel(zh.one.agree).check();
  await page.getByRole('button', { name: zh.one.sign }).click();
  await expect(page.getByText(zh.one.doneSigned)).toBeVisible();

  await desk.goto(`/en/staff/cases/${itemId}`);
  await readable(desk);
  await desk.getByRole('button', { name: staffEn.step.supplement }).click();
  await expect(desk.getByRole('status')).toHaveText(staffEn.one.done.step);
  await desk.context().close();
});
