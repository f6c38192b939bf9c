// A booking whose team stands at the door, and the steps of its one person: for tests of what follows acceptance.
import type { Staff } from '#app/domain/access/actor.ts';
import type { FieldStep } from '#app/domain/visit/item-step.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { assignVisit } from '#app/services/visit/assign-visit.server.ts';
import { recordOutcome } from '#app/services/visit/record-outcome.server.ts';
import { arriveVisit, departVisit } from '#app/services/visit/run-visit.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, aHomeDraft, holdFor, sampleTime, storeDraft } from './demo.ts';

export function hanyangStaff(role: Staff['roles'][number], teamId: string | null = null): Staff {
  return {
    kind: 'staff',
    staffId: `${role}-1`,
    roles: [role],
    district: 'hanyang',
    pointId: null,
    teamId,
    sessionId: 'x',
  };
}

let sequence = 7_000;

/** Leaves the clock on the morning of the visit. `take` records a step for everything of the person. */
export async function aBookingOnSite(app: TestApp, windowStart: number) {
  app.clock.set(new Date('2026-11-23T09:00:00+08:00'));
  const citizen = aCitizen();
  const time = { date: sampleTime.date, windowStart, windowEnd: windowStart + 60 };
  const draftId = await storeDraft(app, citizen, { ...(await aHomeDraft(app, ++sequence)), time });
  await holdFor(app, citizen, draftId, { windowStart });
  const booked = await bookVisit(app.as(citizen), { draftId });
  if (!booked.ok) throw new Error(JSON.stringify(booked));
  const { bookingId, reference } = booked.value;
  const one = async <T>(sql: string) => (await app.pool.query(sql, [bookingId])).rows[0] as T;
  const { team } = await one<{ team: string }>(
    'SELECT v.team_id AS team FROM visit v JOIN booking b ON b.visit_id = v.id WHERE b.id = $1',
  );
  const { person } = await one<{ person: string }>('SELECT id AS person FROM person WHERE booking_id = $1');
  const at = async () => ({
    bookingId,
    version: (await one<{ version: number }>('SELECT version FROM booking WHERE id = $1')).version,
  });
  const officer = hanyangStaff('field-officer', team);
  const done = [await assignVisit(app.as(hanyangStaff('dispatcher')), { ...(await at()), teamId: team })];
  app.clock.set(new Date('2026-11-26T08:40:00+08:00'));
  done.push(await departVisit(app.as(officer), await at()), await arriveVisit(app.as(officer), await at()));
  for (const answer of done) if (!answer.ok) throw new Error(JSON.stringify(answer));
  const owner = { ...citizen, grants: [bookingId] };
  return {
    bookingId,
    reference,
    officer,
    owner,
    take: async (step: FieldStep) => {
      const asked = { ...(await at()), personId: person, itemId: null, step, reason: null };
      const answer = await recordOutcome(app.as(officer), asked);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
    },
  };
}
