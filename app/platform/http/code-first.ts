// A booking's page that this browser may not read leads to the page of the code, the same for what does not exist.
import type { Problem } from '#app/domain/result.ts';
import { refusal } from './refusal.ts';

type Params = Record<string, string | undefined>;

/** `throw codeFirst(answer.problem, params)`: other refusals are drawn as such. */
export function codeFirst(problem: Problem, { locale, district, ref }: Params): Response {
  if (problem.code !== 'not-found' || !/^[\w-]{8,9}$/.test(ref ?? '')) return refusal(problem);
  const location = `/${locale}/${district}/track?ref=${ref}`;
  return new Response(null, { status: 303, headers: { location } });
}
