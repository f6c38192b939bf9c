// Any address nobody answers.
import { refuse } from '#app/domain/result.ts';
import { refusal } from '#app/platform/http/refusal.ts';

export function loader() {
  throw refusal(refuse('not-found').problem);
}

export default function NotFound() {
  return null;
}
