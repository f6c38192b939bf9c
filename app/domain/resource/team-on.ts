// A team as it is on one date: who is away, what is lent or out of service, and how long it works beyond its shift.
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { Position } from '#app/domain/schedule/offer.ts';
import { type Shift, shiftOn, type Team } from '#app/domain/schedule/team-day.ts';

type Span = { from: CivilDate; until: CivilDate };
export type MemberOf = { id: string; teamId: string; languages: readonly string[] };
export type Leave = Span & { memberId: string };
export type TeamLoan = Span & { teamId: string; district: string; pointId: string; base: Position };
export type KitLoan = Span & { kitId: string; kind: string; toTeam: string | null };
export type KitOutage = Span & { kitId: string };
export type OvertimeOn = { teamId: string; date: CivilDate; start: MinuteOfDay; end: MinuteOfDay };

/** Everything that makes some days differ from the team as it is registered; consent of loans is asked before. */
export type TeamChanges = {
  members: readonly MemberOf[];
  leaves: readonly Leave[];
  teamLoans: readonly TeamLoan[];
  kitLoans: readonly KitLoan[];
  outages: readonly KitOutage[];
  overtime: readonly OvertimeOn[];
};

export const noChanges: TeamChanges = {
  members: [],
  leaves: [],
  teamLoans: [],
  kitLoans: [],
  outages: [],
  overtime: [],
};

/**
 * The team on a date. Leave takes officers and the languages only they spoke; a loan moves it to the borrower's
 * district, point and base; kits come and go; overtime lengthens the day. `runsAs` as in `shiftOn`.
 */
export function teamOn(team: Team, date: CivilDate, runsAs: number | null, changes: TeamChanges): Team {
  const on = (span: Span) => span.from <= date && date <= span.until;
  const away = new Set(changes.leaves.filter(on).map((leave) => leave.memberId));
  const mine = changes.members.filter((member) => member.teamId === team.id);
  const someAway = mine.some((member) => away.has(member.id));
  const present = mine.filter((member) => !away.has(member.id));
  const loan = changes.teamLoans.find((one) => one.teamId === team.id && on(one));
  const gone = new Set([...changes.outages, ...changes.kitLoans].filter(on).map((one) => one.kitId));
  const borrowed = changes.kitLoans.filter((one) => one.toTeam === team.id && on(one));
  const broken = new Set(changes.outages.filter(on).map((one) => one.kitId));
  const more = changes.overtime.find((one) => one.teamId === team.id && one.date === date);
  if (!someAway && !loan && gone.size === 0 && !more) return team;
  const kits = [
    ...team.kits.filter((kit) => !gone.has(kit.id)),
    ...borrowed.filter((kit) => !broken.has(kit.kitId)).map(({ kitId, kind }) => ({ id: kitId, kind })),
  ];
  return {
    ...team,
    ...(loan ? { district: loan.district, pointId: loan.pointId, base: loan.base } : {}),
    officers: someAway ? Math.max(0, team.officers - (mine.length - present.length)) : team.officers,
    languages: someAway ? spokenBy(team, mine, present) : team.languages,
    kits,
    shifts: more ? lengthened(team, date, runsAs, more) : team.shifts,
  };
}

/** A language goes when everybody who spoke it is away; one that nobody is registered for stays with the team. */
function spokenBy(team: Team, mine: readonly MemberOf[], present: readonly MemberOf[]): string[] {
  const speaks = (members: readonly MemberOf[], language: string) =>
    members.some((m) => m.languages.includes(language));
  return team.languages.filter((language) => speaks(present, language) || !speaks(mine, language));
}

function lengthened(team: Team, date: CivilDate, runsAs: number | null, more: OvertimeOn): readonly Shift[] {
  const shift = shiftOn(team, date, runsAs);
  const day: Shift = shift
    ? { ...shift, weekday: null, date, start: Math.min(shift.start, more.start), end: Math.max(shift.end, more.end) }
    : { weekday: null, date, off: false, start: more.start, end: more.end, breakStart: null, breakEnd: null };
  return [day, ...team.shifts.filter((other) => other.date !== date)];
}
