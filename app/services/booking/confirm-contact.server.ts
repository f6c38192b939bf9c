// A code that was typed in shows that the contact of a draft is right.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { contactBlind } from '#app/store/contact-blind.server.ts';
import { checkCode } from '../access/check-code.server.ts';
import { loadDraft } from './load-draft.server.ts';
import { saveStep } from './save-step.server.ts';

/** Refuses like `checkCode`; a code for an address that was changed since counts as expired. */
export async function confirmContact(ctx: Ctx, input: { draftId: string; code: string }): Promise<Result<null>> {
  const opened = await loadDraft(ctx, { draftId: input.draftId });
  if (!opened.ok) return opened;
  const { contact } = opened.value.data;
  if (!contact) return refuse('draft-incomplete');
  if (contact.confirmed) return ok(null);
  const checked = await checkCode(ctx, { purpose: 'confirm-contact', subject: input.draftId, code: input.code });
  if (!checked.ok) return checked;
  if (checked.value.contactBlind !== contactBlind(ctx.app.keys, contact.value)) {
    return refuse('code-expired', undefined, 'code');
  }
  const patch = { contact: { ...contact, confirmed: true } };
  const saved = await saveStep(ctx, { draftId: input.draftId, step: 'contact', patch });
  return saved.ok ? ok(null) : saved;
}
