// A day to plan: visits, teams and the travel between places. Minutes everywhere; ids are the caller's own.

/** Minutes in which a visit may begin, both ends allowed: `opens ≤ start ≤ closes`. */
export type StartWindow = { opens: number; closes: number };

export type PlanVisit = {
  id: string;
  /** Row and column in the travel matrix. */
  place: number;
  /** Minutes on site. */
  service: number;
  /** Promised windows in any order; the visit begins inside one of them. */
  windows: readonly StartWindow[];
  /** How much leaving it out costs, against 1 for a usual visit. */
  priority: number;
  /** Bit masks: every bit must be with the team. */
  skills: number;
  kits: number;
  /** What it takes of the team's capacity. */
  load: number;
  /** Teams by index which suit better (earlier team, language); empty means any. */
  prefers: readonly number[];
  /** The only team by index that may serve it. */
  lockedTeam: number | null;
  /** Place among the locked visits of its team: they keep this order, and are never taken off the team. */
  lockedOrder: number | null;
  /** Team by index in the plan of today, to count changes. */
  today: number | null;
};

/** A stop without a place: `minutes` long, begun inside `[from, until]`, on the way or while waiting. */
export type PlanBreak = { minutes: number; from: number; until: number };

export type PlanTeam = {
  id: string;
  /** Where the day begins and ends, as places of the matrix. */
  start: number;
  end: number;
  /** Minutes of the day: earliest leave of the base, planned return. */
  shift: { from: number; until: number };
  /** Minutes it may come back later, each costing `overtime`. */
  overtime: number;
  break: PlanBreak | null;
  capacity: number;
  /** Travel minutes are divided by this: 1 as in the matrix, 2 twice as fast. */
  speed: number;
  skills: number;
  kits: number;
};

/** What one unit of each part of the objective costs, in minutes of travel. A broken promise has no price: it never is. */
export type Weights = {
  /** One visit of priority 1 left out. */
  unplaced: number;
  /** One minute after the shift. */
  overtime: number;
  /** One minute on the way. */
  travel: number;
  /** Squares of the teams' working hours, so that eight and eight cost less than ten and six. */
  balance: number;
  /** One visit with a team it did not prefer. */
  preference: number;
  /** One visit with another team than in the plan of today. */
  change: number;
};

export const usualWeights: Weights = {
  unplaced: 10_000,
  overtime: 3,
  travel: 1,
  balance: 0.5,
  preference: 15,
  change: 20,
};

export type DayProblem = {
  visits: readonly PlanVisit[];
  teams: readonly PlanTeam[];
  /** How many places the matrix has. */
  places: number;
  /** Minutes from row to column, row by row; not finite or negative where no way is known. */
  travel: Float64Array;
  weights: Weights;
};
