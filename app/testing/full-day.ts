// A believable full day for the walks: so many teams of a district of their own day, eight home visits each, written as
// rows; the places lie around the teams' bases. Nobody else of the walks uses this day.
import { randomUUID } from 'node:crypto';
import { instantAt } from '#app/domain/calendar/civil-date.ts';
import type { App } from '#app/platform/context.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';

const stems = '甲乙丙丁戊己庚辛壬癸';
const services = ['rid', 'res', 'ppt', 'hkm', 'huk', 'rid', 'reg', 'rid'];
const windows = [540, 600, 660, 810, 870, 930, 990, 600];
const starts = [540, 600, 665, 810, 870, 935, 1000, 625];

/** `teams` new teams with `visits` each on this date; the last visits of a team are left out first. */
export async function fullDay({ pool, keys }: App, date: string, teams: number, visits: number): Promise<string[]> {
  const { rows: communities } = await pool.query(
    `SELECT id, lon, lat FROM community WHERE district = 'hanyang' ORDER BY id`,
  );
  // a walk that begins again finds its day
  const pattern = `WALK____${date.replaceAll('-', '').slice(4)}`;
  const found = await pool.query<{ reference: string }>('SELECT reference FROM booking WHERE reference LIKE $1', [
    pattern,
  ]);
  if (found.rows.length > 0) return found.rows.map(({ reference }) => reference).sort();
  const references: string[] = [];
  for (let team = 0; team < teams; team++) {
    const id = `hy-walk-${team}`;
    const home = communities[(team * 3) % communities.length];
    await pool.query(
      `INSERT INTO team (id, district, point_id, kind, name_zh, name_en, lon, lat, languages, skills, officers, active)
       VALUES ($1, 'hanyang', 'hy-sixin', 'mobile', $2, $3, $4, $5, '{zh}', $6, 2, true) ON CONFLICT DO NOTHING`,
      [
        id,
        `示例${stems[team % 10]}${team >= 10 ? '二' : ''}队`,
        `Sample Team ${team + 1}`,
        home.lon,
        home.lat,
        services,
      ],
    );
    for (const kind of ['identity', 'exit-entry', 'documents']) {
      await pool.query(
        `INSERT INTO kit (id, number, kind, point_id, team_id, active) VALUES ($1, $1, $2, 'hy-sixin', $3, true) ON CONFLICT DO NOTHING`,
        [`${id}-${kind}`, kind, id],
      );
    }
    await pool.query(
      `INSERT INTO shift (id, team_id, date, off, start_minute, end_minute, break_start, break_end)
       VALUES ($1, $2, $3, false, 510, 1080, 720, 780) ON CONFLICT DO NOTHING`,
      [`${id}-${date}`, id, date],
    );
    const order = [0, 1, 2, 3, 4, 5, 6, 7].slice(0, visits);
    for (const n of order) {
      const place = communities[((team * 3 + n) % Math.min(communities.length, team * 3 + 4)) % communities.length];
      references.push(await aVisit({ pool, keys } as App, { date, team: id, n, seq: team * 8 + n, near: home, place }));
    }
  }
  return references;
}

type Place = { id: string; lon: number; lat: number };

async function aVisit(
  { pool, keys }: App,
  given: { date: string; team: string; n: number; seq: number; near: Place; place: Place },
): Promise<string> {
  const { date, team, n, seq, near, place } = given;
  const [booking, visit, key, allocation] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const wrapped = keys.newSubjectKey(key);
  const reference = `WALK${String(seq).padStart(4, '0')}${date.replaceAll('-', '').slice(4)}`;
  const contact = `walk${seq}@example.com`;
  const sealed = (column: string, text: string) =>
    keys.sealFor({ id: key, wrapped }, text, { table: 'booking', column, row: booking });
  const service = services[n % services.length] ?? 'rid';
  const start = starts[n] ?? 540;
  const minutes = n === 7 || n === 1 ? 20 : 30;
  const from = windows[n] ?? 540;
  const at = { lon: near.lon + ((seq % 5) - 2) * 0.002, lat: near.lat + ((seq % 3) - 1) * 0.002 };
  await pool.query('INSERT INTO subject_key (id, wrapped, created_at) VALUES ($1, $2, now())', [key, wrapped]);
  await pool.query(
    `INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start, service_minutes,
       team_id, community_id, lon, lat, door_seed, skills)
     VALUES ($1, 'hanyang', 'hy-sixin', 'home', 'planned', $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)`,
    [visit, date, from, from + 60, start, minutes, team, place.id, at.lon, at.lat, [service]],
  );
  await pool.query(
    `INSERT INTO booking (id, reference, district, point_id, mode, source, locale, status, relation, contact_kind, visit_id,
       community_id, contact_sealed, contact_blind, contact_confirmed_at, details_sealed, flags, subject_key_id, created_at)
     VALUES ($1, $2, 'hanyang', 'hy-sixin', 'home', 'citizen', 'zh', 'assigned', 'self', 'email', $3, $4, $5, $6, now(), $7, '{}', $8, now())`,
    [
      booking,
      reference,
      visit,
      place.id,
      sealed('contact_sealed', contact),
      contactBlind(keys, contact),
      sealed('details_sealed', '{"bookerName":"示例甲"}'),
      key,
    ],
  );
  await pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, visit_id)
     VALUES ($1, 'visit', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      allocation,
      team,
      date,
      instantAt(date, start),
      instantAt(date, start + minutes),
      from,
      from + 60,
      at.lon,
      at.lat,
      visit,
    ],
  );
  return reference;
}
