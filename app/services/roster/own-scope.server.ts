// Whose private page it is: the link in the cookie names one attendee, a code or a birth date opened it in this browser.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type AttendeePurpose, findInvitation, openedAs } from '#app/store/attendee-links.server.ts';
import { type Attendee, findAttendee } from '#app/store/attendees.server.ts';
import { findRosterSession, openRoster } from '#app/store/rosters.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { published } from '../content/published.server.ts';
import type { RosterScope } from './roster-scope.server.ts';

export type OwnScope = RosterScope & { attendee: Attendee; purpose: AttendeePurpose; opened: AttendeePurpose | null };

/**
 * Refuses with not-found for a link nobody has, invitation-ended for one whose time is over. `open`: refuses with
 * sign-in-first until this browser has shown that it may.
 */
export async function ownScope(
  sql: Sql,
  ctx: Ctx,
  token: string | null,
  wanted: { open?: boolean; lock?: boolean } = {},
): Promise<Result<OwnScope>> {
  if (ctx.actor.kind !== 'citizen' || token === null || !/^[0-9A-Z]{16}$/.test(token)) return refuse('not-found');
  const found = await findInvitation(sql, ctx.app.keys.tokenHash(token), ctx.now);
  if (!found) return refuse('not-found');
  if (found.ended) return refuse('invitation-ended');
  const session = await findRosterSession(sql, { id: found.sessionId });
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(found.district)?.body;
  if (!session || !rules) return refuse('not-found');
  const roster = await openRoster(sql, ctx.app.keys, ctx.now, session);
  const attendee = await findAttendee(sql, ctx.app.keys, roster, found.attendeeId, wanted.lock);
  if (!attendee) return refuse('not-found');
  const opened = await openedAs(sql, sessionHashOf(ctx), attendee.id, ctx.now);
  if (wanted.open && opened === null) return refuse('sign-in-first');
  return ok({ session, roster, rules, content, attendee, purpose: found.purpose, opened });
}
