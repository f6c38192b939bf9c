// Judges one applicant as typed and keeps the person; what is wrong is answered and nothing is saved.
import type { DraftData } from '#app/domain/booking/draft.ts';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { kindFromTyped, knownGuardians, personFromTyped, type Typed } from '#app/domain/booking/person-form.ts';
import { questionsFor } from '#app/domain/booking/person-questions.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { draftAction } from './draft-owner.server.ts';
import { entriesByCode, judgeDraft } from './judge-draft.server.ts';
import { openDraft } from './load-draft.server.ts';
import { saveStep } from './save-step.server.ts';

export type SavedPerson = {
  problems: FieldProblem[];
  /** the next applicant without a name; null when all are named */
  next: string | null;
  /** somebody turned out to be a child whose data nobody has agreed to yet */
  consentWanted: boolean;
};

export async function savePerson(
  ctx: Ctx,
  input: { draftId: string; key: string; typed: Typed },
): Promise<Result<SavedPerson>> {
  const opened = await permittedSql(ctx, draftAction(ctx), (sql) => openDraft(sql, ctx, input.draftId));
  if (!opened.ok) return opened;
  const { draft, content } = opened.value;
  const applicant = draft.data.applicants.find(({ key }) => key === input.key);
  if (!applicant) return refuse('not-found');
  const questions = questionsFor(applicant, entriesByCode(content), kindFromTyped(input.typed));
  const typed = personFromTyped(input.key, input.typed, questions, knownGuardians(draft.data, applicant));
  const people = [...draft.data.people.filter(({ key }) => key !== input.key), typed];
  const verdict = judgeDraft(opened.value, ctx.now, { ...draft.data, people });
  const mine = verdict.people.find(({ key }) => key === input.key);
  const problems = verdict.problems.filter(({ person, step }) => person === input.key && step === 'people');
  if (!mine || problems.length > 0) return ok({ problems, next: null, consentWanted: false });
  const patch: Partial<DraftData> = {
    applicants: draft.data.applicants.map((one) => (one.key === input.key ? { ...one, ageBand: mine.ageBand } : one)),
    people: draft.data.applicants.flatMap(({ key }) => {
      const person = key === input.key ? mine.person : people.find((one) => one.key === key);
      return person ? [person] : [];
    }),
  };
  const saved = await saveStep(ctx, { draftId: draft.id, version: draft.version, step: 'people', patch });
  if (!saved.ok) return saved;
  const { data } = saved.value;
  const next = data.applicants.find(({ key }) => !data.people.some((person) => person.key === key));
  const consentWanted = verdict.problems.some(({ step }) => step === 'notice');
  return ok({ problems: [], next: next?.key ?? null, consentWanted });
}
