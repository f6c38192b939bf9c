// When there is no place: a full day says why and what would help; who waits for an earlier one is offered the place that
// becomes free, by letter, and takes it. Both days are emptied of teams here, and used by no other walk.
import { expect, type Page, test } from '@playwright/test';
import { mail } from '#app/i18n/en/mail.ts';
import { track as en } from '#app/i18n/en/track.ts';
import { dayOf, shortDay, windowOf } from '#app/i18n/format.ts';
import { booking as zh } from '#app/i18n/zh/booking.ts';
import { citizenCookie } from '#app/platform/http/session.server.ts';
import { offerFreed } from '#app/services/booking/offer-freed.server.ts';
import { aCitizen, aHomeDraft, storeDraft } from '#app/testing/demo.ts';
import { aBooking, browserOf, carry, openRunning, type Running } from '../running.ts';
import { sound } from '../sound.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

/** The last day that is open: nothing later can help. */
const full = '2026-12-07';
const freed = '2026-11-26';
const booked = '2026-11-30';

let running: Running;
test.beforeAll(() => {
  running = openRunning();
});
test.afterAll(() => running.close());

const fill = (text: string, facts: Record<string, string>) =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => facts[name] ?? '');

/** Closes the chosen mobile teams of Hanyang on a date. */
async function close(date: string, teams: string): Promise<void> {
  await running.app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, reason)
     SELECT gen_random_uuid(), 'closure', id, $1, ($1 || 'T07:00+08')::timestamptz, ($1 || 'T21:00+08')::timestamptz, 'walk'
     FROM team WHERE district = 'hanyang' AND kind = 'mobile' AND id LIKE $2`,
    [date, teams],
  );
}

test('a full day says why, and the smallest change is one click away', async ({ page }) => {
  await close(full, '%');
  const citizen = aCitizen();
  const draft = await aHomeDraft(running.app, Math.floor(Math.random() * 49_000));
  const id = await storeDraft(running.app, citizen, { ...draft, time: null });
  await carry(page.context(), citizenCookie({ citizenId: citizen.sessionId }, running.app.config, running.app.keys));
  await page.goto(`/zh/hanyang/book/${id}/time?from=${full}`);
  await expect(page.getByText(zh.time.empty)).toBeVisible();
  await expect(page.locator('input[name=time]:not([disabled])')).toHaveCount(0);
  const why = page.locator('details.why');
  await expect(why).toContainText(shortDay(full, 'zh'));
  await expect(why).toContainText(/约满了：能办的 \d+ 支小队全天都有任务。/);
  await sound(page);
  await why.getByRole('link', { name: /^改去窗口：.*还有 \d+ 个$/ }).click();
  await expect(page).toHaveURL(/\/place\?as=window$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await sound(page);
});

test('who waits for an earlier time is written to when a place becomes free, and takes it', async ({ page }) => {
  await aTeamForSigns();
  const own = await aBooking(running, booked, 840, true, (draft) => ({
    ...draft,
    needs: draft.needs && { ...draft.needs, signLanguage: true, interpreter: 'en', healthConsent: true },
  }));
  await running.app.pool.query(`UPDATE booking SET locale = 'en' WHERE id = $1`, [own.id]);
  await browserOf(page.context(), running, own);
  const change = `/en/hanyang/bookings/${own.reference}/change`;
  await page.goto(change);
  await page.getByRole('button', { name: en.change.waitJoin }).click();
  await expect(page.getByRole('button', { name: en.change.waitLeave })).toBeVisible();
  await sound(page);
  await offer();
  const { rows } = await running.app.pool.query('SELECT offers FROM wait_request WHERE booking_id = $1', [own.id]);
  expect(rows).toEqual([{ offers: 0 }]);
  await running.app.pool.query(`DELETE FROM allocation WHERE reason = 'walk' AND team_id = 'hy-wait'`);
  await offer();
  const earlier = windowOf(freed, 540, 600, 'en');
  await openLetter(page, own.email, fill(mail.freed.subject, { offered: earlier }));
  await page.goto(change);
  await expect(page.getByText(`We hold ${earlier} for you until`)).toBeVisible();
  await page.getByRole('link', { name: en.change.heldDo }).click();
  await page.getByRole('button', { name: fill(en.change.confirm, { day: dayOf(freed, 'en') }) }).click();
  await expect(page.getByRole('status')).toHaveText(fill(en.own.changed, { window: earlier }));
});

/** The only team that signs and speaks English, at work on one day, and away on that day for now. */
async function aTeamForSigns(): Promise<void> {
  const { pool } = running.app;
  await pool.query(
    `INSERT INTO team (id, district, point_id, kind, name_zh, name_en, lon, lat, languages, skills, officers, active)
     SELECT 'hy-wait', district, point_id, kind, '示例候补队', 'Sample Spare Team', lon, lat, '{zh,en,sign}', skills, officers, true
     FROM team WHERE id = 'hy-sixin-1'`,
  );
  await pool.query(
    `INSERT INTO kit (id, number, kind, point_id, team_id, active)
     SELECT 'hy-wait-identity', 'hy-wait-identity', 'identity', point_id, 'hy-wait', true FROM team WHERE id = 'hy-wait'`,
  );
  await pool.query(
    `INSERT INTO shift (id, team_id, date, off, start_minute, end_minute) VALUES ('hy-wait-1', 'hy-wait', $1, false, 510, 1050)`,
    [freed],
  );
  await close(freed, 'hy-wait');
}

/** The portal asks every minute by itself; whichever comes first. */
async function offer(): Promise<void> {
  const done = await offerFreed(running.app.as({ kind: 'system', job: 'offer-freed' }));
  if (!done.ok) throw new Error(done.problem.code);
}

/** Opens the letter about the freed place where the demo shows its letters. */
async function openLetter(page: Page, email: string, subject: string): Promise<void> {
  const letter = page.getByRole('row').filter({ hasText: email }).getByRole('link', { name: subject });
  await expect(async () => {
    await page.goto('/demo/mail');
    await expect(letter).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [300], timeout: 15_000 });
  await letter.click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}
