// The teams' days of each district in memory, as routes ready for questions. One query says what changed since the last
// look, with the rows; only those routes are built again. What is offered from here may be a moment old: whoever writes
// looks again under the lock of the day.
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { noChanges, type TeamChanges, teamOn } from '#app/domain/resource/team-on.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { CapabilityNames } from '#app/domain/schedule/capability.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import { type OrderTables, orderTables } from '#app/domain/schedule/order-tables.ts';
import { type Route, routeOf } from '#app/domain/schedule/route.ts';
import { type Team, teamDayOf } from '#app/domain/schedule/team-day.ts';
import { noPlaces, type Places, type Travel } from '#app/domain/schedule/travel.ts';
import type { App } from '#app/platform/context.server.ts';
import { type Sql, sqlOfClient } from '#app/platform/sql.server.ts';
import { changedDays } from '#app/store/days.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTeams, type Taken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';
import { roadsOf } from './roads.server.ts';
import { habitsOf, stopOf } from './stops.server.ts';

export type DistrictDays = {
  district: string;
  places: Places;
  names: CapabilityNames;
  travel: Travel;
  /** the routes of a date, one per team, in the teams' order */
  routes(date: CivilDate): Route[];
  tables(route: Route): OrderTables | null;
};

type Filled = { version: number; taken: Taken[] };
type Built = { route: Route; from: number; until: number };
type Kept = {
  since: string;
  from: CivilDate;
  teams: Team[];
  changes: TeamChanges;
  filled: Map<string, Filled>;
  /** what routes were built with: content and its date */
  stamp: string;
  built: Map<string, Built>;
  tables: Map<Route, OrderTables | null>;
  places: Places;
  names: CapabilityNames;
};

/** Order tables kept at one time; each takes up to half a megabyte. */
const mostTables = 200;
const mostPlaces = 20_000;
/** No district opens times further ahead. */
const daysOfChanges = 400;
const kept = new WeakMap<App, Map<string, Kept>>();
const keyOf = (teamId: string, date: CivilDate) => `${teamId} ${date}`;

export async function openDays(
  app: App,
  content: Published,
  rules: OfficeRules,
  asked: { district: string; now: Date },
): Promise<DistrictDays> {
  const days = await refreshed(sqlOfClient(app.pool), app, asked.district, civilDateOf(asked.now));
  const { travel, version } = roadsOf(app, content, rules);
  const stamp = `${content.stamp} ${content.date} ${version}`;
  if (days.stamp !== stamp || days.places.at.length > mostPlaces) {
    Object.assign(days, { stamp, built: new Map(), places: noPlaces() });
    days.tables.clear();
  }
  const { teams, places, names, tables } = days;
  return {
    district: asked.district,
    places,
    names,
    travel,
    routes: (date) => {
      const { runsAs } = dayKind(date, content.calendar, rules);
      return teams.map((team) => builtRoute(days, team, { date, runsAs, rules, now: asked.now, travel }));
    },
    tables: (route) => {
      const known = tables.get(route);
      if (known !== undefined) return known;
      const fresh = route.rigid ? null : orderTables(route.day, travel);
      tables.set(route, fresh);
      for (const oldest of tables.keys()) if (tables.size > mostTables) tables.delete(oldest);
      return fresh;
    },
  };
}

async function refreshed(sql: Sql, app: App, district: string, today: CivilDate): Promise<Kept> {
  const districts = kept.get(app) ?? new Map<string, Kept>();
  kept.set(app, districts);
  const known = districts.get(district);
  const usable = known && known.from <= today ? known : null;
  const changed = await changedDays(sql, { district, since: usable?.since ?? '0', from: usable?.from ?? today });
  const days = usable ?? {
    since: '0',
    from: today,
    teams: [],
    changes: noChanges,
    filled: new Map(),
    stamp: '',
    built: new Map(),
    tables: new Map(),
    places: noPlaces(),
    names: new Map(),
  };
  if (usable === null || changed.teams) {
    const horizon = addDays(today, daysOfChanges);
    const [teams, changes] = await Promise.all([
      loadTeams(sql, district, true),
      loadTeamChanges(sql, district, today, horizon),
    ]);
    Object.assign(days, { teams, changes });
    days.built.clear();
  }
  const taken = new Map<string, Taken[]>();
  for (const row of changed.taken) {
    const key = keyOf(row.team_id, row.date);
    const rows = taken.get(key);
    if (rows) rows.push(row);
    else taken.set(key, [row]);
  }
  for (const { team_id, date, version } of changed.days) {
    const key = keyOf(team_id, date);
    if (version < (days.filled.get(key)?.version ?? 0)) continue;
    if (version === days.filled.get(key)?.version) continue;
    days.filled.set(key, { version, taken: taken.get(key) ?? [] });
    days.built.delete(key);
  }
  if (BigInt(changed.seen) > BigInt(days.since)) days.since = changed.seen;
  // A day that is over is never asked for again; once a day all is read anew.
  districts.set(district, days);
  return days;
}

type Asked = { date: CivilDate; runsAs: number | null; rules: OfficeRules; now: Date; travel: Travel };

/** Built again when a hold in it ends, and on the day itself every minute, because nothing moves to before now. */
function builtRoute(days: Kept, team: Team, { date, runsAs, rules, now, travel }: Asked): Route {
  const key = keyOf(team.id, date);
  const known = days.built.get(key);
  const at = now.getTime();
  if (known && known.from <= at && at < known.until) return known.route;
  const living = (days.filled.get(key)?.taken ?? []).filter((row) => row.expires_at === null || row.expires_at > now);
  const ends = living.flatMap((row) => row.expires_at?.getTime() ?? []);
  const minute = date === civilDateOf(now) ? [at + 60_000] : [];
  const taken = living.map((row) => stopOf(row, now));
  const then = teamOn(team, date, runsAs, days.changes);
  const day = teamDayOf(then, date, runsAs, taken, habitsOf(rules));
  const route = routeOf(day, days.places, days.names, travel);
  if (known) days.tables.delete(known.route);
  days.built.set(key, { route, from: at, until: Math.min(...ends, ...minute, Number.POSITIVE_INFINITY) });
  return route;
}
