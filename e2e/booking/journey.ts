// The booking journey as a reader walks it, by label and role, in both languages; every page is asked by axe.
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { booking as en } from '#app/i18n/en/booking.ts';
import { booking as zh } from '#app/i18n/zh/booking.ts';
import { sound } from '../sound.ts';

export const words = {
  zh: {
    start: '上门',
    begin: /开始|填/,
    relation: '是您的什么人',
    renewal: /到期换领/,
    save: '保存，下一步',
    name: '姓名',
    number: '身份证号',
    endless: '长期有效',
    notice: '我看过这份说明',
    booker: '您的姓名',
    email: '电子邮箱',
    address: '邮箱地址',
    code: '验证码',
    confirm: '确认',
    true: '以上内容属实，我可以为这些人预约。',
    submit: '提交预约',
    booked: /^约好了，.*见$/,
    submitted: /^已收到您/,
    calendar: '存到日历',
    hold: '再占这个时间',
    person: '示例乙',
    me: '示例甲',
  },
  en: {
    start: 'at home',
    begin: /Start|Begin/,
    relation: 'relation',
    renewal: /Renewal/,
    save: 'Save and continue',
    name: 'Name',
    number: 'Identity card number',
    endless: 'It has no last day (long-term)',
    notice: 'I have read this notice',
    booker: 'Your name',
    email: 'E-mail',
    address: 'E-mail address',
    code: 'Code',
    confirm: 'Confirm',
    true: 'Everything here is right, and I may book for these people.',
    submit: 'Book this visit',
    booked: /^Booked\. See you on/,
    submitted: /^We have your request/,
    calendar: 'Add to calendar',
    hold: 'Hold this time again',
    person: '示例乙',
    me: 'Sample Jia',
  },
} as const;
export type Lang = keyof typeof words;

/** A new number of the region that is not assigned to anybody, with its check character (GB 11643-1999). */
export function ownNumber(year: number): string {
  const two = (most: number) => String(1 + Math.floor(Math.random() * most)).padStart(2, '0');
  const first = `420199${year}${two(12)}${two(28)}${two(99)}1`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first[index]), 0);
  return first + '10X98765432'.charAt(sum % 11);
}

/** The filled button of the page's form. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('main form[method=post] .go button:not(.alt)').last().click();
}

/** `look`: have axe look at every page on the way. */
export type Wish = { lang: Lang; district?: string; bedside?: boolean; look?: boolean };

/** From the start to a held time: a renewal for a parent at home. Leaves the browser on the notice. */
export async function untilNotice(page: Page, { lang, district = 'hanyang', bedside, look }: Wish): Promise<void> {
  const seen = () => (look ? sound(page) : Promise.resolve());
  await page.goto(`/${lang}/${district}/book?service=rid&mode=home`);
  await page.locator('input[name=mode][value=home]').check();
  await seen();
  await goOn(page);
  await page.locator('select[name="a.relation"]').selectOption('parent');
  await page.locator('select[name="a.age"]').selectOption('adult');
  await page.locator('input[name="a.s.rid"]').check();
  await page.locator('select[name="a.v.rid"]').selectOption('renewal');
  await page.locator('input[name=others]').check();
  await seen();
  await goOn(page);
  await page.locator('input[name=subdistrict]').first().check();
  await seen();
  await goOn(page);
  await page.locator('main input[type=radio]').first().check();
  await goOn(page);
  await page.locator('input[name=estate]').fill(lang === 'zh' ? '示例小区' : 'Sample Estate');
  await page.locator('input[name=building]').fill('3');
  await page.locator('input[name=number]').fill('501');
  await page.locator(`input[name=kind][value=${bedside ? 'bedside' : 'home'}]`).check();
  await page.locator('input[name=lift][value=yes]').check();
  await seen();
  await goOn(page);
  if (bedside) {
    await page.locator('input[name=bedside]').check();
    await page.locator('input[name=healthConsent]').check();
  }
  if (look) await needBy(page, lang);
  await seen();
  await goOn(page);
  if (look) await expect(page.getByText({ zh, en }[lang].deadline.next)).toBeVisible();
  await page.locator('input[name=time]:not([disabled])').first().check();
  await seen();
  await goOn(page);
  await expect(page).toHaveURL(/\/notice$/);
}

/** A Sunday is told at the field; a Thursday in two weeks is too soon for the normal time. */
async function needBy(page: Page, lang: Lang): Promise<void> {
  const day = page.locator('input[name="neededBy.d"]');
  await page.locator('input[name="neededBy.y"]').fill('2026');
  await page.locator('input[name="neededBy.m"]').fill('11');
  await day.fill('29');
  await goOn(page);
  await expect(page.locator('.errors')).toContainText(lang === 'zh' ? '那天不上班' : 'We do not work on that day');
  await sound(page);
  await page.locator('input[name="neededBy.m"]').fill('12');
  await day.fill('10');
}

/** Notice, person, contact: leaves the browser on the page of the code. */
export async function untilCode(page: Page, { lang, look }: Wish, number: string, email: string): Promise<void> {
  const say = words[lang];
  const seen = () => (look ? sound(page) : Promise.resolve());
  await seen();
  await goOn(page);
  await expect(page.locator('.errors')).toBeVisible();
  await seen();
  await page.getByLabel(say.notice).check();
  await goOn(page);
  await expect(page).toHaveURL(/\/people\/a$/);
  await seen();
  await page.getByLabel(say.name, { exact: true }).fill(say.person);
  await page.getByLabel(say.number).fill(number.replace(/.$/, (last) => (last === '1' ? '2' : '1')));
  await page.getByLabel(say.endless).check();
  await goOn(page);
  // the wrong character is named at the field and in the summary, what was typed is kept
  await expect(page.locator('.errors a')).toHaveCount(1);
  await expect(page.getByLabel(say.name, { exact: true })).toHaveValue(say.person);
  await seen();
  await page.getByLabel(say.number).fill(number);
  await goOn(page);
  await expect(page).toHaveURL(/\/contact$/);
  await page.getByLabel(say.booker).fill(say.me);
  await page.getByRole('radio', { name: say.email }).check();
  await page.getByLabel(say.address).fill(email);
  await seen();
  await goOn(page);
  await expect(page).toHaveURL(/\/code$/);
}

/** An address nobody else has used on this portal, so that its newest letter is the one that was waited for. */
export function ownAddress(who: string): string {
  return `${who}-${Math.random().toString(36).slice(2, 10)}@example.com`;
}

/** The newest code sent to an address, read where the demo shows its letters. */
export async function codeFor(request: APIRequestContext, email: string): Promise<string> {
  let code: string | undefined;
  await expect(async () => {
    const list = await (await request.get('/demo/mail')).text();
    const rows = list.match(/<tr[\s\S]*?<\/tr>/g)?.filter((row) => row.includes(email)) ?? [];
    const href = rows.map((row) => row.match(/href="([^"]+)"/)?.[1]).find(Boolean);
    expect(href).toBeTruthy();
    const letter = await (await request.get(`/demo/mail/${href?.split('/').pop()}`)).text();
    const text = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(letter)?.[1] ?? '';
    code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
    expect(code).toBeTruthy();
  }).toPass({ timeout: 15_000 });
  return code ?? '';
}
