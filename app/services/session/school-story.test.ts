// Two whole stories: a school with fifty pupils and teachers, five talks and four partner units, and a campus afternoon in
// English with 230 listeners and 24 permits.
import { beforeAll, expect, test } from 'vitest';
import type { Contact } from '#app/domain/access/actor.ts';
import { readBytes } from '#app/platform/sheet/read-bytes.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleNumber } from '#app/testing/demo.ts';
import { applyAs } from '#app/testing/organisations.ts';
import { granted } from '#app/testing/session-story.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { samplePartners } from '#prisma/seed/partners.ts';
import { printLetters } from '../roster/invite.server.ts';
import { uploadRoster } from '../roster/keep-roster.server.ts';
import { loadRosterPage } from '../roster/load-roster.server.ts';
import { openByBirth } from '../roster/open-invitation.server.ts';
import { saveOwn } from '../roster/save-own.server.ts';
import { confirmRelation } from '../roster/staff-roster.server.ts';
import { fitRoster, loadWaves } from '../roster/waves.server.ts';
import { acceptOffer } from './answer-offer.server.ts';
import { answerAsPartner, loadPartnerPage } from './answer-talk.server.ts';
import { arrangeTalks } from './arrange-talks.server.ts';
import { askSession } from './ask-session.server.ts';
import { beginPartners } from './begin-partners.server.ts';
import { loadSessionDesk, loadSessions } from './load-desk.server.ts';
import { loadOwnSession } from './load-session.server.ts';
import { makeOffer } from './make-offer.server.ts';
import { actOnPartnerUnit, loadPartnerUnitsPage } from './partner-units.server.ts';
import { remindSessions } from './remind-sessions.server.ts';

const app = await testApp();
const district = 'hanyang';

beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
  await beginPartners(app.as({ kind: 'system', job: 'test' }), samplePartners);
});

const talk = (topic: string, seats: number, minutes: number, language: string, audience: string) => ({
  [`seats.${topic}`]: String(seats),
  [`minutes.${topic}`]: String(minutes),
  [`language.${topic}`]: language,
  [`audience.${topic}`]: audience,
});

/** What the mail would send to this address, by subject's template. */
async function lettersTo(address: string) {
  const { rows } = await app.pool.query(
    `SELECT id, locale, facts_sealed, to_sealed FROM message WHERE template = 'partner-told'`,
  );
  const open = (row: { id: string }, column: string, bytes: Uint8Array) =>
    app.keys.open(bytes, { table: 'message', column, row: row.id });
  return rows
    .filter((row) => open(row, 'to_sealed', row.to_sealed) === address)
    .map((row) => JSON.parse(open(row, 'facts_sealed', row.facts_sealed)) as { what: string; late: boolean });
}

const desk = async (reference: string) =>
  granted(await loadSessionDesk(app.as(await staffActor(app, 'clerk.hanyang')), { reference }));

