// Where things lie on the axis, as classes in steps of five minutes: style attributes are refused by the policy.
import type { MinuteOfDay } from '#app/domain/calendar/civil-date.ts';

export type Axis = { from: MinuteOfDay; to: MinuteOfDay };

/** The grid's step and the keyboard's: minutes. */
export const step = 5;

/** `h1 m6 lh0 lm7`: starts 1 h 30 after the axis begins and lasts 35 minutes; cut where the axis ends. */
export function placed(axis: Axis, start: MinuteOfDay, end: MinuteOfDay): string {
  const from = Math.round((Math.min(Math.max(start, axis.from), axis.to) - axis.from) / step);
  const to = Math.round((Math.min(Math.max(end, axis.from), axis.to) - axis.from) / step);
  const long = Math.max(0, to - from);
  return `h${Math.floor(from / 12)} m${from % 12} lh${Math.floor(long / 12)} lm${long % 12}`;
}
