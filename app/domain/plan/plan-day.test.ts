// Properties of the planner on seeded random days: what must hold whatever the day looks like.
import { expect, test } from 'vitest';
import { type Budget, iterationBudget } from './budget.ts';
import { checkPlan } from './check-plan.ts';
import { type DayProblem, type PlanTeam, type PlanVisit, usualWeights } from './day-problem.ts';
import { planDay } from './plan-day.ts';
import { randomOf } from './random.ts';

function aVisit(id: string, place: number, extra: Partial<PlanVisit> = {}): PlanVisit {
  return {
    id,
    place,
    service: 30,
    windows: [{ opens: 540, closes: 1020 }],
    priority: 1,
    skills: 0,
    kits: 0,
    load: 1,
    prefers: [],
    lockedTeam: null,
    lockedOrder: null,
    today: null,
    ...extra,
  };
}

function aTeam(id: string, extra: Partial<PlanTeam> = {}): PlanTeam {
  return {
    id,
    start: 0,
    end: 0,
    shift: { from: 510, until: 1050 },
    overtime: 0,
    break: null,
    capacity: 20,
    speed: 1,
    skills: 7,
    kits: 7,
    ...extra,
  };
}

/** Places on a line, `minutes` apart. */
function onALine(places: number, minutes: number): Float64Array {
  return Float64Array.from(
    { length: places * places },
    (_, i) => Math.abs(Math.floor(i / places) - (i % places)) * minutes,
  );
}

/** A random day: several windows, breaks, overtime, locks, skills, slow teams, a hole in the matrix now and then. */
function aRandomDay(seed: number): DayProblem {
  const random = randomOf(seed);
  const int = (below: number) => Math.floor(random() * below);
  const some = (share: number) => random() < share;
  const places = 12 + int(20);
  const at = Array.from({ length: places }, () => [random() * 60, random() * 60] as const);
  const travel = Float64Array.from({ length: places * places }, (_, i) => {
    const [a, b] = [at[Math.floor(i / places)], at[i % places]];
    if (!a || !b || random() < 0.002) return Number.NaN;
    return Math.hypot(a[0] - b[0], a[1] - b[1]) * (0.9 + 0.2 * random());
  });
  const teams = Array.from({ length: 2 + int(4) }, (_, t) =>
    aTeam(`t${t}`, {
      start: int(2),
      end: int(2),
      shift: some(0.05) ? { from: 600, until: 600 } : { from: 480 + int(90), until: 900 + int(180) },
      overtime: some(0.5) ? 60 : 0,
      break: some(0.6) ? { minutes: 45, from: 660, until: 780 } : null,
      capacity: 3 + int(10),
      speed: some(0.3) ? 0.7 : 1,
      skills: int(8),
      kits: int(4),
    }),
  );
  const visits = Array.from({ length: 10 + int(20) }, (_, u) => {
    const windows = Array.from({ length: 1 + int(3) }, () => {
      const opens = 480 + int(480);
      return { opens, closes: opens + (some(0.03) ? -10 : int(180)) };
    });
    const lockedTeam = some(0.12) ? int(teams.length) : null;
    return aVisit(`v${u}`, int(places), {
      service: 10 + int(40),
      windows,
      priority: 1 + int(5),
      skills: some(0.3) ? 1 << int(3) : 0,
      kits: some(0.2) ? 1 << int(2) : 0,
      load: 1 + int(2),
      prefers: some(0.3) ? [int(teams.length)] : [],
      lockedTeam,
      lockedOrder: lockedTeam !== null && some(0.6) ? u : null,
      today: some(0.5) ? int(teams.length) : null,
    });
  });
  return { visits, teams, places, travel, weights: usualWeights };
}

function planned(
  day: DayProblem,
  seed = 1,
  budget: Budget = iterationBudget(150),
  goal: 'travel-first' | 'teams-first' = 'travel-first',
) {
  return planDay(day, { seed, budget, goal });
}

test('no plan breaks a hard rule, and its stated cost is true', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const day = aRandomDay(seed);
    expect({ seed, violations: checkPlan(day, planned(day, seed)) }).toEqual({ seed, violations: [] });
    const few = planned(day, seed, iterationBudget(100), 'teams-first');
    expect({ seed, violations: checkPlan(day, few) }).toEqual({ seed, violations: [] });
  }
});

