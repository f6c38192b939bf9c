// Keeps who books and where letters go, and sends a code there; the same confirmed address needs no other code.
import { judgeContact } from '#app/domain/booking/contact-form.ts';
import type { Contact } from '#app/domain/booking/draft.ts';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import type { Typed } from '#app/domain/booking/person-form.ts';
import { mayOpen } from '#app/domain/booking/step.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sendCode } from '../access/send-code.server.ts';
import { loadDraft } from './load-draft.server.ts';
import { saveStep } from './save-step.server.ts';

export type SavedContact = { problems: FieldProblem[]; contact: Contact | null };
type Asked = { draftId: string; locale: Locale; network: string };

export async function saveContact(ctx: Ctx, input: Asked & { typed: Typed }): Promise<Result<SavedContact>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const { data, district } = opened.value;
  if (!mayOpen(data, 'contact')) return refuse('draft-incomplete');
  const judged = judgeContact(input.typed, data.contact, { email: checkEmail, mobile: checkMobile });
  const { contact } = judged;
  if (contact === null) return ok(judged);
  const step = { draftId: input.draftId, locale: input.locale, step: 'contact' as const };
  const saved = await saveStep(ctx, { ...step, patch: { contact } });
  if (!saved.ok) return saved;
  const moved = contact.value !== data.contact?.value || contact.kind !== data.contact.kind;
  if (contact.kind !== 'none' && !contact.confirmed && moved) {
    const sent = await send(ctx, input, district, contact);
    if (!sent.ok && sent.problem.code !== 'code-too-soon') return sent;
  }
  return ok(judged);
}

/** Sends another code to the kept address; the older one no longer works. */
export async function resendCode(ctx: Ctx, input: Asked): Promise<Result<null>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const { data, district } = opened.value;
  if (!data.contact || data.contact.kind === 'none') return refuse('draft-incomplete');
  const sent = await send(ctx, input, district, data.contact);
  return sent.ok ? ok(null) : sent;
}

function send(ctx: Ctx, input: Asked, district: string, contact: Contact) {
  const { kind, value } = contact;
  return sendCode(ctx, {
    purpose: 'confirm-contact',
    subject: input.draftId,
    contact: kind === 'none' ? null : { kind, value },
    locale: input.locale,
    district,
    network: input.network,
  });
}
