// A contact signs in by a code, changes the organisation it speaks for, and signs out.
import { judgeTypedContact } from '#app/domain/booking/typed-contact.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { chooseContact, dropContactGrants } from '#app/store/org-contacts.server.ts';
import { checkCode } from '../access/check-code.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import type { AskedCode } from '../booking/ask-code.server.ts';
import { type Asked, sendOrgCode } from './register.server.ts';

export async function askOrgCode(
  ctx: Ctx,
  input: { contact: string; district: string; locale: Locale; network: string },
): Promise<Result<Asked>> {
  const { contact, fault } = judgeTypedContact(input.contact, { email: checkEmail, mobile: checkMobile });
  if (!contact) {
    const faults = fault ? [{ field: 'contact', code: fault.code, facts: { ...fault.facts } }] : [];
    return ok({ faults, asked: null });
  }
  return sendOrgCode(ctx, { ...input, contact });
}

/** Refuses like checkCode. */
export async function openOrgByCode(
  ctx: Ctx,
  input: { asked: AskedCode; code: string },
): Promise<Result<{ newSessionId: string | null }>> {
  if (input.asked.purpose !== 'org-sign-in') return refuse('code-expired', undefined, 'code');
  const checked = await checkCode(ctx, { purpose: 'org-sign-in', subject: input.asked.subject, code: input.code });
  return checked.ok ? ok({ newSessionId: checked.value.newSessionId }) : checked;
}

/** One of those a code has opened in this browser. */
export function switchOrganisation(ctx: Ctx, input: { contactId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    if (!/^[0-9a-f-]{36}$/.test(input.contactId)) return refuse('not-found');
    const chosen = await chooseContact(sql, sessionHashOf(ctx), input.contactId, ctx.now);
    return chosen ? ok(null) : refuse('not-found');
  });
}

export function leaveOrgPages(ctx: Ctx): Promise<Result<null>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    await dropContactGrants(sql, sessionHashOf(ctx));
    return ok(null);
  });
}