test('the same seed gives the same plan, another seed may not', () => {
  const day = aRandomDay(77);
  expect(planned(day, 5)).toEqual(planned(day, 5));
});

test('stopping at any moment leaves a valid plan, at once too', () => {
  const day = aRandomDay(8);
  for (const stopAfter of [0, 1, 40, 160]) {
    const plan = planned(day, 3, { spent: (iteration) => (iteration >= stopAfter ? 1 : 0) });
    expect(checkPlan(day, plan)).toEqual([]);
  }
});

test('a locked visit stays with its team and in its order', () => {
  for (let seed = 100; seed < 120; seed++) {
    const day = aRandomDay(seed);
    const plan = planned(day, seed, iterationBudget(150));
    const faulty = new Set(plan.faults.map((fault) => ('visit' in fault ? fault.visit : '')));
    for (const visit of day.visits) {
      if (visit.lockedTeam === null || visit.lockedOrder === null || faulty.has(visit.id)) continue;
      const route = plan.routes.find(({ stops }) => stops.some((stop) => stop.visit === visit.id));
      expect(route?.team).toBe(day.teams[visit.lockedTeam]?.id);
    }
  }
});

test('faults of the input are told and the rest is planned', () => {
  const travel = onALine(6, 10);
  for (let p = 0; p < 6; p++) travel[p * 6 + 5] = Number.NaN;
  const plan = planned({
    places: 6,
    travel,
    weights: usualWeights,
    teams: [aTeam('a'), aTeam('b', { shift: { from: 600, until: 600 } })],
    visits: [
      aVisit('fine', 1),
      aVisit('hole', 5),
      aVisit('no-window', 2, { windows: [{ opens: 700, closes: 600 }] }),
      aVisit('stranger', 2, { lockedTeam: 9 }),
      aVisit('off-duty', 2, { lockedTeam: 1 }),
      aVisit('late', 3, { lockedTeam: 0, lockedOrder: 1, windows: [{ opens: 900, closes: 900 }] }),
      aVisit('early', 3, { lockedTeam: 0, lockedOrder: 2, windows: [{ opens: 600, closes: 600 }] }),
      aVisit('twice', 3, { lockedTeam: 0, lockedOrder: 1 }),
    ],
  });
  const codes = Object.fromEntries(
    plan.faults.map((fault) => ['visit' in fault ? fault.visit : fault.team, fault.code]),
  );
  expect(codes).toEqual({
    b: 'shift-empty',
    hole: 'place-unreachable',
    'no-window': 'window-empty',
    stranger: 'lock-unknown-team',
    'off-duty': 'lock-impossible',
    early: 'lock-order-impossible',
    twice: 'lock-order-twice',
  });
  expect(plan.routes.flatMap(({ stops }) => stops.map(({ visit }) => visit))).toEqual(['fine', 'late']);
});

test('every visit left out says why, and the change it names gives it a place', () => {
  const day: DayProblem = {
    places: 40,
    travel: onALine(40, 10),
    weights: usualWeights,
    teams: [aTeam('a', { skills: 1, kits: 0, shift: { from: 540, until: 720 }, capacity: 3 })],
    visits: [
      aVisit('placed', 1, { priority: 3, service: 120, windows: [{ opens: 540, closes: 600 }] }),
      aVisit('skilled', 1, { skills: 2, service: 5 }),
      aVisit('kit', 1, { kits: 1, service: 5 }),
      aVisit('far', 30),
      aVisit('heavy', 1, { load: 5, service: 5 }),
      aVisit('evening', 1, { windows: [{ opens: 740, closes: 760 }] }),
      aVisit('crowded', 1, { service: 60, windows: [{ opens: 560, closes: 700 }] }),
    ],
  };
  const { unplaced } = planned(day);
  expect(Object.fromEntries(unplaced.map(({ visit, reason }) => [visit, [reason.code, reason.change]]))).toEqual({
    skilled: ['no-team-skilled', { kind: 'skills', team: 'a', skills: 2 }],
    kit: ['no-kit', { kind: 'kits', team: 'a', kits: 1 }],
    far: ['too-far', { kind: 'another-day' }],
    heavy: ['over-capacity', { kind: 'capacity', team: 'a', more: 2 }],
    evening: ['window-impossible', { kind: 'window-earlier', team: 'a', minutes: 60 }],
    crowded: ['day-full', { kind: 'overtime', team: 'a', minutes: 20 }],
  });
});
