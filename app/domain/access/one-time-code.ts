// Decisions about one-time codes: when another may be sent, how long it lives, and what a guess was worth.
import { minuteOfDay } from '#app/domain/calendar/civil-date.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import type { Lifetimes } from '#app/domain/rules/lifetimes.ts';

export type CodeRules = Lifetimes['code'];

/** A code as it was stored, after the guess has been counted. */
export type JudgedCode = { tries: number; maxTries: number; createdAt: Date; expiresAt: Date; usedAt: Date | null };

/** Instant (UTC) from which the code no longer opens anything. */
export function codeExpiry(rules: CodeRules, now: Date): Date {
  return new Date(now.getTime() + rules.lifeMinutes * 60_000);
}

/** Why no other code is sent yet. Facts: `at` (HH:MM, office time, rounded up) and `seconds` left, never more than the rule. */
export function tooSoon(rules: CodeRules, now: Date, secondsLeft: number): Result<never> {
  const seconds = Math.max(1, Math.min(secondsLeft, rules.resendSeconds));
  return refuse('code-too-soon', { seconds, at: clockText(new Date(now.getTime() + seconds * 1000 + 59_999)) });
}

/**
 * How often codes may be asked for in an hour. One browser asks for one contact a few times; a network (a campus, a
 * shared line) more often. No limit is shared by strangers in other networks, so they cannot keep an owner out.
 */
export function askingLimits(rules: CodeRules): { browser: number; contactInNetwork: number; network: number } {
  return {
    browser: rules.perContactPerHour,
    contactInNetwork: rules.perContactPerHour * 4,
    network: rules.perNetworkPerHour,
  };
}

function clockText(instant: Date): string {
  const minute = minuteOfDay(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Why a guess that was not accepted failed. `code` is null where no code was asked for in this browser. */
export function explainFailure(now: Date, code: JudgedCode | null, counted: boolean): Result<never> {
  if (code === null || code.usedAt !== null) return refuse('code-expired', undefined, 'code');
  if (now >= code.expiresAt || now < code.createdAt) return refuse('code-expired', undefined, 'code');
  const left = code.maxTries - code.tries;
  if (!counted || left <= 0) return refuse('code-used-up', undefined, 'code');
  return refuse('code-wrong', { count: left }, 'code');
}

/** Digits as typed: full-width digits, spaces and hyphens forgiven. Null when it cannot be a code at all. */
export function readCode(rules: CodeRules, typed: string): string | null {
  const digits = typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '');
  return new RegExp(`^[0-9]{${rules.digits}}$`).test(digits) ? digits : null;
}