test('a school: five talks of four units that confirm, decline, propose and are silent; guardians decide; breaks are kept', async () => {
  const school = (await applyAs(app, {
    creditCode: '12420199DEMA00056J',
    contact: 'school@example.com',
    kind: 'school',
    nameZh: '示例小学',
    verified: true,
  })) as Contact;
  const clerk = await staffActor(app, 'clerk.hanyang');
  const topics = ['t-fire', 't-traffic', 't-drug', 't-fraud', 't-bully'];
  const typed = {
    'people.rid': '50',
    ...Object.assign({}, ...topics.map((topic) => talk(topic, 60, 30, 'zh', 'pupils'))),
    hall: '操场和一楼教室',
    sockets: '8',
    breaks: '10:00-10:20',
    'date.1': '2026-12-08',
    delivery: 'organisation',
  };
  const { reference } = granted(await askSession(app.as(school), { district, typed, locale: 'zh', repeat: null }));
  if (!reference) throw new Error('the order has faults');
  const { view, suggested } = await desk(reference);
  const units: Record<string, string> = {
    't-fire': 'hy-fire',
    't-traffic': 'hy-traffic',
    't-drug': 'hy-drugs',
    't-fraud': 'hy-station',
  };
  const times = Object.fromEntries(
    view.talks.flatMap(({ id, topic }, i) => [
      [`t.${id}.date`, '2026-12-08'],
      [`t.${id}.start`, `${String(9 + i).padStart(2, '0')}:00`],
      [`t.${id}.unit`, units[topic] ?? ''],
    ]),
  );
  granted(await makeOffer(app.as(clerk), { reference, version: view.version, typed: { ...suggested, ...times } }));
  granted(await acceptOffer(app.as(school), { district, reference, version: view.version + 1 }));

  const answerOf = async (username: string, answer: 'confirmed' | 'declined' | 'proposed') => {
    const actor = await staffActor(app, username);
    const [mine, ...others] = granted(await loadPartnerPage(app.as(actor))).talks;
    expect(others).toEqual([]);
    const said = { reason: answer === 'declined' ? '当天有演练' : '', date: '2026-12-08', start: '14:30' };
    granted(
      await answerAsPartner(app.as(actor), { talkId: mine?.id ?? '', version: mine?.version ?? 0, answer, ...said }),
    );
  };
  await answerOf('fire.hanyang', 'confirmed');
  await answerOf('traffic.hanyang', 'declined');
  await answerOf('drugs.hanyang', 'proposed');
  expect(await lettersTo('station.hanyang@example.com')).toMatchObject([{ what: 'asked' }]);
  app.clock.advance(6 * 86_400_000);
  for (let run = 0; run < 2; run++) granted(await remindSessions(app.as({ kind: 'system', job: 'remind-sessions' })));
  expect(await lettersTo('station.hanyang@example.com')).toMatchObject([
    { what: 'asked' },
    { what: 'reminded', late: true },
  ]);
  expect(await lettersTo('fire.hanyang@example.com')).toMatchObject([{ what: 'asked' }]);
  const late = granted(await loadSessions(app.as(clerk)));
  expect(late.find((row) => row.reference === reference)?.lateTalks).toBe(1);

  // the unit that declined is replaced, the proposed hour is taken; who confirmed is not asked again
  const agreed = (await desk(reference)).view;
  const again = Object.fromEntries(
    agreed.talks.flatMap(({ id, topic, date, start, unitId }) => [
      [`t.${id}.date`, date ?? ''],
      [`t.${id}.start`, topic === 't-drug' ? '14:30' : `${String((start ?? 0) / 60).padStart(2, '0')}:00`],
      [`t.${id}.unit`, topic === 't-traffic' ? 'hy-station' : (unitId ?? '')],
    ]),
  );
  granted(await arrangeTalks(app.as(clerk), { reference, version: agreed.version, typed: again }));
  const own = granted(await loadOwnSession(app.as(school), { district, reference }));
  expect(Object.fromEntries(own.talks.map(({ topic, partnerStatus }) => [topic, partnerStatus]))).toEqual({
    't-fire': 'confirmed',
    't-traffic': 'asked',
    't-drug': 'confirmed',
    't-fraud': 'asked',
    't-bully': 'none',
  });

  const teachers = Array.from({ length: 6 }, (_, i) => `示例师${'甲乙丙丁戊己'[i]},教研组,教师,,,1380013900${i}`);
  const pupils = Array.from(
    { length: 44 },
    (_, i) =>
      `示生${'甲乙丙丁戊己庚辛壬癸子'[i % 11]}${'一二三四'[Math.floor(i / 11)]},3.${1 + (i % 2)}班,学生,2015-10-20,示例家长,`,
  );
  const sheet = ['姓名,班级,类别,出生日期,监护人,手机', ...teachers, ...pupils].join('\n');
  const bytes = new TextEncoder().encode(sheet);
  const read = (sent: Uint8Array) => readBytes(Buffer.from(sent));
  expect(granted(await uploadRoster(app.as(school), { reference, bytes }, read))).toMatchObject({
    taken: 50,
    waiting: 0,
  });
  const { letters } = granted(await printLetters(app.as(school), { reference, group: null, everybody: false }));
  expect(letters).toHaveLength(44);
  const childTyped = (i: number) => ({
    'document-kind': 'child-no-card',
    registered: 'no',
    name: '示生甲一',
    birth: '2015-10-20',
    'variant.rid': 'first',
    guardian: 'other',
    'guardian-name': '示例家长',
    'guardian-number': sampleNumber(31 + i, 1985),
    'guardian-relation': 'mother',
    notice: 'yes',
  });
  const decide = (yes: string) => ({ 'decide.apply': yes, 'decide.capture': yes, 'decide.data': yes });
  for (const [i, yes] of (['yes', 'no'] as const).entries()) {
    const token = letters[i]?.code.replaceAll('-', '') ?? '';
    const browser = aCitizen();
    const { newSessionId } = granted(await openByBirth(app.as(browser), { token, birth: '2015-10-20' }));
    const guardian = app.as({ ...browser, sessionId: newSessionId });
    const numbered = { ...childTyped(i), registered: 'yes', number: '420199201510202275' };
    granted(await saveOwn(guardian, { token, typed: { ...numbered, ...decide(yes) } }));
  }
  const { people } = granted(await loadRosterPage(app.as(school), { reference }));
  const claimed = people.filter(({ guardian }) => guardian === 'claimed').map(({ id }) => id);
  expect([claimed.length, people.filter(({ guardian }) => guardian === 'refused').length]).toEqual([1, 1]);
  granted(await confirmRelation(app.as(school), { reference, attendeeIds: claimed, confirmed: true }));
  expect(granted(await loadRosterPage(app.as(school), { reference })).counts).toMatchObject({ ready: 1, all: 50 });
  granted(await fitRoster(app.as(clerk), { reference, breaks: '08:30-10:10\n10:30-12:00\n14:00-17:30' }));
  const { waves } = granted(await loadWaves(app.as(clerk), { reference }));
  expect(waves.reduce((sum, { members }) => sum + members.length, 0)).toBe(49);
});

