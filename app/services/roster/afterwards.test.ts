// What happens to a roster and its half days besides the plan: somebody takes another's place, the day is made longer, a
// team is closed away, and what people gave is forgotten in time.
import { expect, test } from 'vitest';
import { readBytes } from '#app/platform/sheet/read-bytes.server.ts';
import { testApp } from '#app/testing/app.ts';
import { beginDemo } from '#app/testing/demo.ts';
import { hanyangStaff } from '#app/testing/on-site.ts';
import { agreedSession, granted } from '#app/testing/session-story.ts';
import { acceptedSession } from '#app/testing/sessions.ts';
import { purgeOld } from '../post/purge-old.server.ts';
import { closeResource, rehearseClosure } from '../resource/close.server.ts';
import { actOnDay } from './act-on-day.server.ts';
import { printLetters } from './invite.server.ts';
import { addRow, uploadRoster } from './keep-roster.server.ts';
import { loadRosterPage } from './load-roster.server.ts';
import { loadStaffRoster } from './staff-roster.server.ts';
import { fitRoster } from './waves.server.ts';

const app = await testApp();
await beginDemo(app);
const clerk = hanyangStaff('intake-clerk');
const read = (bytes: Uint8Array) => readBytes(Buffer.from(bytes));
const rowsOf = async (sql: string, values: unknown[] = []) => (await app.pool.query(sql, values)).rows;

