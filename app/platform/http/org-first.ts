// A page of an organisation nobody is signed in for leads to signing in; one that is not checked yet, to its home.
import type { Problem } from '#app/domain/result.ts';
import { refusal } from './refusal.ts';

/** `throw orgFirst(answer.problem, params)`: other refusals are drawn as such. */
export function orgFirst(problem: Problem, { locale, district }: Record<string, string | undefined>): Response {
  const base = `/${locale}/${district}/org`;
  const to = { 'sign-in-first': `${base}/sign-in`, 'organisation-not-verified': base }[problem.code as 'sign-in-first'];
  return to ? new Response(null, { status: 303, headers: { location: to } }) : refusal(problem);
}
