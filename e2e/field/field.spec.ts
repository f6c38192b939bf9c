// The day of the visit: the team works through it on a phone, with and without scripts, and the citizen sees each step.
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { staffField as fieldEn } from '#app/i18n/en/staff-field.ts';
import { timeline as timelineEn } from '#app/i18n/en/timeline.ts';
import { track as trackEn } from '#app/i18n/en/track.ts';
import { staffField as fieldZh } from '#app/i18n/zh/staff-field.ts';
import { timeline as timelineZh } from '#app/i18n/zh/timeline.ts';
import { track as trackZh } from '#app/i18n/zh/track.ts';
import { watch } from '../desk/watch.ts';
import { aVisitToday, browserOf, openRunning, type Running, signedIn } from '../running.ts';
import { readable, sound } from '../sound.ts';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const words = {
  zh: { field: fieldZh, track: trackZh, timeline: timelineZh },
  en: { field: fieldEn, track: trackEn, timeline: timelineEn },
};
const steps = [
  'visit-assigned',
  'visit-en-route',
  'visit-arrived',
  'item-identity-checked',
  'item-captured',
  'item-accepted',
  'item-not-accepted',
  'visit-done',
] as const;
const phone = { width: 390, height: 844 };

for (const [locale, scripts] of [
  ['zh', true],
  ['en', false],
] as const) {
  const { field, track, timeline } = words[locale];
  const said = scripts ? 'with scripts' : 'without scripts';

  test(`a visit from the list to done, each step told to the citizen (${locale}, ${said})`, async ({ browser }) => {
    const { reference, officer, ...booked } = await aVisitToday(running, scripts ? 660 : 960);
    const team = await (await browser.newContext({ javaScriptEnabled: scripts, viewport: phone })).newPage();
    const complaints = watch(team);
    await signedIn(team.context(), running, officer);
    const owner = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
    await browserOf(owner.context(), running, { reference, ...booked });
    await owner.goto(`/${locale}/hanyang/bookings/${reference}`);
    await expect(owner.getByRole('heading', { name: track.own.teamTitle })).toBeVisible();
    if (scripts) await sound(owner);
    const door = owner.locator('.door dd');
    const [officers = '', answer = ''] = [await door.nth(0).innerText(), await door.nth(1).innerText()];

    await team.goto(`/${locale}/staff/visits`);
    await team.getByRole('link', { name: field.day.open.replace('{{reference}}', reference) }).click();
    // both sides of the door hold the same words
    await expect(team.getByText(field.visit.wordsHint)).toBeVisible();
    expect(await team.locator('main').innerText()).toContain(officers);
    expect(await team.locator('main').innerText()).toContain(answer);
    await look(team, scripts);
    await press(team, field.visit.depart);
    await owner.reload();
    await expect(owner.locator('ol.trail')).toContainText(timeline.title['visit-en-route']);
    await expect(owner.getByText(track.own.wayTitle)).toBeVisible();
    await press(team, field.visit.arrive);
    await press(team, field.visit.finish);
    await expect(team.getByRole('alert')).toBeVisible();
    await press(team, field.visit.save.replace('{{name}}', '示例甲'));
    await expect(team.getByRole('alert')).toContainText(field.visit.choose);

    await record(team, '示例甲', field, 'check-in');
    await record(team, '示例甲', field, 'capture');
    await record(team, '示例甲', field, 'accept');
    await record(team, '示例乙', field, 'check-in');
    await record(team, '示例乙', field, 'not-accept');
    await expect(team.getByRole('alert')).toBeVisible();
    await look(team, scripts);
    await record(team, '示例乙', field, 'not-accept', 'papers-missing');
    await press(team, field.visit.finish);
    await expect(team.getByText(field.visit.over)).toBeVisible();

    await owner.reload();
    const trail = await owner.locator('ol.trail').innerText();
    for (const step of steps) expect(trail).toContain(timeline.title[step]);
    expect(trail).toContain(timeline.reason['papers-missing']);
    await expect(owner.getByText(track.status.partly_done, { exact: true })).toBeVisible();
    if (!scripts) await sound(owner);
    expect(complaints).toEqual([]);
    await close(team.context(), owner.context());
  });

  test(`nobody at home: the attempt and the new window in one step (${locale}, ${said})`, async ({ browser }) => {
    const { reference, officer, ...booked } = await aVisitToday(running, scripts ? 840 : 900);
    const team = await (await browser.newContext({ javaScriptEnabled: scripts, viewport: phone })).newPage();
    await signedIn(team.context(), running, officer);
    await team.goto(`/${locale}/staff/visits/${reference}`);
    await press(team, field.visit.depart);
    await team.locator('summary', { hasText: field.visit.failed }).click();
    await team.getByLabel(field.visit.failReason).selectOption('nobody-home');
    const windows = team.getByLabel(field.visit.newWindow);
    const last = (await windows.locator('option').last().innerText()).trim();
    await windows.selectOption({ label: last });
    await press(team, field.visit.recordFailed);
    await expect(team.getByRole('status')).toContainText(field.visit.rebooked);
    await look(team, scripts);

    const owner = await (await browser.newContext({ javaScriptEnabled: false, viewport: phone })).newPage();
    await browserOf(owner.context(), running, { reference, ...booked });
    await owner.goto(`/${locale}/hanyang/bookings/${reference}`);
    const trail = owner.locator('ol.trail');
    await expect(trail).toContainText(timeline.title['visit-failed']);
    await expect(trail).toContainText(timeline.reason['nobody-home']);
    await expect(trail).toContainText(timeline.title['visit-rebooked']);
    await expect(owner.getByText(track.status.confirmed, { exact: true })).toBeVisible();
    if (scripts) await sound(owner);
    await close(team.context(), owner.context());
  });
}

/** Pages with scripts are asked by axe; without scripts they are the same pages. */
async function look(page: Page, scripts: boolean): Promise<void> {
  if (scripts) await readable(page);
}

async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState();
}

async function record(
  page: Page,
  name: string,
  field: typeof fieldEn,
  step: keyof typeof fieldEn.visit.step,
  reason?: keyof typeof fieldEn.visit.reasons,
): Promise<void> {
  const form = page.getByRole('form', { name, exact: true });
  await form.getByLabel(field.visit.step[step], { exact: true }).check();
  if (reason) await form.getByLabel(field.visit.reason).selectOption(reason);
  await press(page, field.visit.save.replace('{{name}}', name));
}

async function close(...contexts: BrowserContext[]): Promise<void> {
  await Promise.all(contexts.map((context) => context.close()));
}
