// How long a booking stays open in a browser after a code: it closes when idle, and at its end in any case.
import type { Lifetimes } from '#app/domain/rules/lifetimes.ts';

export type GrantLife = { grantedAt: Date; expiresAt: Date; endsAt: Date; idleMinutes: number };

export function newGrant(rules: Lifetimes['signedIn'], now: Date): GrantLife {
  return {
    grantedAt: now,
    expiresAt: new Date(now.getTime() + rules.citizenIdleMinutes * 60_000),
    endsAt: new Date(now.getTime() + rules.citizenMaxHours * 3_600_000),
    idleMinutes: rules.citizenIdleMinutes,
  };
}

/** A clock set back must not revive what was granted later than now (a minute of drift is forgiven). */
export function isOpen(grant: GrantLife, now: Date): boolean {
  return now < grant.expiresAt && now < grant.endsAt && grant.grantedAt.getTime() <= now.getTime() + 60_000;
}

/** Whether a visit now should move the idle end: only when half of it has gone, so that reading seldom writes. */
export function wantsRenewal(grant: GrantLife, now: Date): boolean {
  return grant.expiresAt.getTime() - now.getTime() < grant.idleMinutes * 30_000;
}