test('a campus in English: 230 listeners use no desk, 24 permits have theirs, every letter of it is English', async () => {
  const university = (await applyAs(app, {
    creditCode: '91420199DEMA00021T',
    contact: 'campus@example.com',
    kind: 'university',
    nameZh: '示例大学',
    verified: true,
  })) as Contact;
  const clerk = await staffActor(app, 'clerk.hanyang');
  const typed = {
    'people.frp': '24',
    ...talk('t-visa', 230, 45, 'en', 'foreigners'),
    hall: 'Lecture hall 2',
    sockets: '6',
    'date.1': '2026-12-09',
    delivery: 'pick-up',
    interpreter: 'yes',
  };
  const { reference } = granted(await askSession(app.as(university), { district, typed, locale: 'en', repeat: null }));
  if (!reference) throw new Error('the order has faults');
  const { view, suggested, unplaced } = await desk(reference);
  expect(unplaced).toBe(0);
  granted(await makeOffer(app.as(clerk), { reference, version: view.version, typed: suggested }));
  granted(await acceptOffer(app.as(university), { district, reference, version: view.version + 1 }));
  const own = granted(await loadOwnSession(app.as(university), { district, reference }));
  expect(own.talks[0]).toMatchObject({ seats: 230, language: 'en' });
  expect(own.people).toBe(24);
  const rows = Array.from(
    { length: 24 },
    (_, i) => `Anna Example ${'ABCDEFGHIJKLMNOPQRSTUVWX'[i]},School of Food,anna${i}@example.com`,
  );
  const bytes = new TextEncoder().encode(`Name,College,E-mail\n${rows.join('\n')}`);
  const kept = granted(
    await uploadRoster(app.as(university), { reference, bytes }, (sent) => readBytes(Buffer.from(sent))),
  );
  expect(kept).toMatchObject({ taken: 24, waiting: 0 });
  const roster = granted(await loadRosterPage(app.as(university), { reference }));
  expect(roster.waiting?.over ?? 0).toBe(0);
  const letters = await app.pool.query(
    `SELECT DISTINCT locale FROM message WHERE dedupe LIKE 'session:' || $1 || ':%'`,
    [own.id],
  );
  expect(letters.rows).toEqual([{ locale: 'en' }]);
});

test('an administrator adds, renames and retires units; a name twice, a wrong address and open talks are told', async () => {
  const admin = await staffActor(app, 'admin.one');
  const act = (what: string, typed: Record<string, string>) =>
    actOnPartnerUnit(app.as(admin), { what, district, typed });
  const unit = {
    nameZh: '汉阳示例普法中心',
    nameEn: 'Hanyang Sample Law Centre',
    kind: 'police-station',
    email: '',
    locale: 'en',
  };
  const told = async (more: Record<string, string>) => {
    const answer = await act('add', { ...unit, ...more });
    return answer.ok ? null : `${answer.problem.field} ${answer.problem.code}`;
  };
  expect(await told({ nameEn: ' ' })).toBe('nameEn unit-name-missing');
  expect(await told({ kind: 'choir' })).toBe('kind unit-kind-missing');
  expect(await told({ email: 'law@' })).toBe('email email-invalid');
  expect(await told({ nameZh: '汉阳示例派出所' })).toBe('nameZh unit-name-taken');
  expect(await told({})).toBeNull();
  const units = async () => granted(await loadPartnerUnitsPage(app.as(admin), { district })).units;
  const made = (await units()).find(({ name }) => name.zh === unit.nameZh);
  const mine = { unit: made?.id ?? '', version: String(made?.version) };
  granted(await act('save', { ...mine, ...unit, nameEn: 'Law Centre', email: 'law@example.com' }));
  expect(await act('save', { ...mine, ...unit })).toMatchObject({ problem: { code: 'stale-page' } });
  granted(await act('join', { unit: mine.unit, account: 'demo-fire.hanyang' }));
  expect(await act('join', { unit: mine.unit, account: 'demo-clerk.hanyang' })).toMatchObject({
    problem: { code: 'unit-account' },
  });
  const now = (await units()).find(({ id }) => id === mine.unit);
  expect(now).toMatchObject({
    name: { en: 'Law Centre' },
    email: 'law@example.com',
    members: [{ username: 'fire.hanyang' }],
  });
  granted(await act('retire', { unit: mine.unit, version: String(now?.version) }));
  expect((await units()).find(({ id }) => id === mine.unit)?.active).toBe(false);
  const station = (await units()).find(({ id }) => id === 'hy-station');
  expect(await act('retire', { unit: 'hy-station', version: String(station?.version) })).toMatchObject({
    problem: { code: 'unit-has-talks', facts: { count: 2 } },
  });
  const clerk = await staffActor(app, 'clerk.hanyang');
  expect(await actOnPartnerUnit(app.as(clerk), { what: 'add', district, typed: unit })).toMatchObject({
    problem: { code: 'not-allowed' },
  });
});
