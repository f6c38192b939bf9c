// Which HTTP status a refusal travels under. One table, complete by type.
import type { ProblemCode } from '#app/domain/problem.ts';

export const statusOf: Record<ProblemCode, number> = {
  'not-found': 404,
  'form-invalid': 422,
  'too-large': 413,
  'wrong-type': 415,
  'too-many-requests': 429,
  'stale-page': 409,
  unavailable: 503,

  'sign-in-first': 401,
  'not-allowed': 403,
  'credentials-wrong': 422,
  'second-factor-wrong': 422,
  locked: 429,
  'password-weak': 422,
  'second-person-needed': 403,
  'code-wrong': 422,
  'code-expired': 422,
  'code-used-up': 429,
  'code-too-soon': 429,

  'time-taken': 409,
  'time-past': 422,
  'time-outside-horizon': 422,
  'team-busy': 409,
  'team-off-shift': 422,
  'team-lacks-skill': 422,
  'kit-busy': 409,
  'hold-expired': 409,
  'hold-limit': 429,
  'day-changed': 409,

  'draft-gone': 410,
  'draft-incomplete': 422,
  'already-booked': 409,
  'key-reused': 409,
  'step-not-allowed': 409,
  'change-too-late': 409,
  'quota-reached': 409,
  'reason-needed': 422,
  'final-state': 409,

  'version-changed': 409,
  'same-person': 403,
  'text-incomplete': 422,
  'service-closed': 409,
  'entry-invalid': 422,

  'message-final': 409,
};
