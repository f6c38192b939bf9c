// Many people at one instant for a window's last places: the teams are closed but for one visit each of the free ones,
// then everybody holds and books.
import { randomUUID } from 'node:crypto';
import { type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, aHomeDraft, holdFor, storeDraft } from './demo.ts';

type Window = { date: CivilDate; windowStart: number; windowEnd: number };
export type Rush = { booked: number; others: string[] };

let sequence = 20_000;

/** A closure from minute `from` of the day until its end; fifty minutes after a window's start leave room for one visit. */
async function close(app: TestApp, teamId: string, date: CivilDate, from: number): Promise<void> {
  await app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at) VALUES ($1, 'closure', $2, $3, $4, $5)`,
    [randomUUID(), teamId, date, instantAt(date, from), instantAt(date, 24 * 60)],
  );
  await app.pool.query(
    `INSERT INTO team_day (team_id, date, version) VALUES ($1, $2, 1)
     ON CONFLICT (team_id, date) DO UPDATE SET version = team_day.version + 1`,
    [teamId, date],
  );
}

/** Leaves `places` teams of Hanyang one visit in the window, and lets `people` ask for it at once. */
export async function rushFor(app: TestApp, window: Window, people: number, places: number): Promise<Rush> {
  const { rows: teams } = await app.pool.query<{ id: string }>(
    `SELECT id FROM team WHERE district = 'hanyang' AND kind = 'mobile' AND 'rid' = ANY(skills) AND officers >= 2
       AND EXISTS (SELECT 1 FROM kit WHERE kit.team_id = team.id AND kit.kind = 'identity') ORDER BY id`,
  );
  if (teams.length < places) throw new Error(`only ${teams.length} teams could come`);
  for (const [i, { id }] of teams.entries())
    await close(app, id, window.date, i < places ? window.windowStart + 50 : 0);
  const ready = [];
  for (let i = 0; i < people; i++) {
    const citizen = aCitizen();
    const data = { ...(await aHomeDraft(app, ++sequence)), time: window };
    ready.push({ citizen, draftId: await storeDraft(app, citizen, data) });
  }
  const answers = await Promise.all(
    ready.map(async ({ citizen, draftId }) => {
      const held = await holdFor(app, citizen, draftId, { date: window.date, windowStart: window.windowStart });
      return held.ok ? bookVisit(app.as(citizen), { draftId }) : held;
    }),
  );
  return {
    booked: answers.filter((answer) => answer.ok).length,
    others: [...new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code])))],
  };
}
