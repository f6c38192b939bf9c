// A whole request for times on a real database: how many queries, cold and warm, and whether what is booked elsewhere
// makes it slower.
import type { Actor } from '#app/domain/access/actor.ts';
import { published } from '#app/services/content/published.server.ts';
import { offerTimes } from '#app/services/schedule/offer-times.server.ts';
import { type Ground, median, now, openGround } from './ground.ts';
import { need, random } from './times-load.ts';

const citizen = (): Actor => ({ kind: 'citizen', sessionId: 'bench', grants: [] });

async function addTeams({ app }: Ground, district: string, teams: number, visits: number): Promise<void> {
  const next = random(5);
  await app.pool.query(
    `INSERT INTO team (id, district, point_id, kind, name_zh, name_en, lon, lat, languages, skills, officers)
     SELECT $1 || '-bench-' || n, $1, t.point_id, 'mobile', '测', 'Bench', t.lon, t.lat, t.languages, t.skills, 2
     FROM generate_series(1, $2) n, (SELECT * FROM team WHERE district = $1 AND kind = 'mobile' ORDER BY id LIMIT 1) t`,
    [district, teams],
  );
  await app.pool.query(
    `INSERT INTO kit (id, number, kind, point_id, team_id) SELECT 'k-' || t.id, 'B-' || t.id, 'identity', t.point_id, t.id
     FROM team t WHERE t.id LIKE $1 || '-bench-%'`,
    [district],
  );
  await app.pool.query(
    `INSERT INTO shift (team_id, weekday, start_minute, end_minute, break_start, break_end)
     SELECT t.id, d, 480, 1080, 720, 765 FROM team t, generate_series(1, 7) d WHERE t.id LIKE $1 || '-bench-%'`,
    [district],
  );
  await take({ app } as Ground, district, next() < 2 ? visits : 0);
}

/** Takes so many places a day of the bench's teams, forty-five minutes apart, for thirty days. */
async function take({ app }: Ground, district: string, visits: number): Promise<void> {
  await app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, window_start, window_end, lon, lat, holder, held_since, expires_at)
     SELECT gen_random_uuid(), 'hold', t.id, to_char(day, 'YYYY-MM-DD'), day + make_interval(mins => 485 + 45 * v - 480),
       day + make_interval(mins => 500 + 45 * v - 480), (485 + 45 * v) / 60 * 60, (485 + 45 * v) / 60 * 60 + 60, c.lon, c.lat,
       t.id || to_char(day, 'MMDD') || v, now(), now() + interval '900 days'
     FROM team t, generate_series(timestamptz '2026-11-23T08:00+08', timestamptz '2026-12-22T08:00+08', interval '1 day') day,
       generate_series(0, $2 - 1) v, LATERAL (SELECT lon, lat FROM community WHERE district = $1
         ORDER BY md5(id || t.id || v || day) LIMIT 1) c
     WHERE t.id LIKE $1 || '-bench-%' AND (485 + 45 * v) NOT BETWEEN 700 AND 770`,
    [district, visits],
  );
}

export async function requestFigures() {
  const ground = await openGround();
  const { app } = ground;
  await addTeams(ground, 'hanyang', 46, 12);
  const content = await published(app, now);
  const communities = [...content.communities.values()].filter(({ district }) => district === 'hanyang');
  let queries = 0;
  const query = app.pool.query.bind(app.pool);
  app.pool.query = ((...args: Parameters<typeof query>) => {
    queries += 1;
    return query(...args);
  }) as typeof query;
  const ask = async (n: number) => {
    const place = { communityId: communities[n % communities.length]?.id ?? '', pointId: null };
    const asked = { district: 'hanyang', mode: 'home' as const, place, need: need(25), from: content.date, days: 30 };
    const begun = process.cpuUsage();
    const before = queries;
    const answer = await offerTimes(ground.as(citizen()), asked);
    if (!answer.ok) throw new Error(answer.problem.code);
    const used = process.cpuUsage(begun);
    return { ms: (used.user + used.system) / 1000, sql: queries - before };
  };
  await published(app, now);
  const cold = await ask(0);
  for (let i = 0; i < 60; i++) await ask(i);
  const warm = async () => {
    const samples: { ms: number; sql: number }[] = [];
    for (let i = 0; i < 120; i++) samples.push(await ask(i));
    return { ms: median(samples.map((one) => one.ms)), sql: median(samples.map((one) => one.sql)) };
  };
  const first = await warm();
  console.log(
    `whole request, 14 days open, 50 teams: cold ${cold.sql} queries, ${cold.ms.toFixed(0)} ms of CPU; warm ${first.sql} query, p50 ${first.ms.toFixed(2)} ms`,
  );
  const elsewhere: number[] = [];
  await addTeams(ground, 'dongxihu', 10, 1);
  await ask(0);
  elsewhere.push((await warm()).ms);
  await query(`DELETE FROM allocation WHERE team_id LIKE 'dongxihu-bench-%'`);
  await take(ground, 'dongxihu', 20);
  await ask(0);
  elsewhere.push((await warm()).ms);
  console.log(`10 and 200 visits a day elsewhere: p50 ${elsewhere.map((ms) => ms.toFixed(2)).join(' and ')} ms`);
  await ground.end();
  return { sqlWarm: first.sql, sqlCold: cold.sql, warmMs: first.ms };
}
