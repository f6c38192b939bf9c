// The board of one day: lanes with their cards, and what is drawn between them. Pure values, the same for the server,
// the page and the tests.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import type { CivilDate, MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import type { TravelProfile } from '#app/domain/rules/office-rules.ts';
import { lackOf, type Movable } from './move.ts';
import type { TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';
import type { WayTable } from './way-table.ts';

export type BoardVisit = Movable & {
  id: string;
  bookingId: string;
  reference: string;
  version: number;
  status: BookingStatus;
  start: MinuteOfDay;
  teamId: string | null;
  people: number;
  services: string[];
  flags: string[];
  place: Bilingual | null;
};

export type Card = BoardVisit & {
  /** minutes the team comes too late, by the road or by the clock */
  late: number;
  /** less than ten minutes of the promised window are left */
  tight: boolean;
  /** what the team does not bring, or that it is away */
  conflict: ProblemCode | null;
};
export type BlockKind = 'break' | 'closed' | 'held' | 'taken' | 'off';
export type BoardBlock = { start: MinuteOfDay; end: MinuteOfDay; kind: BlockKind };
/** The way before a visit; `short` minutes are missing for it. */
export type BoardTrip = { start: MinuteOfDay; minutes: number; short: number };

export type BoardTeam = { id: string; name: Bilingual; kind: 'mobile' | 'window'; pointId: string };
export type BoardLane = {
  team: BoardTeam;
  /** counts every change of this team's day */
  version: number;
  day: TeamDay;
  cards: Card[];
  blocks: BoardBlock[];
  trips: BoardTrip[];
  travelMinutes: number;
  /** work and travel, percent of the shift without its break */
  load: number;
  /** the same text means the same lane: nothing to draw again */
  stamp: string;
};

export type Unplaced = {
  visit: BoardVisit;
  /** `kept`: a team's time is kept, nobody is promised yet; `out`: no team's time at all */
  kind: 'kept' | 'out';
  why: ProblemCode | null;
  /** a team and minute that would do */
  help: { teamId: string; start: MinuteOfDay } | null;
};

export type Board = {
  date: CivilDate;
  today: CivilDate;
  district: string;
  /** minutes of this date that are over */
  over: MinuteOfDay;
  axis: { from: MinuteOfDay; to: MinuteOfDay };
  lanes: BoardLane[];
  unplaced: Unplaced[];
  travel: TravelProfile;
  /** minutes between the places of this day where roads are measured; null: straight lines by the profile */
  ways: WayTable | null;
  /** how often the day had been changed when it was read */
  count: number;
  mayMove: boolean;
  /** own last change that can still be taken back */
  undo: { id: string; what: string; reference: string | null } | null;
};

const tightMinutes = 10;

/** Draws one team's day: cards with their risks, ways between them, how full it is. */
export function laneOf(
  given: { team: BoardTeam; version: number; day: TeamDay; visits: readonly BoardVisit[]; blocks: BoardBlock[] },
  travel: Travel,
  over: MinuteOfDay,
): BoardLane {
  const { team, version, day, visits, blocks } = given;
  const moving = team.kind === 'mobile';
  const trips: BoardTrip[] = [];
  const cards: Card[] = [];
  let place = day.team.base;
  let free = day.hours?.start ?? 0;
  let work = 0;
  let travelMinutes = 0;
  for (const visit of [...visits].sort((a, b) => a.start - b.start)) {
    const way = moving ? travel(place, visit.at) : 0;
    const paused = blocks
      .filter((block) => block.start >= free && block.end <= visit.start && block.kind !== 'off')
      .reduce((sum, block) => sum + block.end - block.start, 0);
    const ended = visit.visitStatus !== 'planned';
    const short = ended ? 0 : Math.max(0, free + paused + way - visit.start);
    if (way > 0) trips.push({ start: Math.max(free, visit.start - way), minutes: way, short });
    cards.push(cardOf(visit, day, short, over));
    work += visit.need.minutes;
    travelMinutes += way;
    place = visit.at;
    free = visit.start + visit.need.minutes;
  }
  const rest = blocks.filter((block) => block.kind === 'break').reduce((sum, b) => sum + b.end - b.start, 0);
  const shift = day.hours ? day.hours.end - day.hours.start - rest : 0;
  const load = shift > 0 ? Math.round(((work + travelMinutes) / shift) * 100) : work > 0 ? 100 : 0;
  const drawn = cards.map(
    (card) => `${card.id}${card.version}${card.status}${card.late}${card.conflict}${card.locked}${card.tight}`,
  );
  const stamp = [version, load, ...drawn, ...blocks.map((b) => `${b.kind}${b.start}-${b.end}`)].join(' ');
  return { team, version, day, cards, blocks, trips, travelMinutes, load, stamp };
}

function cardOf(visit: BoardVisit, day: TeamDay, short: number, over: MinuteOfDay): Card {
  const open = visit.visitStatus === 'planned';
  const last = visit.mode === 'window' ? visit.windowStart : visit.windowEnd - 1;
  const arrival = Math.max(visit.start + short, open ? over : 0);
  const late = open ? Math.max(0, arrival - Math.max(last, visit.start)) : 0;
  const conflict = open ? conflictOf(visit, day) : null;
  const tight = open && visit.mode !== 'window' && late === 0 && (short > 0 || last - arrival < tightMinutes);
  return { ...visit, late, tight, conflict };
}

function conflictOf(visit: BoardVisit, day: TeamDay): ProblemCode | null {
  if (!day.hours || visit.start < day.hours.start || visit.start >= day.hours.end) return 'team-off-shift';
  return lackOf(day.team, visit.need);
}

/** Whole hours around all shifts and visits, at least nine. */
export function axisOf(lanes: readonly BoardLane[]): { from: MinuteOfDay; to: MinuteOfDay } {
  let from = 9 * 60;
  let to = 17 * 60;
  for (const { day, cards } of lanes) {
    from = Math.min(from, day.hours?.start ?? from, ...cards.map((card) => card.start));
    to = Math.max(to, day.hours?.end ?? to, ...cards.map((card) => card.start + card.need.minutes));
  }
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}
