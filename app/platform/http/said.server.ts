// What becomes of a form in which somebody tells the office something: back to it with its mistakes, on to the code that
// confirms a contact, or to the page of what was told.
import { data, redirect } from '@remix-run/node';
import type { Fault } from '#app/domain/booking/fault.ts';
import type { Problem, Result } from '#app/domain/result.ts';
import type { Ctx } from '../context.server.ts';
import { carry } from './carried.server.ts';
import { statusOf } from './status.ts';

type Told = Result<{ faults: Fault[] } | { faults: null; code: object | null; reference: string }>;
type Typed = Record<string, string>;

/** `done` is said on the page of what was told. */
export function answerTold(ctx: Ctx, told: Told, typed: Typed, pathname: string, done: string) {
  if (!told.ok) {
    const problem: Problem | null = told.problem;
    return data({ typed, faults: [] as Fault[], problem }, { status: statusOf[told.problem.code] });
  }
  if (told.value.faults) {
    return data({ typed, faults: told.value.faults, problem: null as Problem | null }, { status: 422 });
  }
  const { code, reference } = told.value;
  throw redirect(
    code ? `${pathname}/code?asked=${carry(ctx, 'code', code)}` : `${pathname}/${reference}?done=${done}`,
    303,
  );
}
