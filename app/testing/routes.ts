// Days for tests of the times engine, at random and by hand, and a slow search that says what is possible.
import fc from 'fast-check';
import type { Window } from '#app/domain/schedule/insert.ts';
import type { Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Stop, Team, TeamDay } from '#app/domain/schedule/team-day.ts';
import type { Travel } from '#app/domain/schedule/travel.ts';

/** A flat world: one minute per unit. */
export const straight: Travel = (from, to) => Math.ceil(Math.hypot(from.lon - to.lon, from.lat - to.lat));

const team: Team = {
  id: 't',
  district: 'd',
  pointId: 'p',
  kind: 'mobile',
  base: { lon: 0, lat: 0 },
  skills: ['rid'],
  languages: [],
  officers: 2,
  kits: [],
  shifts: [],
};

export const aNeed = (minutes: number): VisitNeed => ({
  skills: ['rid'],
  languages: [],
  kits: [],
  minutes,
  officers: 2,
});

export function aDay(given: Partial<TeamDay>): TeamDay {
  return { team, date: '2026-11-26', hours: { start: 510, end: 1050 }, stops: [], homeInShift: false, ...given };
}

export function stopAt(
  id: string,
  start: number,
  minutes: number,
  { from, until, x }: { from: number; until: number; x: number },
): Stop {
  return { id, start, end: start + minutes, earliest: from, latest: until - 1, at: { lon: x, lat: 0 } };
}

export type RandomDay = { day: TeamDay; visit: { minutes: number; at: Position }; windows: Window[] };

const place = fc.record({ lon: fc.integer({ min: -30, max: 30 }), lat: fc.integer({ min: -30, max: 30 }) });

/** A day somebody could really have planned: stops are put in where they fit, windows around their minutes. */
export const randomDay: fc.Arbitrary<RandomDay> = fc
  .record({
    hours: fc.record({ start: fc.integer({ min: 480, max: 540 }), length: fc.integer({ min: 180, max: 420 }) }),
    stops: fc.array(
      fc.record({
        at: place,
        wait: fc.integer({ min: 0, max: 60 }),
        minutes: fc.integer({ min: 10, max: 70 }),
        before: fc.integer({ min: 0, max: 90 }),
        after: fc.integer({ min: 0, max: 90 }),
        blind: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 6 },
    ),
    homeInShift: fc.boolean(),
    visit: fc.record({ at: place, minutes: fc.integer({ min: 10, max: 70 }) }),
    first: fc.integer({ min: 480, max: 600 }),
    length: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ hours, stops, homeInShift, visit, first, length }) => {
    const end = hours.start + hours.length;
    const planned: Stop[] = [];
    let clock = hours.start;
    let from: Position = team.base;
    for (const [i, stop] of stops.entries()) {
      const at = stop.blind === 0 ? null : stop.at;
      const way = at ? straight(from, at) : 0;
      const start = clock + way + stop.wait;
      const home = homeInShift ? straight(at ?? from, team.base) : 0;
      if (start + stop.minutes + home > end) break;
      const [earliest, latest] = [start - stop.before, start + stop.after];
      planned.push({ id: at ? `s${i}` : null, start, end: start + stop.minutes, earliest, latest, at });
      clock = start + stop.minutes;
      from = at ?? from;
    }
    const windows = [0, 1, 2].map((n) => ({
      windowStart: first + n * length,
      windowEnd: first + (n + 1) * length,
    }));
    const day = aDay({ hours: { start: hours.start, end }, stops: planned, homeInShift });
    return { day, visit, windows };
  });

/** Can this order be driven at all? Tries to drive before and after every break; starts everything as early as it can. */
export function simulate(day: TeamDay, order: readonly Stop[]): boolean {
  const { hours, team, homeInShift } = day;
  if (!hours) return false;
  const end: Stop = { id: 'home', start: 0, end: 0, earliest: 0, latest: hours.end, at: team.base };
  const all = homeInShift ? [...order, end] : order;
  const go = (i: number, clock: number, at: Position, arrived: boolean): boolean => {
    if (clock > hours.end) return false;
    const stop = all[i];
    if (!stop) return true;
    const next = all.slice(i).find((one) => one.at !== null)?.at ?? null;
    if (!arrived && next && go(i, clock + straight(at, next), next, true)) return true;
    if (stop.at && !arrived) return false;
    const start = Math.max(clock, stop.earliest);
    if (start > stop.latest) return false;
    return go(i + 1, start + stop.end - stop.start, at, stop.at ? false : arrived);
  };
  return go(0, hours.start, team.base, false);
}
