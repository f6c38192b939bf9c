// Races for one time, for tests and for the long proof: what two sessions were told against what the table says.
import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/domain/access/actor.ts';
import { addDays, type CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { App, Ctx } from '#app/platform/context.server.ts';
import { published } from '#app/services/content/published.server.ts';
import { holdTime } from '#app/services/schedule/hold-time.server.ts';
import { offerTimes } from '#app/services/schedule/offer-times.server.ts';

export type RaceReport = { rounds: number; doubles: number; refusedFree: number; bothHeld: number };

const need = { skills: ['rid'], languages: [], kits: ['identity'], minutes: 50, officers: 2 };

/**
 * Each round: both sessions look at the offers, then both ask for the same window. Counts teams with two things at one
 * minute (`doubles`), and windows refused to both, or to one while the offer named two teams (`refusedFree`).
 */
export async function raceForTime(
  app: App,
  as: (actor: Actor) => Ctx,
  citizen: () => Actor,
  rounds: number,
): Promise<RaceReport> {
  const content = await published(app, app.clock.now());
  const communities = [...content.communities.values()].filter((community) => community.district === 'hanyang');
  const report: RaceReport = { rounds: 0, doubles: 0, refusedFree: 0, bothHeld: 0 };
  let from: CivilDate = addDays(content.date, 2);
  for (let round = 0; report.rounds < rounds && round < 3 * rounds; round++) {
    const community = communities[(round * 7) % communities.length];
    const ask = {
      district: 'hanyang',
      mode: 'home' as const,
      need,
      place: { communityId: community?.id ?? '', pointId: null },
    };
    const offers = await offerTimes(as(citizen()), { ...ask, from, days: 4 });
    const free = offers.ok
      ? offers.value.days.flatMap(({ date, windows }) => windows.map((w) => ({ date, ...w })))
      : [];
    const open = free.filter((window) => window.left > 0);
    const chosen = open[round % Math.max(1, open.length)];
    if (!chosen) {
      await app.pool.query(`DELETE FROM allocation WHERE kind = 'hold'`);
      from = addDays(content.date, 2 + (round % 5));
      continue;
    }
    const { date, windowStart, left } = chosen;
    const hold = () =>
      holdTime(as(citizen()), {
        ...ask,
        holder: `draft:${randomUUID()}`,
        action: 'draft.edit',
        date,
        windowStart,
        network: null,
      });
    const answers = await Promise.all([hold(), hold()]);
    report.rounds += 1;
    const held = answers.filter((answer) => answer.ok).length;
    if (held === 0 || (held === 1 && left > 1)) report.refusedFree += 1;
    if (held === 2) report.bothHeld += 1;
  }
  const { rows } = await app.pool.query<{ doubles: number }>(
    `SELECT count(*)::int AS doubles FROM allocation a JOIN allocation b ON a.team_id = b.team_id AND a.id < b.id
       AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  );
  report.doubles = rows[0]?.doubles ?? 0;
  return report;
}
