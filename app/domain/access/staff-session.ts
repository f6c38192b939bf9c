// How long a member of staff stays signed in: until idle, and never past the end of the shift-long maximum.
import type { SignInStage } from './actor.ts';

export type SessionStage = SignInStage | 'full';
export type StaffSessionLife = { createdAt: Date; lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null };
export type IdleRules = { staffIdleMinutes: number; staffMaxHours: number };

/** For accounts of no district; districts set their own (lifetimes.signedIn). Idle 10–30 minutes, MLPS 2.0 level 3. */
export const cityIdleRules: IdleRules = { staffIdleMinutes: 15, staffMaxHours: 12 };

/** The rest of signing in must be done within this time. */
export const halfSignedMinutes = 15;

export function sessionEnd(rules: IdleRules, stage: SessionStage, now: Date): Date {
  return new Date(now.getTime() + (stage === 'full' ? rules.staffMaxHours * 3_600_000 : halfSignedMinutes * 60_000));
}

/** After a jump of the clock a session of the future counts as ended (a minute of drift is forgiven). */
export function isAlive(session: StaffSessionLife, rules: IdleRules, now: Date): boolean {
  if (session.revokedAt !== null || now >= session.expiresAt) return false;
  if (session.createdAt.getTime() > now.getTime() + 60_000) return false;
  return now.getTime() - session.lastSeenAt.getTime() < rules.staffIdleMinutes * 60_000;
}

/** Being seen is written down only every so often, so that reading pages seldom writes. */
export function wantsTouch(session: StaffSessionLife, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= 30_000;
}
