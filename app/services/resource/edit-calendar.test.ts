// A calendar year comes into force by two people; rows that are wrong are named and nothing is proposed.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { published } from '../content/published.server.ts';
import { decideCalendar, loadCalendarPage, proposeCalendar, readCalendar } from './edit-calendar.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));

const staff = (staffId: string, role: Staff['roles'][number] = 'system-admin'): Staff => ({
  kind: 'staff',
  staffId,
  roles: [role],
  district: null,
  pointId: null,
  teamId: null,
  sessionId: staffId,
});
const notice = { sourceUrl: 'https://www.gov.cn/notice', reason: '国务院办公厅通知' };
const text = '2027-01-01,off,元旦\n2027-01-04,work,元旦';
const refused = (code: string, field?: string) => ({ ok: false, problem: field ? { code, field } : { code } });

test('rows that are wrong are named; nothing is proposed', async () => {
  const read = await readCalendar(app.as(staff('one')), {
    ...notice,
    text: '2027-02-30,off,春节\n2027-01-01,maybe,元旦',
  });
  expect(read.ok && read.value.faults).toMatchObject([
    { code: 'CAL_DATE', row: 1 },
    { code: 'CAL_KIND', row: 2 },
  ]);
  const propose = (more: object) => proposeCalendar(app.as(staff('one')), { ...notice, text, ...more });
  expect(await propose({ text: 'nothing' })).toMatchObject(refused('form-invalid', 'text'));
  expect(await propose({ sourceUrl: 'gov.cn' })).toMatchObject(refused('form-invalid', 'sourceUrl'));
  expect(await propose({ reason: '' })).toMatchObject(refused('reason-needed', 'reason'));
  expect(await proposeCalendar(app.as(staff('x', 'dispatcher')), { ...notice, text })).toMatchObject(
    refused('not-allowed'),
  );
});

test('one proposes, another confirms, then the year is official', async () => {
  const before = await loadCalendarPage(app.as(staff('one')));
  expect(before.ok && before.value.years.find(({ year }) => year === 2027)).toMatchObject({ status: 'missing' });
  const proposed = await proposeCalendar(app.as(staff('one')), { ...notice, text });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed));
  const revisionId = proposed.value.id;
  const page = await loadCalendarPage(app.as(staff('two')));
  expect(page.ok && page.value.proposals).toMatchObject([{ year: '2027', mine: false, changes: [{}, {}] }]);
  expect(await decideCalendar(app.as(staff('one')), { revisionId, decision: 'published' })).toMatchObject(
    refused('same-person'),
  );
  expect(await decideCalendar(app.as(staff('two')), { revisionId, decision: 'withdrawn' })).toMatchObject(
    refused('not-allowed'),
  );
  expect((await decideCalendar(app.as(staff('two')), { revisionId, decision: 'published' })).ok).toBe(true);
  const { calendar } = await published(app, app.clock.now());
  expect(calendar.years.get(2027)).toBe('official');
  expect(await proposeCalendar(app.as(staff('one')), { ...notice, text })).toMatchObject(
    refused('calendar-same', 'text'),
  );
});
