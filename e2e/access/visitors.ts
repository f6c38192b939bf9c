// One browser per role, signed in through the door with the demo's own accounts and codes.
import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Role } from '#app/domain/access/role.ts';
import type { Who } from './outcome.ts';

const accounts: Record<Role, string> = {
  'intake-clerk': 'clerk.hanyang',
  dispatcher: 'dispatcher.hanyang',
  'field-officer': 'officer.sixin',
  'back-office': 'review.hanyang',
  'issuing-desk': 'issue.hanyang',
  supervisor: 'supervisor.hanyang',
  partner: 'fire.hanyang',
  'city-steward': 'steward',
  'system-admin': 'admin.one',
  'security-admin': 'security.one',
  auditor: 'auditor',
};
const password = 'lantern river seven';

export async function visitor(who: Who, baseURL: string): Promise<APIRequestContext> {
  const browser = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL }, maxRedirects: 0 });
  if (who !== 'anonymous')
    await signIn(browser, accounts[who === 'half-signed' ? 'auditor' : who], who !== 'half-signed');
  return browser;
}

/** Signs an account in, both steps or (`full` false) only the first. */
export async function signIn(browser: APIRequestContext, username: string, full = true): Promise<void> {
  const first = await post(browser, '/en/staff/sign-in', { username, password });
  expect(first.headers().location, `${username}: password`).toBe('/en/staff/sign-in/code');
  if (!full) return;
  const page = await (await browser.get('/en/staff/sign-in/code')).text();
  const row = page.split('<tr').find((line) => line.includes(`>${username}<`)) ?? '';
  const second = await post(browser, '/en/staff/sign-in/code', { code: /(\d{6})<\/b>/.exec(row)?.[1] ?? 'none' });
  expect(second.headers().location, `${username}: code`).toBe('/en/staff');
}

/** Posts a form with the token of a page this browser can see; `from` is that page. */
export async function post(
  browser: APIRequestContext,
  path: string,
  form: Record<string, string>,
  from: string = path,
) {
  const page = await (await browser.get(from, { maxRedirects: 3 })).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return browser.post(path, { form: { csrf, ...form } });
}
