// After the search: every short route gets its best order, exactly.
import { exactOrder } from './exact-order.ts';
import type { Model } from './model.ts';
import { layRoute } from './route-change.ts';
import type { Routes } from './routes.ts';

/** Longer routes are left as the search found them: the exact way doubles its time with each visit. */
const longestSettled = 10;

export function settleOrders(model: Model, routes: Routes): void {
  for (let t = 0; t < model.teams; t++) {
    const base = t * routes.stride;
    const size = routes.size[t] as number;
    if (size < 2 || size > longestSettled) continue;
    const visits = [...routes.stops.subarray(base + 1, base + 1 + size)];
    const late = Math.max(0, (routes.leaveDone[base + size + 1] as number) - (model.shiftUntil[t] as number));
    const bound = model.weights.travel * (routes.travel[t] as number) + model.weights.overtime * late;
    const order = exactOrder(model, t, visits, bound - 1e-9);
    if (!order) continue;
    routes.stops.set(order, base + 1);
    layRoute(model, routes, t);
  }
}
