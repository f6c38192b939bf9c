// The people of one booking in two visits, for two teams or two counters; and the two made one again. Each part is a
// booking of its own, so that steps, receipts and delivery work as for any other; window, place and door word stay.
import { randomBytes } from 'node:crypto';
import { makeReference } from '#app/domain/booking/reference.ts';
import { decideMerge, decideSplit, type Part } from '#app/domain/booking/split.ts';
import { visitNeed } from '#app/domain/booking/visit-need.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { BoardVisit } from '#app/domain/schedule/board.ts';
import { decideMove, type Moved } from '#app/domain/schedule/move.ts';
import type { VisitNeed } from '#app/domain/schedule/offer.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { placeOnBoard } from '#app/store/board.server.ts';
import { type BookingVisit, loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { lockTeamDay } from '#app/store/holds.server.ts';
import { loadPeople, type StoredPerson } from '#app/store/people.server.ts';
import {
  endPart,
  insertPart,
  isInHand,
  loadSiblings,
  movePeople,
  resizeVisit,
} from '#app/store/split-visits.server.ts';
import { applicantsOf, openBooking } from '../booking/letter-source.server.ts';
import { serviceEntries } from '../booking/service-entries.server.ts';
import { published } from '../content/published.server.ts';
import { readDay } from './day-now.server.ts';
import type { Placed } from './move-visit.server.ts';
import { type OnBoard, onBoard, type Seen, tell, writeMove } from './on-board.server.ts';
import { tellParts } from './tell-parts.server.ts';

export type AskedSplit = Seen & {
  people: readonly string[] /** empty: the team with the least added way */;
  teamId: string;
};

/** Where no team can take the new part it waits among the unplaced, with the reason. Refuses as `decideSplit` does. */
export function splitVisit(ctx: Ctx, input: AskedSplit): Promise<Result<Placed>> {
  const teamIds = input.teamId ? [input.teamId] : [];
  return onBoard(ctx, { seen: [input], teamIds, what: null }, async (board, [visit]) => {
    const { sql } = board;
    const booking = visit && (await loadBookingVisit(sql, visit.bookingId));
    const opened = booking && openBooking(ctx, booking);
    if (!visit || !booking || !opened) return refuse('not-found');
    const people = await loadPeople(sql, ctx.app.keys, booking);
    const decided = decideSplit(
      partOf(visit, booking),
      people.map(({ id }) => id),
      input.people,
    );
    if (!decided.ok) return decided;
    if (await isInHand(sql, booking.id)) return refuse('split-not-here');
    const { stay, go } = decided.value;
    const needOf = await needing(ctx, booking);
    const leaving = people.filter(({ id }) => go.includes(id));
    const need = needOf(leaving);
    const part = await insertPart(
      sql,
      ctx.app.keys,
      { ...booking, contact: opened.contact, details: JSON.stringify(opened.details) },
      { reference: makeReference(randomBytes(7)), minutes: need.minutes, skills: need.skills, now: ctx.now },
    );
    await movePeople(sql, ctx.app.keys, leaving, part);
    await shrink(board, visit, needOf(people.filter(({ id }) => stay.includes(id))));
    await tell(board, visit, 'booking.split', { part: part.id, people: go.length });
    const fresh = await again(board, part.visitId);
    const placed = fresh ? await placePart(board, fresh, input.teamId || null, visit.teamId) : null;
    if (placed && !placed.ok) return placed;
    await tellParts(sql, ctx, [booking.id, part.id], false);
    return ok({
      reference: fresh?.reference ?? booking.reference,
      teamId: placed?.value.teamId ?? null,
      start: placed?.value.start ?? visit.start,
    });
  });
}

/** All people back in the first of both; its team keeps it, or the other's, or nothing happens and it is said why. */
export function mergeVisits(ctx: Ctx, input: { one: Seen; other: Seen }): Promise<Result<Placed>> {
  return onBoard(ctx, { seen: [input.one, input.other], teamIds: [], what: null }, async (board, [one, other]) => {
    const { sql } = board;
    if (!one || !other || one === other) return refuse('not-found');
    const family = new Map((await loadSiblings(sql, one.bookingId)).map((part) => [part.id, part]));
    if (!family.has(other.bookingId)) return refuse('merge-apart');
    const [keeper, leaver] = family.get(one.bookingId)?.splitOf === null ? [one, other] : [other, one];
    const [home, part] = [await loadBookingVisit(sql, keeper.bookingId), await loadBookingVisit(sql, leaver.bookingId)];
    if (!home || !part) return refuse('not-found');
    const decided = decideMerge(partOf(keeper, home), partOf(leaver, part));
    if (!decided.ok) return decided;
    if (await isInHand(sql, part.id)) return refuse('split-not-here');
    await movePeople(sql, ctx.app.keys, await loadPeople(sql, ctx.app.keys, part), home);
    await endPart(sql, part, ctx.now);
    const need = (await needing(ctx, home))(await loadPeople(sql, ctx.app.keys, home));
    await resizeVisit(sql, home.visitId, need);
    await tell(board, keeper, 'booking.merged', { part: part.id });
    const fresh = await again(board, home.visitId);
    if (!fresh) return refuse('not-found');
    const teams = [keeper.teamId, leaver.teamId].filter((id) => id !== null);
    const placed = await firstThatTakes(board, { ...fresh, need: { ...fresh.need, kits: need.kits } }, teams);
    if (placed && !placed.ok) return placed;
    await tellParts(sql, ctx, [home.id], true);
    return ok({ reference: home.reference, teamId: placed?.value.teamId ?? null, start: placed?.value.start ?? 0 });
  });
}

export type PartsOf = {
  people: { id: string; name: string; services: string[] }[];
  others: { reference: string; visitId: string; version: number }[];
};

function partOf(visit: BoardVisit, { date, mode }: BookingVisit): Part {
  const { visitStatus, status, locked, windowStart, windowEnd } = visit;
  return { visitStatus, status, mode, locked, date, windowStart, windowEnd };
}

/** What a visit for some of the booking's people must bring, by the rules of today. */
async function needing(ctx: Ctx, booking: BookingVisit): Promise<(people: readonly StoredPerson[]) => VisitNeed> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(booking.district)?.body;
  const details = openBooking(ctx, booking)?.details;
  if (!rules) throw new Error('a district on the board has no rules');
  const { place = null, needs = null } = details ?? {};
  return (people) =>
    visitNeed(
      { mode: booking.mode, applicants: applicantsOf(people), place, needs },
      [...serviceEntries(content).values()],
      rules,
    );
}

