// The owner's way with scripts off, in both languages: find the booking by code, move it, mend the contact, cancel it.
import { expect, test } from '@playwright/test';
import { track as en } from '#app/i18n/en/track.ts';
import { dayOf, windowOf } from '#app/i18n/format.ts';
import { track as zh } from '#app/i18n/zh/track.ts';
import { aBooking, browserOf, codeTo, openRunning, type Running } from '../running.ts';
import { sound } from '../sound.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const languages = { en, zh };
const days = { en: { old: '2026-11-27', new: '2026-12-02' }, zh: { old: '2026-11-30', new: '2026-12-03' } };
const fill = (text: string, facts: Record<string, string>) =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => facts[name] ?? '');

for (const locale of ['en', 'zh'] as const) {
  const say = languages[locale];
  const base = `/${locale}/hanyang`;

  test(`found by code, moved, and cancelled (${locale})`, async ({ page }) => {
    const { reference, email } = await aBooking(running, days[locale].old);
    await page.goto(`${base}/bookings/${reference}`);
    await expect(page.getByRole('heading', { level: 1, name: say.find.title })).toBeVisible();
    await expect(page.getByLabel(say.find.reference)).toHaveValue(reference);
    await sound(page);
    await page.getByRole('button', { name: say.find.send }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await sound(page);
    await page.getByLabel(say.find.contact).fill(email);
    await page.getByRole('button', { name: say.find.send }).click();
    await expect(page.getByRole('heading', { level: 1, name: say.code.title })).toBeVisible();
    expect(page.url()).not.toContain(email);
    await page.getByRole('textbox', { name: say.code.field }).fill('000000');
    await page.getByRole('button', { name: say.code.open }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await sound(page);
    await page.getByRole('textbox', { name: say.code.field }).fill(await codeTo(running, email));
    await page.getByRole('button', { name: say.code.open }).click();

    await expect(page.getByText(say.status.confirmed, { exact: true })).toBeVisible();
    await expect(page.getByText(say.own.doorTitle)).toBeVisible();
    await sound(page);
    await page.getByRole('link', { name: say.own.doChange, exact: true }).click();
    await expect(page.getByText(say.change.kept)).toBeVisible();
    await sound(page);
    await page.goto(`${base}/bookings/${reference}/change?from=${days[locale].new}`);
    await page.getByRole('button', { name: say.change.go }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.locator(`input[value="${days[locale].new}T600"]`).check();
    await page.getByRole('button', { name: say.change.go }).click();

    const day = dayOf(days[locale].new, locale);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fill(say.change.confirmTitle, { day }));
    await sound(page);
    await page.getByRole('button', { name: fill(say.change.confirm, { day }) }).click();
    const window = windowOf(days[locale].new, 600, 660, locale);
    await expect(page.getByRole('status')).toHaveText(fill(say.own.changed, { window }));

    await page.goto(`${base}/bookings/${reference}/change`);
    await page.getByRole('button', { name: say.change.weekLeave }).click();
    await expect(page.getByRole('button', { name: say.change.weekKeep })).toBeVisible();
    await page.goto(`${base}/bookings/${reference}`);
    await expect(page.getByText(say.own.weekTitle)).toBeVisible();

    await page.getByRole('link', { name: say.own.doConsent }).click();
    await sound(page);
    await page.goBack();
    await page.getByRole('link', { name: say.own.doCancel, exact: true }).click();
    await sound(page);
    await page.getByRole('button', { name: fill(say.cancel.go, { day }) }).click();
    await expect(page.getByRole('status')).toHaveText(say.own.cancelled);
    await expect(page.getByText(say.status.cancelled_user, { exact: true })).toBeVisible();
    await sound(page);
  });

  test(`a lost reference is found by the contact, and the contact mended (${locale})`, async ({ page }) => {
    const { reference, email } = await aBooking(running, days[locale].old, 600);
    await page.goto(`${base}/track/lost`);
    await sound(page);
    await page.getByLabel(say.find.contact).fill(email);
    await page.getByRole('button', { name: say.find.send }).click();
    await page.getByRole('textbox', { name: say.code.field }).fill(await codeTo(running, email));
    await page.getByRole('button', { name: say.code.list }).click();
    await page.goto(`${base}/bookings`);
    await sound(page);
    await expect(page.getByText(reference)).toBeVisible();
    await page.goto(`${base}/bookings/${reference}/contact`);
    await sound(page);
    const fresh = `mended-${reference.toLowerCase()}@example.com`;
    await page.getByLabel(say.contact.field).fill(fresh);
    await page.getByRole('button', { name: say.contact.send }).click();
    await page.getByRole('textbox', { name: say.code.field }).fill(await codeTo(running, fresh));
    await sound(page);
    await page.getByRole('button', { name: say.code.confirm }).click();
    await expect(page.getByRole('status')).toHaveText(fill(say.own.contactDone, { to: 'm***@example.com' }));
  });
}

test('a browser without the code sees the same for a booking and for nothing, and changes nothing', async ({
  page,
}) => {
  const { reference } = await aBooking(running, '2026-12-01');
  for (const under of ['', '/change', '/change/confirm', '/cancel', '/contact', '/consent']) {
    const answers: string[] = [];
    for (const ref of [reference, '0000-0000']) {
      const answer = await page.request.get(`/en/hanyang/bookings/${ref}${under}`, { maxRedirects: 0 });
      answers.push(`${answer.status()} ${answer.headers().location?.replace(ref, 'REF')}`);
    }
    expect(answers).toEqual(['303 /en/hanyang/track?ref=REF', '303 /en/hanyang/track?ref=REF']);
  }
});

test('a contact that is not confirmed: the code is sent from the booking itself, elder mode is kept', async ({
  page,
  context,
}) => {
  const booked = await aBooking(running, '2026-12-01', 600, false);
  await browserOf(context, running, booked);
  await page.goto('/en/switch?to=elder&back=/en/hanyang');
  await page.goto(`/en/hanyang/bookings/${booked.reference}`);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'elder');
  await sound(page);
  await page.getByRole('button', { name: en.own.sendCode }).click();
  await page.getByRole('textbox', { name: en.code.field }).fill(await codeTo(running, booked.email));
  await page.getByRole('button', { name: en.code.open }).click();
  await expect(page.getByText(en.own.unconfirmedTitle)).toHaveCount(0);
  await expect(page.getByText('Contact confirmed')).toBeVisible();
});
