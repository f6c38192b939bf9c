// The answer of the planner: who goes where and when, what it costs by named parts, who is left out.
import type { Weights } from './day-problem.ts';
import type { TeamFault, VisitFault } from './faults.ts';
import type { UnplacedReason } from './unplaced.ts';

/** Minutes of the day; `start` may be after `arrive` when the team waits for the window. */
export type PlannedStop = { visit: string; arrive: number; start: number; leave: number };

export type PlannedRoute = {
  team: string;
  stops: PlannedStop[];
  /** Begun on the way to the next stop, while waiting there, or before leaving the last. */
  break: { from: number; until: number } | null;
  leavesBase: number;
  returns: number;
  /** Minutes on the way, at the team's speed. */
  travel: number;
  /** Minutes after the shift. */
  overtime: number;
};

/** What each part of the objective costs, in minutes of travel; their sum is what the search makes small. */
export type CostParts = Record<keyof Weights, number>;

export type DayPlan = {
  /** One route per team with visits. */
  routes: PlannedRoute[];
  unplaced: { visit: string; reason: UnplacedReason }[];
  faults: ({ visit: string; code: VisitFault } | { team: string; code: TeamFault })[];
  cost: CostParts;
};
