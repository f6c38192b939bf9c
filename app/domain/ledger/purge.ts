// How old things must be to be deleted. Where districts differ, the longer life counts: nothing goes too early.
import type { Lifetimes } from '#app/domain/rules/lifetimes.ts';

const dayMs = 86_400_000;

/** For each kind the instant before which it goes. Drafts and sessions carry their own end; that end is asked. */
export function decidePurge(lifetimes: readonly Lifetimes[], now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const bookingDays = Math.max(180, ...lifetimes.map((life) => life.retention.bookingDays));
  return {
    drafts: now,
    throttles: ago(2),
    'request-keys': ago(2),
    codes: ago(1),
    grants: ago(1),
    links: ago(1),
    'staff-sessions': ago(1),
    'roster-rows': now,
    'private-links': ago(1),
    'private-grants': ago(1),
    'code-letters': ago(2),
    letters: ago(bookingDays),
    // what people asked and reported lives as long as a booking, from its answer on
    questions: ago(bookingDays),
    'matter-steps': ago(bookingDays),
    'conference-units': ago(bookingDays),
    conferences: ago(bookingDays),
    matters: ago(bookingDays),
  };
}

/** Before which a session must have ended for what its attendees gave to be forgotten; children’s data go first. */
export function decideForgetting({ retention }: Pick<Lifetimes, 'retention'>, now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  return { children: ago(retention.childDays), everybody: ago(Math.max(retention.childDays, retention.bookingDays)) };
}
