// Several forms on one page: which one was sent, what was typed in it, and the sentence at its field.
import type { Locale } from '#app/domain/locale.ts';
import type { Problem } from '#app/domain/result.ts';
import { problemText } from '#app/i18n/problem-text.ts';
import type { FieldError } from '../forms/error-summary.tsx';

/** `what` names the form; with a problem the page draws it again as it was typed. */
export type FormAnswer = { what: string; problem: Problem | null; typed: Record<string, string> };

const idOf = (what: string, name: string) => `${what}-${name.replaceAll('.', '-')}`;

/** For the summary on top of the page. */
export function errorsOf(answer: FormAnswer | undefined, locale: Locale): FieldError[] {
  if (!answer?.problem) return [];
  const { problem, what } = answer;
  const text = problemText(problem, locale);
  return [problem.field ? { field: idOf(what, problem.field), text } : { text }];
}

export type FormFace = ReturnType<typeof formFace>;

/** `const f = formFace(answer, 'leave', locale)`, then `<TextInput {...f('until', today)} label=… />`. */
export function formFace(answer: FormAnswer | undefined, what: string, locale: Locale) {
  const mine = answer?.what === what ? answer : undefined;
  return (name: string, otherwise = '') => {
    const wrong = mine?.problem?.field === name ? problemText(mine.problem, locale) : null;
    return {
      name,
      id: idOf(what, name),
      value: mine?.problem ? (mine.typed[name] ?? '') : otherwise,
      ...(wrong ? { error: wrong } : {}),
    };
  };
}

/** Tick boxes come back joined by spaces. */
export function tickedOf(answer: FormAnswer | undefined, what: string, name: string, otherwise: readonly string[]) {
  return answer?.what === what && answer.problem ? (answer.typed[name] ?? '').split(' ') : otherwise;
}
