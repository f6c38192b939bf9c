// What the page of a plan shows: how far it is, the day before and after, every move, every visit left out and why.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import type { PlanScope } from './board-day.ts';
import type { DayFigures, TeamFigures } from './board-moves.ts';
import type { UnplacedReason } from './unplaced.ts';
import type { DayChange } from './what-if-day.ts';

export type PlanStatus = 'asked' | 'running' | 'ready' | 'failed' | 'applied';
/** How much of the search is done, 0 to 1, and how many visits the best so far leaves out. */
export type PlanProgress = { share: number; unplaced: number };
/** `date`: in a week's plan, the day; null where the plan is of one day. */
export type Where = { team: Bilingual; date: CivilDate | null; start: number } | null;
export type ShownVisit = {
  reference: string;
  services: Bilingual[];
  place: Bilingual | null;
  windowStart: number;
  windowEnd: number;
};
export type ShownMove = ShownVisit & { from: Where; to: Where };
/** The smallest change in the words of the page: the team's name, the other visit's reference. */
export type ShownUnplaced = ShownVisit & { reason: UnplacedReason; team: Bilingual | null; other: string | null };
export type PlanPage = {
  id: string;
  district: string;
  date: CivilDate;
  scope: PlanScope;
  change: DayChange | null;
  status: PlanStatus;
  byClock: boolean;
  seconds: number;
  at: Date;
  progress: PlanProgress | null;
  /** something of the day changed since the plan was made: it cannot be applied any more */
  clash: boolean;
  mayApply: boolean;
  kept: number;
  moves: ShownMove[];
  unplaced: ShownUnplaced[];
  before: DayFigures | null;
  after: DayFigures | null;
  teams: (TeamFigures & { name: Bilingual; date: CivilDate | null })[];
  /** of a week: how many are told another time, and how many left it open */
  told: number;
  open: number;
};
