// Ways from a road server: never waited for, used once they are known, straight lines when the server is silent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { straightLineTravel } from '#app/domain/schedule/travel.ts';
import { published } from '#app/services/content/published.server.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleCommunity } from '#app/testing/demo.ts';
import { offerTimes } from './offer-times.server.ts';
import { proposeSpeed } from './propose-speed.server.ts';
import { roadsOf } from './roads.server.ts';

let asked = 0;
let broken = false;
const server = createServer((request, answer) => {
  asked += 1;
  const places = (request.url ?? '').split('?')[0]?.split('/').at(-1)?.split(';').length ?? 0;
  if (broken) answer.destroy();
  else
    answer.end(
      JSON.stringify({ code: 'Ok', durations: Array.from({ length: places }, () => Array(places).fill(119)) }),
    );
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
afterAll(() => server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const app = await testApp({ config: { roads: { matrixFile: null, osrmUrl: address } } });
await beginDemo(app);

test('the first answer is a straight line, the next one the road', async () => {
  const content = await published(app, app.clock.now());
  const rules = content.rules.get('hanyang')?.body;
  if (!rules) throw new Error('no rules');
  const straight = straightLineTravel(rules.visit.travel);
  const perStop = rules.visit.travel.minutesPerStop + rules.visit.travel.bufferMinutes;
  const [a, b] = [...content.communities.values()].map(({ at }) => at);
  if (!a || !b) throw new Error('no communities');
  expect(roadsOf(app, content, rules).travel(a, b)).toBe(straight(a, b));
  roadsOf(app, content, rules);
  await expect.poll(() => roadsOf(app, content, rules).version, { timeout: 10_000 }).toBe(1);
  expect(roadsOf(app, content, rules).travel(a, b)).toBe(2 + perStop);
  broken = true;
  const before = asked;
  const place = { communityId: await sampleCommunity(app), pointId: null };
  const need = { skills: ['rid'], languages: [], kits: ['identity'], minutes: 35, officers: 2 };
  const ask = { district: 'hanyang', mode: 'home' as const, place, need, from: '2026-11-25', days: 3 };
  for (let i = 0; i < 3; i++) expect((await offerTimes(app.as(aCitizen()), ask)).ok).toBe(true);
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(before + 1);
});

test('the stamps of the teams propose a factor for the profile', async () => {
  const actor = { kind: 'system' as const, job: 'test' };
  const before = await proposeSpeed(app.as(actor), { district: 'hanyang', days: 60 });
  expect(before).toMatchObject({ ok: true, value: null });
  const content = await published(app, app.clock.now());
  const far = [...content.communities.values()].filter(({ district }) => district === 'hanyang').at(-1);
  const rules = content.rules.get('hanyang')?.body;
  const team = await app.pool.query<{ id: string; lon: number; lat: number }>(
    `SELECT id, lon, lat FROM team WHERE district = 'hanyang' AND kind = 'mobile' ORDER BY id LIMIT 1`,
  );
  const [base] = team.rows;
  if (!far || !rules || !base) throw new Error('the demo is not there');
  const { minutesWhenApproximate, bufferMinutes } = rules.visit.travel;
  const planned = straightLineTravel(rules.visit.travel)(base, far.at) - minutesWhenApproximate - bufferMinutes;
  await app.pool.query(
    `INSERT INTO visit (id, district, point_id, kind, status, date, window_start, window_end, planned_start, service_minutes,
       team_id, lon, lat, door_seed, skills, departed_at, arrived_at, ended_at)
     SELECT gen_random_uuid(), 'hanyang', 'hy-p1', 'home', 'done', to_char(d, 'YYYY-MM-DD'), 540, 600, 540, 30, $1, $2, $3, 1, '{}',
       d, d + make_interval(mins => $4), d + interval '2 hours'
     FROM generate_series(timestamptz '2026-10-20T09:00+08', timestamptz '2026-11-20T09:00+08', interval '1 day') d`,
    [base.id, far.at.lon, far.at.lat, planned * 2 - 1],
  );
  const after = await proposeSpeed(app.as(actor), { district: 'hanyang', days: 60 });
  expect(after.ok && after.value?.legs).toBe(32);
  expect(after.ok && after.value?.factor).toBeGreaterThan(1.7);
});
