// Carrying a card by mouse or by keyboard. What is under the hand is drawn straight on the elements, so that nothing is
// rendered anew while it moves; the lane's colour is the server's own rule. Touch uses the form.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Result } from '#app/domain/result.ts';
import type { Board, Card } from '#app/domain/schedule/board.ts';
import { decideMove, type Moved } from '#app/domain/schedule/move.ts';
import { travelOnBoard } from '#app/domain/schedule/way-table.ts';
import { step } from './position.ts';
import { measureRows, minuteAt, pointIn, type Row, rowAt } from './rows.ts';

type Carry = {
  visit: Card;
  card: HTMLElement;
  rows: Row[];
  home: Row;
  at: Row;
  start: number;
  decided: Result<Moved>;
};
export type Drop = { visit: Card; teamId: string; start: number };
export type Say = {
  picked(visit: Card, teamName: string): void;
  over(row: Row, start: number, decided: Result<Moved>): void;
  refused(decided: Result<Moved>): void;
  cancelled(): void;
};

export function useHands(given: {
  board: Board;
  box: RefObject<HTMLDivElement>;
  /** true while a card that was put down is being saved */
  busy: boolean;
  say: Say;
  drop(drop: Drop): void;
  free(): void;
}) {
  const now = useRef(given);
  now.current = given;
  const held = useRef<Carry | null>(null);
  const dragged = useRef(false);
  const travel = useMemo(() => travelOnBoard(given.board), [given.board]);

  const hands = useMemo(() => {
    const decide = (visit: Card, row: Row, start: number | null) =>
      decideMove(visit, row.lane.day, start, travel, now.current.board.over);

    function pick(card: HTMLElement): Carry | null {
      const { board, box, busy, say } = now.current;
      const id = card.dataset.visit;
      const lane = board.lanes.find((one) => one.cards.some((other) => other.id === id));
      const visit = lane?.cards.find((one) => one.id === id);
      if (!visit || !lane || !box.current || busy || !board.mayMove) return null;
      const rows = measureRows(box.current, board.lanes);
      const home = rows.find((row) => row.lane === lane);
      if (!home) return null;
      const decided = decide(visit, home, visit.start);
      if (
        !decided.ok &&
        ['step-not-allowed', 'session-apart', 'visit-locked', 'time-past'].includes(decided.problem.code)
      ) {
        say.refused(decided);
        return null;
      }
      home.row.dataset.lifted = '';
      card.dataset.carried = '';
      const carry = { visit, card, rows, home, at: home, start: visit.start, decided };
      held.current = carry;
      inSlices(rows, (row) => {
        if (held.current === carry) row.row.dataset.can = decide(visit, row, null).ok ? 'yes' : 'no';
      });
      return carry;
    }

    function moveTo(carry: Carry, row: Row, start: number): void {
      if (carry.at === row && carry.start === start && row.row.dataset.drop) return;
      delete carry.at.row.dataset.drop;
      carry.at = row;
      carry.start = start;
      carry.decided = decide(carry.visit, row, start);
      row.row.dataset.drop = carry.decided.ok ? 'yes' : 'no';
      now.current.say.over(row, start, carry.decided);
    }

    function release(carry: Carry, keep: boolean): void {
      delete carry.at.row.dataset.drop;
      held.current = null;
      inSlices(carry.rows, ({ row }) => {
        if (held.current === null) delete row.dataset.can;
      });
      if (keep) return;
      putBack(carry.card);
      now.current.free();
    }

    function put(): void {
      const carry = held.current;
      if (!carry) return;
      const { visit, decided, at, start, home } = carry;
      const same = at === home && start === visit.start && visit.status !== 'confirmed';
      release(carry, decided.ok && !same);
      if (same) now.current.say.cancelled();
      else if (!decided.ok) now.current.say.refused(decided);
      else now.current.drop({ visit, teamId: at.lane.team.id, start });
    }

    function cancel(): void {
      if (!held.current) return;
      release(held.current, false);
      now.current.say.cancelled();
    }

    function slide(carry: Carry): void {
      const { home, at, start, visit, card } = carry;
      const { axis } = now.current.board;
      const x = ((start - visit.start) / (axis.to - axis.from)) * home.width;
      lay(card, x, at.top - home.top);
    }

    function keys(event: KeyboardEvent): void {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-visit]');
      const carry = held.current;
      if (!carry) {
        // a carry by mouse that ended beside its card has left no click behind
        dragged.current = false;
        if (event.key !== ' ' || !card) return;
        event.preventDefault();
        const picked = pick(card);
        if (picked)
          now.current.say.picked(picked.visit, picked.home.row.querySelector('b')?.firstChild?.textContent ?? '');
        return;
      }
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const line = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const known = way || line || [' ', 'Enter', 'Escape', 'Tab'].includes(event.key);
      if (!known) return;
      event.preventDefault();
      if (way) moveTo(carry, carry.at, carry.start + way * (event.shiftKey ? 3 : 1) * step);
      else if (line) moveTo(carry, carry.rows[carry.rows.indexOf(carry.at) + line] ?? carry.at, carry.start);
      else if (event.key === 'Escape' || event.key === 'Tab') cancel();
      else put();
      if (held.current !== carry) return;
      slide(carry);
      const { top, bottom, row } = carry.at;
      const hidden = scrollY + (now.current.box.current?.scrollTop ?? 0);
      if (top < hidden + 80 || bottom > hidden + innerHeight) row.scrollIntoView({ block: 'nearest' });
    }

    function down(event: PointerEvent): void {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-visit]');
      dragged.current = false;
      if (!card || event.button !== 0 || event.pointerType === 'touch' || held.current) return;
      const point = (hand: { pageX: number; pageY: number }) => pointIn(now.current.box.current, hand);
      const from = point(event);
      let carry: Carry | null = null;
      let frame = 0;
      const draw = (hand: globalThis.PointerEvent) => {
        if (!carry) return;
        const { x, y } = point(hand);
        const row = rowAt(carry.rows, y) ?? carry.at;
        const { axis } = now.current.board;
        const left = carry.home.left + ((carry.visit.start - axis.from) / (axis.to - axis.from)) * carry.home.width;
        lay(carry.card, x - from.x, y - from.y);
        moveTo(carry, row, minuteAt(row, axis, left + x - from.x));
      };
      const move = (to: globalThis.PointerEvent) => {
        const { x, y } = carry ? from : point(to);
        const far = Math.abs(x - from.x) + Math.abs(y - from.y) > 5;
        if (!carry && far && !dragged.current) {
          dragged.current = true;
          carry = pick(card);
          if (!carry) return end();
        }
        if (!carry) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => draw(to));
      };
      const up = (to: globalThis.PointerEvent) => {
        cancelAnimationFrame(frame);
        draw(to);
        end();
        if (carry) put();
      };
      const stop = (key: globalThis.KeyboardEvent | globalThis.PointerEvent) => {
        if (key.type === 'keydown' && (key as globalThis.KeyboardEvent).key !== 'Escape') return;
        cancelAnimationFrame(frame);
        end();
        cancel();
      };
      const still = (select: Event) => select.preventDefault();
      function end() {
        removeEventListener('selectstart', still);
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', stop);
        removeEventListener('keydown', stop);
      }
      addEventListener('selectstart', still);
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', stop);
      addEventListener('keydown', stop);
    }

    return { onPointerDown: down, onKeyDown: keys };
  }, [travel]);

  useEffect(() => {
    const { box } = now.current;
    if (box.current) box.current.dataset.hands = 'ready';
    return () => {
      if (held.current) putBack(held.current.card);
    };
  }, []);
  return { hands, held, dragged };
}

/** A few lanes at a time, each lot after the picture before it: the hand never waits for the colours of all lanes. */
function inSlices<T>(rows: readonly T[], work: (row: T) => void): void {
  if (rows.length === 0) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      for (const row of rows.slice(0, slice)) work(row);
      inSlices(rows.slice(slice), work);
    }),
  );
}
const slice = 10;

/** By margins, not by a transform: that would make the browser sort its layers anew at every step. */
function lay(card: HTMLElement, x: number, y: number): void {
  card.style.margin = `${y}px 0 0 ${x}px`;
}

/** The card lies where the page says again. */
export function putBack(card: HTMLElement): void {
  card.style.margin = '';
  delete card.dataset.carried;
  const row = card.closest<HTMLElement>('[data-team]');
  if (row) delete row.dataset.lifted;
}
