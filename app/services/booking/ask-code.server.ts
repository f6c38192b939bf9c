// Asks for the code that opens a booking, a draft, or everything of one contact. What is typed is judged here; whether
// anything of it exists makes no difference to the answer.

import type { CodePurpose } from '#app/domain/access/code-purpose.ts';
import type { CodeContact } from '#app/domain/access/contact.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import { judgeTypedContact } from '#app/domain/booking/typed-contact.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { kindOfReference } from '#app/store/askers.server.ts';
import { isOpenDraft } from '#app/store/drafts.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { sendCode } from '../access/send-code.server.ts';

/** What the page of the code needs to know: carried there sealed, since it names a contact. */
export type AskedCode = { purpose: CodePurpose; subject: string; contact: CodeContact | null };
export type AskCode = {
  /** as typed; null where the reference is lost */
  reference: string | null;
  contact: string;
  locale: Locale;
  district: string;
  network: string;
};

/** Faults of what was typed, or what was asked for. Refuses like sendCode. */
export async function askCode(
  ctx: Ctx,
  input: AskCode,
): Promise<Result<{ faults: Fault[]; asked: null } | { faults: null; asked: AskedCode }>> {
  const faults: Fault[] = [];
  const reference = input.reference === null ? null : parseReference(input.reference);
  if (reference && !reference.ok)
    faults.push({ field: 'reference', code: reference.code, facts: { ...reference.say } });
  const judged = judgeTypedContact(input.contact, { email: checkEmail, mobile: checkMobile });
  if (judged.fault) faults.push({ field: 'contact', code: judged.fault.code, facts: { ...judged.fault.facts } });
  if (judged.fault || (reference && !reference.ok)) return ok({ faults, asked: null });
  const subject = reference?.value ?? '';
  const asked: AskedCode = { purpose: 'lost-reference', subject, contact: judged.contact };
  if (subject !== '') {
    const draft = await permittedSql(ctx, 'code.use', async (sql) => ok(await isOpenDraft(sql, subject)));
    if (!draft.ok) return draft;
    const matter = await permittedSql(ctx, 'code.use', async (sql) => ok(await kindOfReference(sql, subject)));
    if (!matter.ok) return matter;
    asked.purpose = draft.value ? 'resume-draft' : matter.value ? 'open-matter' : 'open-booking';
  }
  const sent = await askAgain(ctx, { ...input, asked });
  return sent.ok ? ok({ faults: null, asked }) : sent;
}

/** Sends another code for the same; the older one no longer works. */
export async function askAgain(
  ctx: Ctx,
  { asked, locale, district, network }: { asked: AskedCode; locale: Locale; district: string; network: string },
): Promise<Result<null>> {
  const sent = await sendCode(ctx, { ...asked, locale, district, network });
  return sent.ok ? ok(null) : sent;
}

/** As its owner may read it. */
export function shownContact({ kind, value }: CodeContact): string {
  return kind === 'email' ? maskEmail(value) : maskPhone(value, 'owner');
}
