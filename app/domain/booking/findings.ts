// Collects what is wrong, doubtful or worth reading about one applicant while the checks run.
import type { Check } from '#app/domain/identity/check.ts';
import type { FieldProblem, RequestCode } from './field-problem.ts';
import type { Step } from './step.ts';

type Facts = Record<string, string | number>;

/** Doubts that were mended or need no answer: the value stands, the page may mention it. */
const harmless = new Set(['NAME_DOT_CHANGED', 'NAME_SPACE_REMOVED', 'NAME_CODE_REPAIRED', 'ID_TAIWAN_71']);

export class Findings {
  readonly list: FieldProblem[] = [];
  readonly #person: string | null;
  readonly #step: Step;
  readonly #confirmed: ReadonlySet<string>;

  /** `confirmed`: codes of questions the person has answered with "yes, this is right". */
  constructor(person: string | null, step: Step, confirmed: ReadonlySet<string> = new Set()) {
    this.#person = person;
    this.#step = step;
    this.#confirmed = confirmed;
  }

  error(field: string, code: RequestCode, facts?: Facts): void {
    this.#add(field, code, 'error', facts);
  }

  /** A question that may stand once it was confirmed; true when it has been. */
  confirm(field: string, code: string, facts?: Facts): boolean {
    const confirmed = this.#confirmed.has(code);
    this.#add(field, code, confirmed ? 'note' : 'confirm', facts);
    return confirmed;
  }

  note(field: string, code: string, facts?: Facts): void {
    this.#add(field, code, 'note', facts);
  }

  /** Takes over a check of typed data: the value to keep, or null when it is refused. */
  take(field: string, check: Check): string | null {
    if (!check.ok) {
      this.#add(field, check.code === 'EMPTY' ? 'missing' : check.code, 'error', check.say);
      return null;
    }
    if (check.code !== null) {
      if (harmless.has(check.code)) this.note(field, check.code, check.say);
      else this.confirm(field, check.code, check.say);
    }
    return check.value;
  }

  has(code: string): boolean {
    return this.list.some((problem) => problem.code === code);
  }

  #add(field: string, code: string, severity: FieldProblem['severity'], facts?: Facts): void {
    const problem: FieldProblem = { person: this.#person, step: this.#step, field, code, severity };
    if (facts && Object.keys(facts).length > 0) problem.facts = { ...facts };
    this.list.push(problem);
  }
}
