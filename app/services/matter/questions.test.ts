// Questions and unresolved matters on a real database, as people and staff go through them.
import { expect, test } from 'vitest';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { findDraft } from '#app/store/drafts.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo } from '#app/testing/demo.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { openByCode } from '../booking/open-by-code.server.ts';
import { askQuestion, bookQuestion, loadAsk, loadPublicAnswers, loadQuestion } from './ask-question.server.ts';
import { confirmAsker } from './confirm-asker.server.ts';
import { escalateMatters } from './escalate-matters.server.ts';
import { loadMatterList, loadMatterPage } from './load-matters.server.ts';
import { loadOwnMatter, rateMatter, reportMatter } from './report-matter.server.ts';
import { type MatterWork, workMatter } from './work-matters.server.ts';
import {
  answerQuestion,
  loadQuestionDesk,
  loadQuestionView,
  proposePublic,
  publishAnswer,
} from './work-questions.server.ts';

const app = await testApp();
await beginDemo(app);
await seedStaff(app);
const clerk = await staffActor(app, 'clerk.hanyang');
const supervisor = await staffActor(app, 'supervisor.hanyang');
const steward = await staffActor(app, 'steward');
const here = { district: 'hanyang', network: 'n' };

async function factsOf(template: string) {
  const { rows } = await app.pool.query(
    'SELECT id::text AS id, facts_sealed FROM message WHERE template = $1 ORDER BY created_at DESC, due_at DESC LIMIT 1',
    [template],
  );
  return rows[0] && JSON.parse(app.keys.open(rows[0].facts_sealed, messagePlace('facts_sealed', rows[0].id)));
}

test('a question without a contact is answered in the browser it came from, made public by two people, and becomes a booking', async () => {
  const citizen = aCitizen();
  const typed = { category: 'conditions', service: 'huk', text: '硕士毕业，能在汉阳落户吗', reply: 'none' };
  const wrong = await askQuestion(app.as(citizen), { ...here, locale: 'zh', typed: { ...typed, reply: '' } });
  expect(wrong).toMatchObject({ value: { faults: [{ field: 'reply', code: 'choose-reply' }] } });
  const asked = await askQuestion(app.as(citizen), { ...here, locale: 'zh', typed });
  if (!asked.ok || asked.value.faults) throw new Error('not asked');
  const { reference } = asked.value;
  expect(asked.value.code).toBeNull();
  expect(await loadQuestion(app.as(aCitizen()), { ...here, reference })).toMatchObject({
    problem: { code: 'not-found' },
  });
  const view = await loadQuestionView(app.as(clerk), { reference });
  if (!view.ok) throw new Error(view.problem.code);
  expect(view.value.templates[0]?.code).toBe('talent-settlement');
  const stranger = await staffActor(app, 'clerk.dongxihu');
  expect(await loadQuestionView(app.as(stranger), { reference })).toMatchObject({ problem: { code: 'not-found' } });
  const answer = { reference, version: view.value.version, typed: { answer: '可以，带学历证书。' } };
  expect(await answerQuestion(app.as(clerk), { ...answer, typed: {} })).toMatchObject({ problem: { field: 'answer' } });
  expect(await answerQuestion(app.as(clerk), answer)).toEqual({ ok: true, value: null });
  expect(await answerQuestion(app.as(clerk), answer)).toMatchObject({ problem: { code: 'stale-page' } });
  const texts = {
    'question.zh': '硕士能落户吗',
    'question.en': 'With a degree?',
    'answer.zh': '能',
    'answer.en': 'Yes',
  };
  const next = { reference, version: answer.version + 1, typed: texts };
  expect(await proposePublic(app.as(clerk), { ...next, typed: { ...texts, 'answer.en': '' } })).toMatchObject({
    problem: { code: 'text-incomplete', field: 'answer.en' },
  });
  expect(await proposePublic(app.as(supervisor), next)).toEqual({ ok: true, value: null });
  const publish = { reference, version: next.version + 1, typed: {}, on: true };
  expect(await publishAnswer(app.as(supervisor), publish)).toMatchObject({ problem: { code: 'same-person' } });
  expect(await proposePublic(app.as(clerk), { ...next, version: publish.version })).toEqual({ ok: true, value: null });
  expect(await publishAnswer(app.as(supervisor), { ...publish, version: publish.version + 1 })).toMatchObject({
    ok: true,
  });
  expect(await loadPublicAnswers(app.as(aCitizen()), here)).toMatchObject({
    value: [{ text: { answer: { en: 'Yes' } } }],
  });
  const begun = await bookQuestion(app.as(citizen), { reference, mode: 'home', locale: 'zh' });
  if (!begun.ok) throw new Error(begun.problem.code);
  const draft = await findDraft(sqlOfClient(app.pool), app.keys, begun.value.path.split('/')[2] ?? '');
  expect(draft?.data).toMatchObject({
    mode: 'home',
    typed: { who: { 'a.s.huk': 'yes' }, needs: { note: typed.text } },
  });
  expect(await loadAsk(app.as(citizen), here)).toMatchObject({
    value: { own: [{ reference, answer: '可以，带学历证书。' }] },
  });
  const desk = await loadQuestionDesk(app.as(clerk), { done: true });
  expect(desk).toMatchObject({ value: { counts: { asked: 1, answered: 1, booked: 0, late: 0 } } });
});

