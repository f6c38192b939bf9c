// Fixed loads for the times engine: teams with days full of visits that could really be promised, from a seed.
import type { Position, VisitNeed } from '#app/domain/schedule/offer.ts';
import { placeVisit } from '#app/domain/schedule/place-visit.ts';
import type { Stop, Team, TeamDay } from '#app/domain/schedule/team-day.ts';
import { straightLineTravel, type Travel } from '#app/domain/schedule/travel.ts';

/** 32-bit generator, the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const travel: Travel = straightLineTravel({
  kmPerHour: 30,
  detourFactor: 1.3,
  minutesPerStop: 3,
  minutesWhenApproximate: 0,
  bufferMinutes: 2,
});

export const need = (minutes: number): VisitNeed => ({
  skills: ['rid'],
  languages: [],
  kits: ['identity'],
  minutes,
  officers: 2,
});

export const windows = (length: number) =>
  Array.from({ length: Math.floor(600 / length) }, (_, i) => ({
    windowStart: 480 + i * length,
    windowEnd: 480 + (i + 1) * length,
  }));

export type Load = { days: TeamDay[][]; ask: () => Position };

/** `days[date][team]`; promised windows are an hour long, visits 10 to 21 minutes, a break at noon. */
export function loadOf(given: {
  seed: number;
  teams: number;
  dates: number;
  visits: number;
  ownPlaces: boolean;
}): Load {
  const next = random(given.seed);
  const near = (at: Position, km: number): Position => ({
    lon: at.lon + ((next() - 0.5) * 2 * km) / 96,
    lat: at.lat + ((next() - 0.5) * 2 * km) / 111,
  });
  const centre = { lon: 114.2, lat: 30.55 };
  const communities = Array.from({ length: 300 }, () => near(centre, 9));
  const bases = Array.from({ length: given.teams }, () => near(centre, 7));
  const distance = (a: Position, b: Position) => Math.hypot((a.lon - b.lon) * 96, (a.lat - b.lat) * 111);
  const hours = windows(60);
  const dayOf = (base: Position, team: number): TeamDay => {
    const around = communities.filter((at) => distance(at, base) < 4);
    const noon: Stop = { id: null, start: 720, end: 765, earliest: 690, latest: 735, at: null };
    const day: Omit<TeamDay, 'stops'> & { stops: Stop[] } = {
      team: teamAt(base, team),
      date: '',
      hours: { start: 480, end: 1080 },
      stops: [noon],
      homeInShift: false,
    };
    for (let tries = 0; day.stops.length <= given.visits && tries < 900; tries++) {
      const at = given.ownPlaces ? near(base, 3) : (around[Math.floor(next() * around.length)] ?? base);
      const window = hours[Math.floor(next() * hours.length)];
      const asked = need(10 + Math.floor(next() * 12));
      const placed = window && placeVisit(day, asked, at, window, travel);
      if (!window || !placed?.ok) continue;
      const moved = new Map(placed.shifts.map(({ id, start }) => [id, start]));
      const stops = day.stops.map((stop) => {
        const start = (stop.id && moved.get(stop.id)) || stop.start;
        return { ...stop, start, end: start + stop.end - stop.start };
      });
      const added: Stop = {
        id: `v${tries}`,
        start: placed.start,
        end: placed.start + asked.minutes,
        earliest: window.windowStart,
        latest: window.windowEnd - 1,
        at,
      };
      day.stops = [...stops, added].sort((a, b) => a.start - b.start);
    }
    return day;
  };
  const days = Array.from({ length: given.dates }, () => bases.map(dayOf));
  return { days, ask: () => communities[Math.floor(next() * communities.length)] ?? centre };
}

function teamAt(base: Position, n: number): Team {
  return {
    id: `t${n}`,
    district: 'd',
    pointId: 'p',
    kind: 'mobile',
    base,
    skills: n % 5 === 0 ? ['rid'] : ['rid', 'passport'],
    languages: n % 3 === 0 ? ['en'] : [],
    officers: 2,
    kits: [{ id: `k${n}`, kind: 'identity' }],
    shifts: [],
  };
}
