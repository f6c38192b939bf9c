// A session from order to agreement on a real database: answered once, its teams in no other place, partners on their part.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { applyAs } from '#app/testing/organisations.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { samplePartners } from '#prisma/seed/partners.ts';
import { loadBoard } from '../board/load-board.server.ts';
import { acceptOffer, endForOrganisation, proposeInstead } from './answer-offer.server.ts';
import { answerAsPartner, loadPartnerPage } from './answer-talk.server.ts';
import { answerAtOnce, askSession } from './ask-session.server.ts';
import { beginPartners } from './begin-partners.server.ts';
import { loadSessionDesk, loadSessions } from './load-desk.server.ts';
import { loadOwnSession } from './load-session.server.ts';
import { endForStaff, makeOffer } from './make-offer.server.ts';
import { remindSessions } from './remind-sessions.server.ts';

const app = await testApp({ poolMax: 20 });
const district = 'hanyang';
let company: Actor;
let clerk: Actor;
let supervisor: Actor;

beforeAll(async () => {
  await beginDemo(app);
  await seedStaff(app);
  await beginPartners(app.as({ kind: 'system', job: 'test' }), samplePartners);
  company = await applyAs(app, { creditCode: '91420199DEMA000130', contact: 'hr@example.com', verified: true });
  clerk = await staffActor(app, 'clerk.hanyang');
  supervisor = await staffActor(app, 'supervisor.hanyang');
});

const refused = (code: string) => ({ ok: false, problem: { code } });
const menu = {
  'people.rid': '30',
  'seats.t-fire': '60',
  'minutes.t-fire': '30',
  'language.t-fire': 'zh',
  'audience.t-fire': 'staff',
  hall: '一楼大厅',
  sockets: '8',
  'date.1': '2026-12-02',
  delivery: 'organisation',
};

async function order(typed: Record<string, string> = menu): Promise<string> {
  const asked = await askSession(app.as(company), { district, typed, locale: 'zh', repeat: null });
  if (!asked.ok || asked.value.reference === null) throw new Error(JSON.stringify(asked));
  return asked.value.reference;
}
async function deskOf(reference: string) {
  const page = await loadSessionDesk(app.as(clerk), { reference });
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}
async function offered(reference: string, more: Record<string, string> = {}): Promise<number> {
  const { view, suggested } = await deskOf(reference);
  const made = await makeOffer(app.as(clerk), { reference, version: view.version, typed: { ...suggested, ...more } });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return view.version + 1;
}

test('the portal answers at once; what is wrong is told at its field', async () => {
  const wrong = await answerAtOnce(app.as(company), {
    district,
    typed: { 'people.rid': 'many', 'date.1': '2026-11-24' },
  });
  expect(wrong.ok && wrong.value.faults?.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'people.rid number-wrong',
    'hall EMPTY',
    'date.1 date-early',
  ]);
  const answer = await answerAtOnce(app.as(company), { district, typed: menu });
  if (!answer.ok || !answer.value.answer) throw new Error(JSON.stringify(answer));
  const { people, seats, groups, wished, days } = answer.value.answer;
  expect({ people, seats }).toEqual({ people: 30, seats: 60 });
  expect(groups[0]?.sizings[0]).toMatchObject({ desks: 1, minutes: Math.ceil(30 + 30 * 6 * 1.15 + 20) });
  expect(wished).toEqual([{ date: '2026-12-02', carries: 'whole' }]);
  expect(days.length).toBeGreaterThan(0);
});

