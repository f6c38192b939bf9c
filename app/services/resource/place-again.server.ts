// Finds another time for a visit that has lost its own: first the promised window with another team, then the nearest
// window of the coming days. Everything is read inside the transaction that has already closed what is closed.
import { addDays, type CivilDate, instantAt } from '#app/domain/calendar/civil-date.ts';
import { type TeamChanges, teamOn } from '#app/domain/resource/team-on.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { kitsFor } from '#app/domain/schedule/capability.ts';
import { dayKind, horizonEnd } from '#app/domain/schedule/horizon.ts';
import type { Window } from '#app/domain/schedule/insert.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import { placeInAnyOrder } from '#app/domain/schedule/resequence.ts';
import { type Team, type TeamDay, teamDayOf } from '#app/domain/schedule/team-day.ts';
import type { Travel } from '#app/domain/schedule/travel.ts';
import { windowsOf, withinReach } from '#app/domain/schedule/windows.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import type { BookingVisit } from '#app/store/booking-visit.server.ts';
import { placeAgain } from '#app/store/closures.server.ts';
import { lockTeamDay, shiftAllocations } from '#app/store/holds.server.ts';
import { loadTaken, type Taken } from '#app/store/teams.server.ts';
import type { Published } from '../content/published.server.ts';
import { habitsOf, stopOf } from '../schedule/stops.server.ts';

export type NewPlace = { date: CivilDate; windowStart: number; windowEnd: number; teamId: string };
export type Ground = {
  content: Published;
  rules: OfficeRules;
  /** every team that serves the district on some day, and what changes them */
  teams: readonly Team[];
  changes: TeamChanges;
  travel: Travel;
  now: Date;
};

/** Days after the promised one in which a new window is looked for. */
const lookAheadDays = 14;

/** Writes the visit's new time; null when none was found and nothing was written. */
export async function findPlaceAgain(sql: Sql, ground: Ground, booking: BookingVisit): Promise<NewPlace | null> {
  const { rules, now, content } = ground;
  const teams = ground.teams.filter((team) => (team.kind === 'window') === (booking.mode === 'window'));
  const from = booking.date > content.date ? booking.date : content.date;
  const end = horizonEnd(now, rules);
  const until = [addDays(from, lookAheadDays), end].sort()[0] ?? end;
  const last = until > from ? until : from;
  const taken = await loadTaken(
    sql,
    teams.map((team) => team.id),
    from,
    last,
    now,
  );
  for (let date = from; date <= last; date = addDays(date, 1)) {
    const kind = dayKind(date, content.calendar, rules);
    if (kind.closed) continue;
    const days = teams
      .map((team) => dayOf(ground, team, date, kind.runsAs, taken))
      .filter(({ team }) => serves(team, booking, rules));
    for (const window of windowsToTry(booking, date, days, ground)) {
      const found = await tryWindow(sql, ground, booking, date, window, days);
      if (found) return found;
    }
  }
  return null;
}

/** On the promised day the promised window first; then by nearness to it. Windows too soon to be told are left out. */
function windowsToTry(
  booking: BookingVisit,
  date: CivilDate,
  days: readonly TeamDay[],
  { rules, now }: Ground,
): Window[] {
  const promised = { windowStart: booking.windowStart, windowEnd: booking.windowEnd };
  const wanted = instantAt(date, 0).getTime();
  const soonest = now.getTime() + rules.booking.leadMinutes * 60_000;
  const others = windowsOf(
    booking.mode,
    rules,
    days.map((day) => ({ day })),
  )
    .filter(({ windowStart }) => wanted + windowStart * 60_000 >= soonest)
    .filter(({ windowStart }) => date !== booking.date || windowStart !== booking.windowStart)
    .sort((a, b) => Math.abs(a.windowStart - booking.windowStart) - Math.abs(b.windowStart - booking.windowStart));
  return date === booking.date ? [promised, ...others] : others;
}

async function tryWindow(
  sql: Sql,
  ground: Ground,
  booking: BookingVisit,
  date: CivilDate,
  window: Window,
  days: readonly TeamDay[],
): Promise<NewPlace | null> {
  const { travel } = ground;
  const fits = days
    .map((day) => ({ day, placed: placeInAnyOrder(day, needOf(booking, day.team), booking, window, travel) }))
    .flatMap(({ day, placed }) => (placed.ok ? [{ day, way: placed.addedTravel }] : []))
    .sort((a, b) => a.way - b.way || (a.day.team.id < b.day.team.id ? -1 : 1));
  for (const { team } of fits.map(({ day }) => day)) {
    await lockTeamDay(sql, team.id, date);
    const taken = await loadTaken(sql, [team.id], date, date, ground.now);
    const { runsAs } = dayKind(date, ground.content.calendar, ground.rules);
    const need = needOf(booking, team);
    const day = dayOf(ground, team, date, runsAs, taken);
    const placed = placeInAnyOrder(day, need, booking, window, travel);
    if (!placed.ok || !(await shiftAllocations(sql, date, placed.shifts))) continue;
    await placeAgain(sql, {
      visitId: booking.visitId,
      teamId: team.id,
      date,
      ...window,
      plannedStart: placed.start,
      startsAt: instantAt(date, placed.start),
      endsAt: instantAt(date, placed.start + booking.serviceMinutes),
      lon: booking.lon,
      lat: booking.lat,
      kitIds: kitsFor(team, need),
    });
    return { date, ...window, teamId: team.id };
  }
  return null;
}

function dayOf(ground: Ground, team: Team, date: CivilDate, runsAs: number | null, taken: readonly Taken[]): TeamDay {
  const own = taken.filter((row) => row.team_id === team.id && row.date === date);
  const stops = own.map((row) => stopOf(row, ground.now));
  return teamDayOf(teamOn(team, date, runsAs, ground.changes), date, runsAs, stops, habitsOf(ground.rules));
}

/** In the booking's district on that date and near enough; a counter only at the promised service point. */
function serves(team: Team, booking: BookingVisit, rules: OfficeRules): boolean {
  if (team.district !== booking.district) return false;
  return team.kind === 'window'
    ? team.pointId === booking.pointId
    : withinReach(team, booking, rules.visit.homeRadiusKm);
}

function needOf(booking: BookingVisit, team: Team): VisitNeed {
  return {
    skills: booking.skills,
    languages: [],
    kits: booking.mode === 'window' ? [] : booking.kitKinds,
    minutes: booking.serviceMinutes,
    officers: booking.mode === 'window' ? 1 : Math.min(2, team.officers),
  };
}
