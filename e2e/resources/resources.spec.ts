// Staff close a day after seeing whom it touches, leave out one date of an enterprise's window, and set other hours on a
// date: by plain forms, in both languages, readable on a phone and at a desk.
import { expect, type Page, test } from '@playwright/test';
import { watch } from '../desk/watch.ts';
import { openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';

const words = {
  zh: {
    wrong: '请写明理由。',
    show: '先看会影响谁',
    notYet: '还没有保存，先看会影响谁：',
    close: /^停办/,
    closed: /已停办/,
    again: '恢复办理',
    lifted: /已恢复/,
    skip: '保存这一次',
    saved: '已保存。',
    skipped: '这一次不办',
    set: '单独设定',
    overlap: '和这一天已经设好的时间重叠，请先去掉原来的。',
  },
  en: {
    wrong: 'Please give a reason.',
    show: 'See the consequences first',
    notYet: 'Nothing is saved yet. See first who is touched:',
    close: /^Close/,
    closed: /^Closed\./,
    again: 'Open again',
    lifted: /Open again\. Visits/,
    skip: 'Save this date',
    saved: 'Saved.',
    skipped: 'left out',
    set: 'Set other hours',
    overlap: 'These hours overlap hours that are already set for this day. Take those out first.',
  },
} as const;

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

async function page(open: Page, locale: 'zh' | 'en', path: string): Promise<void> {
  await open.goto(`/${locale}/staff/resources/${path}`);
}

for (const [locale, width, date] of [
  ['zh', 390, '2026-12-12'],
  ['en', 1440, '2026-12-13'],
] as const) {
  test(`a day is closed, a window skipped once, other hours set (${locale}, ${width} px)`, async ({ page: desk }) => {
    const say = words[locale];
    const complaints = watch(desk);
    await desk.setViewportSize({ width, height: 900 });
    await signedIn(desk.context(), running, 'dispatcher.dongxihu');

    await page(desk, locale, 'closures');
    await desk.locator('#closure-scope').selectOption('district');
    await desk.locator('#closure-from').fill(date);
    await desk.locator('#closure-until').fill(date);
    await desk.getByRole('button', { name: say.show }).click();
    await expect(desk.getByRole('alert')).toContainText(say.wrong);
    await expect(desk.locator('#closure-from')).toHaveValue(date);
    await desk.locator('#closure-reasonZh').fill('设备检定');
    await desk.locator('#closure-reasonEn').fill('Calibration');
    await desk.getByRole('button', { name: say.show }).click();
    await expect(desk.getByText(say.notYet)).toBeVisible();
    if (locale === 'zh') await readable(desk);
    await desk.getByRole('button', { name: say.close }).click();
    await expect(desk.getByRole('status')).toContainText(say.closed);
    await desk.getByRole('button', { name: say.again }).click();
    await expect(desk.getByRole('status')).toContainText(say.lifted);

    await page(desk, locale, 'windows?month=2026-12');
    if (locale === 'zh') await readable(desk);
    await desk
      .locator('.say a')
      .filter({ hasText: /示例光纤|Sample Fibre/ })
      .click();
    await desk.locator('#except-date').selectOption({ index: locale === 'zh' ? 3 : 4 });
    await desk.locator('#except-reason').fill('厂休');
    await desk.getByRole('button', { name: say.skip }).click();
    await expect(desk.getByRole('status')).toContainText(say.saved);
    await expect(desk.locator('.tag.bad').filter({ hasText: say.skipped }).first()).toBeVisible();

    await page(desk, locale, 'teams/dx-wujiashan-1');
    await desk.locator('#exception-date').fill(date);
    await desk.locator('#exception-start').fill('13:00');
    await desk.locator('#exception-end').fill('17:00');
    await desk.getByRole('button', { name: say.set }).click();
    await expect(desk.getByRole('status')).toContainText(say.saved);
    await desk.locator('#exception-date').fill(date);
    await desk.locator('#exception-start').fill('14:00');
    await desk.locator('#exception-end').fill('18:00');
    await desk.getByRole('button', { name: say.set }).click();
    await expect(desk.getByRole('alert')).toContainText(say.overlap);
    await expect(desk.locator('#exception-end')).toHaveValue('18:00');
    for (const path of locale === 'zh' ? ['kits'] : ['teams/dx-wujiashan-1', 'loans', 'calendar']) {
      await page(desk, locale, path);
      await readable(desk);
    }
    expect(complaints).toEqual([]);
  });
}