/** The same team and minute for fewer people: less time, and only the kits that are still needed. */
async function shrink(board: OnBoard, visit: BoardVisit, need: VisitNeed): Promise<void> {
  const { sql, day, date } = board;
  await resizeVisit(sql, visit.id, need);
  if (visit.allocationId === null || visit.teamId === null) return;
  const kinds = new Map(
    day.lanes.flatMap((lane) => lane.day.team.kits.map((kit): [string, string] => [kit.id, kit.kind])),
  );
  const kitIds = (day.rows.get(visit.id)?.kitIds ?? []).filter((id) => need.kits.includes(kinds.get(id) ?? ''));
  const { teamId, start } = visit;
  await placeOnBoard(sql, { visitId: visit.id, teamId, date, start, minutes: need.minutes, kitIds });
}

/** The day as it is now in this transaction; the visit in it. */
async function again(board: OnBoard, visitId: string): Promise<BoardVisit | null> {
  const { sql, ctx, district, date } = board;
  const day = await readDay(sql, await published(ctx.app, ctx.now), { district, date, now: ctx.now, app: ctx.app });
  if (day) board.day = day;
  return day?.visits.get(visitId) ?? null;
}

type Taken = { teamId: string; start: number };

/** With the named team, or of the others the one with the least added way, the first part's own last; null: none can. */
async function placePart(
  board: OnBoard,
  part: BoardVisit,
  teamId: string | null,
  own: string | null,
): Promise<Result<Taken> | null> {
  if (teamId) return firstThatTakes(board, part, [teamId]);
  const last = (id: string) => Number(id === own);
  const fits = board.day.lanes
    .flatMap((lane): { id: string; moved: Moved }[] => {
      const moved = decideMove(part, lane.day, null, board.day.travel, board.day.over);
      return moved.ok ? [{ id: lane.team.id, moved: moved.value }] : [];
    })
    .sort((a, b) => last(a.id) - last(b.id) || a.moved.addedTravel - b.moved.addedTravel || (a.id < b.id ? -1 : 1));
  const best = fits[0];
  if (!best) return null;
  await lockTeamDay(board.sql, best.id, board.date);
  const fresh = await again(board, part.id);
  const placed = fresh ? await firstThatTakes(board, fresh, [best.id]) : null;
  return placed?.ok ? placed : null;
}

async function firstThatTakes(
  board: OnBoard,
  visit: BoardVisit,
  teams: readonly string[],
): Promise<Result<Taken> | null> {
  let refused: Result<Taken> | null = null;
  for (const teamId of teams) {
    const lane = board.day.lanes.find(({ team }) => team.id === teamId);
    if (!lane) return refuse('not-found');
    const start = visit.teamId === teamId ? visit.start : null;
    const moved = decideMove(visit, lane.day, start, board.day.travel, board.day.over);
    if (!moved.ok) refused ??= moved;
    else {
      const written = await writeMove(board, visit, teamId, moved.value);
      return written.ok ? ok({ teamId, start: moved.value.start }) : written;
    }
  }
  return refused;
}
