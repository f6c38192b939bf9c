// The dispatcher's morning: a visit is moved by keyboard alone, told and taken back, seen by a colleague within a second;
// the mouse and the form without scripts do the same; a team that is out is planned anew.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { staffBoard as en } from '#app/i18n/en/staff-board.ts';
import { fullDay } from '#app/testing/full-day.ts';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';

const words = {
  zh: {
    picked: /^拿起/,
    fits: /：可以，计划/,
    outside: /超出了答应市民的时段/,
    refused: /^没有移动。/,
    moved: /^已移动/,
    undo: /^撤销/,
    undone: '已撤销，这一天恢复原样。',
    move: '移动',
    lock: '锁定',
    locked: /已锁定/,
    plan: /采用这 \d+ 处/,
  },
  en: {
    picked: /^Picked up/,
    fits: /: fits, planned/,
    outside: /outside the promised window/,
    refused: /^Not moved\./,
    moved: /^Moved/,
    undo: /^Undo/,
    undone: 'Taken back. The day is as it was before.',
    move: 'Move',
    lock: 'Lock',
    locked: /is locked/,
    plan: /Apply \d+ change/,
  },
} as const;
const dates = { zh: '2026-12-08', en: '2026-12-09' } as const;
const dragged = '2026-12-10';

let running: Running;
test.beforeAll(async () => {
  running = openRunning();
  for (const date of Object.values(dates)) await fullDay(running.app, date, 4, 4);
  await fullDay(running.app, dragged, 2, 3);
});
test.afterAll(() => running.close());

const said = (page: Page) => page.locator('[aria-live=assertive]');

for (const locale of ['zh', 'en'] as const) {
  test(`a visit is moved by keyboard alone, seen by a colleague, and taken back (${locale})`, async ({ browser }) => {
    const say = words[locale];
    const at = `/${locale}/staff/board?date=${dates[locale]}`;
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const colleague = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const complaints = watch(page);
    await signedIn(page.context(), running, 'dispatcher.hanyang');
    await signedIn(colleague.context(), running, 'supervisor.hanyang');
    await Promise.all([page.goto(at), colleague.goto(at)]);
    for (const one of [page, colleague]) await one.locator('[data-hands=ready]').waitFor();
    const card = page.locator('[data-team="hy-walk-0"] .v').nth(1);
    const id = await card.getAttribute('id');
    await card.focus();
    await page.keyboard.press('Space');
    await expect(said(page)).toHaveText(say.picked);
    for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowRight');
    await expect(said(page)).toHaveText(say.outside);
    for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(said(page)).toHaveText(say.fits);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-team="hy-sixin-1"] #${id}`)).toBeFocused();
    await expect(said(page)).toHaveText(say.moved);
    await expect(colleague.locator(`[data-team="hy-sixin-1"] #${id}`)).toBeVisible({ timeout: 2_000 });
    await readable(page);
    await page.getByRole('button', { name: say.undo }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').first()).toHaveText(say.undone);
    await expect(page.locator(`[data-team="hy-walk-0"] #${id}`)).toBeVisible();
    expect(complaints).toEqual([]);
    await page.context().close();
    await colleague.context().close();
  });

  test(`the plain form moves and locks without scripts, and a team that is out gets its plan (${locale})`, async ({
    browser,
  }) => {
    const say = words[locale];
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signedIn(page.context(), running, 'dispatcher.hanyang');
    await page.goto(`/${locale}/staff/board?date=${dates[locale]}`);
    const href = await page.locator('[data-team="hy-walk-1"] .v').first().getAttribute('href');
    await page.goto(href ?? '');
    await page.locator('#teamId').selectOption('hy-sixin-2');
    await page.getByRole('button', { name: say.move, exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText(say.moved);
    await page.locator('#move summary').click();
    await page.getByRole('button', { name: say.lock, exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText(say.locked);
    await page.goto(`/${locale}/staff/board/out?date=${dates[locale]}&team=hy-walk-2`);
    await page.getByRole('button', { name: say.plan }).click();
    await expect(page).toHaveURL(/staff\/board\?/);
    await expect(page.locator('[data-team="hy-walk-2"] .v')).toHaveCount(0);
    await page.context().close();
  });
}

test('a card is dropped by mouse: where it fits it moves, where it does not the board says why and it goes back', async ({
  browser,
}) => {
  const say = words.en;
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const complaints = watch(page);
  await signedIn(page.context(), running, 'dispatcher.hanyang');
  await page.goto(`/en/staff/board?date=${dragged}`);
  await page.locator('[data-hands=ready]').waitFor();
  const id = await page.locator('[data-team="hy-walk-0"] .v').nth(1).getAttribute('id');
  const card = page.locator(`#${id}`);
  await card.scrollIntoViewIfNeeded();
  const before = await boxOf(card);

  const away = await boxOf(page.locator('[data-team="hy-walk-1"] .lane'));
  await carry(page, card, before.width * 12, away.y - before.y);
  await expect(page.locator('[data-team="hy-walk-1"]')).toHaveAttribute('data-drop', 'no');
  await page.mouse.up();
  await expect(said(page)).toHaveText(say.refused);
  await expect(said(page)).toHaveText(say.outside);
  expect(await boxOf(card)).toEqual(before);
  await expect(page.locator('[data-drop], [data-can], [data-lifted], [data-carried]')).toHaveCount(0);
  await expect(page).toHaveURL(/date=2026-12-10$/);

  const there = await boxOf(page.locator('[data-team="hy-sixin-1"] .lane'));
  await carry(page, card, 0, there.y - before.y);
  await expect(page.locator('[data-team="hy-sixin-1"]')).toHaveAttribute('data-drop', 'yes');
  await page.mouse.up();
  await expect(page.locator(`[data-team="hy-sixin-1"] #${id}`)).toBeVisible();
  await expect(said(page)).toHaveText(say.moved);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/visit=.*#move$/);
  await page.reload();
  await expect(page.locator(`[data-team="hy-sixin-1"] #${id}`)).toBeVisible();
  await expect(page.getByRole('table', { name: en.counters.caption })).toContainText('0 of ');
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return box;
}

/** Takes a card by its middle and holds it so far away. */
async function carry(page: Page, card: Locator, right: number, down: number): Promise<void> {
  const { x, y, width, height } = await boxOf(card);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + right, y + height / 2 + down, { steps: 6 });
}

for (const [locale, width, scheme] of [
  ['zh', 390, 'light'],
  ['en', 1440, 'dark'],
] as const) {
  test(`every page of the board is readable (${locale}, ${width} px, ${scheme})`, async ({ page }) => {
    const complaints = watch(page);
    await signedIn(page.context(), running, 'dispatcher.hanyang');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${locale}/switch?to=${scheme}&back=/${locale}/staff/me`);
    const date = dates[locale];
    for (const path of [
      `?date=${date}`,
      `?date=${date}&view=list`,
      `/week?date=${date}`,
      `/out?date=${date}&team=hy-walk-3`,
    ]) {
      await page.goto(`/${locale}/staff/board${path}`);
      await readable(page);
    }
    expect(complaints).toEqual([]);
  });
}
