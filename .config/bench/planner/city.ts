// City-like days with fixed seeds: neighbourhoods, two bases, skills, kits, breaks, promised windows of one and two hours.
import { type DayProblem, type PlanTeam, type PlanVisit, usualWeights } from '../../../app/domain/plan/day-problem.ts';
import { randomOf } from '../../../app/domain/plan/random.ts';

/** Straight line times detour, at city speed, and some minutes to park and find the door. */
const detour = 1.35;
const minutesPerKm = 60 / 25;
const accessMinutes = 4;

export function cityDay(visits: number, teams: number, seed: number): DayProblem {
  const random = randomOf(seed);
  const bell = () => (random() + random() + random() - 1.5) * 2;
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)] ?? 0;
  const side = Math.sqrt(teams / 20) * 16;
  const centres = Array.from({ length: 8 + Math.floor(teams / 4) }, () => [random() * side, random() * side] as const);
  const spots: (readonly [number, number])[] = [
    [side * 0.3, side * 0.4],
    [side * 0.75, side * 0.6],
    ...Array.from({ length: visits }, () => {
      const [x, y] = centres[Math.floor(random() * centres.length)] ?? [0, 0];
      return [x + bell() * 1.2, y + bell() * 1.2] as const;
    }),
  ];
  const places = spots.length;
  const travel = Float64Array.from({ length: places * places }, (_, i) => {
    const [a, b] = [spots[Math.floor(i / places)], spots[i % places]];
    if (!a || !b || a === b) return 0;
    return Math.hypot(a[0] - b[0], a[1] - b[1]) * detour * minutesPerKm + accessMinutes;
  });
  return {
    places,
    travel,
    weights: usualWeights,
    teams: Array.from({ length: teams }, (_, t) => aTeam(t, random)),
    visits: Array.from({ length: visits }, (_, u) => aVisit(u, teams, random, pick)),
  };
}

function aTeam(t: number, random: () => number): PlanTeam {
  const early = random() < 0.7;
  const base = random() < 0.55 ? 0 : 1;
  return {
    id: `team ${t + 1}`,
    start: base,
    end: base,
    shift: early ? { from: 510, until: 1050 } : { from: 600, until: 1140 },
    overtime: 30,
    break: { minutes: 60, from: 690, until: 780 },
    capacity: 14,
    speed: 1,
    // Everybody issues identity cards; passports, permits and bedside visits are for some.
    skills: 1 | (random() < 0.6 ? 2 : 0) | (random() < 0.4 ? 4 : 0) | (random() < 0.5 ? 8 : 0),
    kits: 1 | (random() < 0.5 ? 2 : 0),
  };
}

function aVisit(u: number, teams: number, random: () => number, pick: (from: readonly number[]) => number): PlanVisit {
  const length = pick([60, 60, 120]);
  const opens = pick([540, 600, 660, 780, 840, 900, 960]);
  return {
    id: `visit ${u + 1}`,
    place: u + 2,
    service: pick([15, 15, 20, 20, 20, 30]),
    windows: [{ opens, closes: opens + length }],
    priority: pick([1, 1, 1, 1, 2, 3]),
    skills: pick([1, 1, 1, 2, 2, 4, 8]),
    kits: pick([1, 1, 2]),
    load: 1,
    prefers: random() < 0.15 ? [Math.floor(random() * teams)] : [],
    lockedTeam: null,
    lockedOrder: null,
    today: null,
  };
}
