// Letters about a session to whoever speaks for its organisation, and by when answers are due.
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import type { sessionNews } from '#app/domain/ledger/letter-facts.ts';
import type { SessionTerms } from '#app/domain/rules/session-terms.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { loadContact } from '#app/store/org-contacts.server.ts';
import { loadOrganisation } from '#app/store/organisations.server.ts';
import type { HalfDayRow, Session } from '#app/store/sessions.server.ts';
import type { Published } from '../content/published.server.ts';
import { namesOf } from '../organisation/edit-contacts.server.ts';

/** Instant (UTC) by which something asked for now is answered. */
export function dueIn(calendar: WorkingCalendar, terms: SessionTerms, days: number, now: Date): Date {
  return instantAt(addWorkingDays(calendar, civilDateOf(now), days).date, terms.dueMinute);
}

/** Where words of people are sealed: a note of the order, or words of an offer (`<session>:<version>`). */
export function notePlace(table: 'session' | 'session_offer', row: string) {
  return { table, column: table === 'session' ? 'note_sealed' : 'words_sealed', row };
}

export type News = {
  what: (typeof sessionNews)[number];
  eventId: string | null;
  until?: Date | null;
  reason?: string | null;
  halfDays?: readonly Pick<HalfDayRow, 'date' | 'start' | 'end' | 'desks'>[];
  /** makes a second letter of one kind another one */
  once?: string;
};

export async function tellSession(sql: Sql, ctx: Ctx, content: Published, session: Session, news: News): Promise<void> {
  const organisation = await loadOrganisation(sql, session.organisationId);
  const contact = await loadContact(sql, ctx.app.keys, session.contactId);
  if (!organisation || !contact?.contact || contact.status === 'left') return;
  const none = { zh: '—', en: '—' };
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      template: 'session-told',
      channel: contact.contact.kind,
      to: contact.contact.value,
      locale: session.locale,
      dedupe: `session:${session.id}:${news.what}:${news.once ?? session.version}`,
      eventId: news.eventId,
      district: session.district,
      pointId: session.pointId,
      facts: {
        organisation: namesOf(organisation),
        path: `org/sessions/${session.reference}`,
        what: news.what,
        reference: session.reference,
        services: session.menu.services.map(({ code, people }) => ({
          name: content.entries.get(code)?.body.name ?? none,
          people,
        })),
        place: content.communities.get(session.communityId)?.name ?? none,
        halfDays: mergeHalves(news.halfDays ?? []),
        talks: session.menu.talks.map(({ topic }) => content.entries.get(topic)?.body.name ?? none),
        until: news.until?.toISOString() ?? null,
        reason: news.reason ?? null,
      },
    },
  ]);
}

/** Teams of one half day together: the host counts desks, not teams. */
function mergeHalves(halves: readonly Pick<HalfDayRow, 'date' | 'start' | 'end' | 'desks'>[]) {
  const merged = new Map<string, { date: string; windowStart: number; windowEnd: number; desks: number }>();
  for (const { date, start, end, desks } of halves) {
    const key = `${date} ${start} ${end}`;
    const before = merged.get(key)?.desks ?? 0;
    merged.set(key, { date, windowStart: start, windowEnd: end, desks: before + desks });
  }
  return [...merged.values()];
}