test('a report with a contact waits for its code, goes up by itself when late, is settled in a conference and rated', async () => {
  const citizen = aCitizen();
  const typed = {
    category: 'papers',
    text: '要的证明开不出来',
    tries: '3',
    reply: 'contact',
    contact: 'asker@example.com',
  };
  const said = await reportMatter(app.as(citizen), { ...here, locale: 'zh', typed, booking: null });
  if (!said.ok || said.value.faults || !said.value.code) throw new Error('no code');
  const { reference, code: asked } = said.value;
  expect(await loadMatterList(app.as(clerk), { filter: 'open' })).toEqual({ ok: true, value: [] });
  const { code } = await factsOf('code');
  expect(await confirmAsker(app.as(citizen), { asked, code })).toMatchObject({ ok: true });
  expect(await factsOf('matter-received')).toMatchObject({ reference, due: '2026-11-26' });

  app.clock.set(new Date('2026-11-27T09:00:00+08:00'));
  expect(await escalateMatters(app.as({ kind: 'system', job: 'test' }))).toEqual({ ok: true, value: 1 });
  expect(await escalateMatters(app.as({ kind: 'system', job: 'test' }))).toEqual({ ok: true, value: 0 });
  const station = await staffActor(app, 'clerk.sixin');
  const page = async () => {
    const loaded = await loadMatterPage(app.as(supervisor), { reference });
    if (!loaded.ok) throw new Error(loaded.problem.code);
    return loaded.value;
  };
  const work = async (what: MatterWork, fields: Record<string, string>, who = supervisor) =>
    workMatter(app.as(who), what, { reference, version: (await page()).version, typed: fields });
  expect(await page()).toMatchObject({ tier: 'district', dueOn: '2026-12-02', moves: ['triage', 'pass-up'] });
  expect(await work('triage', { why: '没有替代材料', owner: '分局户政' }, station)).toMatchObject({ ok: false });
  expect(await work('triage', { why: '没有替代材料' })).toMatchObject({ problem: { field: 'owner' } });
  expect(await work('triage', { why: '没有替代材料', owner: '分局户政' })).toEqual({ ok: true, value: null });
  const call = { agenda: '能否换材料', place: '二楼', units: '区民政局\n公证处', date: '2026-11-30', at: '15:00' };
  expect(await work('call', { ...call, date: '2026-11-26' })).toMatchObject({
    problem: { code: 'date-past', field: 'date' },
  });
  expect(await work('call', call, clerk)).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await work('call', call)).toEqual({ ok: true, value: null });
  const unit = (await page()).conferences[0]?.units[0];
  expect(await work('remind', { unitId: unit?.id ?? '' })).toEqual({ ok: true, value: null });
  expect(await work('unit', { unitId: unit?.id ?? '', stand: 'answered', said: '可以公证' }, clerk)).toMatchObject({
    ok: true,
  });
  const decided = { decision: 'other-paper', owner: '四新所', answer: '可以办，换公证材料。', doneBy: '2026-12-11' };
  expect(await work('answer', { ...decided, doneBy: '2027-03-01' })).toMatchObject({
    problem: { code: 'due-too-late' },
  });
  expect(await work('answer', decided)).toEqual({ ok: true, value: null });
  expect(await factsOf('matter-answered')).toMatchObject({ answer: decided.answer, doneBy: '2026-12-11' });

  const elsewhere = aCitizen();
  expect(await loadOwnMatter(app.as(elsewhere), { reference })).toMatchObject({ problem: { code: 'not-found' } });
  const open = { purpose: 'open-matter', subject: reference, contact: null } as const;
  expect(
    await openByCode(app.as(elsewhere), { asked: open, code: '000000', locale: 'zh', district: 'hanyang' }),
  ).toMatchObject({ ok: false });
  expect(await loadOwnMatter(app.as(citizen), { reference })).toMatchObject({
    value: { status: 'answered', answer: decided.answer },
  });
  expect(await rateMatter(app.as(citizen), { reference, level: '9' })).toMatchObject({
    problem: { code: 'rating-empty' },
  });
  expect(await rateMatter(app.as(citizen), { reference, level: '2' })).toEqual({ ok: true, value: null });
  expect(await rateMatter(app.as(citizen), { reference, level: '5' })).toMatchObject({
    problem: { code: 'already-rated' },
  });
  expect((await page()).followUpOn).toBe('2026-11-30');
  expect(await work('follow-up', { outcome: 'done', note: '本人说办好了' }, steward)).toEqual({
    ok: true,
    value: null,
  });
  expect(await page()).toMatchObject({ status: 'closed', moves: [] });
});
