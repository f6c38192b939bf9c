// Dead letters at the desk: seen within one's own service point, sent again under the same Message-ID to the contact
// the booking has now; paper letters printed and closed.
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#app/domain/access/actor.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { closeMessage } from './close-message.server.ts';
import { loadDeskMessages, loadPaperLetter } from './load-desk-messages.server.ts';
import { closePaper, resendMessage } from './resend-message.server.ts';
import { takeMessage } from './take-message.server.ts';

const app = await testApp();
beforeAll(() => beginDemo(app));
const system: Actor = { kind: 'system', job: 'post-mail' };
const aClerk = (pointId: string | null): Actor => ({
  kind: 'staff',
  staffId: 'clerk',
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId,
  teamId: null,
  sessionId: 's',
});

async function aDeadLetter() {
  const citizen = aCitizen();
  const draftId = await storeDraft(app, citizen, await aHomeDraft(app, 1));
  await holdFor(app, citizen, draftId);
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  const taken = await takeMessage(app.as(system));
  if (!taken.ok || !taken.value) throw new Error('nothing to send');
  await closeMessage(app.as(system), taken.value, { ok: false, permanent: true, code: '550' });
  return { ...taken.value, bookingId: booked.value.bookingId };
}

test('a clerk sees the dead letter of the own service point, masked, and sends it again', async () => {
  const dead = await aDeadLetter();
  const clerk = aClerk(dead.pointId);
  const listed = await loadDeskMessages(app.as(clerk));
  expect(listed).toMatchObject({
    ok: true,
    value: [{ id: dead.id, kind: 'dead', fault: 'no-such-address', to: 's***@example.com', bookingId: dead.bookingId }],
  });
  const elsewhere = aClerk('another-point');
  expect(await loadDeskMessages(app.as(elsewhere))).toEqual({ ok: true, value: [] });
  expect(await resendMessage(app.as(elsewhere), { id: dead.id })).toMatchObject({ problem: { code: 'not-found' } });

  expect(await resendMessage(app.as(clerk), { id: dead.id })).toEqual({ ok: true, value: null });
  const again = await takeMessage(app.as(system));
  expect(again).toMatchObject({
    ok: true,
    value: { messageId: dead.messageId, to: 'sample1@example.com', attempts: 1 },
  });
  if (again.ok && again.value) await closeMessage(app.as(system), again.value, { ok: true });
  expect(await resendMessage(app.as(clerk), { id: dead.id })).toMatchObject({ problem: { code: 'message-final' } });
  const { rows } = await app.pool.query(`SELECT type FROM event WHERE subject = $1 ORDER BY seq`, [
    `message:${dead.id}`,
  ]);
  expect(rows.map((row) => row.type)).toEqual(['message.dead', 'message.resent', 'message.sent']);
});

test('a citizen or a dispatcher may not look at the post', async () => {
  const dispatcher = { ...aClerk(null), roles: ['dispatcher'] } as Actor;
  expect(await loadDeskMessages(app.as(dispatcher))).toMatchObject({ problem: { code: 'not-allowed' } });
  expect(await loadDeskMessages(app.as(aCitizen()))).toMatchObject({ ok: false });
});

test('a paper letter is printed and closed once', async () => {
  const { rows } = await app.pool.query(`SELECT id, facts_sealed FROM message LIMIT 1`);
  const facts = JSON.parse(
    app.keys.open(rows[0].facts_sealed, { table: 'message', column: 'facts_sealed', row: rows[0].id }),
  );
  await enqueueMessages(sqlOfClient(app.pool), app, app.clock.now(), [
    {
      template: 'booking-placed',
      channel: 'letter',
      to: '示例乙',
      locale: 'zh',
      dedupe: 'paper',
      district: 'hanyang',
      pointId: 'p',
      facts,
    },
  ]);
  const clerk = aClerk('p');
  const listed = await loadDeskMessages(app.as(clerk));
  const [letter] = listed.ok ? listed.value : [];
  expect(letter).toMatchObject({ kind: 'to-print', to: '示**' });
  const id = letter?.id ?? '';
  expect(await loadPaperLetter(app.as(clerk), id)).toMatchObject({ ok: true, value: { waiting: true } });
  expect(await loadPaperLetter(app.as(aClerk('q')), id)).toMatchObject({ problem: { code: 'not-found' } });
  expect(await closePaper(app.as(clerk), { id })).toEqual({ ok: true, value: null });
  expect(await closePaper(app.as(clerk), { id })).toMatchObject({ problem: { code: 'message-final' } });
  expect(await takeMessage(app.as(system))).toEqual({ ok: true, value: null });
});
