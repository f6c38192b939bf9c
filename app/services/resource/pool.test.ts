// Kits and loans on a real database: what is booked never loses its kit, both sides agree, nothing is lent twice.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, holdFor } from '#app/testing/demo.ts';
import { actOnKit, loadKitPage } from './kits.server.ts';
import { askLoan, loadLoanPage, stepLoan } from './loans.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (
  role: Staff['roles'][number],
  staffId: string,
  district: string | null,
  pointId: string | null = null,
): Staff => ({
  kind: 'staff',
  staffId,
  roles: [role],
  district,
  pointId,
  teamId: null,
  sessionId: staffId,
});
const admin = staff('system-admin', 'admin', null);
const hanyang = staff('dispatcher', 'hy', 'hanyang');
const dongxihu = staff('dispatcher', 'dx', 'dongxihu');
const refused = (code: string, field?: string) => ({ ok: false, problem: field ? { code, field } : { code } });
const kit = (who: Staff, what: string, typed: Record<string, string>) =>
  actOnKit(app.as(who), { what, district: 'hanyang', typed });

async function bookedKit(date: string): Promise<{ kitId: string; teamId: string }> {
  const held = await holdFor(app, aCitizen(), `pool-${date}`, { date, windowStart: 540 });
  if (!held.ok) throw new Error(JSON.stringify(held));
  const { rows } = await app.pool.query(
    `SELECT k.kit_id AS "kitId", a.team_id AS "teamId" FROM allocation_kit k JOIN allocation a ON a.id = k.allocation_id WHERE a.date = $1`,
    [date],
  );
  return rows[0];
}

test('a booked kit is only taken out when another of the team takes over', async () => {
  const { kitId, teamId } = await bookedKit('2026-11-26');
  const stop = { kitId, from: '2026-11-26', until: '2026-11-27', reason: '检修' };
  expect(await kit(hanyang, 'stop', { ...stop, reason: '' })).toMatchObject(refused('reason-needed', 'reason'));
  expect(await kit(hanyang, 'stop', { ...stop, from: '2026-11-20' })).toMatchObject(refused('date-past', 'from'));
  expect(await kit(dongxihu, 'stop', stop)).toMatchObject(refused('not-found'));
  expect(await kit(hanyang, 'stop', stop)).toMatchObject(refused('kit-booked', 'from'));
  expect(await kit(admin, 'move', { kitId, holder: 'out' })).toMatchObject(refused('kit-booked', 'holder'));
  const spare = { number: 'HY-900', kind: 'identity', holder: `team:${teamId}` };
  expect((await kit(admin, 'make', spare)).ok).toBe(true);
  expect(await kit(admin, 'make', spare)).toMatchObject(refused('kit-number-taken'));
  expect((await kit(hanyang, 'stop', stop)).ok).toBe(true);
  const { rows } = await app.pool.query(
    `SELECT kit.number FROM allocation_kit k JOIN kit ON kit.id = k.kit_id JOIN allocation a ON a.id = k.allocation_id WHERE a.date = '2026-11-26'`,
  );
  expect(rows).toEqual([{ number: 'HY-900' }]);
  expect(await kit(hanyang, 'stop', stop)).toMatchObject(refused('outage-overlap'));
  const page = await loadKitPage(app.as(hanyang), { district: null });
  const row = page.ok ? page.value.kits.find(({ id }) => id === kitId) : null;
  expect(row?.outages).toMatchObject([{ from: '2026-11-26', reason: '检修' }]);
  expect((await kit(hanyang, 'back', { kitId, outageId: row?.outages[0]?.id ?? '' })).ok).toBe(true);
});

test('a team is lent when the other side agrees; nobody agrees to an own request; nothing is lent twice', async () => {
  const asked = {
    district: 'dongxihu',
    thing: 'team:hy-exit-entry-1',
    toPoint: 'dx-wujiashan',
    toTeam: '',
    from: '2026-12-01',
    until: '2026-12-03',
    reason: '开学集中办理',
  };
  const ask = (more: object, who = dongxihu) => askLoan(app.as(who), { ...asked, ...more });
  expect(await ask({ thing: 'team:none' })).toMatchObject(refused('form-invalid', 'thing'));
  expect(await ask({ until: '2026-11-30' })).toMatchObject(refused('dates-reversed', 'until'));
  expect(await ask({}, hanyang)).toMatchObject(refused('not-found'));
  expect(await ask({ district: 'hanyang', toPoint: 'hy-centre' }, hanyang)).toMatchObject(
    refused('loan-same-unit', 'toPoint'),
  );
  const first = await ask({});
  const second = await ask({ from: '2026-12-03', until: '2026-12-04' });
  if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
  const step = (loanId: string, what: 'agreed' | 'declined' | 'withdrawn' | 'ended', who: Staff) =>
    stepLoan(app.as(who), { loanId, step: what });
  expect(await step(first.value.loanId, 'agreed', dongxihu)).toMatchObject(refused('loan-consent'));
  expect((await step(first.value.loanId, 'agreed', hanyang)).ok).toBe(true);
  expect(await step(second.value.loanId, 'agreed', hanyang)).toMatchObject(refused('loan-overlap'));
  expect((await step(second.value.loanId, 'withdrawn', dongxihu)).ok).toBe(true);
  const page = await loadLoanPage(app.as(dongxihu), { district: null });
  expect(page.ok && page.value.loans.find(({ id }) => id === first.value.loanId)).toMatchObject({
    status: 'agreed',
    steps: ['ended'],
  });
  expect((await step(first.value.loanId, 'ended', dongxihu)).ok).toBe(true);
});

test('what is booked is not lent', async () => {
  const { kitId } = await bookedKit('2026-11-30');
  const asked = {
    district: 'dongxihu',
    thing: `kit:${kitId}`,
    toPoint: '',
    from: '2026-11-30',
    until: '2026-11-30',
    reason: '备用',
  };
  expect(await askLoan(app.as(dongxihu), { ...asked, toTeam: '' })).toMatchObject(refused('form-invalid', 'toTeam'));
  const made = await askLoan(app.as(dongxihu), { ...asked, toTeam: 'dx-wujiashan-1' });
  if (!made.ok) throw new Error(JSON.stringify(made));
  expect(await stepLoan(app.as(hanyang), { loanId: made.value.loanId, step: 'agreed' })).toMatchObject(
    refused('loan-booked'),
  );
});
