// Tomorrow's day sheets: an address kept for a point, one letter in the evening with masked names, the same sheets on paper.
import { expect, test } from 'vitest';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { seedStaff, staffActor } from '#app/testing/staff.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { takeMessage } from '../post/take-message.server.ts';
import { loadSheets } from './day-sheets.server.ts';
import { mailSheets } from './mail-sheets.server.ts';
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
