// Days without a time say why, and what would help; with the facts of the same moment.
import { expect, test } from 'vitest';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import { shownDays } from '#app/domain/schedule/shown-days.ts';
import { testApp } from '#app/testing/app.ts';
import { aCitizen, beginDemo, sampleCommunity } from '#app/testing/demo.ts';
import { offerTimes } from './offer-times.server.ts';
import { whyNot } from './why-not.server.ts';

const app = await testApp();
await beginDemo(app);
const plain: VisitNeed = { skills: ['rid'], languages: [], kits: ['identity'], minutes: 35, officers: 2 };

async function why(need: VisitNeed) {
  const place = { communityId: await sampleCommunity(app), pointId: null };
  const asked = { district: 'hanyang', mode: 'home' as const, place, need };
  const ctx = app.as(aCitizen());
  const offers = await offerTimes(ctx, { ...asked, from: '2026-11-25', days: 9 });
  if (!offers.ok) throw new Error(offers.problem.code);
  return whyNot(offers.value, asked, shownDays(offers.value.days), ctx.now);
}

test('days with a time need no reason', async () => {
  expect(await why(plain)).toEqual({ whys: [], helps: [] });
});

test('a skill, a language, equipment or officers that nobody has are named', async () => {
  const causes = async (need: Partial<VisitNeed>) => [
    ...new Set((await why({ ...plain, ...need })).whys.map((w) => w.cause)),
  ];
  expect(await causes({ skills: ['no-such-work'] })).toEqual(['no-skill']);
  expect(await causes({ languages: ['fr'] })).toEqual(['no-language']);
  expect(await causes({ kits: ['no-such-kit'] })).toEqual(['kit-out']);
  expect(await causes({ officers: 9 })).toEqual(['few-officers']);
  expect(await causes({ minutes: 900 })).toEqual(['too-long']);
});

test('full days say so with the number of teams, and name the next free day and a counter', async () => {
  await app.pool.query(
    `INSERT INTO allocation (id, kind, team_id, date, starts_at, ends_at, reason)
     SELECT gen_random_uuid(), 'closure', t.id, to_char(d AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), d, d + interval '14 hours', 'test'
     FROM team t, generate_series(timestamptz '2026-11-25T07:00+08', timestamptz '2026-12-01T07:00+08', interval '1 day') d
     WHERE t.district = 'hanyang' AND t.kind = 'mobile'`,
  );
  const { whys, helps } = await why(plain);
  expect(whys.map((one) => one.cause)).toEqual(whys.map(() => 'full'));
  expect(whys.length).toBe(5);
  expect(whys.every((one) => one.teams > 0)).toBe(true);
  const next = helps.find((help) => help.kind === 'next-day');
  expect(next && next.date > '2026-12-01').toBe(true);
  expect(helps.some((help) => help.kind === 'counter' && help.left > 0)).toBe(true);
});
