// Long and unusual passes; short, common, patterned or personal does not.
import { expect, test } from 'vitest';
import { decidePassword } from './password.ts';

const about = ['clerk.hanyang', 'Sample Jia', '示例甲'];

test.each([
  'plum river seven lanterns',
  '窗外有一只白鹭停在水边的石头上',
  'XK4-vbn-20p-ttq',
  'all lower case words here',
])('%s is good enough', (plain) => {
  expect(decidePassword(plain, about)).toEqual({ ok: true, value: null });
});

test.each([
  ['elevenchars', 'short'],
  ['密码密码', 'short'],
  [`${'ab c d e'.repeat(20)}`, 'long'],
  ['aaaaaaaaaaaaaa', 'pattern'],
  ['123456789012', 'pattern'],
  ['abcdefghijklmn', 'pattern'],
  ['Password-2026!', 'common'],
  ['wuhan_2026_01', 'common'],
  ['sunshine...2026', 'common'],
  ['Clerk.Hanyang2026', 'personal'],
  ['samplejia-2026', 'personal'],
])('%s is refused as %s', (plain, reason) => {
  expect(decidePassword(plain, about)).toMatchObject({ problem: { code: 'password-weak', facts: { reason } } });
});