test('staff see in whose place somebody came; the longer day moves the last group, or says when the team must go', async () => {
  const { company, reference, days } = await agreedSession(app, 30);
  const bytes = new TextEncoder().encode('姓名,部门,手机\n示例甲,研发,13800138000\n示例乙,研发,13800138001');
  granted(await uploadRoster(app.as(company), { reference, bytes }, read));
  const [first] = granted(await loadRosterPage(app.as(company), { reference })).people;
  const typed = { name: '示例丙', department: '研发', phone: '13800138002' };
  granted(await addRow(app.as(company), { reference, typed, replaces: first?.id ?? '' }));
  const { people } = granted(await loadStaffRoster(app.as(clerk), { reference }));
  expect(people.map(({ name, inPlaceOf }) => [name, inPlaceOf])).toEqual([
    ['示**', null],
    ['示**', { position: 1, name: '示**' }],
  ]);
  expect(await rowsOf(`SELECT data FROM event WHERE type = 'roster.replaced'`)).toEqual([
    { data: { before: first?.id } },
  ]);
  granted(await fitRoster(app.as(clerk), { reference, breaks: '' }));

  const [day] = days;
  app.clock.set(new Date(`${day?.date}T09:00:00+08:00`));
  const officer = { ...hanyangStaff('field-officer', day?.teamId), staffId: 'officer-1' };
  const act = (what: string) => actOnDay(app.as(officer), { reference, what, typed: {} });
  const ends = () =>
    rowsOf(
      `SELECT max(w.end_minute) AS wave, max(h.end_minute) AS half, max(v.service_minutes) AS visit,
         max(k.ends_at) = max(a.ends_at) AS kits
       FROM session_half_day h JOIN visit v ON v.id = h.visit_id JOIN allocation a ON a.visit_id = v.id
         LEFT JOIN allocation_kit k ON k.allocation_id = a.id LEFT JOIN wave w ON w.half_day_id = h.id WHERE h.date = $1`,
      [day?.date],
    );
  const [before] = await ends();
  granted(await act('begin'));
  const { facts } = granted(await act('extend'));
  const minutes = Number(facts.minutes);
  expect(await ends()).toEqual([
    { wave: before.wave + minutes, half: before.half + minutes, visit: before.visit + minutes, kits: true },
  ]);
  await app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, reason) SELECT gen_random_uuid(), 'closure', team_id,
       date, ends_at, ends_at + interval '1 hour', 'test' FROM allocation WHERE kind = 'visit' AND date = $1`,
    [day?.date],
  );
  expect(await act('extend')).toMatchObject({ problem: { code: 'extend-taken', facts: { at: expect.any(String) } } });
  app.clock.set(new Date('2026-11-23T09:00:00+08:00'));
});

test('a closure takes no half day silently: another team comes at the same hours, or the host and a clerk are told', async () => {
  const { days, reference } = await agreedSession(app, 94, '91420199DEMA00021T');
  const last = days.at(-1);
  const dispatcher = hanyangStaff('dispatcher');
  const typed = {
    from: last?.date ?? '',
    until: last?.date ?? '',
    start: '',
    end: '',
    reasonZh: '检定',
    reasonEn: 'Calibration',
  };
  const close = async (scope: string) => {
    const input = { district: 'hanyang', typed: { ...typed, scope } };
    const { seal, fallen } = granted(await rehearseClosure(app.as(dispatcher), input));
    granted(await closeResource(app.as(dispatcher), { ...input, seal }));
    return fallen.filter((one) => one.reference === reference);
  };
  const taken = () =>
    rowsOf(
      `SELECT v.id, v.team_id AS team, h.team_id AS half, a.id IS NOT NULL AS kept FROM session_half_day h JOIN session s ON s.id = h.session_id
       JOIN visit v ON v.id = h.visit_id LEFT JOIN allocation a ON a.visit_id = v.id
       WHERE s.reference = $1 AND h.date = $2`,
      [reference, last?.date],
    );
  const moved = await close(`team:${last?.teamId}`);
  expect(moved.length).toBeGreaterThan(0);
  for (const { team, half, kept } of await taken()) if (team !== null) expect([team, kept]).toEqual([half, true]);
  const stood = (await taken()).filter(({ team }) => team !== null).length;
  const lost = await close('district');
  expect(lost.map(({ outcome }) => outcome)).toEqual(Array(stood).fill('waits'));
  const told = await rowsOf(`SELECT 1 FROM message WHERE dedupe LIKE 'session:%:half-day-lost:%'`);
  const calls = await rowsOf(`SELECT 1 FROM callback WHERE dedupe LIKE 'closure:%' AND reason = 'visit-failed'`);
  const waiting = [...moved, ...lost].filter(({ outcome }) => outcome === 'waits').length;
  expect([told.length, calls.length]).toEqual([waiting, waiting]);
});

test('rows to correct, links, children’s data and at last the roster’s key go in their time', async () => {
  const wanted = { kind: 'school' as const, services: [{ code: 'rid', people: 50 }], dates: ['2026-12-08'] };
  const { contact, reference, id } = await acceptedSession(app, wanted);
  const sheet =
    '姓名,班级,类别,出生日期,监护人,手机\n示例生,3.2班,学生,2015-10-20,示例家长,\n示例师,教研组,教师,,,13800138009\n坏行,3.2班,学生,,,';
  granted(await uploadRoster(app.as(contact), { reference, bytes: new TextEncoder().encode(sheet) }, read));
  granted(await printLetters(app.as(contact), { reference, group: null, everybody: true }));
  const purge = async (at: string) => {
    app.clock.set(new Date(at));
    return granted(await purgeOld(app.as({ kind: 'system', job: 'purge' })));
  };
  const names = async () =>
    granted(await loadRosterPage(app.as(contact), { reference })).people.map(({ name }) => name);
  expect(await purge('2026-11-24T09:30:00+08:00')).toMatchObject({ 'private-links': 0, children: 0 });
  expect(await rowsOf('SELECT 1 FROM roster_upload')).toEqual([]);
  expect((await purge('2026-12-12T09:00:00+08:00'))['private-links']).toBeGreaterThan(0);
  expect(await names()).toEqual(['示例生', '示例师']);
  expect(await purge('2027-01-12T09:00:00+08:00')).toMatchObject({ children: 1, rosters: 0 });
  expect(await names()).toEqual(['—', '示例师']);
  expect((await purge('2027-06-20T09:00:00+08:00')).rosters).toBeGreaterThan(0);
  expect(await names()).toEqual(['—', '—']);
  const left = await rowsOf(
    `SELECT 1 FROM attendee WHERE session_id = $1 AND (cardinality(keys) > 0 OR contact_sealed IS NOT NULL OR number_sealed IS NOT NULL)`,
    [id],
  );
  expect(left).toEqual([]);
});
