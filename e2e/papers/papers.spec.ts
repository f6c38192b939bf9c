// Papers on their way: receipts and their verification, a delivery that fails and then works, one in bulk, and figures.
import { expect, type Page, test } from '@playwright/test';
import type { Actor } from '#app/domain/access/actor.ts';
import { receipt as receiptEn } from '#app/i18n/en/receipt.ts';
import { staffPapers as papersEn } from '#app/i18n/en/staff-papers.ts';
import { track as trackEn } from '#app/i18n/en/track.ts';
import { receipt as receiptZh } from '#app/i18n/zh/receipt.ts';
import { staffPapers as papersZh } from '#app/i18n/zh/staff-papers.ts';
import { takeItemStep } from '#app/services/case/take-item-step.server.ts';
import { countFigures } from '#app/services/figures/count-figures.server.ts';
import { recordOutcome } from '#app/services/visit/record-outcome.server.ts';
import { arriveVisit, departVisit } from '#app/services/visit/run-visit.server.ts';
import { staffActor } from '#app/testing/staff.ts';
import { aVisitToday, browserOf, openRunning, type Running, signedIn } from '../running.ts';
import { sound } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

type Visit = Awaited<ReturnType<typeof aVisitToday>>;

/** Two people whose data the team has captured and accepted. */
async function accepted(windowStart: number): Promise<Visit> {
  const { app } = running;
  const visit = await aVisitToday(running, windowStart);
  const officer = await staffActor(app, visit.officer);
  const now = async () => ({
    bookingId: visit.id,
    version: (await app.pool.query('SELECT version FROM booking WHERE id = $1', [visit.id])).rows[0].version as number,
  });
  must(await departVisit(app.as(officer), await now()));
  must(await arriveVisit(app.as(officer), await now()));
  const { rows } = await app.pool.query('SELECT id FROM person WHERE booking_id = $1 ORDER BY position', [visit.id]);
  for (const { id: personId } of rows as { id: string }[]) {
    for (const step of ['check-in', 'capture', 'accept'] as const) {
      must(await recordOutcome(app.as(officer), { ...(await now()), personId, itemId: null, step, reason: null }));
    }
  }
  return visit;
}

/** By the desks, until the documents lie ready. */
async function ready({ id }: Visit): Promise<void> {
  const { app } = running;
  const desks: Record<string, Actor> = {
    review: await staffActor(app, 'review.hanyang'),
    produce: await staffActor(app, 'review.hanyang'),
    ready: await staffActor(app, 'issue.hanyang'),
  };
  for (const step of ['review', 'produce', 'ready'] as const) {
    const { rows } = await app.pool.query('SELECT id, version FROM item WHERE booking_id = $1', [id]);
    for (const { id: itemId, version } of rows as { id: string; version: number }[]) {
      must(await takeItemStep(app.as(desks[step] as Actor), { itemId, step, version }));
    }
  }
}

