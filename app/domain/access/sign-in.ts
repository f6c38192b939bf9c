// The steps of signing in as staff, and how many wrong tries are allowed.
import type { SessionStage } from './staff-session.ts';

/** Per account and device within a window (MLPS 2.0 level 3: 5 in 15 minutes); wider where the device is unknown. */
export const tryLimits = {
  seconds: 15 * 60,
  device: 5,
  /** unknown devices of one network together, on one account */
  network: 30,
  /** all sign-ins of one network, whatever the account */
  everybody: 300,
  /** wrong second factors on one account, whoever tries */
  factorAccount: 20,
};

/** What comes after the steps already taken: second factor, then a password of one's own, then an authenticator. */
export function stageAfter(
  account: { enrolled: boolean; mustChange: boolean },
  done: { factor: boolean },
): SessionStage {
  if (account.enrolled && !done.factor) return 'second-factor';
  if (account.mustChange) return 'change-password';
  return account.enrolled ? 'full' : 'enrol';
}

/** User names are compared in small letters, without spaces around them. */
export function readUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
