// Judges the code and says which page it has opened: a booking, a draft, or the list of one contact's bookings.
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { kindOfReference } from '#app/store/askers.server.ts';
import { loadBookingVisit } from '#app/store/booking-visit.server.ts';
import { findDraft } from '#app/store/drafts.server.ts';
import { checkCode } from '../access/check-code.server.ts';
import type { AskedCode } from './ask-code.server.ts';

export type Opening = {
  /** path of the page, in the language of the reader */
  path: string;
  /** the browser's new session id */
  newSessionId: string | null;
};

/** Refuses like checkCode. A code that fits opens the page in the district that owns the booking. */
export async function openByCode(
  ctx: Ctx,
  input: { asked: AskedCode; code: string; locale: Locale; district: string },
): Promise<Result<Opening>> {
  const { purpose, subject } = input.asked;
  const checked = await checkCode(ctx, { purpose, subject, code: input.code });
  if (!checked.ok) return checked;
  const { bookingIds, draftId, newSessionId } = checked.value;
  const base = `/${input.locale}/`;
  const sql = sqlOfClient(ctx.app.pool);
  if (draftId !== null) {
    const draft = await findDraft(sql, ctx.app.keys, draftId);
    return ok({ path: `${base}${draft?.district ?? input.district}/book/${draftId}`, newSessionId });
  }
  if (purpose === 'open-matter') {
    const asked = await kindOfReference(sql, subject);
    const page = asked?.kind === 'question' ? 'ask' : 'matters';
    return ok({ path: `${base}${asked?.district ?? input.district}/${page}/${subject}`, newSessionId });
  }
  const [only, ...others] = bookingIds;
  const booking = only && others.length === 0 ? await loadBookingVisit(sql, only) : null;
  const path = booking ? `${booking.district}/bookings/${booking.reference}` : `${input.district}/bookings`;
  return ok({ path: base + path, newSessionId });
}
