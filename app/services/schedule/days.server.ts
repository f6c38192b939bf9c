// The teams' days of a district as the times engine needs them, loaded in two queries.
import { addDays, type CivilDate, civilDateOf, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { dayKind } from '#app/domain/schedule/horizon.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import { type DayHabits, type Stop, type Team, type TeamDay, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { loadTaken, loadTeams, type Taken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';

export type Mode = 'home' | 'window';

/** Teams that serve this mode; a counter only at the asked service point. */
export function teamsFor(teams: readonly Team[], mode: Mode, pointId: string | null): Team[] {
  return teams.filter((team) =>
    mode === 'home' ? team.kind === 'mobile' : team.kind === 'window' && (pointId === null || team.pointId === pointId),
  );
}

/** The days of the teams from `from` to `until` (inclusive), by date. */
export async function loadDays(
  sql: Sql,
  content: Published,
  rules: OfficeRules,
  asked: {
    district: string;
    mode: Mode;
    pointId: string | null;
    from: CivilDate;
    until: CivilDate;
    now: Date;
  },
): Promise<Map<CivilDate, TeamDay[]>> {
  const teams = teamsFor(await loadTeams(sql, asked.district), asked.mode, asked.pointId);
  const taken = await loadTaken(
    sql,
    teams.map((team) => team.id),
    asked.from,
    asked.until,
    asked.now,
  );
  const byTeamDay = new Map<string, Stop[]>();
  for (const row of taken) {
    const key = `${row.team_id} ${row.date}`;
    const stops = byTeamDay.get(key);
    const stop = stopOf(row, asked.now);
    if (stops) stops.push(stop);
    else byTeamDay.set(key, [stop]);
  }
  const days = new Map<CivilDate, TeamDay[]>();
  for (let date = asked.from; date <= asked.until; date = addDays(date, 1)) {
    const { runsAs } = dayKind(date, content.calendar, rules);
    days.set(
      date,
      teams.map((team) => teamDayOf(team, date, runsAs, byTeamDay.get(`${team.id} ${date}`) ?? [], habitsOf(rules))),
    );
  }
  return days;
}

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
