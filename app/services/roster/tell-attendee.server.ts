// News of their own case to somebody who came with a session: by their own contact, with a link to their own page.
import { addDays, civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import type { NewsFacts } from '#app/domain/ledger/letter-facts.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { newInvitations } from '#app/store/attendee-links.server.ts';
import { attendeeOfPerson } from '#app/store/attendees.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { findRoster, findRosterSession } from '#app/store/rosters.server.ts';
import { published } from '../content/published.server.ts';
import { attendeeFacts } from './invite.server.ts';

/** The page with the answer stays open for so long; each piece of news brings a link of its own. */
const linkDays = 60;

/** Nothing where the organisation gave no contact of theirs. `once`: one letter per person and this. */
export async function tellAttendee(
  sql: Sql,
  ctx: Ctx,
  about: { bookingId: string; personId: string; eventId: string | null; once: string },
  facts: NewsFacts,
): Promise<void> {
  const session = await findRosterSession(sql, { bookingId: about.bookingId });
  const roster = session && (await findRoster(sql, session.id));
  const content = await published(ctx.app, ctx.now);
  const rules = session && content.rules.get(session.district)?.body;
  if (!session || !roster || !rules) return;
  const to = await attendeeOfPerson(sql, ctx.app.keys, roster, about.personId);
  if (!to || to.contactKind === 'none' || to.contact === null) return;
  const until = instantAt(addDays(civilDateOf(ctx.now), linkDays), 0);
  const wanted = [{ attendeeId: to.id, purpose: to.minor ? ('guardian' as const) : ('attendee' as const) }];
  const [token = ''] = await newInvitations(sql, ctx.app.keys, ctx.now, wanted, until);
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      template: 'attendee-news',
      channel: to.contactKind,
      to: to.contact,
      locale: to.locale,
      dedupe: `attendee-news:${to.id}:${about.once}`,
      bookingId: about.bookingId,
      eventId: about.eventId,
      district: session.district,
      pointId: session.pointId,
      facts: { ...attendeeFacts({ session, roster, rules, content }, to, { token, now: ctx.now }), ...facts },
    },
  ]);
}
