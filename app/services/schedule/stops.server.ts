// Rows of taken time as stops of a day, and a district's habits for its days.
import { civilDateOf, minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import type { DayHabits, Stop } from '#app/domain/schedule/team-day.ts';
import type { Taken } from '#app/store/teams.server.ts';

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
