// Windows that no team can keep in the order of its day: may one keep them in another order? The best few teams are
// searched exactly, those with the most time to spare first.
import { hasAll, neededCapability } from './capability.ts';
import type { Window } from './insert.ts';
import type { OfferWindow, Position } from './offer.ts';
import type { OrderTables } from './order-tables.ts';
import { resequenceWindows } from './resequence.ts';
import type { Route } from './route.ts';
import type { Asked } from './slots.ts';
import type { TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

/** Teams searched per day. */
const mostTeamsSearched = 20;

export type Search = { place: Position; travel: Travel; tables: (route: Route) => OrderTables | null };

/** Routes worth a search for this need, the most spare minutes first. */
function searchable(routes: readonly Route[], { need, names }: Asked): Route[] {
  const needed = neededCapability(need, names);
  return routes
    .filter((route) => !route.still && !route.rigid && route.spare >= need.minutes && hasAll(route.capability, needed))
    .sort((a, b) => b.spare - a.spare)
    .slice(0, mostTeamsSearched);
}

/** The same windows, with one team left where another order of its day makes room. */
export function openInOtherOrders(
  routes: readonly Route[],
  asked: Asked,
  windows: readonly OfferWindow[],
  search: Search,
): OfferWindow[] {
  const wanted = windows.filter(({ reason }) => reason === 'full' || reason === 'too-far');
  if (wanted.length === 0) return [...windows];
  const open = wanted.map(() => false);
  for (const route of searchable(routes, asked)) {
    const tables = search.tables(route);
    if (tables) resequenceWindows(route.day, tables, search.place, asked.need.minutes, wanted, search.travel, open);
    if (open.every(Boolean)) break;
  }
  const opened = new Set<Window>(wanted.filter((_, w) => open[w]));
  return windows.map((window) => (opened.has(window) ? { ...window, left: 1, reason: null } : window));
}

/** Days that can keep this window in some order, the most spare minutes first. */
export function keepsInOtherOrder(routes: readonly Route[], asked: Asked, window: Window, search: Search): TeamDay[] {
  return searchable(routes, asked).flatMap((route) => {
    const tables = search.tables(route);
    const { place, travel } = search;
    const minutes = asked.need.minutes;
    return tables && resequenceWindows(route.day, tables, place, minutes, [window], travel, [false]) ? [route.day] : [];
  });
}
