// Signing in as staff, on a real database: two factors, codes good once, wrong tries counted, sessions that end.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { demoPassword } from '#app/domain/access/demo.ts';
import { may, type StaffAction, staffActions } from '#app/domain/access/permission.ts';
import { stepAt } from '#app/domain/access/second-factor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { totpCode } from '#app/platform/crypto/totp.server.ts';
import { testApp } from '#app/testing/app.ts';
import { seedRules } from '#app/testing/bookings.ts';
import { actorOf, codeOf, seedStaff, sessionOf } from '#app/testing/staff.ts';
import { changePassword } from './change-password.server.ts';
import { confirmEnrolment, loadEnrolment } from './enrol.server.ts';
import { enterSecondFactor } from './enter-second-factor.server.ts';
import { type SignIn, signIn } from './sign-in.server.ts';
import { signOut } from './sign-out.server.ts';

const app = await testApp({ poolMax: 40 });
const minute = 60_000;
let networks = 0;

beforeAll(async () => {
  await seedRules(app);
  await seedStaff(app);
});

const aBrowser = (): Actor => ({ kind: 'citizen', sessionId: newToken(), grants: [] });
const trying = (username: string, more: Partial<SignIn> = {}): SignIn => ({
  username,
  password: demoPassword,
  network: `network-${networks++}`,
  device: null,
  ...more,
});

async function halfSigned(username: string, browser = aBrowser()): Promise<{ token: string; actor: Actor }> {
  const answer = await signIn(app.as(browser), trying(username));
  if (!answer.ok) throw new Error(answer.problem.code);
  return { token: answer.value.token, actor: await actorOf(app, answer.value.token) };
}

async function signedIn(username: string) {
  const half = await halfSigned(username);
  const answer = await enterSecondFactor(app.as(half.actor), { code: await codeOf(app, username) });
  if (!answer.ok) throw new Error(answer.problem.code);
  return { half, ...answer.value };
}

test('a password alone reaches nothing; with a code it is a member of staff in a new session', async () => {
  const half = await halfSigned('CLERK.sixin ');
  expect(half.actor).toMatchObject({ kind: 'half-signed', stage: 'second-factor' });
  for (const action of Object.keys(staffActions)) expect(may(half.actor, action as StaffAction)).toBe(false);
  expect(may(half.actor, 'self.manage')).toBe(false);
  const full = await enterSecondFactor(app.as(half.actor), { code: await codeOf(app, 'clerk.sixin') });
  if (!full.ok) throw new Error(full.problem.code);
  expect(await actorOf(app, full.value.token)).toMatchObject({
    kind: 'staff',
    roles: ['intake-clerk'],
    district: 'hanyang',
    pointId: 'hy-sixin',
  });
  expect(full.value.token).not.toBe(half.token);
  expect(await actorOf(app, half.token)).toMatchObject({ kind: 'citizen', grants: [] });
});

test('the same code, entered twenty times in parallel, signs in once', async () => {
  const code = await codeOf(app, 'dispatcher.hanyang');
  const halves = await Promise.all(Array.from({ length: 20 }, () => halfSigned('dispatcher.hanyang')));
  const answers = await Promise.all(halves.map(({ actor }) => enterSecondFactor(app.as(actor), { code })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const { actor } = await halfSigned('dispatcher.hanyang');
  app.clock.advance(15 * minute);
  expect(await enterSecondFactor(app.as(actor), { code })).toMatchObject({ ok: false });
});

test('unknown name, wrong password and a leaver sound alike', async () => {
  await app.pool.query(`UPDATE staff SET status = 'left' WHERE id = 'demo-fire.hanyang'`);
  const answers = [
    await signIn(app.as(aBrowser()), trying('nobody.at.all')),
    await signIn(app.as(aBrowser()), trying('clerk.hanyang', { password: 'not the password' })),
    await signIn(app.as(aBrowser()), trying('fire.hanyang')),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, problem: { code: 'credentials-wrong' } });
});

test('after five wrong tries a device waits; the owner elsewhere does not', async () => {
  const stranger = aBrowser();
  const network = 'shared';
  const wrong = () => signIn(app.as(stranger), trying('supervisor.hanyang', { password: 'guessing again', network }));
  const answers = await Promise.all(Array.from({ length: 40 }, wrong));
  expect(answers.filter((answer) => !answer.ok && answer.problem.code === 'credentials-wrong')).toHaveLength(5);
  expect(await wrong()).toMatchObject({ problem: { code: 'locked', facts: { minutes: 15 } } });
  const right = trying('supervisor.hanyang', { network });
  expect(await signIn(app.as(stranger), right)).toMatchObject({ problem: { code: 'locked' } });
  const { device } = await signedIn('supervisor.hanyang');
  expect(await signIn(app.as(aBrowser()), { ...right, device })).toMatchObject({ ok: true });
  expect(await signIn(app.as(aBrowser()), { ...right, username: 'steward', device })).toMatchObject({ ok: true });
});

test('a second factor is guessed five times at most', async () => {
  const { actor } = await halfSigned('clerk.cuiwei');
  const code = await codeOf(app, 'clerk.cuiwei');
  const wrong = String((Number(code) + 7) % 1_000_000).padStart(6, '0');
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => enterSecondFactor(app.as(actor), { code: wrong })),
  );
  expect(answers.filter((a) => !a.ok && a.problem.code === 'second-factor-wrong')).toHaveLength(5);
  expect(await enterSecondFactor(app.as(actor), { code })).toMatchObject({ problem: { code: 'locked' } });
});

