// Tomorrow's day sheets: an address kept for a point, one letter in the evening with masked names, the same sheets on paper.
import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { acceptedSession } from '#app/testing/sessions.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { loadDay } from '../desk/load-day.server.ts';
import { takeMessage } from '../post/take-message.server.ts';
import { loadTeamDay } from '../visit/load-team-day.server.ts';
import { loadSheets } from './day-sheets.server.ts';
import { loadBoard } from './load-board.server.ts';
import { mailSheets } from './mail-sheets.server.ts';
import { lockVisit, moveVisit, takeOff } from './move-visit.server.ts';
import { changeAddress, loadAddresses } from './sheet-addresses.server.ts';

const app = await testApp();
await beginDemo(app);
await seedStaff(app);
const dispatcher = await staffActor(app, 'dispatcher.hanyang');
const citizen = aCitizen();
const date = '2026-11-26';
const draft = await aHomeDraft(app, 7);
const draftId = await storeDraft(app, citizen, draft);
await holdFor(app, citizen, draftId);
const booked = await bookVisit(app.as(citizen), { draftId });
if (!booked.ok) throw new Error(booked.problem.code);
const { rows } = await app.pool.query(
  `SELECT t.point_id FROM visit v JOIN booking b ON b.visit_id = v.id JOIN team t ON t.id = v.team_id WHERE b.reference = $1`,
  [booked.value.reference],
);
const pointId: string = rows[0].point_id;
const evening = (clock: string) => ({
  ...app.as({ kind: 'system' as const, job: 'mail-sheets' }),
  now: new Date(`2026-11-25T${clock}:00+08:00`),
});

test('an address is kept for a point, a wrong one is named at its field, other districts cannot touch it', async () => {
  const change = (email: string, locale = 'zh', actor = dispatcher) =>
    changeAddress(app.as(actor), { pointId, email, locale });
  expect(await change('not an address')).toMatchObject({ problem: { code: 'email-invalid', field: 'email' } });
  expect(await change('duty@example.com', 'fr')).toMatchObject({ problem: { code: 'form-invalid', field: 'locale' } });
  expect(await change('duty@example.com', 'zh', await staffActor(app, 'dispatcher.dongxihu'))).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect((await change('duty@example.com')).ok).toBe(true);
  const page = await loadAddresses(app.as(dispatcher), { district: null });
  expect(page.ok && page.value.lines.find((line) => line.pointId === pointId)).toMatchObject({
    email: 'duty@example.com',
    last: null,
    mayEdit: true,
  });
  const kept = await app.pool.query(`SELECT encode(email_sealed, 'escape') AS text FROM sheet_address`);
  expect(kept.rows[0].text).not.toContain('duty');
});

test('one letter an evening, not before the hour of the rules, with masked names and no numbers', async () => {
  expect(await mailSheets(evening('17:59'))).toEqual({ ok: true, value: 0 });
  expect(await mailSheets(evening('18:00'))).toEqual({ ok: true, value: 1 });
  expect(await mailSheets(evening('18:01'))).toEqual({ ok: true, value: 0 });
  let letter = null;
  while (letter?.template !== 'day-sheets') {
    const taken = await takeMessage(evening('18:02'));
    if (!taken.ok || !taken.value) throw new Error('the letter is not there');
    letter = taken.value;
  }
  expect(letter).toMatchObject({ to: 'duty@example.com', locale: 'zh', district: 'hanyang', pointId });
  const text = JSON.stringify(letter.facts);
  expect(text).toContain(booked.ok && booked.value.reference);
  expect(text).toContain('*');
  for (const secret of ['示例甲', '示例路', draft.people[0]?.number ?? '', draft.contact?.value ?? '']) {
    expect(text).not.toContain(secret);
  }
});

