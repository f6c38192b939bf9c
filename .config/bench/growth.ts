// The same questions with 1,000 and with 100,000 bookings: catalogue, a booking's own page, a clerk's search, a day.
import { randomUUID } from 'node:crypto';
import type { Staff } from '#app/domain/access/actor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { bookSamples } from '#app/services/booking/book-samples.server.ts';
import { loadPass } from '#app/services/booking/load-pass.server.ts';
import { loadDay } from '#app/services/desk/load-day.server.ts';
import { searchRequests } from '#app/services/desk/search-requests.server.ts';
import { sampleBookings } from '#prisma/seed/bookings.ts';
import { type Ground, median, spread } from './ground.ts';

const repeats = 60;

/** Bookings of past days, one visit, one person and one item each; nothing in them is ever opened. */
async function fill(ground: Ground, from: number, to: number): Promise<void> {
  await ground.app.pool.query(
    `INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1, '\\x00', now()) ON CONFLICT DO NOTHING`,
    [keyId],
  );
  await ground.app.pool.query(
    `WITH n AS (SELECT i, gen_random_uuid() AS b, gen_random_uuid() AS v, gen_random_uuid() AS p,
         to_char(date '2026-11-20' - (i % 700), 'YYYY-MM-DD') AS day, (SELECT id FROM team WHERE kind = 'mobile' ORDER BY id LIMIT 1 OFFSET i % 4) AS team,
         (SELECT id FROM service_point WHERE district = 'hanyang' ORDER BY id LIMIT 1 OFFSET i % 5) AS point
       FROM generate_series($1::int, $2::int) AS i),
     v AS (INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start, service_minutes,
         team_id, door_seed, skills) SELECT v, 'hanyang', point, 'home', 'done', day, 540, 600, 545, 35, team, 7, '{rid}' FROM n),
     b AS (INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, visit_id, relation, contact_kind,
         contact_sealed, details_sealed, flags, subject_key_id, created_at, final_at)
       SELECT b, 'OLD-' || i, 'hanyang', point, 'home', 'citizen', 'zh', 'done', v, 'self', 'none', '\\x00', '\\x00', '{}', $3,
         timestamptz '2026-11-20 09:00+08' - make_interval(mins => i * 10), timestamptz '2026-11-20 17:00+08' FROM n),
     p AS (INSERT INTO person (id, booking_id, position, relation, name_sealed, name_blind, document_kind, number_sealed, number_blind,
         details_sealed, age_band) SELECT p, b, 1, 'self', '\\x00', 'name-' || i % 5000, 'resident-id', '\\x00', 'number-' || i, '\\x00', 'adult' FROM n)
     INSERT INTO item (id, booking_id, person_id, service_code, revision_id, variant, status, updated_at)
     SELECT gen_random_uuid(), b, p, 'rid', gen_random_uuid(), 'renewal', 'delivered', now() FROM n`,
    [from, to, keyId],
  );
  await ground.app.pool.query('ANALYZE');
}

const keyId = randomUUID();

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

export type GrowthFigures = { growthTrack: number; growthSearch: number; growthDayList: number };

export async function growth(ground: Ground): Promise<GrowthFigures> {
  await bookSamples(ground.as({ kind: 'system', job: 'bench' }), sampleBookings);
  const { rows } = await ground.app.pool.query<{ id: string; reference: string; date: string }>(
    `SELECT b.id, b.reference, v.date FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.contact_kind = 'email' ORDER BY b.created_at LIMIT 1`,
  );
  const [booking] = rows;
  if (!booking) throw new Error('The bench has no booking to open');
  const owner = { kind: 'citizen' as const, sessionId: newToken(), grants: [booking.id] };
  const clerk: Staff = {
    kind: 'staff',
    staffId: 'bench',
    roles: ['intake-clerk'],
    district: 'hanyang',
    pointId: null,
    teamId: null,
    sessionId: 'bench',
  };
  const questions = {
    track: () => loadPass(ground.as(owner), { reference: booking.reference, locale: 'zh' } as never),
    search: () => searchRequests(ground.as(clerk), { status: 'all', text: '420199193804121019', before: null }),
    day: () => loadDay(ground.as(clerk), { date: booking.date } as never),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const answer = (await ask()) as { ok: boolean };
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  }
  const at: Record<string, number[]> = { track: [], search: [], day: [] };
  for (const [from, to] of [
    [1, 1_000],
    [1_001, 100_000],
  ] as const) {
    await fill(ground, from, to);
    for (const [name, ask] of Object.entries(questions)) {
      const rounds: number[] = [];
      for (let round = 0; round < 5; round++) rounds.push(await milliseconds(ask));
      console.log(`${name} with ${to.toLocaleString('en')} bookings: ${spread(rounds)} ms`);
      at[name]?.push(median(rounds));
    }
  }
  const ratio = (name: string) => (at[name]?.[1] ?? Number.NaN) / (at[name]?.[0] ?? Number.NaN);
  return { growthTrack: ratio('track'), growthSearch: ratio('search'), growthDayList: ratio('day') };
}