test('a new account changes its password, sets up an authenticator, and gets recovery codes good once each', async () => {
  await app.pool.query(
    `UPDATE staff SET must_change = true, totp_sealed = NULL, enrolled_at = NULL WHERE id = 'demo-auditor'`,
  );
  const half = await halfSigned('auditor');
  expect(half.actor).toMatchObject({ stage: 'change-password' });
  expect(await loadEnrolment(app.as(half.actor))).toMatchObject({ ok: false });
  const change = (password: string, repeated = password) =>
    changePassword(app.as(half.actor), { current: null, password, repeated });
  expect(await change('short')).toMatchObject({ problem: { facts: { reason: 'short' } } });
  expect(await change('quiet harbour nine', 'quiet harbour ten')).toMatchObject({
    problem: { facts: { reason: 'repeat' } },
  });
  expect(await change(demoPassword)).toMatchObject({ problem: { facts: { reason: 'same' } } });
  const changed = await change('quiet harbour nine');
  if (!changed.ok) throw new Error(changed.problem.code);
  expect(changed.value.stage).toBe('enrol');

  const enrolling = await actorOf(app, changed.value.token);
  const shown = await loadEnrolment(app.as(enrolling));
  if (!shown.ok) throw new Error(shown.problem.code);
  const secret = fromBase32(new URL(shown.value.address).searchParams.get('secret') ?? '');
  expect(await confirmEnrolment(app.as(enrolling), { code: '000000' })).toMatchObject({ ok: false });
  const code = totpCode(secret, stepAt(app.clock.now()));
  const enrolled = await confirmEnrolment(app.as(enrolling), { code });
  if (!enrolled.ok) throw new Error(enrolled.problem.code);
  expect(await actorOf(app, enrolled.value.token)).toMatchObject({ kind: 'staff', roles: ['auditor'] });
  expect(enrolled.value.recoveryCodes).toHaveLength(10);

  const again = async (typed: string) => {
    const browser = await signIn(app.as(aBrowser()), trying('auditor', { password: 'quiet harbour nine' }));
    if (!browser.ok) throw new Error(browser.problem.code);
    return enterSecondFactor(app.as(await actorOf(app, browser.value.token)), { code: typed });
  };
  const [first = ''] = enrolled.value.recoveryCodes;
  expect(await again(code)).toMatchObject({ problem: { code: 'second-factor-wrong' } });
  const raced = await Promise.all(Array.from({ length: 6 }, () => again(first)));
  expect(raced.filter((answer) => answer.ok)).toHaveLength(1);
  expect(raced.find((answer) => answer.ok)).toMatchObject({ value: { recoveryLeft: 9 } });
  const { rows } = await app.pool.query('SELECT code_hash FROM recovery_code');
  expect(JSON.stringify(rows)).not.toContain(first.replace('-', ''));
});

test('sessions end when idle, at their maximum, at sign-out, for leavers, and never before they began', async () => {
  const alive = async (token: string) => (await actorOf(app, token)).kind === 'staff';
  const idle = await sessionOf(app, 'clerk.hanyang');
  app.clock.advance(14 * minute);
  expect(await alive(idle)).toBe(true);
  app.clock.advance(14 * minute);
  expect(await alive(idle)).toBe(true);
  app.clock.advance(-120 * minute);
  expect(await alive(idle)).toBe(false);
  app.clock.advance(135 * minute);
  expect(await alive(idle)).toBe(false);

  const worked = await sessionOf(app, 'clerk.hanyang');
  for (let quarter = 0; quarter < 60; quarter++) {
    app.clock.advance(12 * minute);
    if (!(await alive(worked))) break;
  }
  expect(await alive(worked)).toBe(false);

  const [here, there] = [await sessionOf(app, 'clerk.hanyang'), await sessionOf(app, 'clerk.hanyang')];
  await signOut(app.as(await actorOf(app, here)), { everywhere: false });
  expect([await alive(here), await alive(there)]).toEqual([false, true]);
  const third = await sessionOf(app, 'clerk.hanyang');
  await signOut(app.as(await actorOf(app, third)), { everywhere: true });
  expect([await alive(there), await alive(third)]).toEqual([false, false]);

  const leaver = await sessionOf(app, 'officer.cuiwei');
  await app.pool.query(`UPDATE staff SET status = 'left' WHERE id = 'demo-officer.cuiwei'`);
  expect(await alive(leaver)).toBe(false);
});

test('passwords rest as argon2id with the floor of OWASP, and a new one ends every other session', async () => {
  const { rows } = await app.pool.query(`SELECT password_hash FROM staff WHERE id = 'demo-admin.one'`);
  expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const [mine, other] = [await sessionOf(app, 'admin.one'), await sessionOf(app, 'admin.one')];
  const input = { current: demoPassword, password: 'a slow brown heron', repeated: 'a slow brown heron' };
  const wrong = await changePassword(app.as(await actorOf(app, mine)), { ...input, current: 'no idea at all' });
  expect(wrong).toMatchObject({ problem: { code: 'credentials-wrong', field: 'current' } });
  const changed = await changePassword(app.as(await actorOf(app, mine)), input);
  if (!changed.ok) throw new Error(changed.problem.code);
  expect(await actorOf(app, other)).toMatchObject({ kind: 'citizen' });
  expect(await actorOf(app, mine)).toMatchObject({ kind: 'citizen' });
  expect(await actorOf(app, changed.value.token)).toMatchObject({ kind: 'staff' });
});

test('signing in leaves a trail, and the log says nothing of it', async () => {
  const { rows } = await app.pool.query('SELECT DISTINCT type FROM event ORDER BY type');
  expect(rows.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'staff.enrolled',
      'staff.password-changed',
      'staff.recovery-used',
      'staff.sign-in-refused',
      'staff.signed-in',
      'staff.signed-out',
    ]),
  );
  expect(app.log.lines).toEqual([]);
});

function fromBase32(text: string): Buffer {
  const bits = [...text].map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
