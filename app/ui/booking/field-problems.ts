// What is wrong on a page of the form's second half, as sentences: all for the summary, one by field, and the questions.
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { fieldProblemText } from '#app/i18n/field-problem-text.ts';
import type { FieldError } from '../forms/error-summary.tsx';
import { usePlace } from '../frame/place.ts';

export type FieldProblems = {
  errors: FieldError[];
  of: (field: string) => string | undefined;
  /** codes of this field that may stand once the reader has said so */
  questions: (field: string) => string[];
};

export function useFieldProblems(problems: readonly FieldProblem[] | null | undefined): FieldProblems {
  const { locale } = usePlace();
  const list = problems ?? [];
  const errors = list.map((problem) => ({ field: problem.field, text: fieldProblemText(problem, locale) }));
  return {
    errors,
    of: (field) => errors.find((error) => error.field === field)?.text,
    questions: (field) => list.flatMap((p) => (p.field === field && p.severity === 'confirm' ? p.code : [])),
  };
}
