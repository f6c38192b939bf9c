// Routes under search: stops and their times by position, side by side in typed arrays, one stretch of `stride` per team.
import type { Model } from './model.ts';

/**
 * Position 0 is the start base, position `size + 1` the end base. With a break still to take, times are kept for both
 * states: `due` (not taken yet) and `done` (taken, or none to take).
 */
export type Routes = {
  stride: number;
  size: Int32Array;
  stops: Int32Array;
  /** Minutes from this position to the next. */
  leg: Float64Array;
  /** Earliest departure from this position; at the end base the return. */
  leaveDone: Float64Array;
  leaveDue: Float64Array;
  /** Latest arrival here that keeps everything later on time (Savelsbergh's slack). */
  latestDone: Float64Array;
  latestDue: Float64Array;
  load: Float64Array;
  travel: Float64Array;
  service: Float64Array;
  liking: Float64Array;
  /** All a route costs, in minutes of travel. */
  cost: Float64Array;
  /** Changes with every change of the route; comes back when the change is taken back. */
  version: Int32Array;
  lastVersion: Int32Array;
  /** Team of a visit, -1 when it is left out. */
  teamOf: Int32Array;
  /** 1 where a team must stay empty. */
  closed: Uint8Array;
};

export function emptyRoutes(model: Model): Routes {
  const { teams, visits } = model;
  const stride = visits + 2;
  const routes: Routes = {
    stride,
    size: new Int32Array(teams),
    stops: new Int32Array(teams * stride),
    leg: new Float64Array(teams * stride),
    leaveDone: new Float64Array(teams * stride),
    leaveDue: new Float64Array(teams * stride),
    latestDone: new Float64Array(teams * stride),
    latestDue: new Float64Array(teams * stride),
    load: new Float64Array(teams),
    travel: new Float64Array(teams),
    service: new Float64Array(teams),
    liking: new Float64Array(teams),
    cost: new Float64Array(teams),
    version: new Int32Array(teams),
    lastVersion: new Int32Array(1),
    teamOf: new Int32Array(visits).fill(-1),
    closed: new Uint8Array(teams),
  };
  return routes;
}
