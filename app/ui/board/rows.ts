// Where the lanes lie on the page while a card is in the hand, measured once when it is picked up.
import type { BoardLane } from '#app/domain/schedule/board.ts';
import { type Axis, step } from './position.ts';

export type Row = { lane: BoardLane; row: HTMLElement; top: number; bottom: number; left: number; width: number };

/** In page coordinates, so that scrolling does not matter. */
export function measureRows(box: HTMLElement, lanes: readonly BoardLane[]): Row[] {
  return lanes.flatMap((lane) => {
    const row = box.querySelector<HTMLElement>(`[data-team="${CSS.escape(lane.team.id)}"]`);
    const field = row?.querySelector<HTMLElement>('.lane');
    if (!row || !field) return [];
    const at = field.getBoundingClientRect();
    const top = at.top + window.scrollY;
    return [{ lane, row, top, bottom: top + at.height, left: at.left + window.scrollX, width: at.width }];
  });
}

/** The lane under a point of the page; the nearest one above or below the lanes. */
export function rowAt(rows: readonly Row[], y: number): Row | undefined {
  return rows.find((row) => y < row.bottom) ?? rows.at(-1);
}

/** The minute under a point, in whole steps. */
export function minuteAt(row: Row, axis: Axis, x: number): number {
  const minute = axis.from + ((x - row.left) / row.width) * (axis.to - axis.from);
  return Math.min(axis.to, Math.max(axis.from, Math.round(minute / step) * step));
}