test('order, offer, acceptance: one booking, a visit for each team and half day, on the board, and letters', async () => {
  const reference = await order();
  expect(await loadSessions(app.as(await staffActor(app, 'clerk.dongxihu')))).toMatchObject({ ok: true, value: [] });
  const version = await offered(reference);
  const stranger = await applyAs(app, { creditCode: '91420199DEMA00021T', contact: 'b@example.com', verified: true });
  expect(await loadOwnSession(app.as(stranger), { district, reference })).toMatchObject(refused('not-found'));
  expect(await acceptOffer(app.as(stranger), { district, reference, version })).toMatchObject(refused('not-found'));
  const accepted = await Promise.all(
    [1, 2, 3].map(() => acceptOffer(app.as(company), { district, reference, version })),
  );
  expect(accepted.filter(({ ok }) => ok)).toHaveLength(1);
  const { rows } = await app.pool.query(
    `SELECT v.kind, v.date, a.kind AS taken, b.mode, b.visit_id = v.id AS first FROM session s
     JOIN booking b ON b.id = s.booking_id JOIN visit v ON v.booking_id = b.id JOIN allocation a ON a.visit_id = v.id
     WHERE s.reference = $1`,
    [reference],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatchObject({ kind: 'session', taken: 'visit', mode: 'session' });
  expect(rows.filter(({ first }) => first)).toHaveLength(1);
  const dispatcher = await staffActor(app, 'dispatcher.hanyang');
  const board = await loadBoard(app.as(dispatcher), { district: null, point: null, service: null, date: rows[0].date });
  expect(JSON.stringify(board)).toContain(reference);
  const letters = await app.pool.query(`SELECT count(*)::int AS n FROM message WHERE template = 'session-told'`);
  expect(letters.rows[0].n).toBe(3);
  const view = await loadOwnSession(app.as(company), { district, reference });
  expect(view.ok && view.value.said.map(({ type }) => type)).toEqual([
    'session.asked',
    'session.offered',
    'session.accepted',
  ]);
  expect((await endForOrganisation(app.as(company), { district, reference, version: version + 1 })).ok).toBe(true);
  const left = await app.pool.query(`SELECT 1 FROM allocation WHERE kind = 'visit'`);
  expect(left.rowCount).toBe(0);
});

test('of two clerks who answer at once one wins, and the other is told', async () => {
  const reference = await order();
  const { view, suggested } = await deskOf(reference);
  const answers = await Promise.all([
    makeOffer(app.as(clerk), { reference, version: view.version, typed: suggested }),
    endForStaff(app.as(supervisor), { reference, version: view.version, step: 'decline', reason: '人手不够' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject(refused('offer-changed'));
  const holds = await app.pool.query(`SELECT 1 FROM allocation WHERE kind = 'hold'`);
  expect(holds.rowCount === 0).toBe(!answers[0]?.ok);
  await app.pool.query(`DELETE FROM allocation`);
});

test('an offer nobody answered ends; its team may go elsewhere, and a late acceptance never takes it twice', async () => {
  const reference = await order({ ...menu, 'date.1': '2026-12-01' });
  const version = await offered(reference);
  const { view } = await deskOf(reference);
  const [half] = view.offers[0]?.halves ?? [];
  if (!half) throw new Error('no half day was offered');
  const kept = await app.pool.query(
    `SELECT team_id, kit_id FROM allocation a JOIN allocation_kit k ON k.allocation_id = a.id`,
  );
  app.clock.advance(4 * 86_400_000);
  const citizen = aCitizen();
  const draftId = await storeDraft(app, citizen, await aHomeDraft(app, 1));
  const others = [1, 2, 3, 4].map(() =>
    app.pool
      .query(
        `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, reason) SELECT gen_random_uuid(), 'closure',
           team_id, date, starts_at, ends_at, 'test' FROM allocation WHERE kind = 'hold' LIMIT 1`,
      )
      .then(
        () => true,
        () => false,
      ),
  );
  const [accepted] = await Promise.all([
    acceptOffer(app.as(company), { district, reference, version }),
    holdFor(app, citizen, draftId, { date: half.date, windowStart: 9 * 60 }),
    ...others,
  ]);
  expect(kept.rowCount).toBeGreaterThan(0);
  if (!accepted.ok) expect(accepted.problem.code).toBe('offer-lapsed');
  const twice = await app.pool.query(
    `SELECT 1 FROM allocation a JOIN allocation b ON a.team_id = b.team_id AND a.id < b.id
       AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`,
  );
  expect(twice.rowCount).toBe(0);
  await app.pool.query('DELETE FROM allocation');
});

test('reminders go out once, a silent organisation gets its order back to the clerks, a proposal answers an offer', async () => {
  const reference = await order({ ...menu, 'date.1': '2026-12-09' });
  const version = await offered(reference);
  const job = () => remindSessions(app.as({ kind: 'system', job: 'remind-sessions' }));
  app.clock.advance(4 * 86_400_000);
  await job();
  await job();
  const count = async (what: string) =>
    (await app.pool.query('SELECT count(*)::int AS n FROM message WHERE dedupe LIKE $1', [`session:%:${what}:%`]))
      .rows[0].n;
  expect(await count('due-soon')).toBe(1);
  app.clock.advance(6 * 86_400_000);
  await job();
  expect(await acceptOffer(app.as(company), { district, reference, version })).toMatchObject({ ok: false });
  const after = await deskOf(reference);
  expect(after.view).toMatchObject({ status: 'asked', dueSide: 'staff' });
  expect(after.view.offers[0]?.status).toBe('lapsed');
  const again = await offered(reference);
  const typed = { 'date.1': '2026-12-15', words: '那天有考试' };
  expect(await proposeInstead(app.as(company), { district, reference, version: again, typed })).toEqual({
    ok: true,
    value: null,
  });
  const proposed = await deskOf(reference);
  expect(proposed.view.offers.map(({ side, status }) => `${side} ${status}`)).toEqual([
    'organisation open',
    'staff replaced',
    'staff lapsed',
  ]);
  await app.pool.query('DELETE FROM allocation');
});

test('a partner unit sees and answers its own talk only; silence is shown late', async () => {
  const reference = await order({ ...menu, 'date.1': '2026-12-16' });
  const { view } = await deskOf(reference);
  const talk = view.talks[0]?.id ?? '';
  const t = (name: string) => `t.${talk}.${name}`;
  await offered(reference, { [t('date')]: '2026-12-16', [t('start')]: '14:00', [t('unit')]: 'hy-fire' });
  const fire = await staffActor(app, 'fire.hanyang');
  const traffic = await staffActor(app, 'traffic.hanyang');
  expect(await loadPartnerPage(app.as(traffic))).toMatchObject({ ok: true, value: { talks: [] } });
  const page = await loadPartnerPage(app.as(fire));
  expect(page.ok && page.value.talks.map(({ id }) => id)).toEqual([talk]);
  expect(JSON.stringify(page)).not.toContain('一楼大厅');
  const answer = (who: Actor, version: number, given: 'confirmed' | 'declined' | 'proposed', reason = '') =>
    answerAsPartner(app.as(who), { talkId: talk, version, answer: given, reason, date: '2026-12-17', start: '10:00' });
  expect(await answer(traffic, 1, 'confirmed')).toMatchObject(refused('not-found'));
  expect(await answer(fire, 1, 'declined')).toMatchObject(refused('reason-needed'));
  app.clock.advance(5 * 86_400_000);
  const late = await loadSessions(app.as(clerk));
  expect(late.ok && late.value.find((row) => row.reference === reference)?.lateTalks).toBe(1);
  const both = await Promise.all([answer(fire, 1, 'proposed'), answer(fire, 1, 'confirmed')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});
