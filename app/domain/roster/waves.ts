// Waves: who is called when. Fitted to class breaks or shifts, groups kept together, as many at once as there are desks.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';

export type Span = { start: MinuteOfDay; end: MinuteOfDay };
/** One half day of one team: `places` is what the offer promised; no services: all. */
export type HalfDay = Span & {
  id: string;
  date: CivilDate;
  desks: number;
  places: number;
  services: readonly string[];
};
export type Waiting = {
  id: string;
  group: string;
  services: readonly string[] /** moved there by hand */;
  wave: string | null;
};

export type Wave = Span & { key: string; halfDayId: string; date: CivilDate; places: number; members: string[] };
export type Fitted = { waves: Wave[] /** people for whom no wave has a place */; unplaced: string[] };

/** Minutes a person takes at a desk, the margin planned on top of them, and one wave where nobody has named breaks. */
export type Pace = { minutesEach: number; margin: number; waveMinutes: number };

/** How many people the desks take in so many minutes. */
function takenIn(minutes: number, desks: number, { minutesEach, margin }: Pace): number {
  return Math.floor((minutes * desks) / (minutesEach * (1 + margin)) + 1e-9);
}

/** The empty waves of the half days: breaks inside them, or spans of one length. Cut at what was promised. */
export function emptyWaves(halfDays: readonly HalfDay[], breaks: readonly Span[], pace: Pace): Wave[] {
  return [...halfDays]
    .sort((a, b) => `${a.date} ${a.start}`.localeCompare(`${b.date} ${b.start}`, 'en', { numeric: true }))
    .flatMap((half) => {
      const inside = breaks
        .map(({ start, end }) => ({ start: Math.max(start, half.start), end: Math.min(end, half.end) }))
        .filter(({ start, end }) => end - start >= pace.minutesEach)
        .sort((a, b) => a.start - b.start);
      const spans = inside.length > 0 ? inside : cutUp(half, pace.waveMinutes);
      let left = half.places;
      let worked = 0;
      let before = 0;
      return spans.flatMap(({ start, end }): Wave[] => {
        worked += end - start;
        const byNow = takenIn(worked, half.desks, pace);
        const places = Math.min(left, Math.max(byNow - before, 0));
        before = byNow;
        left -= places;
        const key = `${half.id} ${start}`;
        return places > 0 ? [{ key, halfDayId: half.id, date: half.date, start, end, places, members: [] }] : [];
      });
    });
}

function cutUp({ start, end }: Span, minutes: number): Span[] {
  const count = Math.max(1, Math.floor((end - start) / minutes));
  return Array.from({ length: count }, (_, i) => ({
    start: start + i * minutes,
    end: i === count - 1 ? end : start + (i + 1) * minutes,
  }));
}

/** Groups in order, each together where that costs no place; who was moved by hand stays there. */
export function fitWaves(
  people: readonly Waiting[],
  halfDays: readonly HalfDay[],
  breaks: readonly Span[],
  pace: Pace,
): Fitted {
  const waves = emptyWaves(halfDays, breaks, pace);
  const servicesOf = new Map(halfDays.map(({ id, services }) => [id, services] as const));
  const byKey = new Map(waves.map((wave) => [wave.key, wave] as const));
  const free: Waiting[] = [];
  for (const person of people) {
    const fixed = person.wave === null ? undefined : byKey.get(person.wave);
    if (fixed) fixed.members.push(person.id);
    else free.push(person);
  }
  const byGroup = new Map<string, Waiting[]>();
  for (const person of free) byGroup.set(person.group, [...(byGroup.get(person.group) ?? []), person]);
  const groups = [...byGroup].sort(([a], [b]) => a.localeCompare(b, 'zh-Hans-CN', { numeric: true }));
  let slack = waves.reduce((sum, { places, members }) => sum + Math.max(places - members.length, 0), 0) - free.length;
  const unplaced: string[] = [];
  let at = 0;
  for (const [, members] of groups) {
    let rest = [...members];
    while (rest.length > 0) {
      const wave = nextWave(waves, at, rest[0] as Waiting, servicesOf);
      if (wave === null) {
        unplaced.push((rest.shift() as Waiting).id);
        continue;
      }
      const here = waves[wave] as Wave;
      const room = here.places - here.members.length;
      const whole = waves.slice(wave + 1).some(({ places, members: m }) => places - m.length >= rest.length);
      if (rest.length > room && here.members.length > 0 && room <= slack && whole && rest.length === members.length) {
        slack -= room;
        at = wave + 1;
        continue;
      }
      here.members.push(...rest.slice(0, room).map(({ id }) => id));
      rest = rest.slice(room);
    }
  }
  return { waves, unplaced };
}

function nextWave(
  waves: readonly Wave[],
  from: number,
  person: Waiting,
  servicesOf: ReadonlyMap<string, readonly string[]>,
): number | null {
  const fits = (wave: Wave) => {
    const offered = servicesOf.get(wave.halfDayId) ?? [];
    if (wave.members.length >= wave.places) return false;
    return offered.length === 0 || person.services.length === 0 || person.services.some((one) => offered.includes(one));
  };
  const ahead = waves.findIndex((wave, i) => i >= from && fits(wave));
  if (ahead >= 0) return ahead;
  const anywhere = waves.findIndex(fits);
  return anywhere >= 0 ? anywhere : null;
}
