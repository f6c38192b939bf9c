// Who may open a draft again, and until when: the same browser for a while, later only with reference and code.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Lifetimes } from '#app/domain/rules/lifetimes.ts';

export type DraftState = {
  sessionHash: string;
  touchedAt: Date;
  expiresAt: Date;
};

/** Refused with `draft-gone` once it is deleted or due to be, and with `sign-in-first` where a code is needed. */
export function decideOpening(
  draft: DraftState | null,
  sessionHash: string,
  rules: Lifetimes['draft'],
  now: Date,
): Result<null> {
  if (draft === null || now >= draft.expiresAt) return refuse('draft-gone');
  const idleMinutes = (now.getTime() - draft.touchedAt.getTime()) / 60_000;
  if (draft.sessionHash !== sessionHash || idleMinutes > rules.openMinutes) return refuse('sign-in-first');
  return ok(null);
}

/** When a draft begun at this instant is deleted. */
export function draftEnd(createdAt: Date, rules: Lifetimes['draft']): Date {
  return new Date(createdAt.getTime() + rules.keepDays * 24 * 60 * 60_000);
}
