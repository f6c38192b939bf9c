// A day on typed arrays, as the search reads it. Nodes are the visits, then the bases; times are minutes.
import type { DayProblem, PlanTeam, PlanVisit } from './day-problem.ts';

/** Travel at one speed: `to[u * nodes + v]` from u to v, `from[u * nodes + v]` from v to u (rows stay near each other). */
export type TravelTable = { to: Float64Array; from: Float64Array };

export type Model = {
  visits: number;
  teams: number;
  nodes: number;
  /** One table per team; teams of one speed share it. */
  tables: readonly TravelTable[];
  service: Float64Array;
  load: Float64Array;
  /** Earliest and latest start over all windows of a node. */
  opens: Float64Array;
  closes: Float64Array;
  /** Windows of node u: from `windowAt[u]` up to `windowAt[u + 1]`, in order. */
  windowAt: Int32Array;
  windowOpens: Float64Array;
  windowCloses: Float64Array;
  /** What leaving a visit out costs. */
  absence: Float64Array;
  /** `serves[u * teams + t]`: 1 where team t may serve visit u by skills, kits, locks and an empty day. */
  serves: Uint8Array;
  /** `liking[u * teams + t]`: what visit u costs with team t beyond time: not preferred, changed. */
  liking: Float64Array;
  /** Locked place among the team's locked visits, -1 for none. */
  lockedOrder: Int32Array;
  start: Int32Array;
  end: Int32Array;
  shiftFrom: Float64Array;
  shiftUntil: Float64Array;
  /** Latest return, overtime included. */
  latestReturn: Float64Array;
  breakMinutes: Float64Array;
  breakFrom: Float64Array;
  breakUntil: Float64Array;
  capacity: Float64Array;
  /** First team by index that is its exact twin, itself if none before. */
  twin: Int32Array;
  /** 1 where a route needs neither break nor overtime nor balance, and every visit has one window: the quick scan. */
  plain: Uint8Array;
  weights: DayProblem['weights'];
};

/** The search would rather leave out anybody else than a visit its team must keep. */
const lockedFirst = 1e9;

/** Builds the arrays; `servable[u * teams + t]` says who may serve whom (see `faults.ts`). */
export function modelOf(day: DayProblem, serves: Uint8Array): Model {
  const { visits, teams, weights } = day;
  const places = [...visits.map((visit) => visit.place)];
  const baseNode = new Map<number, number>();
  for (const team of teams)
    for (const place of [team.start, team.end]) if (!baseNode.has(place)) baseNode.set(place, places.push(place) - 1);
  const nodes = places.length;
  const { windowAt, windowOpens, windowCloses, single } = windowsOf(visits, nodes);
  const perTeam = (read: (team: PlanTeam) => number) => Float64Array.from(teams, read);
  const perNode = (read: (visit: PlanVisit, u: number) => number) => {
    const values = new Float64Array(nodes);
    for (const [u, visit] of visits.entries()) values[u] = read(visit, u);
    return values;
  };
  const plain = Uint8Array.from(teams, (team) =>
    single && team.break === null && team.overtime === 0 && weights.balance === 0 && weights.travel === 1 ? 1 : 0,
  );
  return {
    visits: visits.length,
    teams: teams.length,
    nodes,
    tables: tablesOf(day, places),
    service: perNode((visit) => visit.service),
    load: perNode((visit) => visit.load),
    opens: perNode((_, u) => windowOpens[windowAt[u] as number] ?? 0),
    closes: perNode((_, u) => windowCloses[(windowAt[u + 1] as number) - 1] ?? 0),
    windowAt,
    windowOpens,
    windowCloses,
    absence: perNode((visit) => visit.priority * weights.unplaced + (visit.lockedTeam === null ? 0 : lockedFirst)),
    serves,
    liking: likingOf(day),
    lockedOrder: Int32Array.from(visits, (visit) => visit.lockedOrder ?? -1),
    start: Int32Array.from(teams, (team) => baseNode.get(team.start) ?? 0),
    end: Int32Array.from(teams, (team) => baseNode.get(team.end) ?? 0),
    shiftFrom: perTeam((team) => team.shift.from),
    shiftUntil: perTeam((team) => team.shift.until),
    latestReturn: perTeam((team) => team.shift.until + team.overtime),
    breakMinutes: perTeam((team) => team.break?.minutes ?? 0),
    breakFrom: perTeam((team) => team.break?.from ?? 0),
    breakUntil: perTeam((team) => team.break?.until ?? 0),
    capacity: perTeam((team) => team.capacity),
    twin: twinsOf(day, serves),
    plain,
    weights,
  };
}

function windowsOf(visits: readonly PlanVisit[], nodes: number) {
  const windowAt = new Int32Array(nodes + 1);
  const opens: number[] = [];
  const closes: number[] = [];
  let single = true;
  for (const [u, visit] of visits.entries()) {
    const first = opens.length;
    for (const window of [...visit.windows].sort((a, b) => a.opens - b.opens)) {
      const last = closes.length - 1;
      if (!(window.closes >= window.opens)) continue;
      if (last >= first && window.opens <= (closes[last] as number)) {
        closes[last] = Math.max(closes[last] as number, window.closes);
        continue;
      }
      opens.push(window.opens);
      closes.push(window.closes);
    }
    if (opens.length - first > 1) single = false;
    windowAt[u + 1] = opens.length;
  }
  windowAt.fill(opens.length, visits.length + 1);
  return { windowAt, windowOpens: Float64Array.from(opens), windowCloses: Float64Array.from(closes), single };
}

function tablesOf(day: DayProblem, places: readonly number[]): TravelTable[] {
  const bySpeed = new Map<number, TravelTable>();
  return day.teams.map((team) => {
    const known = bySpeed.get(team.speed);
    if (known) return known;
    const nodes = places.length;
    const table = { to: new Float64Array(nodes * nodes), from: new Float64Array(nodes * nodes) };
    for (const [u, row] of places.entries())
      for (const [v, column] of places.entries()) {
        const minutes = (day.travel[row * day.places + column] ?? Number.NaN) / team.speed;
        const known = minutes >= 0 ? minutes : Number.POSITIVE_INFINITY;
        table.to[u * nodes + v] = known;
        table.from[v * nodes + u] = known;
      }
    bySpeed.set(team.speed, table);
    return table;
  });
}

function likingOf({ visits, teams, weights }: DayProblem): Float64Array {
  const liking = new Float64Array(visits.length * teams.length);
  for (const [u, visit] of visits.entries())
    for (let t = 0; t < teams.length; t++) {
      const strange = visit.prefers.length > 0 && !visit.prefers.includes(t) ? weights.preference : 0;
      const moved = visit.today !== null && visit.today !== t ? weights.change : 0;
      liking[u * teams.length + t] = strange + moved;
    }
  return liking;
}

/** Twins differ in nothing the search can see; only one empty team of them needs to be tried. */
function twinsOf({ visits, teams, weights }: DayProblem, serves: Uint8Array): Int32Array {
  const liked = likingOf({ visits, teams, weights, places: 0, travel: new Float64Array() });
  const seen = new Map<string, number>();
  return Int32Array.from(teams, ({ id: _, ...team }, t) => {
    const view = visits.map((_visit, u) => `${serves[u * teams.length + t]}${liked[u * teams.length + t]}`).join();
    const key = `${JSON.stringify(team)} ${view}`;
    const first = seen.get(key) ?? t;
    seen.set(key, first);
    return first;
  });
}