test('the page to print holds the same sheets, tomorrow when no day is named', async () => {
  const asked = { district: null, point: pointId };
  const page = await loadSheets(app.as(dispatcher), { ...asked, date });
  if (!page.ok) throw new Error(page.problem.code);
  const lines = page.value.sheets.flatMap((sheet) => sheet.lines);
  expect(lines).toMatchObject([{ reference: booked.ok && booked.value.reference, kept: true, windowStart: 540 }]);
  expect(lines[0]?.people[0]).toMatch(/\*/);
  const next = await loadSheets({ ...app.as(dispatcher), now: evening('18:00').now }, { ...asked, date: null });
  expect(next.ok && next.value.date).toBe(date);
});

test('a sheet knows overtime and leave as the board does', async () => {
  const [team] = (
    await app.pool.query(`SELECT id FROM team WHERE point_id = $1 AND kind = 'mobile' LIMIT 1`, [pointId])
  ).rows;
  const asked = { district: null, point: pointId, date: '2026-11-30' };
  const sheet = async () => {
    const page = await loadSheets(app.as(dispatcher), asked);
    return page.ok ? page.value.sheets.find(({ teamId }) => teamId === team.id) : null;
  };
  const before = await sheet();
  const end = before?.hours?.end ?? 0;
  await app.pool.query(
    `INSERT INTO overtime (id, team_id, date, start_minute, end_minute, compensation, created_by, created_at)
     VALUES (gen_random_uuid(), $1, '2026-11-30', $2, $3, 'pay', 'test', now())`,
    [team.id, end, end + 60],
  );
  await app.pool.query(
    `INSERT INTO leave (id, member_id, from_date, until_date, kind, created_by, created_at)
     SELECT gen_random_uuid(), id, '2026-11-30', '2026-11-30', 'sick', 'test', now() FROM team_member WHERE team_id = $1 LIMIT 1`,
    [team.id],
  );
  expect(await sheet()).toMatchObject({ hours: { end: end + 60 }, officers: (before?.officers ?? 0) - 1 });
});

test('the second day of a session stands on every list of its day, and only its own page moves it', async () => {
  const dates = ['2026-11-26', '2026-11-27'];
  const session = await acceptedSession(app, { dates, places: 30 });
  const second = { date: '2026-11-27', district: 'hanyang', point: null };
  const all = app.as(dispatcher);
  const stop = { reference: session.reference, mode: 'session', host: { zh: '示例光纤有限公司', en: 'Example Fibre' } };
  const day = await loadDay(all, second);
  expect(day.ok && day.value.teams.flatMap(({ visits }) => visits)).toMatchObject([
    { ...stop, status: 'assigned', unassigned: false, people: 30 },
  ]);
  const officer = { ...(await staffActor(app, 'officer.sixin')), teamId: session.teamId };
  const own = await loadTeamDay({ ...app.as(officer), now: new Date('2026-11-27T08:00:00+08:00') });
  expect(own.ok && own.value.stops).toMatchObject([{ ...stop, status: 'assigned' }]);
  const point = day.ok ? day.value.teams.find(({ visits }) => visits.length > 0)?.team?.pointId : null;
  const sheets = await loadSheets(all, { ...second, point: point ?? null });
  const lines = sheets.ok ? sheets.value.sheets.flatMap((sheet) => sheet.lines) : [];
  expect(lines).toMatchObject([{ people: [], session: { people: 30 }, kept: false }]);
  const board = await loadBoard(all, { ...second, service: null });
  const shown = board.ok ? [...board.value.board.unplaced.map(({ visit }) => visit)] : [];
  expect(shown).toMatchObject([{ reference: session.reference, people: 30 }]);
  const seen = { visitId: shown[0]?.id ?? '', version: shown[0]?.version ?? 0 };
  for (const tried of [
    lockVisit(all, { ...seen, locked: false }),
    moveVisit(all, { ...seen, teamId: 'hy-sixin-1', start: null }),
    takeOff(all, seen),
  ]) {
    expect(await tried).toMatchObject({ problem: { code: 'session-apart' } });
  }
});
