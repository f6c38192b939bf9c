// The page of one applicant: what is asked, what stands in the fields, and which guardians can be chosen.
import type { AgeBand, Applicant } from '#app/domain/booking/draft.ts';
import {
  type KnownGuardian,
  kindFromTyped,
  knownGuardians,
  personToTyped,
  type Typed,
} from '#app/domain/booking/person-form.ts';
import { type PersonQuestions, questionsFor } from '#app/domain/booking/person-questions.ts';
import { cannotDecide, mayBeUnable } from '#app/domain/booking/request.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import { maskNumber } from '#app/domain/identity/mask.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';
import { entriesByCode } from './judge-draft.server.ts';
import { type LoadedDraft, loadDraft } from './load-draft.server.ts';

export type PersonPage = {
  draft: LoadedDraft;
  applicant: Applicant;
  /** from 1 */
  at: number;
  of: number;
  questions: Omit<PersonQuestions, 'wanted'>;
  services: { code: string; name: string; short: string }[];
  typed: Typed;
  guardian: {
    shown: boolean;
    known: { id: string; name: string; number: string }[];
    /** whether this person can decide alone has to be asked */
    asksDeciding: boolean;
    adult: boolean;
  };
  ageBand: AgeBand;
};

const withGuardian: readonly AgeBand[] = ['under-14', '14-15'];

/** `typed` is given when the page answers with problems. Refuses with not-found for a key that is no applicant. */
export async function loadPerson(
  ctx: Ctx,
  input: { draftId: string; key: string; locale: Locale; typed?: Typed },
): Promise<Result<PersonPage>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const { data } = opened.value;
  if (!mayOpen(data, 'people')) return refuse('draft-incomplete');
  const at = data.applicants.findIndex(({ key }) => key === input.key);
  const applicant = data.applicants[at];
  if (!applicant) return refuse('not-found');
  const content = await published(ctx.app, ctx.now);
  const known = knownGuardians(data, applicant);
  const typed = input.typed ?? keptFields(opened.value, input.key, known);
  const asksDeciding = mayBeUnable(data).length > 1 && mayBeUnable(data).some(({ key }) => key === applicant.key);
  const unable = asksDeciding ? typed['cannot-decide'] === 'yes' : cannotDecide(applicant, data);
  const shown = unable || withGuardian.includes(applicant.ageBand);
  const { wanted, ...questions } = questionsFor(applicant, entriesByCode(content), kindFromTyped(typed), shown);
  return ok({
    draft: opened.value,
    applicant,
    at: at + 1,
    of: data.applicants.length,
    questions,
    services: wanted.map(({ code, entry }) => ({
      code,
      name: entry.name[input.locale],
      short: entry.short[input.locale],
    })),
    typed,
    guardian: {
      shown: shown || asksDeciding,
      known: known.map(({ id, name, number }) => ({ id, name, number: maskNumber(number, 'public') })),
      asksDeciding,
      adult: !withGuardian.includes(applicant.ageBand),
    },
    ageBand: applicant.ageBand,
  });
}

/** What was typed and not accepted wins over what was saved; it belongs to one person at a time. */
function keptFields(draft: LoadedDraft, key: string, known: readonly KnownGuardian[]): Typed {
  const kept = draft.data.typed.people;
  if (kept?.['person-key'] === key) return kept;
  const person = draft.data.people.find((one) => one.key === key);
  return person ? personToTyped(person, known) : {};
}
