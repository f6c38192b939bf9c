// Two steps on one booking at one instant, every ordered pair of them: exactly one wins, the other is told, and a booking
// that is over is never changed again.
import { beforeAll, expect, test } from 'vitest';
import type { Staff } from '#app/domain/access/actor.ts';
import { isFinal } from '#app/domain/booking/status.ts';
import type { Result } from '#app/domain/result.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, aHomeDraft, beginDemo, holdFor, storeDraft } from '#app/testing/demo.ts';
import { bookVisit } from '../booking/book-visit.server.ts';
import { cancelBooking } from '../booking/cancel-booking.server.ts';
import { changeTime } from '../booking/change-time.server.ts';
import { assignVisit, unassignVisit } from './assign-visit.server.ts';

const app = await testApp({ poolMax: 8 });
beforeAll(() => beginDemo(app));

const dispatcher: Staff = {
  kind: 'staff',
  staffId: 'dispatcher-1',
  roles: ['dispatcher'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'x',
};
let sequence = 30_000;

type Case = { bookingId: string; teamId: string; version: number; owner: ReturnType<typeof aCitizen> };
const steps: Record<string, (one: Case) => Promise<Result<unknown>>> = {
  cancel: ({ bookingId, version, owner }) => cancelBooking(app.as(owner), { bookingId, version, reason: null }),
  change: ({ bookingId, version, owner }) => changeTime(app.as(owner), { bookingId, version }),
  assign: ({ bookingId, version, teamId }) => assignVisit(app.as(dispatcher), { bookingId, version, teamId }),
  unassign: ({ bookingId, version }) => unassignVisit(app.as(dispatcher), { bookingId, version }),
};

const stateOf = async (bookingId: string) =>
  (
    await app.pool.query(
      `SELECT b.status, b.version, v.team_id AS "teamId" FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.id = $1`,
      [bookingId],
    )
  ).rows[0];

/** An assigned booking with another time held for a change of it. */
async function aCase(): Promise<Case> {
  const citizen = aCitizen();
  const time = { date: '2026-11-26', windowStart: 540, windowEnd: 600 };
  const draftId = await storeDraft(app, citizen, { ...(await aHomeDraft(app, ++sequence)), time });
  expect(await holdFor(app, citizen, draftId, time)).toMatchObject({ ok: true });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(booked.problem.code);
  const { bookingId } = booked.value;
  const owner = { ...citizen, grants: [bookingId] };
  const { teamId, version } = await stateOf(bookingId);
  expect(await assignVisit(app.as(dispatcher), { bookingId, version, teamId })).toMatchObject({ ok: true });
  const later = { date: '2026-11-27', windowStart: 840 };
  const held = await holdFor(app, owner, '', { holder: `change:${bookingId}`, action: 'own.change', ...later });
  expect(held).toMatchObject({ ok: true });
  return { bookingId, teamId, version: (await stateOf(bookingId)).version, owner };
}

const pairs = Object.keys(steps).flatMap((one) => Object.keys(steps).map((other) => [one, other] as const));

test.each(pairs)('%s against %s', async (one, other) => {
  const it = await aCase();
  const answers = await Promise.all([steps[one]?.(it), steps[other]?.(it)]);
  expect(answers.map((answer) => answer?.ok).sort()).toEqual([false, true]);
  const { status, version } = await stateOf(it.bookingId);
  expect(version).toBe(it.version + 1);
  const { rows } = await app.pool.query(
    `SELECT count(*)::int AS n FROM allocation a JOIN booking b ON b.visit_id = a.visit_id WHERE b.id = $1`,
    [it.bookingId],
  );
  expect(rows[0].n).toBe(isFinal(status) ? 0 : 1);
  if (isFinal(status)) {
    for (const step of Object.values(steps)) expect(await step({ ...it, version })).toMatchObject({ ok: false });
  } else expect(await steps.cancel?.({ ...it, version })).toMatchObject({ ok: true });
});
