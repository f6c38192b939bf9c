// Minutes for stops in a given order: as they were planned where that is possible, moved inside their windows where not.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { arriveAfter, type Block, leaveBefore } from './leg.ts';
import type { Position } from './offer.ts';
import type { Stop, TeamDay } from './team-day.ts';
import type { Travel } from './travel.ts';

export function blockOf(stop: Stop): Block {
  return { from: stop.earliest, to: stop.latest, minutes: stop.end - stop.start };
}

/** The start of every stop of `order` (breaks keep their old minute), or null when the order cannot be kept. */
export function planOrder(
  day: Pick<TeamDay, 'team' | 'hours' | 'homeInShift'>,
  order: readonly Stop[],
  travel: Travel,
): MinuteOfDay[] | null {
  const latest = latestStarts(day, order, travel);
  if (!latest || !day.hours) return null;
  const starts: MinuteOfDay[] = [];
  let leave = day.hours.start;
  let from = day.team.base;
  let blocks: Block[] = [];
  for (const [i, stop] of order.entries()) {
    if (!stop.at) {
      blocks.push(blockOf(stop));
      starts.push(stop.start);
      continue;
    }
    const arrival = arriveAfter(leave, travel(from, stop.at), blocks);
    const start = Math.min(latest[i] ?? 0, Math.max(arrival, stop.earliest, stop.start));
    starts.push(start);
    leave = start + stop.end - stop.start;
    from = stop.at;
    blocks = [];
  }
  return starts;
}

/** The latest start of every stop that keeps all later ones; null when even that is too early for a window. */
export function latestStarts(
  day: Pick<TeamDay, 'team' | 'hours' | 'homeInShift'>,
  order: readonly Stop[],
  travel: Travel,
): MinuteOfDay[] | null {
  const { hours, team } = day;
  if (!hours) return null;
  const latest = new Array<MinuteOfDay>(order.length);
  let due = hours.end;
  let to: Position | null = day.homeInShift ? team.base : null;
  let blocks: Block[] = [];
  for (let i = order.length - 1; i >= 0; i--) {
    const stop = order[i] as Stop;
    latest[i] = stop.start;
    if (!stop.at) {
      blocks.unshift(blockOf(stop));
      continue;
    }
    due = Math.min(stop.latest, leaveBefore(due, to ? travel(stop.at, to) : 0, blocks) - (stop.end - stop.start));
    if (due < stop.earliest) return null;
    latest[i] = due;
    to = stop.at;
    blocks = [];
  }
  return leaveBefore(due, to ? travel(team.base, to) : 0, blocks) >= hours.start ? latest : null;
}
