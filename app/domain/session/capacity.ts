// What a session needs: minutes by desks (setup, people in rows, a margin, packing), how many places a half day has, and
// how half days and teams add up to an order. Desks for documents only; listeners never count here.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { SessionRules } from '#app/domain/rules/office-rules.ts';

/** Documents that need the same kit and are done at the same desks. */
export type DeskGroup = {
  /** kind of kit; null: none is needed */
  kit: string | null;
  loads: readonly { code: string; people: number; minutes: number }[];
  skills: readonly string[];
};
export type HalfDay = { from: MinuteOfDay; to: MinuteOfDay };

/** setup + Σ ceil(people / desks) × minutes × (1 + margin) + pack, rounded up. */
export function sessionMinutes({ loads }: Pick<DeskGroup, 'loads'>, desks: number, rules: SessionRules): number {
  const work = loads.reduce((sum, { people, minutes }) => sum + Math.ceil(people / desks) * minutes, 0);
  return Math.ceil(rules.setupMinutes + work * (1 + rules.margin) + rules.packMinutes);
}

export function peopleIn({ loads }: Pick<DeskGroup, 'loads'>): number {
  return loads.reduce((sum, { people }) => sum + people, 0);
}

/** Minutes one person takes at a desk, margin included, over all documents of the group. */
function minutesEach(group: Pick<DeskGroup, 'loads'>, rules: SessionRules): number {
  const work = group.loads.reduce((sum, { people, minutes }) => sum + people * minutes, 0);
  return (work / Math.max(1, peopleIn(group))) * (1 + rules.margin);
}

/** People one half day can take at so many desks. */
export function placesIn(half: HalfDay, desks: number, group: Pick<DeskGroup, 'loads'>, rules: SessionRules): number {
  const usable = half.to - half.from - rules.setupMinutes - rules.packMinutes;
  return usable <= 0 ? 0 : desks * Math.floor(usable / minutesEach(group, rules));
}

export type Sizing = { desks: number; minutes: number; halfDays: number; over: boolean };

/** What the order needs with one desk, two, …; up to where one half day carries it. */
export function sizingsOf(group: DeskGroup, halves: readonly HalfDay[], rules: SessionRules, most = 8): Sizing[] {
  const sizings: Sizing[] = [];
  for (let desks = 1; desks <= most; desks++) {
    const minutes = sessionMinutes(group, desks, rules);
    let left = peopleIn(group);
    let halfDays = 0;
    while (left > 0 && halfDays < 99) {
      const half = halves[halfDays % halves.length] as HalfDay;
      left -= Math.max(1, placesIn(half, desks, group, rules));
      halfDays += 1;
    }
    sizings.push({ desks, minutes, halfDays, over: minutes > rules.warnOverMinutes });
    if (halfDays === 1) break;
  }
  return sizings;
}

/** A half day of one date with the teams that are free in it; desks by group, 0 where the team cannot do it. */
export type FreeHalf = HalfDay & { date: CivilDate; teams: readonly { teamId: string; desks: readonly number[] }[] };
export type PlannedHalf = HalfDay & { date: CivilDate; teamId: string; group: number; desks: number; places: number };

/** Takes half days in the order given until everybody has a place; a team does one group at a time. */
export function planHalves(
  groups: readonly DeskGroup[],
  halves: readonly FreeHalf[],
  rules: SessionRules,
): { planned: PlannedHalf[]; left: number } {
  const left = groups.map(peopleIn);
  const planned: PlannedHalf[] = [];
  for (const half of halves) {
    const used = new Set<string>();
    for (const [index, group] of groups.entries()) {
      const able = half.teams.filter(({ teamId, desks }) => !used.has(teamId) && (desks[index] ?? 0) > 0);
      for (const { teamId, desks } of [...able].sort((a, b) => (b.desks[index] ?? 0) - (a.desks[index] ?? 0))) {
        if ((left[index] ?? 0) <= 0) break;
        const count = desks[index] ?? 0;
        const places = placesIn(half, count, group, rules);
        if (places === 0) continue;
        used.add(teamId);
        left[index] = (left[index] ?? 0) - places;
        const { date, from, to } = half;
        planned.push({ date, from, to, teamId, group: index, desks: count, places });
      }
    }
    if (left.every((people) => people <= 0)) break;
  }
  return { planned, left: left.reduce((sum, people) => sum + Math.max(0, people), 0) };
}

export type CarryingDay = { date: CivilDate; carries: 'whole' | 'part'; desks: number; places: number };

/** Dates on which somebody is free: whether that one day carries the whole order, and with how many desks. */
export function carryingDays(
  groups: readonly DeskGroup[],
  halves: readonly FreeHalf[],
  rules: SessionRules,
): CarryingDay[] {
  const dates = [...new Set(halves.map(({ date }) => date))];
  return dates.flatMap((date) => {
    const { planned, left } = planHalves(
      groups,
      halves.filter((half) => half.date === date),
      rules,
    );
    if (planned.length === 0) return [];
    const byHalf = new Map<number, number>();
    for (const { from, desks } of planned) byHalf.set(from, (byHalf.get(from) ?? 0) + desks);
    const places = planned.reduce((sum, one) => sum + one.places, 0);
    return [
      {
        date,
        carries: left === 0 ? ('whole' as const) : ('part' as const),
        desks: Math.max(...byHalf.values()),
        places,
      },
    ];
  });
}
