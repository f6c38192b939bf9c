// Accounts on a real database: nothing without a second person, no two separated roles, and deputies for their days only.
import { beforeAll, expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { seedRules } from '#app/testing/bookings.ts';
import { actorOf, seedStaff, sessionOf, staffActor } from '#app/testing/staff.ts';
import { decideAccountRequest } from './decide-account-request.server.ts';
import { endDeputyship, loadDeputies, nameDeputy } from './name-deputy.server.ts';
import { type AccountChange, requestAccountChange } from './request-account-change.server.ts';
import { signIn } from './sign-in.server.ts';

const app = await testApp();
beforeAll(async () => {
  await seedRules(app);
  await seedStaff(app);
});

const as = async (username: string) => app.as(await staffActor(app, username));
const reason = 'asked for in person';

async function ask(change: AccountChange, by = 'security.one'): Promise<string> {
  const asked = await requestAccountChange(await as(by), change);
  if (!asked.ok) throw new Error(asked.problem.code);
  return asked.value.requestId;
}

test('a new account needs a second person, and then a password of its own', async () => {
  const account = {
    username: 'clerk.new',
    nameZh: '示例新',
    nameEn: 'Sample New',
    roles: ['intake-clerk' as const],
    district: 'hanyang',
    pointId: null,
    teamId: null,
  };
  const requestId = await ask({ kind: 'new', reason, account });
  const again = await requestAccountChange(await as('security.two'), { kind: 'new', reason, account });
  expect(again).toMatchObject({ problem: { code: 'username-taken' } });
  const confirm = (by: string) => as(by).then((ctx) => decideAccountRequest(ctx, { requestId, decision: 'confirmed' }));
  expect(await confirm('security.one')).toMatchObject({ problem: { code: 'same-person' } });
  expect(await confirm('admin.one')).toMatchObject({ problem: { code: 'not-allowed' } });
  const confirmed = await confirm('security.two');
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  expect(await confirm('security.two')).toMatchObject({ problem: { code: 'final-state' } });
  const password = confirmed.value.firstPassword ?? '';
  const stranger = app.as({ kind: 'citizen', sessionId: 'browser', grants: [] });
  const signed = await signIn(stranger, { username: 'clerk.new', password, network: 'n', device: null });
  expect(signed).toMatchObject({ ok: true, value: { stage: 'change-password' } });
  const { rows } = await app.pool.query(`SELECT type, actor_id FROM event WHERE type LIKE 'account.%' ORDER BY seq`);
  expect(rows).toEqual([
    { type: 'account.requested', actor_id: 'demo-security.one' },
    { type: 'account.decided', actor_id: 'demo-security.two' },
  ]);
});

test('two separated roles are refused, for others and for oneself', async () => {
  const scope = { district: null, pointId: null, teamId: null };
  const both = {
    kind: 'roles' as const,
    reason,
    scope: { ...scope, roles: ['auditor' as const, 'system-admin' as const] },
  };
  const ctx = await as('security.one');
  expect(await requestAccountChange(ctx, { ...both, staffId: 'demo-auditor' })).toMatchObject({
    problem: { code: 'roles-separated' },
  });
  const mine = { ...both, scope: { ...scope, roles: ['auditor' as const] }, staffId: 'demo-security.one' };
  expect(await requestAccountChange(ctx, mine)).toMatchObject({ problem: { code: 'same-person' } });
  expect(await requestAccountChange(ctx, { kind: 'leaver', reason: 'x', staffId: 'demo-auditor' })).toMatchObject({
    problem: { code: 'reason-needed' },
  });
});

test('whom a request is about does not confirm it', async () => {
  const requestId = await ask({ kind: 'reset-password', reason, staffId: 'demo-security.two' });
  const decided = await decideAccountRequest(await as('security.two'), { requestId, decision: 'confirmed' });
  expect(decided).toMatchObject({ problem: { code: 'same-person' } });
});

test('a leaver is out at once, and of ten people who confirm in parallel one does', async () => {
  const session = await sessionOf(app, 'clerk.sixin');
  const requestId = await ask({ kind: 'leaver', reason, staffId: 'demo-clerk.sixin' });
  const second = { kind: 'reset-password' as const, reason, staffId: 'demo-clerk.sixin' };
  expect(await requestAccountChange(await as('security.two'), second)).toMatchObject({
    problem: { code: 'request-open' },
  });
  expect(await actorOf(app, session)).toMatchObject({ kind: 'staff' });
  const ctx = await as('security.two');
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => decideAccountRequest(ctx, { requestId, decision: 'confirmed' })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await actorOf(app, session)).toMatchObject({ kind: 'citizen' });
});

test('a reset of the authenticator ends sessions and asks for a new one', async () => {
  const session = await sessionOf(app, 'dispatcher.hanyang');
  const requestId = await ask({ kind: 'reset-authenticator', reason, staffId: 'demo-dispatcher.hanyang' });
  await decideAccountRequest(await as('security.two'), { requestId, decision: 'confirmed' });
  expect(await actorOf(app, session)).toMatchObject({ kind: 'citizen' });
  const { rows } = await app.pool.query(`SELECT totp_sealed FROM staff WHERE id = 'demo-dispatcher.hanyang'`);
  expect(rows).toEqual([{ totp_sealed: null }]);
});

test('a deputy has the supervisor’s rights on the days named, and not after', async () => {
  const session = await sessionOf(app, 'deputy.hanyang');
  const roles = async () => {
    const actor = await actorOf(app, session);
    return actor.kind === 'staff' ? actor.roles : [];
  };
  expect(await roles()).toEqual(['dispatcher']);
  const absence = {
    staffId: 'demo-supervisor.hanyang',
    deputyId: 'demo-deputy.hanyang',
    from: '2026-11-23',
    until: '2026-11-24',
  };
  expect(await nameDeputy(await as('supervisor.dongxihu'), absence)).toMatchObject({
    problem: { code: 'not-allowed' },
  });
  expect(await nameDeputy(await as('clerk.hanyang'), absence)).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await nameDeputy(await as('supervisor.hanyang'), absence)).toMatchObject({ ok: true });
  expect(await roles()).toEqual(['dispatcher', 'supervisor']);
  const listed = await loadDeputies(await as('supervisor.hanyang'));
  const [row] = listed.ok ? listed.value.deputies : [];
  expect(row).toMatchObject({ deputyId: 'demo-deputy.hanyang' });
  const end = { deputyRowId: row?.id ?? '' };
  expect(await endDeputyship(await as('supervisor.dongxihu'), end)).toMatchObject({ ok: false });
  expect(await endDeputyship(await as('supervisor.hanyang'), end)).toMatchObject({ ok: true });
  expect(await roles()).toEqual(['dispatcher']);
});
