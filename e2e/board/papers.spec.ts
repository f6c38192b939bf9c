// What the board is printed as, a visit shared between two teams and joined again, and a table of ways with its faults.
import { expect, test } from '@playwright/test';
import { sampleNumber } from '#app/testing/demo.ts';
import { watch } from '../desk/watch.ts';
import { aBooking, browserOf, openRunning, type Running, signedIn } from '../running.ts';
import { readable } from '../sound.ts';

const date = '2026-12-04';
let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

test('two people of one visit go to two teams and back, the sheet has both, their page says so (zh)', async ({
  browser,
}) => {
  const booked = await aBooking(running, date, 540, true, (draft) => ({
    ...draft,
    applicants: ['a', 'b'].flatMap((key) => draft.applicants.map((one) => ({ ...one, key }))),
    people: draft.people.flatMap((one) => [
      one,
      { ...one, key: 'b', name: '示例乙', number: sampleNumber(48_211, 1956) },
    ]),
  }));
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const complaints = watch(page);
  await signedIn(page.context(), running, 'dispatcher.hanyang');
  await page.goto(`/zh/staff/board?date=${date}&visit=${booked.reference}`);
  await page.getByText('把几位分到两次上门').click();
  await page.locator('#move input[type=checkbox]').last().check();
  await page.locator('#move').getByRole('button', { name: '拆分' }).click();
  const parts = async () =>
    (
      await running.app.pool.query(
        'SELECT p.id, p.reference, p.status FROM booking p JOIN booking b ON b.id = p.split_of WHERE b.reference = $1',
        [booked.reference],
      )
    ).rows;
  await expect.poll(async () => (await parts()).length).toBe(1);
  const [{ id, reference: part }] = await parts();
  await page.goto(`/zh/staff/day/sheets?date=${date}&point=hy-sixin`);
  await readable(page);
  await page.goto(`/zh/staff/board?date=${date}&visit=${part}`);
  await page
    .locator('#move')
    .getByRole('button', { name: new RegExp(booked.reference) })
    .click();
  await expect.poll(async () => (await parts())[0].status).toBe('cancelled_org');
  const own = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await browserOf(own, running, { ...booked, id, reference: part });
  const citizen = await own.newPage();
  await citizen.goto(`/zh/hanyang/bookings/${part}`);
  await expect(citizen.getByRole('heading', { name: '已并入另一次上门' }).first()).toBeVisible();
  await expect(citizen.getByRole('link', { name: booked.reference })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a table of ways is refused with its faults and handed to a second person when it is whole (en)', async ({
  page,
}) => {
  const { rows } = await running.app.pool.query(`SELECT id FROM community WHERE district = 'dongxihu' ORDER BY id`);
  const ids = rows.map(({ id }) => id);
  const lines = ids.flatMap((from, i) => ids.slice(i + 1).map((to) => `${from},${to},20`));
  const table = (rest: string[]) => ({
    name: 'ways.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['from,to,minutes', ...rest].join('\n')),
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await signedIn(page.context(), running, 'admin.one');
  await page.goto('/en/staff/resources/roads?district=dongxihu');
  await page.locator('#roads-file').setInputFiles(table([`${ids[0]},nowhere,5`, ...lines.slice(1)]));
  await page.getByRole('button', { name: 'Only check' }).click();
  await expect(page.getByText(/nowhere is no place of this district/)).toBeVisible();
  await expect(page.getByText(/: no way to 1 place$/).first()).toBeVisible();
  await readable(page);
  await page.locator('#roads-file').setInputFiles(table(lines));
  await page.getByLabel('Reason').fill('Measured in November');
  await page.getByRole('button', { name: 'Hand to the second person' }).click();
  await expect(page.getByRole('button', { name: 'Withdraw my proposal' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw my proposal' }).click();
});
