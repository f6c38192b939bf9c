// Rows of taken time as stops of a day, a district's habits for its days, and a team as it is on one date.
import { type CivilDate, civilDateOf, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { teamOn } from '#app/domain/resource/team-on.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import type { DayHabits, Stop, Team } from '#app/domain/schedule/team-day.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadTeamChanges } from '#app/store/team-changes.server.ts';
import { loadTeams, type Taken } from '#app/store/teams.server.ts';

/** A taken row as a stop. On the day itself no minute moves to before now. */
export function stopOf(row: Taken, now: Date): Stop {
  const at: Position | null = row.lon !== null && row.lat !== null ? { lon: row.lon, lat: row.lat } : null;
  const length = Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000);
  const start = minuteOfDay(row.starts_at);
  const stop = { id: row.id, start, end: start + length, earliest: start, latest: start, at };
  const { window_start: from, window_end: until } = row;
  if (!row.movable || from === null || until === null || start < from || start >= until) return stop;
  const today = row.date === civilDateOf(now);
  return { ...stop, earliest: today ? Math.max(from, Math.min(start, minuteOfDay(now))) : from, latest: until - 1 };
}

export function habitsOf(rules: OfficeRules): DayHabits {
  return { breakMinutes: rules.visit.breakMinutes ?? null, homeInShift: rules.visit.homeInShift ?? false };
}

/** A team as it is on a date, leave, loans, kits and overtime included; null when it does not serve the district then. */
export async function loadTeamOn(
  sql: Sql,
  asked: { teamId: string; district: string; date: CivilDate; runsAs: number | null },
): Promise<Team | null> {
  const { teamId, district, date, runsAs } = asked;
  const team = (await loadTeams(sql, district, true)).find((one) => one.id === teamId);
  if (!team) return null;
  const then = teamOn(team, date, runsAs, await loadTeamChanges(sql, district, date, date));
  return then.district === district ? then : null;
}
