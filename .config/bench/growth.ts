// The same questions with 1,000 and with 100,000 bookings: catalogue, a booking's own page, a clerk's search, a day.
import { randomUUID } from 'node:crypto';
import type { Staff } from '#app/domain/access/actor.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { bookSamples } from '#app/services/booking/book-samples.server.ts';
import { loadOwnBooking } from '#app/services/booking/load-own-booking.server.ts';
import { loadCatalogue } from '#app/services/catalogue/load-catalogue.server.ts';
import { loadDay } from '#app/services/desk/load-day.server.ts';
import { searchRequests } from '#app/services/desk/search-requests.server.ts';
import { sampleBookings } from '#prisma/seed/bookings.ts';
import { type Ground, median, openGround, spread } from './ground.ts';

const repeats = 60;

const step = 10_000;

/** Bookings of past days, one visit, one person and one item each; nothing in them is ever opened. */
async function fill(ground: Ground, first: number, last: number): Promise<void> {
  for (let from = first; from <= last; from += step) await fillStep(ground, from, Math.min(from + step - 1, last));
  await ground.app.pool.query('ANALYZE');
}

async function fillStep(ground: Ground, from: number, to: number): Promise<void> {
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
}

const keyId = randomUUID();

/** A portal with so many past bookings, and the same questions to it. */
async function questionsWith(ground: Ground, bookings: number): Promise<Record<Question, () => Promise<Answer>>> {
  await bookSamples(ground.as({ kind: 'system', job: 'bench' }), sampleBookings);
  await fill(ground, 1, bookings);
  const { rows } = await ground.app.pool.query<{ id: string; reference: string; date: string }>(
    `SELECT b.id, b.reference, v.date FROM booking b JOIN visit v ON v.id = b.visit_id WHERE b.contact_kind = 'email' ORDER BY b.created_at DESC LIMIT 1`,
  );
  const [booking] = rows;
  if (!booking) throw new Error('The bench has no booking to open');
  const owner = { kind: 'citizen' as const, sessionId: newToken(), grants: [booking.id] };
  return {
    catalogue: () => loadCatalogue(ground.as(owner), { locale: 'zh', q: '护照' }),
    track: () => loadOwnBooking(ground.as(owner), { reference: booking.reference, locale: 'zh' }),
    search: () => searchRequests(ground.as(clerk), { status: 'all', text: '420199193804121019', before: null }),
    day: () => loadDay(ground.as(clerk), { date: booking.date } as never),
  };
}

type Question = 'catalogue' | 'track' | 'search' | 'day';
type Answer = { ok: boolean };

const clerk: Staff = {
  kind: 'staff',
  staffId: 'bench',
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'bench',
};

async function milliseconds(ask: () => Promise<Answer>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const begun = performance.now();
    const answer = await ask();
    times.push(performance.now() - begun);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  return median(times);
}

export type GrowthFigures = {
  growthCatalogue: number;
  growthTrack: number;
  growthSearch: number;
  growthDayList: number;
};

/** Two portals side by side, asked in turn, so that what else the machine does slows both alike. */
export async function growth(): Promise<GrowthFigures> {
  const [young, old] = [await openGround(), await openGround()];
  const few = await questionsWith(young, 1_000);
  const many = await questionsWith(old, 100_000);
  const ratio: Record<string, number> = {};
  for (const name of ['catalogue', 'track', 'search', 'day'] as const) {
    const at = { few: [] as number[], many: [] as number[] };
    await milliseconds(few[name]);
    await milliseconds(many[name]);
    for (let round = 0; round < 5; round++) {
      at.few.push(await milliseconds(few[name]));
      at.many.push(await milliseconds(many[name]));
    }
    console.log(`${name}: with 1,000 bookings ${spread(at.few)} ms, with 100,000 ${spread(at.many)} ms`);
    ratio[name] = median(at.many) / median(at.few);
  }
  await young.end();
  await old.end();
  const { catalogue = 0, track = 0, search = 0, day = 0 } = ratio;
  return { growthCatalogue: catalogue, growthTrack: track, growthSearch: search, growthDayList: day };
}
