// Where the lanes lie on the page while a card is in the hand, measured once when it is picked up.
import type { BoardLane } from '#app/domain/schedule/board.ts';
import { type Axis, step } from './position.ts';

export type Row = { lane: BoardLane; row: HTMLElement; top: number; bottom: number; left: number; width: number };

/** In coordinates of what the lanes' box holds, so that no scrolling matters, neither the page's nor the box's. */
export function measureRows(box: HTMLElement, lanes: readonly BoardLane[]): Row[] {
  return lanes.flatMap((lane) => {
    const row = box.querySelector<HTMLElement>(`[data-team="${CSS.escape(lane.team.id)}"]`);
    const field = row?.querySelector<HTMLElement>('.lane');
    if (!row || !field) return [];
    const at = field.getBoundingClientRect();
    const top = at.top + window.scrollY + box.scrollTop;
    const left = at.left + window.scrollX + box.scrollLeft;
    return [{ lane, row, top, bottom: top + at.height, left, width: at.width }];
  });
}

/** Where the hand is, in the same coordinates. */
export function pointIn(box: HTMLElement | null, hand: { pageX: number; pageY: number }): { x: number; y: number } {
  return { x: hand.pageX + (box?.scrollLeft ?? 0), y: hand.pageY + (box?.scrollTop ?? 0) };
}

/** The lane under a point; the nearest one above or below the lanes. */
export function rowAt(rows: readonly Row[], y: number): Row | undefined {
  return rows.find((row) => y < row.bottom) ?? rows.at(-1);
}

/** The minute under a point, in whole steps. */
export function minuteAt(row: Row, axis: Axis, x: number): number {
  const minute = axis.from + ((x - row.left) / row.width) * (axis.to - axis.from);
  return Math.min(axis.to, Math.max(axis.from, Math.round(minute / step) * step));
}
