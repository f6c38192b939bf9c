// The last page of a booking for a caller: everything once more, then contact, source and note, and it is booked.
import { contactToTyped, judgeContact, likelyBooker } from '#app/domain/booking/contact-form.ts';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Booked } from '../booking/book-visit.server.ts';
import { type CheckPage, loadCheck } from '../booking/load-check.server.ts';
import { loadDraft } from '../booking/load-draft.server.ts';
import { saveStep } from '../booking/save-step.server.ts';
import { bookForCaller, helpers } from './book-for-caller.server.ts';

type Typed = Readonly<Record<string, string>>;
export type CallerEnd = Pick<CheckPage, 'mode' | 'time' | 'place' | 'review' | 'notes' | 'problems'> & {
  people: Pick<CheckPage['people'][number], 'key' | 'name' | 'number' | 'services' | 'materials'>[];
  heldUntil: Date | null;
  typed: Typed;
  /** the reference once it is booked */
  booked: string | null;
};

/** Refuses with draft-incomplete while somebody has no name. */
export async function loadCallerEnd(ctx: Ctx, asked: { draftId: string; locale: Locale }): Promise<Result<CallerEnd>> {
  const opened = await loadDraft(ctx, asked);
  if (!opened.ok) return opened;
  const { data, reference, bookingId, heldUntil } = opened.value;
  if (bookingId === null && !mayOpen(data, 'contact')) return refuse('draft-incomplete');
  const check = await loadCheck(ctx, asked);
  if (!check.ok) return check;
  const { mode, time, place, review, notes, people } = check.value;
  return ok({
    mode,
    time,
    place,
    review,
    notes,
    problems: check.value.problems.filter(({ step }) => step !== 'contact'),
    people: people.map(({ key, name, number, services, materials }) => ({ key, name, number, services, materials })),
    heldUntil,
    typed: { 'booker-name': likelyBooker(data), kind: 'none', source: 'hotline', ...contactToTyped(data.contact) },
    booked: bookingId === null ? null : reference,
  });
}

/** No code is sent: the caller has no browser that asked for one. A contact that was given counts as not yet confirmed. */
export async function finishForCaller(
  ctx: Ctx,
  input: { draftId: string; typed: Typed },
): Promise<Result<{ booked: Booked | null; problems: FieldProblem[] }>> {
  const { draftId, typed } = input;
  const opened = await loadDraft(ctx, { draftId });
  if (!opened.ok) return opened;
  const { data, bookingId } = opened.value;
  const source = helpers.find((one) => one === typed.source);
  if (!source) return refuse('form-invalid', undefined, 'source');
  if (bookingId === null) {
    const judged = judgeContact(typed, data.contact, { email: checkEmail, mobile: checkMobile });
    if (judged.contact === null) return ok({ booked: null, problems: judged.problems });
    const saved = await saveStep(ctx, { draftId, step: 'contact', patch: { contact: judged.contact } });
    if (!saved.ok) return saved;
  }
  const booked = await bookForCaller(ctx, { draftId, source, note: typed.note ?? '' });
  return booked.ok ? ok({ booked: booked.value, problems: [] }) : booked;
}
