// The register and the roster on a real database: who may, what is refused at which field, and what the days become.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { teamOn } from '#app/domain/resource/team-on.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTeams } from '#app/store/teams.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { actOnTeam } from './act-on-team.server.ts';
import { editTeam } from './edit-team.server.ts';
import { loadTeamList, loadTeamPage } from './load-teams.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (role: Staff['roles'][number], scope: Partial<Staff> = {}): Staff => ({
  kind: 'staff',
  staffId: `${role}-1`,
  roles: [role],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'x',
  ...scope,
});
const admin = staff('system-admin', { district: null });
const dispatcher = staff('dispatcher');
const team = 'hy-sixin-1';
const act = (who: Staff, what: string, typed: Record<string, string>, teamId = team) =>
  actOnTeam(app.as(who), { teamId, what, typed });
const refused = (code: string, field?: string) => ({ ok: false, problem: field ? { code, field } : { code } });
const onDate = async (date: string, runsAs: number) => {
  const sql = sqlOfClient(app.pool);
  const all = await loadTeams(sql, 'hanyang');
  const found = all.find(({ id }) => id === team);
  if (!found) throw new Error('no team');
  return teamOn(found, date, runsAs, await loadTeamChanges(sql, 'hanyang', date, date));
};

test('administrators keep the register; dispatchers of the district the roster; others nothing', async () => {
  const week = { 'start.1': '09:00', 'end.1': '17:00' };
  expect(await act(dispatcher, 'week', week)).toMatchObject(refused('not-allowed'));
  expect(await act(staff('dispatcher', { district: 'dongxihu' }), 'leave-out', {})).toMatchObject(refused('not-found'));
  const elsewhere = { what: 'exception', date: '2026-12-01', off: 'yes' };
  expect(await act(staff('dispatcher', { district: 'dongxihu' }), 'exception', elsewhere)).toMatchObject(
    refused('not-found'),
  );
  expect(await act(staff('intake-clerk'), 'exception', elsewhere)).toMatchObject(refused('not-allowed'));
  const list = await loadTeamList(app.as(staff('city-steward', { district: null })), { district: 'dongxihu' });
  expect(list.ok && list.value.teams.every((one) => one.district === 'dongxihu')).toBe(true);
  expect(list.ok && list.value.mayEdit).toBe(false);
});

test('a week is replaced whole, or not at all', async () => {
  expect(
    await act(admin, 'week', { 'start.1': '09:00', 'end.1': '17:00', 'start.2': '10:00', 'end.2': '10:00' }),
  ).toMatchObject(refused('shift-empty', 'end.2'));
  const before = await loadTeamPage(app.as(admin), { teamId: team });
  expect(before.ok && before.value.team.shifts).toHaveLength(6);
  expect((await act(admin, 'week', { 'start.1': '09:00', 'end.1': '17:00' }, 'hy-sixin-2')).ok).toBe(true);
  const after = await loadTeamPage(app.as(admin), { teamId: 'hy-sixin-2' });
  expect(after.ok && after.value.team.shifts).toMatchObject([{ weekday: 1, start: 540, end: 1020, breakStart: null }]);
});

test('other hours on a date are set once and taken out again', async () => {
  const hours = { date: '2026-12-01', start: '13:00', end: '20:00' };
  expect((await act(dispatcher, 'exception', hours)).ok).toBe(true);
  expect(await act(dispatcher, 'exception', { ...hours, start: '10:00' })).toMatchObject(
    refused('shift-overlap', 'date'),
  );
  expect(await act(dispatcher, 'exception', { ...hours, date: '2026-11-22' })).toMatchObject(
    refused('date-past', 'date'),
  );
  expect(await act(dispatcher, 'exception', { date: '2026-12-02' })).toMatchObject(refused('clock-invalid', 'start'));
  expect((await onDate('2026-12-01', 2)).shifts.find((shift) => shift.date)).toMatchObject({ start: 780, end: 1200 });
  expect((await act(dispatcher, 'exception-out', { date: '2026-12-01' })).ok).toBe(true);
  expect((await onDate('2026-12-01', 2)).shifts.some((shift) => shift.date)).toBe(false);
});

