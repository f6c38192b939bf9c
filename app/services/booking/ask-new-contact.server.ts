// The first half of mending a contact: what it is now, and a code to the new one.
import type { CodeContact } from '#app/domain/access/contact.ts';
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { judgeTypedContact } from '#app/domain/booking/typed-contact.ts';
import { checkEmail } from '#app/domain/identity/email.ts';
import { checkMobile } from '#app/domain/identity/phone.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { askAgain } from './ask-code.server.ts';
import { contactOf } from './load-own-booking.server.ts';
import { ownBooking } from './own-booking.server.ts';

export type ContactChangePage = {
  id: string;
  reference: string;
  district: string;
  /** masked; '' where there is none */
  shown: string;
  confirmed: boolean;
  /** by when a clerk has looked, where the present one was never confirmed */
  dueAt: Date;
};

/** Refuses with not-found, or final-state when the booking was called off. */
export function loadContactChange(ctx: Ctx, input: { reference: string }): Promise<Result<ContactChangePage>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, opened, rules, content } = own.value;
    if (booking.status.startsWith('cancelled') || booking.status === 'no_show') return refuse('final-state');
    const { shown, confirmed } = contactOf(booking, opened);
    const { id, reference, district } = booking;
    return ok({
      id,
      reference,
      district,
      shown,
      confirmed,
      dueAt: clerkDue(content.calendar, rules.callbacks, ctx.now),
    });
  });
}

export type AskedContact = { purpose: 'change-contact'; subject: string; contact: CodeContact };

/** Faults of what was typed, or what was asked for. Refuses like loadContactChange and sendCode. */
export async function askNewContact(
  ctx: Ctx,
  input: { reference: string; contact: string; locale: Locale; network: string },
): Promise<Result<{ faults: Fault[]; asked: null } | { faults: null; asked: AskedContact }>> {
  const page = await loadContactChange(ctx, input);
  if (!page.ok) return page;
  const { contact, fault } = judgeTypedContact(input.contact, { email: checkEmail, mobile: checkMobile });
  if (fault) return ok({ faults: [{ field: 'contact', code: fault.code, facts: { ...fault.facts } }], asked: null });
  const asked: AskedContact = { purpose: 'change-contact', subject: page.value.id, contact };
  const sent = await askAgain(ctx, { ...input, asked, district: page.value.district });
  return sent.ok ? ok({ faults: null, asked }) : sent;
}
