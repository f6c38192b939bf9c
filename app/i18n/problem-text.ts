// The sentence for a refusal, in one language.
import type { Locale } from '#app/domain/locale.ts';
import type { Problem } from '#app/domain/result.ts';
import { wordsFor } from './setup.ts';

export function problemText(problem: Problem, locale: Locale): string {
  const say = wordsFor(locale).getFixedT(locale, 'problems') as (key: string, facts?: object) => string;
  return say(problem.code, problem.facts);
}
