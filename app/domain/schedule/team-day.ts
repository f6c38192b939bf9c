// One team's day as the times engine sees it: when it works, where it starts, what already fills it.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { Position } from './offer.ts';

/** A taken stretch of the day, half-open. Without a position (lunch, closure) it takes time but no way. */
export type Stop = { start: MinuteOfDay; end: MinuteOfDay; at: Position | null };

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
  /** in order of start, never overlapping, lunch included */
  stops: readonly Stop[];
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

/** Builds the day from its shift and what is already allocated. */
export function teamDayOf(team: Team, date: CivilDate, runsAs: number | null, taken: readonly Stop[]): TeamDay {
  const shift = shiftOn(team, date, runsAs);
  if (!shift) return { team, date, hours: null, stops: [] };
  const stops = [...taken];
  if (shift.breakStart !== null && shift.breakEnd !== null) {
    const lunch = { start: shift.breakStart, end: shift.breakEnd, at: null };
    if (!stops.some((stop) => stop.start < lunch.end && lunch.start < stop.end)) stops.push(lunch);
  }
  stops.sort((a, b) => a.start - b.start);
  return { team, date, hours: { start: shift.start, end: shift.end }, stops };
}
