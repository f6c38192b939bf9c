// Ratings on a real database: by letter and by page, each item once, and a low one followed up without a name.
import { expect, test } from 'vitest';
import { messagePlace } from '#app/store/messages.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { seedStaff } from '#app/testing/staff.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { inviteRatings } from './invite-ratings.server.ts';
import { loadRating, rateItems } from './rate-items.server.ts';

const app = await testApp();
await beginDemo(app);
await seedStaff(app);
const system = { kind: 'system', job: 'test' } as const;

const citizen = aCitizen();
const draftId = await storeDraft(app, citizen, await aHomeDraft(app, 1));
await holdFor(app, citizen, draftId);
const booked = await bookVisit(app.as(citizen), { draftId });
if (!booked.ok) throw new Error(booked.problem.code);
const { bookingId } = booked.value;

async function lastFacts(template: string) {
  const { rows } = await app.pool.query(
    'SELECT id::text AS id, facts_sealed FROM message WHERE template = $1 ORDER BY created_at DESC LIMIT 1',
    [template],
  );
  return JSON.parse(app.keys.open(rows[0].facts_sealed, messagePlace('facts_sealed', rows[0].id)));
}

test('what has ended is asked about once, and rated once by the link of the letter', async () => {
  expect(await inviteRatings(app.as(system))).toEqual({ ok: true, value: 0 });
  await app.pool.query(`UPDATE item SET status = 'delivered', open_key = NULL, updated_at = $1`, [app.clock.now()]);
  expect(await inviteRatings(app.as(system))).toEqual({ ok: true, value: 1 });
  expect(await inviteRatings(app.as(system))).toEqual({ ok: true, value: 0 });
  const token = (await lastFacts('rating-invite')).path.replace('rate/', '');
  const stranger = app.as(aCitizen());
  const page = await loadRating(stranger, { token }, 'en');
  if (!page.ok) throw new Error(page.problem.code);
  const [item] = page.value.items;
  expect(item).toMatchObject({ person: null, level: null });
  const typed = { [`level.${item?.id}`]: '1', [`why.${item?.id}`]: 'attitude' };
  expect(await rateItems(stranger, { door: { token }, typed: {}, call: false })).toMatchObject({
    problem: { code: 'rating-empty' },
  });
  const twice = await Promise.all([1, 2].map(() => rateItems(stranger, { door: { token }, typed, call: false })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await rateItems(stranger, { door: { token }, typed, call: true })).toMatchObject({
    problem: { code: 'already-rated' },
  });
  const { rows } = await app.pool.query('SELECT level, reasons, service_code, district FROM rating');
  expect(rows).toEqual([{ level: 1, reasons: ['attitude'], service_code: 'rid', district: 'hanyang' }]);
  const owed = await app.pool.query(`SELECT booking_id, reason FROM callback WHERE reason LIKE 'low%'`);
  expect(owed.rows).toEqual([{ booking_id: null, reason: 'low-rating-unnamed' }]);
  const told = await app.pool.query(`SELECT booking_id FROM event WHERE type = 'rating.given'`);
  expect(told.rows).toEqual([{ booking_id: null }]);
});

test('the own page rates the same item no second time; other browsers learn nothing', async () => {
  const own = app.as({ ...citizen, grants: [bookingId] });
  const door = { reference: booked.value.reference };
  const page = await loadRating(own, door, 'zh');
  expect(page).toMatchObject({ ok: true, value: { items: [{ level: 1 }] } });
  expect(await rateItems(own, { door, typed: {}, call: false })).toMatchObject({ problem: { code: 'already-rated' } });
  expect(await loadRating(app.as(aCitizen()), door, 'zh')).toMatchObject({ problem: { code: 'not-found' } });
  expect(await loadRating(own, { token: null }, 'zh')).toMatchObject({ problem: { code: 'not-found' } });
});
