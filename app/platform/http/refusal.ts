// A refusal as a response: thrown by loaders and actions, drawn by the error page with the problem's own sentence.
import type { Problem } from '#app/domain/result.ts';
import { statusOf } from './status.ts';

/** `throw refusal(answer.problem)` */
export function refusal(problem: Problem): Response {
  return Response.json({ problem }, { status: statusOf[problem.code] });
}
