// A roster from sheet to ready: mistakes kept and mended, links and codes, guardians, and nobody sees another.
import { expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { readBytes } from '#app/platform/sheet/read-bytes.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { grantAttendee } from '#app/store/attendee-links.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleNumber } from '#app/testing/demo.ts';
import { rosterRush } from '#app/testing/roster-rush.ts';
import { acceptedSession } from '#app/testing/sessions.ts';
import { actOnDay } from './act-on-day.server.ts';
import { invite, printLetters } from './invite.server.ts';
import { addRow, uploadRoster, withdraw } from './keep-roster.server.ts';
import { loadHall } from './load-hall.server.ts';
import { loadRosterPage } from './load-roster.server.ts';
import { loadSessionDay } from './load-session-day.server.ts';
import { loadInvitation, openByBirth, refuseInvitation } from './open-invitation.server.ts';
import { loadOwnPage } from './own-page.server.ts';
import { saveOwn } from './save-own.server.ts';
import { checkRoster, confirmRelation, loadStaffRoster } from './staff-roster.server.ts';
import { fitRoster, loadWaves, moveAttendee, tellTimes } from './waves.server.ts';

const app = await testApp();
await beginDemo(app);
const sql = sqlOfClient(app.pool);
const read = (bytes: Uint8Array) => readBytes(Buffer.from(bytes));
const bytes = (text: string) => new TextEncoder().encode(text);
const clerk: Actor = {
  kind: 'staff',
  staffId: 'test',
  roles: ['intake-clerk', 'supervisor'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'test',
};

/** A link of this attendee, opened in a browser of its own: code and birth date are tested elsewhere. */
async function opened(attendeeId: string, role: 'attendee' | 'guardian' = 'attendee') {
  const { newInvitations } = await import('#app/store/attendee-links.server.ts');
  const until = new Date('2026-12-31T00:00:00Z');
  const [token = ''] = await newInvitations(sql, app.keys, app.clock.now(), [{ attendeeId, purpose: role }], until);
  const citizen = aCitizen();
  const sessionHash = app.keys.tokenHash(citizen.sessionId);
  await grantAttendee(sql, { sessionHash, attendeeId, role, now: app.clock.now(), expiresAt: until });
  return { token, citizen };
}

const passport = (n: number, name = '示例甲') => ({
  name,
  'document-kind': 'resident-id',
  number: sampleNumber(n, 1980),
  'variant.ppt': 'first',
  'state-staff': 'no',
  notice: 'yes',
});

const value = <T>(answer: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};

test('good rows are kept, others wait by row and column, a corrected sheet adds nobody twice', async () => {
  const { contact, reference } = await acceptedSession(app);
  const ctx = app.as(contact);
  const sheet =
    '姓名,部门,手机,身份证号\n示例甲,研发,13800138000,\n示例乙,研发,1380013800,\n示例丙.买买提,财务,13800138002,4.20199E+17\n,财务,13800138003,';
  expect(value(await uploadRoster(ctx, { reference, bytes: bytes(sheet) }, read))).toEqual({
    read: true,
    taken: 1,
    waiting: 3,
    known: 0,
  });
  const page = value(await loadRosterPage(ctx, { reference }));
  expect(
    page.waiting?.rows.map(({ row, faults }) => `${row}${faults[0]?.column} ${faults.map((f) => f.code)}`),
  ).toEqual(['3C PHONE_LENGTH', '4A NAME_DOT_CHANGED,ID_TRUNCATED', '5A name-missing']);
  expect(JSON.stringify(page.waiting)).not.toContain('E+17');
  const mended = value(
    await addRow(ctx, { reference, mend: 3, typed: { name: '示例乙', department: '研发', phone: '13800138001' } }),
  );
  expect(mended.attendeeId).not.toBeNull();
  const better = sheet
    .replace('1380013800,', '13800138001,')
    .replace('4.20199E+17', sampleNumber(7))
    .replace('\n,', '\n示例丁,');
  expect(value(await uploadRoster(ctx, { reference, bytes: bytes(better) }, read))).toMatchObject({
    taken: 2,
    known: 2,
    waiting: 0,
  });
  const after = value(await loadRosterPage(ctx, { reference }));
  expect(after.people.map(({ name, status }) => `${name} ${status}`)).toEqual([
    '示例甲 not_ready',
    '示例乙 not_ready',
    '示例丙·买买提 not_ready',
    '示例丁 not_ready',
  ]);
  expect(JSON.stringify(after)).not.toContain(sampleNumber(7));
  expect(after.waiting?.told[0]?.change).toEqual({ was: '示例丙.买买提', now: '示例丙·买买提' });
});

test('another organisation, a citizen and other districts find no roster', async () => {
  const { reference } = await acceptedSession(app);
  const other = await acceptedSession(app);
  expect(await loadRosterPage(app.as(other.contact), { reference })).toMatchObject({ problem: { code: 'not-found' } });
  expect(await loadRosterPage(app.as(aCitizen()), { reference })).toMatchObject({ problem: { code: 'sign-in-first' } });
  const far: Actor = { ...clerk, district: 'dongxihu' };
  expect(await loadStaffRoster(app.as(far), { reference })).toMatchObject({ problem: { code: 'not-found' } });
});

test('an attendee becomes ready with person and item under the session; only its own link and browser open the page', async () => {
  const { contact, reference, bookingId } = await acceptedSession(app);
  const people = 'name,department,phone\n示例甲,研发,13800138000\n示例乙,研发,13800138001';
  await uploadRoster(app.as(contact), { reference, bytes: bytes(people) }, read);
  expect(value(await invite(app.as(contact), { reference, whom: null }))).toEqual({
    written: 2,
    unreachable: 0,
    tooSoon: 0,
  });
  expect(value(await invite(app.as(contact), { reference, whom: null }))).toEqual({
    written: 0,
    unreachable: 0,
    tooSoon: 2,
  });
  const [first, second] = value(await loadRosterPage(app.as(contact), { reference })).people;
  expect(first?.status).toBe('invited');
  const one = await opened(first?.id ?? '');
  const two = await opened(second?.id ?? '');
  // another browser with the same link, and the same browser with another's link
  expect(await loadOwnPage(app.as(aCitizen()), { token: one.token, locale: 'zh' })).toMatchObject({
    problem: { code: 'sign-in-first' },
  });
  expect(await loadOwnPage(app.as(one.citizen), { token: two.token, locale: 'zh' })).toMatchObject({
    problem: { code: 'sign-in-first' },
  });
  const wrong = value(
    await saveOwn(app.as(one.citizen), { token: one.token, typed: { ...passport(11), number: '420199199002300012' } }),
  );
  expect(wrong.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['number ID_BIRTH_DATE']);
  expect(value(await saveOwn(app.as(one.citizen), { token: one.token, typed: passport(11) })).problems).toEqual([]);
  const again = value(await saveOwn(app.as(one.citizen), { token: one.token, typed: passport(12) }));
  expect(again.problems).toEqual([]);
  const items = await sql.rows<{ status: string; person: string }>(
    `SELECT i.status, i.person_id::text AS person FROM item i WHERE i.booking_id = $1::uuid`,
    [bookingId],
  );
  expect(items).toHaveLength(1);
  // the same number in the same session: staff read it, the second attendee does not
  expect(
    value(await saveOwn(app.as(two.citizen), { token: two.token, typed: passport(12, '示例乙') })).problems,
  ).toEqual([]);
  const staff = value(await loadStaffRoster(app.as(clerk), { reference }));
  expect(staff.people.map(({ status, twice }) => [status, twice])).toEqual([
    ['ready', []],
    ['ready', ['ppt']],
  ]);
  expect(staff.people[0]?.name).toBe('示**');
  expect(
    JSON.stringify(value(await loadOwnPage(app.as(two.citizen), { token: two.token, locale: 'en' }))),
  ).not.toContain('示例甲');
  await refuseInvitation(app.as(two.citizen), { token: two.token });
  expect(await loadInvitation(app.as(two.citizen), { token: two.token })).toMatchObject({
    problem: { code: 'invitation-ended' },
  });
  expect(value(await withdraw(app.as(contact), { reference, attendeeId: first?.id ?? '' }))).toBeNull();
  expect(await loadInvitation(app.as(one.citizen), { token: one.token })).toMatchObject({
    problem: { code: 'invitation-ended' },
  });
});

test('a guardian opens the letter with the birth date, decides, and the school confirms the relation', async () => {
  const { contact, reference } = await acceptedSession(app, {
    kind: 'school',
    services: [{ code: 'rid', people: 50 }],
    dates: ['2026-12-08'],
  });
  const ctx = app.as(contact);
  const sheet = '姓名,班级,出生日期,监护人\n示例生,3.2班,2015-10-20,示例家长\n示例二,3.2班,2015-02-30,示例家长';
  expect(value(await uploadRoster(ctx, { reference, bytes: bytes(sheet) }, read))).toMatchObject({
    taken: 1,
    waiting: 1,
  });
  const [letter] = value(await printLetters(ctx, { reference, group: null, everybody: false })).letters;
  const token = letter?.code.replaceAll('-', '') ?? '';
  expect(token).toMatch(/^[0-9A-Z]{16}$/);
  const browser = aCitizen();
  expect(await openByBirth(app.as(browser), { token, birth: '2015-10-21' })).toMatchObject({
    problem: { code: 'birth-wrong' },
  });
  const { newSessionId } = value(await openByBirth(app.as(browser), { token, birth: '2015-10-20' }));
  const guardian = app.as({ ...browser, sessionId: newSessionId });
  const typed = {
    'document-kind': 'child-no-card',
    registered: 'yes',
    number: '420199201510202275',
    name: '示例生',
    'variant.rid': 'first',
    guardian: 'other',
    'guardian-name': '示例家长',
    'guardian-number': sampleNumber(31, 1985),
    'guardian-relation': 'mother',
    notice: 'yes',
  };
  const half = value(await saveOwn(guardian, { token, typed }));
  expect(half.problems.map(({ field }) => field)).toEqual(['decide.apply', 'decide.capture', 'decide.data']);
  const decided = { ...typed, 'decide.apply': 'yes', 'decide.capture': 'yes', 'decide.data': 'yes' };
  expect(value(await saveOwn(guardian, { token, typed: decided })).problems).toEqual([]);
  const before = value(await loadRosterPage(ctx, { reference })).people[0];
  expect(before).toMatchObject({ status: 'not_ready', guardian: 'claimed' });
  expect(value(await checkRoster(app.as(clerk), { reference }))).toEqual({ told: 0, paper: 1 });
  expect(
    value(await confirmRelation(ctx, { reference, attendeeIds: [before?.id ?? ''], confirmed: true })).confirmed,
  ).toBe(1);
  expect(value(await loadRosterPage(ctx, { reference })).people[0]?.status).toBe('ready');
  expect(value(await saveOwn(guardian, { token, typed: { ...decided, 'decide.data': 'no' } })).refused).toBe(true);
  expect(
    await sql.rows('SELECT 1 FROM attendee a JOIN person p ON p.id = a.person_id WHERE a.id = $1::uuid', [before?.id]),
  ).toEqual([]);
});

test('waves are fitted, one person is moved and stays, times are told once', async () => {
  const { contact, reference } = await acceptedSession(app, { places: 10, desks: 2, dates: ['2026-12-08'] });
  const rows = Array.from(
    { length: 12 },
    (_, i) => `示例${'甲乙丙丁戊己庚辛壬癸子丑'[i]},部门${i % 3},138001380${String(i).padStart(2, '0')}`,
  );
  await uploadRoster(app.as(contact), { reference, bytes: bytes(`姓名,部门,手机\n${rows.join('\n')}`) }, read);
  expect(value(await loadRosterPage(app.as(contact), { reference })).waiting?.over).toBe(2);
  expect(await fitRoster(app.as(clerk), { reference, breaks: '10:00-9:45' })).toMatchObject({
    problem: { code: 'clock-invalid' },
  });
  expect(value(await fitRoster(app.as(clerk), { reference, breaks: '' })).unplaced).toBe(2);
  const page = value(await loadWaves(app.as(clerk), { reference }));
  const [from, to] = page.waves;
  const moved = from?.members[0]?.id ?? '';
  value(await moveAttendee(app.as(clerk), { reference, attendeeId: moved, waveId: to?.id ?? '' }));
  await fitRoster(app.as(clerk), { reference, breaks: '' });
  const after = value(await loadWaves(app.as(clerk), { reference }));
  expect(
    after.waves.find(({ start }) => start === to?.start)?.members.some(({ id, fixed }) => id === moved && fixed),
  ).toBe(true);
  expect(value(await tellTimes(app.as(clerk), { reference })).told).toBe(10);
  expect(value(await tellTimes(app.as(clerk), { reference })).told).toBe(0);
});

test('the day: roll call by link, calling, outcome, listeners, signature; the screen names nobody', async () => {
  const made = await acceptedSession(app, { dates: ['2026-11-23'], places: 3 });
  const { contact, reference, teamId } = made;
  await uploadRoster(
    app.as(contact),
    { reference, bytes: bytes('姓名,部门,手机\n示例甲,研发,13800138000\n示例乙,研发,13800138001') },
    read,
  );
  const [one, two] = value(await loadRosterPage(app.as(contact), { reference })).people;
  const own = await opened(one?.id ?? '');
  value(await saveOwn(app.as(own.citizen), { token: own.token, typed: passport(71) }));
  const officer: Actor = { ...clerk, roles: ['field-officer'], teamId, staffId: 'officer' };
  const act = (what: string, typed: Record<string, string> = {}) =>
    actOnDay(app.as(officer), { reference, what, typed });
  expect(value(await act('begin')).key).toBe('saved');
  expect(await act('code', { code: 'none' })).toMatchObject({ problem: { code: 'scan-unknown' } });
  expect(value(await act('code', { code: `https://visits.example/i/${own.token}` }))).toMatchObject({
    key: 'arrived',
    facts: { number: 'A 001' },
  });
  expect(value(await act('present', { attendee: one?.id ?? '' })).key).toBe('again');
  value(await act('present', { attendee: two?.id ?? '' }));
  const calls = await Promise.all([act('call', { desk: '1' }), act('call', { desk: '2' })]);
  // two officers at once: one person is called once, the other without data waits
  expect(calls.map((call) => value(call).key).sort()).toEqual(['called', 'nobody']);
  value(await act('step', { attendee: one?.id ?? '', step: 'check-in' }));
  value(await act('step', { attendee: one?.id ?? '', step: 'capture' }));
  expect(await act('step', { attendee: one?.id ?? '', step: 'capture' })).toMatchObject({
    problem: { code: 'step-not-allowed' },
  });
  // the receipt goes with the step: one current receipt for whoever was served
  expect(
    await sql.rows(
      `SELECT r.number FROM receipt r JOIN attendee a ON a.person_id = r.person_id
       WHERE a.id = $1::uuid AND r.replaced_at IS NULL`,
      [one?.id],
    ),
  ).toHaveLength(1);
  const walkedIn = value(await act('walk-in', { name: '示例丙' })).facts;
  expect(walkedIn.code).toMatch(/^[0-9A-Z-]{19}$/);
  expect(walkedIn.number).toBe('A 003');
  expect(await act('walk-in', { name: '示例丁' })).toMatchObject({ problem: { code: 'no-place-left' } });
  expect(value(await act('extend')).key).toBe('extended');
  expect(await act('sign', { host: '' })).toMatchObject({ problem: { code: 'host-missing' } });
  value(await act('sign', { host: '示例校长', confirmed: 'yes' }));
  const address = String(value(await act('hall')).facts.address);
  const hall = value(await loadHall(app.as(aCitizen()), { token: /hall\/([^?]+)/.exec(address)?.[1] ?? '' }));
  expect(JSON.stringify(hall)).not.toMatch(/示例[甲乙丙]/);
  const day = value(await loadSessionDay(app.as(officer), { reference }));
  expect(day).toMatchObject({
    begun: true,
    counts: { done: 1, waiting: 2 },
    items: { captured: 1 },
    signed: { host: '示例校长' },
  });
  expect(await act('end')).toMatchObject({ problem: { code: 'confirm-end' } });
  expect(value(await act('end', { 'nobody-else': 'yes' })).key).toBe('endedLast');
  expect(
    await sql.rows(
      `SELECT s.status, b.status AS booking, v.status AS visit FROM session s JOIN booking b ON b.id = s.booking_id
       JOIN visit v ON v.booking_id = b.id WHERE s.reference = $1`,
      [reference],
    ),
  ).toEqual([{ status: 'done', booking: 'done', visit: 'done' }]);
  const stranger: Actor = { ...officer, teamId: 'nobody' };
  expect(await loadSessionDay(app.as(stranger), { reference })).toMatchObject({ problem: { code: 'not-found' } });
});

test('twenty attendees fill in at once while two staff change waves: nothing lost, nothing crossed', async () => {
  const rush = await rosterRush(app, 20, 2);
  expect(rush).toMatchObject({ ready: 20, lost: 0, crossed: 0, others: [] });
  expect(rush.moves).toBeGreaterThan(0);
});
