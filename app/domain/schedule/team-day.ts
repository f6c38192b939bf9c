// One team's day as the times engine sees it: when it works, where it starts, what already fills it.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { Position } from './offer.ts';

/**
 * A taken stretch of the day, half-open, as it is planned now. The plan may move so that the start lies in
 * [earliest, latest]: the promised window; equal to `start` where nothing may move. Without a position (a break, a
 * closure) it takes time but no way.
 */
export type Stop = {
  /** the allocation; null for a break */
  id: string | null;
  start: MinuteOfDay;
  end: MinuteOfDay;
  earliest: MinuteOfDay;
  latest: MinuteOfDay;
  at: Position | null;
};

export type Shift = {
  weekday: number | null;
  date: CivilDate | null;
  off: boolean;
  start: MinuteOfDay;
  end: MinuteOfDay;
  breakStart: MinuteOfDay | null;
  breakEnd: MinuteOfDay | null;
};

export type TeamKit = { id: string; kind: string };

export type Team = {
  id: string;
  district: string;
  pointId: string;
  kind: 'mobile' | 'window';
  base: Position;
  skills: readonly string[];
  languages: readonly string[];
  officers: number;
  kits: readonly TeamKit[];
  shifts: readonly Shift[];
};

export type TeamDay = {
  team: Team;
  date: CivilDate;
  /** null: the team does not work on this day */
  hours: { start: MinuteOfDay; end: MinuteOfDay } | null;
  /** in order of start, never overlapping, the break included */
  stops: readonly Stop[];
  /** the way back to the base must lie within the shift */
  homeInShift: boolean;
};

/** What a district's rules say of every team's day. */
export type DayHabits = {
  /** a break of so many minutes, anywhere in the shift's span for it; null: the whole span is the break */
  breakMinutes: number | null;
  homeInShift: boolean;
};

/**
 * The shift of a team on a date: an exception for the date wins over the week. `runsAs` is the weekday whose shift
 * applies (1 Monday … 7 Sunday; differs from the date's own on adjusted workdays), or null where the office is closed.
 */
export function shiftOn(team: Team, date: CivilDate, runsAs: number | null): Shift | null {
  const exception = team.shifts.find((shift) => shift.date === date);
  if (exception) return exception.off ? null : exception;
  if (runsAs === null) return null;
  return team.shifts.find((shift) => shift.weekday === runsAs && !shift.off) ?? null;
}

/** Builds the day from its shift and what is already allocated. A counter's promise is the minute itself. */
export function teamDayOf(
  team: Team,
  date: CivilDate,
  runsAs: number | null,
  taken: readonly Stop[],
  habits: DayHabits,
): TeamDay {
  const shift = shiftOn(team, date, runsAs);
  const { homeInShift } = habits;
  if (!shift) return { team, date, hours: null, stops: [], homeInShift };
  const hours = { start: shift.start, end: shift.end };
  const stops = taken.flatMap((stop) =>
    stop.at ? [team.kind === 'window' ? pinned(stop) : stop] : within(stop, hours),
  );
  stops.sort((a, b) => a.start - b.start);
  const rest = breakOf(shift, stops, habits.breakMinutes);
  if (rest) stops.push(rest);
  stops.sort((a, b) => a.start - b.start);
  return { team, date, hours, stops, homeInShift };
}

export function pinned(stop: Stop): Stop {
  return { ...stop, earliest: stop.start, latest: stop.start };
}

/** What has no place only counts as far as the shift goes. */
function within(stop: Stop, hours: { start: MinuteOfDay; end: MinuteOfDay }): Stop[] {
  const start = Math.max(stop.start, hours.start);
  const end = Math.min(stop.end, hours.end);
  return start < end ? [pinned({ ...stop, start, end })] : [];
}

/** The break where it lies free now; none where the day as planned leaves no room for it. */
function breakOf(shift: Shift, stops: readonly Stop[], minutes: number | null): Stop | null {
  const { breakStart: from, breakEnd: until } = shift;
  if (from === null || until === null) return null;
  const length = Math.min(minutes ?? until - from, until - from);
  let start = from;
  for (const stop of stops) {
    if (stop.start < start + length && start < stop.end) start = stop.end;
  }
  if (start + length > until) return null;
  return { id: null, start, end: start + length, earliest: from, latest: until - length, at: null };
}
