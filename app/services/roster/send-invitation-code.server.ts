// A one-time code for the person a private link is for, to the contact the organisation gave.
import type { Locale } from '#app/domain/locale.ts';
import type { Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type SentCode, sendCode } from '../access/send-code.server.ts';
import { invitedAttendee } from './open-invitation.server.ts';

/** `network` is that of the request. Refuses as sendCode does, and for a link that leads nowhere. */
export async function sendInvitationCode(
  ctx: Ctx,
  input: { token: string | null; locale: Locale; district: string; network: string },
): Promise<Result<SentCode>> {
  const { token, ...to } = input;
  const whose = await invitedAttendee(ctx, { token });
  if (!whose.ok) return whose;
  return sendCode(ctx, { ...to, purpose: 'attend', subject: whose.value.attendeeId, contact: null });
}
