// One district's day as the board draws and judges it, read anew: inside a transaction after the locks it is the truth.
import { type CivilDate, civilDateOf, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { teamOn } from '#app/domain/resource/team-on.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import {
  type BoardBlock,
  type BoardLane,
  type BoardTeam,
  type BoardVisit,
  laneOf,
} from '#app/domain/schedule/board.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import { type Team, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { Travel } from '#app/domain/schedule/travel.ts';
import { type WayTable, wayTable } from '#app/domain/schedule/way-table.ts';
import type { App } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type BoardRow, dayVersions, loadBoardVisits } from '#app/store/board.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTaken, loadTeamFaces, loadTeams, type Taken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';
import { roadsOf } from '../schedule/roads.server.ts';
import { habitsOf, stopOf } from '../schedule/stops.server.ts';

export type DayNow = {
  rules: OfficeRules;
  travel: Travel;
  /** the same ways for the places of this day, where the browser could not work them out */
  ways: WayTable | null;
  over: number;
  lanes: BoardLane[];
  visits: Map<string, BoardVisit>;
  /** booking versions, for writing their status */
  rows: Map<string, BoardRow>;
};

/** null: the district has no rules in force. */
export async function readDay(
  sql: Sql,
  content: Published,
  asked: { district: string; date: CivilDate; now: Date; app: App },
): Promise<DayNow | null> {
  const { district, date, now } = asked;
  const rules = content.rules.get(district)?.body;
  if (!rules) return null;
  const rows = await loadBoardVisits(sql, district, date);
  const changes = await loadTeamChanges(sql, district, date, date);
  const { teams, faces } = await teamsOf(sql, district, changes.teamLoans);
  const { runsAs } = dayKind(date, content.calendar, rules);
  const present = teams
    .map((team) => teamOn(team, date, runsAs, changes))
    .filter((team) => team.district === district)
    .sort((a, b) => Number(a.kind === 'window') - Number(b.kind === 'window'));
  const ids = present.map((team) => team.id);
  const taken = await loadTaken(sql, ids, date, date, now);
  const versions = await dayVersions(sql, ids, date);
  const { travel, measured } = roadsOf(asked.app, content, rules);
  const over = overOn(date, now);
  const visits = new Map(rows.map((row) => [row.id, visitOf(row, content, rules)]));
  const lanes = present.flatMap((team) => {
    const face = faces.get(team.id);
    if (!face) return [];
    const own = taken.filter((row) => row.team_id === team.id);
    const day = teamDayOf(
      team,
      date,
      runsAs,
      own.map((row) => stopOf(row, now)),
      habitsOf(rules),
    );
    const cards = [...visits.values()].filter((visit) => visit.teamId === team.id && hasTime(visit));
    const blocks = blocksOf(own, day, new Set(cards.map((card) => card.allocationId)));
    return laneOf({ team: face, version: versions.get(team.id) ?? 0, day, visits: cards, blocks }, travel, over);
  });
  const ways = measured ? wayTable(placesOf(lanes, visits), travel) : null;
  return { rules, travel, ways, over, lanes, visits, rows: new Map(rows.map((row) => [row.id, row])) };
}

function placesOf(lanes: readonly BoardLane[], visits: ReadonlyMap<string, BoardVisit>): Position[] {
  const stops = lanes.flatMap(({ day }) => [day.team.base, ...day.stops.flatMap((stop) => stop.at ?? [])]);
  return [...stops, ...[...visits.values()].map((visit) => visit.at)];
}

/** A visit that is over keeps its place in the picture; a planned one needs its time. */
export function hasTime(visit: BoardVisit): boolean {
  return visit.teamId !== null && (visit.allocationId !== null || visit.visitStatus !== 'planned');
}

async function teamsOf(sql: Sql, district: string, loans: readonly { teamId: string }[]) {
  const teams: Team[] = await loadTeams(sql, district);
  const faces = new Map<string, BoardTeam>((await loadTeamFaces(sql, district)).map((face) => [face.id, face]));
  const lent = loans.filter(({ teamId }) => !faces.has(teamId));
  if (lent.length > 0) {
    const homes = await sql.rows<{ district: string }>('SELECT DISTINCT district FROM team WHERE id = ANY($1)', [
      lent.map(({ teamId }) => teamId),
    ]);
    for (const home of homes) {
      const ids = new Set(lent.map(({ teamId }) => teamId));
      teams.push(...(await loadTeams(sql, home.district)).filter((team) => ids.has(team.id)));
      for (const face of await loadTeamFaces(sql, home.district)) if (ids.has(face.id)) faces.set(face.id, face);
    }
  }
  return { teams, faces };
}

function overOn(date: CivilDate, now: Date): number {
  const today = civilDateOf(now);
  return date > today ? 0 : date < today ? 24 * 60 : minuteOfDay(now);
}

function visitOf(row: BoardRow, content: Published, rules: OfficeRules): BoardVisit {
  const {
    lon,
    lat,
    minutes,
    skills,
    kitKinds,
    communityId,
    bookingVersion: _booking,
    district: _district,
    ...rest
  } = row;
  const home = row.mode !== 'window';
  const kits = row.allocationId !== null || !home ? kitKinds : kitsOf(skills, content);
  const need = { skills, kits, languages: [], minutes, officers: home ? rules.visit.officersPerVisit : 1 };
  const place = content.communities.get(communityId ?? '')?.name ?? content.points.get(row.pointId)?.name ?? null;
  return { ...rest, at: { lon, lat }, need, services: skills, place };
}

/** What its services ask for, where the visit has no kits out yet. */
function kitsOf(services: readonly string[], content: Published): string[] {
  const kinds = services.flatMap((code) => {
    const entry = content.entries.get(code)?.body;
    return entry && 'kit' in entry && entry.kit ? [entry.kit as string] : [];
  });
  return [...new Set(kinds)];
}

function blocksOf(taken: readonly Taken[], day: BoardLane['day'], shown: ReadonlySet<string | null>): BoardBlock[] {
  const spans = taken
    .filter((row) => !shown.has(row.id))
    .map((row): BoardBlock => {
      const start = minuteOfDay(row.starts_at);
      const end = start + Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000);
      return { start, end, kind: row.expires_at ? 'held' : row.lon === null ? 'closed' : 'taken' };
    });
  const rest = day.stops.find((stop) => stop.id === null && stop.at === null);
  if (rest) spans.push({ start: rest.start, end: rest.end, kind: 'break' });
  return spans.sort((a, b) => a.start - b.start);
}
