// The board of one day for those who may see it: lanes, what is not placed and why, and whether they may move.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import type { ProblemCode } from '#app/domain/problem.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { axisOf, type Board, type BoardVisit, type Unplaced } from '#app/domain/schedule/board.ts';
import { countersOf, type PointCounters } from '#app/domain/schedule/counters.ts';
import { decideMove } from '#app/domain/schedule/move.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { countDay, lastBoardChange } from '#app/store/board-changes.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';
import { type DayNow, hasTime, readDay } from './day-now.server.ts';

export type AskedBoard = {
  date: string | null;
  district: string | null;
  point: string | null;
  service: string | null;
};
export type BoardPage = {
  board: Board;
  /** the counters of each point shown, whatever service is asked for */
  counters: PointCounters[];
  before: string;
  after: string;
  districts: { id: string; name: Bilingual }[];
  points: { id: string; name: Bilingual }[];
  services: { code: string; name: Bilingual }[];
  point: string | null;
  service: string | null;
  at: Date;
};

/** Without a date: today. Staff of a point see its teams, staff of the city choose a district. */
export async function loadBoard(ctx: Ctx, asked: AskedBoard): Promise<Result<BoardPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'day.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const districts = districtsIn(content, scope.value.district);
    const district = districts.find(({ id }) => id === asked.district)?.id ?? districts[0]?.id;
    if (!district) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const date = asked.date && isCivilDate(asked.date) ? asked.date : today;
    const count = await countDay(sql, district, date);
    const day = await readDay(sql, content, { district, date, now: ctx.now, app: ctx.app });
    if (!day) return refuse('not-found');
    const mayMove = may(ctx.actor, 'visit.assign') && scope.value.pointId === null;
    const point = scope.value.pointId ?? asked.point;
    const lanes = narrowed(day.lanes, point, asked.service);
    const visits = [...day.visits.values()].filter(
      (visit) => (point === null || visit.pointId === point) && fits(visit, asked.service),
    );
    const board: Board = {
      date,
      today,
      district,
      over: day.over,
      axis: axisOf(day.lanes),
      lanes,
      unplaced: visits.flatMap((visit) => unplacedOf(visit, day) ?? []),
      travel: day.rules.visit.travel,
      ways: day.ways,
      count,
      mayMove,
      undo: mayMove ? await undoable(sql, day, { staffId: scope.value.staffId, district, date }) : null,
    };
    const codes = [...new Set([...day.visits.values()].flatMap((visit) => visit.services))].sort();
    const points = [...new Set(day.lanes.map((lane) => lane.team.pointId))];
    const seen = day.lanes.filter((lane) => point === null || lane.team.pointId === point);
    return ok({
      board,
      counters: countersOf(seen, day.rules.visit.counterSlotMinutes, day.over),
      before: addDays(date, -1),
      after: addDays(date, 1),
      districts,
      points: points.flatMap((id) => {
        const name = content.points.get(id)?.name;
        return name ? [{ id, name }] : [];
      }),
      services: codes.flatMap((code) => {
        const name = content.entries.get(code)?.body.short;
        return name ? [{ code, name }] : [];
      }),
      point,
      service: asked.service,
      at: ctx.now,
    });
  });
}

/** The last change of one's own, while its days are as it left them. */
async function undoable(
  sql: Sql,
  day: DayNow,
  asked: { staffId: string; district: string; date: string },
): Promise<Board['undo']> {
  const change = await lastBoardChange(sql, asked);
  const versions = new Map(day.lanes.map((lane) => [lane.team.id, lane.version]));
  if (!change || Object.entries(change.versions).some(([id, version]) => versions.get(id) !== version)) return null;
  return { id: change.id, what: change.what, reference: change.before.visits[0]?.reference ?? null };
}

export function districtsIn(content: Published, own: string | null): { id: string; name: Bilingual }[] {
  return [...content.districts]
    .filter(([id]) => own === null || id === own)
    .map(([id, { body }]) => ({ id, name: body.name }));
}

const fits = (visit: BoardVisit, service: string | null) => service === null || visit.services.includes(service);

/** Only one unit's lanes, only one service's cards; what is left out stays taken. */
function narrowed(lanes: Board['lanes'], point: string | null, service: string | null): Board['lanes'] {
  return lanes
    .filter(
      (lane) => point === null || lane.team.pointId === point || lane.cards.some((card) => card.pointId === point),
    )
    .map((lane) => {
      const shown = lane.cards.filter((card) => fits(card, service) && (point === null || card.pointId === point));
      if (shown.length === lane.cards.length) return lane;
      const hidden = lane.cards
        .filter((card) => !shown.includes(card))
        .map((card) => ({ start: card.start, end: card.start + card.need.minutes, kind: 'taken' as const }));
      return {
        ...lane,
        cards: shown,
        blocks: [...lane.blocks, ...hidden],
        stamp: `${lane.stamp} ${point ?? ''} ${service ?? ''}`,
      };
    });
}

/** The refusal that is nearest to a yes, from all teams: a far team is nearer than a full one. */
const nearness: readonly ProblemCode[] = [
  'team-too-far',
  'team-busy',
  'team-off-shift',
  'team-lacks-officers',
  'team-lacks-kit',
  'team-lacks-skill',
  'visit-too-long',
  'time-past',
];

/** Confirmed without a promised team, or without any team's time; why, and a team that would do. */
export function unplacedOf(visit: BoardVisit, day: DayNow): Unplaced | null {
  if (visit.visitStatus !== 'planned' || (visit.status !== 'confirmed' && visit.status !== 'assigned')) return null;
  if (hasTime(visit)) {
    const help = visit.status === 'confirmed' && visit.teamId ? { teamId: visit.teamId, start: visit.start } : null;
    return help ? { visit, kind: 'kept', why: null, help } : null;
  }
  let why: ProblemCode | null = null;
  let help: Unplaced['help'] = null;
  let added = Number.POSITIVE_INFINITY;
  for (const lane of day.lanes) {
    const move = decideMove(visit, lane.day, null, day.travel, day.over);
    if (move.ok) {
      if (move.value.addedTravel >= added) continue;
      added = move.value.addedTravel;
      help = { teamId: lane.team.id, start: move.value.start };
    } else if (move.problem.code !== 'wrong-counter' && rank(move.problem.code) < rank(why)) why = move.problem.code;
  }
  return { visit, kind: 'out', why, help };
}

const rank = (code: ProblemCode | null) => {
  const at = code === null ? -1 : nearness.indexOf(code);
  return at < 0 ? nearness.length : at;
};
