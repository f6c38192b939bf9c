// Random commands of several people at once, judged after each round: nobody is in two places, nothing acknowledged is
// lost, and the owner's page, the clerk's list and the rows say the same.
import type { Staff } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { bookVisit } from '#app/services/booking/book-visit.server.ts';
import { cancelBooking } from '#app/services/booking/cancel-booking.server.ts';
import { changeTime } from '#app/services/booking/change-time.server.ts';
import { loadOwnBooking } from '#app/services/booking/load-own-booking.server.ts';
import { searchRequests } from '#app/services/desk/search-requests.server.ts';
import type { TestApp } from './app.ts';
import { aCitizen, aHomeDraft, holdFor, storeDraft } from './demo.ts';

type Booked = {
  bookingId: string;
  reference: string;
  owner: ReturnType<typeof aCitizen>;
  /** what its owner was told last */
  status: 'confirmed' | 'cancelled_user';
  date: CivilDate;
  windowStart: number;
};
export type Storm = { commands: number; acknowledged: number; violations: string[] };

const windows = [540, 600, 840, 900];
const clerk: Staff = {
  kind: 'staff',
  staffId: 'storm',
  roles: ['intake-clerk'],
  district: 'hanyang',
  pointId: null,
  teamId: null,
  sessionId: 'storm',
};

/** A stream of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `rounds` rounds of `people` hands, two commands each; all on the given days. */
export async function storm(
  app: TestApp,
  given: { seed: number; rounds: number; people: number; dates: readonly CivilDate[] },
): Promise<Storm> {
  const random = randomOf(given.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const all: Booked[] = [];
  const told: Storm = { commands: 0, acknowledged: 0, violations: [] };
  let sequence = given.seed * 1_000;

  async function book(time: { date: CivilDate; windowStart: number }): Promise<void> {
    const citizen = aCitizen();
    const data = {
      ...(await aHomeDraft(app, ++sequence % 49_000)),
      time: { ...time, windowEnd: time.windowStart + 60 },
    };
    const draftId = await storeDraft(app, citizen, data);
    const held = await holdFor(app, citizen, draftId, time);
    if (!held.ok) return;
    const booked = await bookVisit(app.as(citizen), { draftId });
    if (!booked.ok) return;
    const { bookingId, reference } = booked.value;
    all.push({ bookingId, reference, owner: { ...citizen, grants: [bookingId] }, status: 'confirmed', ...time });
  }

  async function cancel(mine: Booked): Promise<void> {
    const done = await cancelBooking(app.as(mine.owner), {
      bookingId: mine.bookingId,
      version: await versionOf(mine),
      reason: null,
    });
    if (done.ok) mine.status = 'cancelled_user';
  }

  async function change(mine: Booked, time: { date: CivilDate; windowStart: number }): Promise<void> {
    const holder = `change:${mine.bookingId}`;
    const held = await holdFor(app, mine.owner, '', { holder, action: 'own.change', ...time });
    if (!held.ok) return;
    const done = await changeTime(app.as(mine.owner), { bookingId: mine.bookingId, version: await versionOf(mine) });
    if (done.ok) Object.assign(mine, time);
  }

  const versionOf = async ({ bookingId }: Booked): Promise<number> =>
    (await app.pool.query('SELECT version FROM booking WHERE id = $1', [bookingId])).rows[0].version;

  for (let round = 0; round < given.rounds; round++) {
    // each hand works at bookings nobody else of the round holds; the places are everybody's
    const own = Array.from({ length: given.people }, (_, hand) => all.filter((_, i) => i % given.people === hand));
    const orders = own.map((mine) =>
      Array.from({ length: 2 }, () => {
        const open = mine.filter(({ status }) => status === 'confirmed');
        return {
          what: random(),
          mine: open.length > 0 ? pick(open) : null,
          date: pick(given.dates),
          windowStart: pick(windows),
        };
      }),
    );
    await Promise.all(
      orders.map(async (hand) => {
        for (const { what, mine, date, windowStart } of hand) {
          told.commands += 1;
          if (what < 0.45 || !mine || mine.status !== 'confirmed') await book({ date, windowStart });
          else if (what < 0.75) await cancel(mine);
          else await change(mine, { date, windowStart });
        }
      }),
    );
    told.violations.push(...(await rowsInOrder(app)));
  }
  for (const one of all) told.violations.push(...(await saidTheSame(app, one)));
  told.acknowledged = all.length;
  return told;
}

/** What must never be in the rows, by name. */
async function rowsInOrder({ pool }: TestApp): Promise<string[]> {
  const { rows } = await pool.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM allocation a JOIN allocation b ON a.team_id = b.team_id AND a.id < b.id
         AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at) AS "team in two places",
       (SELECT count(*)::int FROM allocation_kit a JOIN allocation_kit b ON a.kit_id = b.kit_id AND a.allocation_id < b.allocation_id
         AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at) AS "kit in two places",
       (SELECT count(*)::int FROM booking b WHERE b.status IN ('confirmed', 'assigned')
         AND (SELECT count(*) FROM allocation a WHERE a.visit_id = b.visit_id) <> 1) AS "booking without its one place",
       (SELECT count(*)::int FROM allocation a JOIN booking b ON b.visit_id = a.visit_id
         WHERE b.status NOT IN ('confirmed', 'assigned')) AS "place of a cancelled booking",
       (SELECT count(*)::int FROM (SELECT p.number_blind, i.service_code FROM item i JOIN person p ON p.id = i.person_id
         WHERE i.verified_at IS NOT NULL AND i.open_key IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1) twice) AS "two open items"`,
  );
  return Object.entries(rows[0] ?? {}).flatMap(([name, count]) => (count > 0 ? [`${name}: ${count}`] : []));
}

async function saidTheSame(app: TestApp, one: Booked): Promise<string[]> {
  const { reference, status, date, windowStart, owner } = one;
  const page = await loadOwnBooking(app.as(owner), { reference, locale: 'zh' });
  const found = await searchRequests(app.as(clerk), { status: 'all', text: reference, before: null });
  const line = found.ok ? found.value.lines.find((other) => other.reference === reference) : undefined;
  const told = `${status} ${date} ${windowStart}`;
  const wrong: string[] = [];
  const own = page.ok ? `${page.value.status} ${page.value.date} ${page.value.windowStart}` : page.problem.code;
  if (own !== told) wrong.push(`${reference}: told ${told}, the owner reads ${own}`);
  const listed = line ? `${line.status} ${line.date} ${line.windowStart}` : 'nothing';
  if (listed !== told) wrong.push(`${reference}: told ${told}, the clerk reads ${listed}`);
  return wrong;
}