function must(answer: { ok: boolean; problem?: { code: string } }): void {
  if (!answer.ok) throw new Error(answer.problem?.code);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a receipt on its page and as PDF; its QR code and its typed number verify it, in both languages; void is seen', async ({
  browser,
}) => {
  const visit = await accepted(840);
  const owner = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await browserOf(owner.context(), running, visit);
  await owner.goto(`/zh/hanyang/bookings/${visit.reference}`);
  await owner.getByRole('link', { name: receiptZh.page.title, exact: true }).click();
  await expect(owner.locator('article.sheet')).toHaveCount(2);
  await expect(owner.locator('article.sheet').first()).toContainText('示例甲');
  await sound(owner);
  const number = await owner.locator('article.sheet h2').first().getAttribute('id');
  const printed = (number ?? '').replace('receipt-', '');
  const code = await owner.locator('.vno').first().innerText();
  for (const file of [`${printed}.pdf`, 'all.pdf', 'summary.pdf']) {
    const answer = await owner.request.get(`/zh/hanyang/bookings/${visit.reference}/receipts/${file}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await answer.body()).length).toBeLessThan(file === 'all.pdf' ? 120_000 : 60_000);
  }

  const anybody = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await anybody.goto(`/en/hanyang/verify/${printed.replaceAll('-', '')}.${code.replaceAll('-', '')}`);
  expect(new URL(anybody.url()).pathname).toBe('/en/hanyang/verify');
  await expect(anybody.getByRole('status')).toContainText(receiptEn.check.valid);
  await expect(anybody.locator('main')).not.toContainText('示例甲');
  await sound(anybody);
  await anybody.goto('/zh/hanyang/verify');
  await press(anybody, receiptZh.check.go);
  await expect(anybody.getByRole('alert')).toBeVisible();
  await anybody.getByLabel(receiptZh.check.number).fill('ZY-2611-999999');
  await anybody.getByLabel(receiptZh.check.code).fill('0000-0000-0000');
  await press(anybody, receiptZh.check.go);
  await expect(anybody.getByRole('status')).toContainText(receiptZh.check.unknown);

  const clerk = await (await browser.newContext()).newPage();
  await signedIn(clerk.context(), running, 'clerk.hanyang');
  await clerk.goto(`/en/staff/receipts/${visit.reference}`);
  await clerk.getByText(papersEn.receipts.change.replace('{{number}}', printed)).click();
  await clerk.getByLabel(papersEn.receipts.reason).first().selectOption('misused');
  await press(clerk, papersEn.receipts.void.replace('{{number}}', printed));
  await expect(clerk.getByRole('status')).toContainText(papersEn.receipts.done);
  await anybody.getByLabel(receiptZh.check.number).fill(printed.toLowerCase());
  await anybody.getByLabel(receiptZh.check.code).fill(code);
  await press(anybody, receiptZh.check.go);
  await expect(anybody.getByRole('status')).toContainText(receiptZh.check.void);
});

test('a delivery fails and the second attempt works; one in bulk with names ticked off; figures follow', async ({
  browser,
}) => {
  const visit = await accepted(900);
  await ready(visit);
  const { deliveries: en } = papersEn;
  const { deliveries: zh } = papersZh;
  const desk = await (await browser.newContext()).newPage();
  await signedIn(desk.context(), running, 'issue.hanyang');
  await desk.goto('/en/staff/deliveries');
  await sound(desk);
  const card = desk.getByRole('region', { name: visit.reference });
  await card.getByLabel(en.way).selectOption('person');
  await card.getByRole('button').click();
  const address = new URL(desk.url()).pathname;
  const { rows } = await running.app.pool.query('SELECT name_en FROM staff WHERE id = $1', [`demo-${visit.officer}`]);
  await press(desk, en.steps.offer);
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.getByLabel(en.to).selectOption({ label: rows[0].name_en });
  await press(desk, en.steps.offer);
  await sound(desk);

  const officer = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signedIn(officer.context(), running, visit.officer);
  await officer.goto(address.replace('/en/', '/zh/'));
  await officer.getByLabel(zh.count, { exact: true }).fill('2');
  await press(officer, zh.steps.take);
  await press(officer, zh.steps['set-out']);
  const owner = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await browserOf(owner.context(), running, visit);
  await owner.goto(`/en/hanyang/bookings/${visit.reference}`);
  await expect(owner.getByText(trackEn.where.at.out).first()).toBeVisible();
  await sound(owner);
  await officer.getByLabel(zh.reason).selectOption('nobody-home');
  await press(officer, zh.steps.fail);
  await owner.reload();
  await expect(owner.getByText(trackEn.where.at.failed).first()).toBeVisible();
  await press(officer, zh.steps.retry);
  await owner.reload();
  const said = await owner.getByText(trackEn.where.code.replace('{{code}}', '')).innerText();
  await officer.getByLabel(zh.code).fill('12');
  await press(officer, zh.steps.hand);
  await expect(officer.getByRole('alert')).toBeVisible();
  await sound(officer);
  await officer.getByLabel(zh.code).fill(/\d{6}/.exec(said)?.[0] ?? '');
  await press(officer, zh.steps.hand);
  await expect(officer.getByRole('status')).toContainText(zh.done);
  await owner.reload();
  await expect(owner.getByText(trackEn.where.at.handed).first()).toBeVisible();

  const group = await accepted(960);
  await ready(group);
  await desk.goto('/zh/staff/deliveries');
  const bulk = desk.getByRole('region', { name: group.reference });
  await bulk.getByLabel(zh.way).selectOption('organisation');
  await bulk.getByRole('button').click();
  await press(desk, zh.steps['set-out']);
  const ticks = desk.locator('input[name="items"]');
  await ticks.first().check();
  await desk.getByLabel(zh.counted).fill('2');
  await desk.getByLabel(zh.signed).check();
  await press(desk, zh.steps.hand);
  await expect(desk.getByRole('alert')).toBeVisible();
  await desk.getByLabel(zh.counted).fill('1');
  await press(desk, zh.steps.hand);
  await expect(desk.getByRole('status')).toContainText(zh.done);
  await expect(desk.getByText(zh.itemStates.back)).toBeVisible();

  must(await countFigures(running.app.as({ kind: 'system', job: 'walk' })));
  await signedIn(desk.context(), running, 'supervisor.hanyang');
  await desk.goto('/en/staff/figures');
  await expect(desk.locator('.four-up dd').nth(2)).not.toHaveText(/^0/);
  await sound(desk);
  for (const kind of ['csv', 'pdf']) {
    const href = await desk.locator(`a[href*=".${kind}"]`).getAttribute('href');
    expect((await desk.request.get(href ?? '')).status()).toBe(200);
  }
  await owner.goto('/zh/hanyang/figures');
  await sound(owner);
});
