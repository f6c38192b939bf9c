// How full the counters of each service point are on one day, hour by hour: a counter gives one place per slot, and a
// place is taken, held for somebody who is still booking, free, over or shut. Read from the lanes the board shows anyway.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';
import type { BoardLane } from './board.ts';

type Span = { start: MinuteOfDay; end: MinuteOfDay };
type Places = { taken: number; held: number; free: number; over: number };
export type CounterHour = Places & { hour: MinuteOfDay };
export type PointCounters = Places & {
  pointId: string;
  counters: number;
  /** from the first opening to the last closing of the point's counters; empty: shut all day */
  hours: CounterHour[];
  /** where every counter is shut between those two */
  closed: Span[];
};

type Place = keyof Places | 'shut';
const hour = 60;
/** What is closed is told to five minutes, whatever the length of a place. */
const step = 5;

/** `over`: minutes of the day that have passed; what nobody took there can no longer be had. One entry per point. */
export function countersOf(lanes: readonly BoardLane[], slotMinutes: number, over: MinuteOfDay): PointCounters[] {
  const counters = lanes.filter((lane) => lane.team.kind === 'window');
  const points = [...new Set(counters.map((lane) => lane.team.pointId))];
  return points.map((pointId) => {
    const own = counters.filter((lane) => lane.team.pointId === pointId);
    return { pointId, counters: own.length, ...dayAt(own, slotMinutes, over) };
  });
}

function dayAt(lanes: readonly BoardLane[], slotMinutes: number, over: MinuteOfDay) {
  const shifts = lanes.flatMap(({ day }) => day.hours ?? []);
  const first = Math.min(...shifts.map((shift) => shift.start));
  const last = Math.max(...shifts.map((shift) => shift.end));
  const hours = new Map<MinuteOfDay, CounterHour>();
  const closed: Span[] = [];
  const sum = { taken: 0, held: 0, free: 0, over: 0 };
  for (let start = first; start + slotMinutes <= last; start += slotMinutes) {
    const slot = { start, end: start + slotMinutes };
    const at = Math.floor(start / hour) * hour;
    const cell = hours.get(at) ?? { hour: at, taken: 0, held: 0, free: 0, over: 0 };
    hours.set(at, cell);
    const places = lanes.map((lane) => placeIn(lane, slot, over));
    for (const place of places) {
      if (place === 'shut') continue;
      cell[place] += 1;
      sum[place] += 1;
    }
  }
  for (let start = first; start + step <= last; start += step) {
    const span = { start, end: start + step };
    if (lanes.every((lane) => placeIn(lane, span, over) === 'shut')) joined(closed, span);
  }
  return { ...sum, hours: [...hours.values()], closed };
}

/** A visit that runs into a slot takes it whole, as it does when times are offered. */
function placeIn({ day, cards, blocks }: BoardLane, slot: Span, over: MinuteOfDay): Place {
  const meets = ({ start, end }: Span) => start < slot.end && slot.start < end;
  const here = blocks.filter(meets).map((block) => block.kind);
  const visited = cards.some((card) => meets({ start: card.start, end: card.start + card.need.minutes }));
  if (visited || here.includes('taken')) return 'taken';
  if (!day.hours || slot.start < day.hours.start || slot.end > day.hours.end || here.includes('closed')) return 'shut';
  if (here.includes('held')) return 'held';
  if (here.includes('break')) return 'shut';
  return slot.start < over ? 'over' : 'free';
}

function joined(spans: Span[], next: Span): void {
  const last = spans.at(-1);
  if (last?.end === next.start) last.end = next.end;
  else spans.push({ ...next });
}
