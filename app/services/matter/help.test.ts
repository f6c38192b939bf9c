// Help for teams and reminders of endings on a real database.
import { expect, test } from 'vitest';
import { messagePlace } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { askEnding, loadEndings, remindEndings, stopEnding } from './endings.server.ts';
import { askHelp, loadTeamTickets, loadTickets, workTicket } from './tickets.server.ts';

const app = await testApp();
await beginDemo(app);
await seedStaff(app);

test('a team asks, one of the desk takes it, and it is answered once', async () => {
  const officer = app.as(await staffActor(app, 'officer.sixin'));
  const desk = app.as(await staffActor(app, 'dispatcher.hanyang'));
  const typed = { kind: 'interpreter', tier: 'minutes', text: '需要日语翻译' };
  expect(await askHelp(officer, { typed: { ...typed, tier: 'soon' } })).toMatchObject({ problem: { field: 'tier' } });
  const asked = await askHelp(officer, { typed });
  expect(asked).toEqual({ ok: true, value: new Date('2026-11-23T01:15:00.000Z') });
  const other = app.as(await staffActor(app, 'dispatcher.dongxihu'));
  expect(await loadTickets(other, { done: false })).toEqual({ ok: true, value: [] });
  const open = await loadTickets(desk, { done: false });
  const id = open.ok ? (open.value[0]?.id ?? '') : '';
  expect(await workTicket(other, { id, answer: 'x' })).toMatchObject({ problem: { code: 'already-answered' } });
  const taken = await Promise.all([1, 2].map(() => workTicket(desk, { id, answer: null })));
  expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await workTicket(desk, { id, answer: ' ' })).toMatchObject({ problem: { field: 'answer' } });
  expect(await workTicket(desk, { id, answer: '示例翻译五分钟后打给你们' })).toEqual({ ok: true, value: null });
  expect(await workTicket(desk, { id, answer: '再来一次' })).toMatchObject({ problem: { code: 'already-answered' } });
  expect(await loadTeamTickets(officer)).toMatchObject({ value: [{ answer: '示例翻译五分钟后打给你们' }] });
  expect(await askHelp(desk, { typed })).toMatchObject({ problem: { code: 'not-allowed' } });
});

test('a reminder is sent in time by consent, returns each year, and one press stops it for good', async () => {
  const citizen = aCitizen();
  const draftId = await storeDraft(app, citizen, await aHomeDraft(app, 7));
  await holdFor(app, citizen, draftId);
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  const { bookingId, reference } = booked.value;
  const own = () => app.as({ ...citizen, grants: [bookingId] });
  const asked = { reference, kind: 'permit-endorsement', endsOn: '2027-01-15', agreed: true };
  expect(await askEnding(own(), { ...asked, agreed: false })).toMatchObject({ problem: { code: 'consent-needed' } });
  expect(await askEnding(own(), { ...asked, endsOn: '2026-02-30' })).toMatchObject({
    problem: { code: 'date-invalid' },
  });
  expect(await askEnding(own(), { ...asked, endsOn: '2026-11-23' })).toMatchObject({ problem: { code: 'date-past' } });
  expect(await askEnding(own(), asked)).toEqual({ ok: true, value: null });
  const job = () => remindEndings(app.as({ kind: 'system', job: 'test' }));
  expect(await job()).toEqual({ ok: true, value: 0 });
  app.clock.set(new Date('2026-12-16T09:00:00+08:00'));
  expect(await job()).toEqual({ ok: true, value: 1 });
  expect(await job()).toEqual({ ok: true, value: 0 });
  expect(await loadEndings(own(), { reference })).toMatchObject({
    value: { own: [{ sent: true }, { endsOn: '2028-01-15' }] },
  });
  const { rows } = await app.pool.query(
    `SELECT id::text AS id, facts_sealed FROM message WHERE template = 'ending-near'`,
  );
  const facts = JSON.parse(app.keys.open(rows[0].facts_sealed, messagePlace('facts_sealed', rows[0].id)));
  expect(facts).toMatchObject({ kind: 'permit-endorsement', endsOn: '2027-01-15' });
  const token = facts.path.replace('reminders/', '');
  expect(await stopEnding(app.as(aCitizen()), { token: null })).toMatchObject({ problem: { code: 'not-found' } });
  expect(await stopEnding(app.as(aCitizen()), { token })).toEqual({ ok: true, value: null });
  expect(await loadEndings(own(), { reference })).toMatchObject({ value: { own: [] } });
});
