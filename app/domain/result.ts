// A refusal is a value, a bug is an exception: every decision answers with a Result.
import type { ProblemCode } from './problem.ts';

export type Problem = { code: ProblemCode; field?: string; facts?: Record<string, string | number> };
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refuse(
  code: ProblemCode,
  facts?: Record<string, string | number>,
  field?: string,
): { ok: false; problem: Problem } {
  const problem: Problem = { code };
  if (facts) problem.facts = facts;
  if (field) problem.field = field;
  return { ok: false, problem };
}