test('leave takes officers, languages and the leader, and may not overlap', async () => {
  const leave = { memberId: `${team}-m-0`, kind: 'sick', from: '2026-11-24', until: '2026-11-25' };
  expect((await act(dispatcher, 'leave', leave)).ok).toBe(true);
  expect(await act(dispatcher, 'leave', { ...leave, from: '2026-11-25', until: '2026-11-30' })).toMatchObject(
    refused('leave-overlap'),
  );
  expect(await act(dispatcher, 'leave', { ...leave, memberId: 'nobody' })).toMatchObject(
    refused('form-invalid', 'memberId'),
  );
  expect(await onDate('2026-11-24', 2)).toMatchObject({ officers: 2, languages: ['zh'] });
  expect(await onDate('2026-11-26', 4)).toMatchObject({ officers: 3 });
  const page = await loadTeamPage(app.as(dispatcher), { teamId: team });
  const [line] = page.ok ? page.value.leaves : [];
  expect(line).toMatchObject({ withoutLeader: true, missing: ['en'], officers: 2, visits: 0 });
  expect((await act(dispatcher, 'leave-out', { leaveId: line?.id ?? '' })).ok).toBe(true);
});

test('extended hours keep to the limit and are made good', async () => {
  const more = { date: '2026-11-23', start: '17:30', end: '19:30', compensation: 'time-off' };
  expect(await act(dispatcher, 'overtime', { ...more, end: '21:00' })).toMatchObject(refused('overtime-limit', 'end'));
  expect(await act(dispatcher, 'overtime', { ...more, start: '17:00' })).toMatchObject(
    refused('shift-overlap', 'start'),
  );
  expect((await act(dispatcher, 'overtime', more)).ok).toBe(true);
  expect(await act(dispatcher, 'overtime', more)).toMatchObject(refused('shift-overlap'));
  expect((await onDate('2026-11-23', 1)).shifts[0]).toMatchObject({ start: 510, end: 1170 });
  const page = await loadTeamPage(app.as(dispatcher), { teamId: team });
  const id = page.ok ? page.value.overtime[0]?.id : '';
  expect((await act(dispatcher, 'overtime-settle', { overtimeId: id ?? '' })).ok).toBe(true);
});

test('a team is made, gets people and a leader, and its officers and languages follow', async () => {
  const asked = {
    teamId: null,
    district: 'hanyang',
    pointId: 'hy-sixin',
    kind: 'mobile' as const,
    skills: ['rid'],
    active: true,
  };
  expect(await editTeam(app.as(admin), { ...asked, nameZh: '示例队', nameEn: ' ' })).toMatchObject(
    refused('form-invalid', 'nameEn'),
  );
  const made = await editTeam(app.as(admin), { ...asked, nameZh: '示例队', nameEn: 'Sample Team' });
  const teamId = made.ok ? made.value.teamId : '';
  const member = { memberZh: '示例甲', memberEn: 'Sample Jia', rank: 'officer', languages: 'zh en', leader: 'yes' };
  expect(await act(admin, 'member', { ...member, languages: '' }, teamId)).toMatchObject(
    refused('form-invalid', 'languages'),
  );
  expect((await act(admin, 'member', member, teamId)).ok).toBe(true);
  expect((await act(admin, 'member', { ...member, memberZh: '示例乙', languages: 'sign' }, teamId)).ok).toBe(true);
  const page = await loadTeamPage(app.as(admin), { teamId });
  if (!page.ok) throw new Error(page.problem.code);
  expect(page.value.team).toMatchObject({ officers: 2, languages: ['en', 'sign', 'zh'] });
  expect(page.value.team.members.filter((one) => one.leader)).toHaveLength(1);
});
