// The clock's part of sessions: reminds organisations before their answer is due, ends offers nobody answered, and reminds
// partner units. What ends is never dropped: it comes back to the clerks' list.
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { remindPartners } from '#app/store/session-talks.server.ts';
import { closeOffer, dropSessionHolds, dueSessions, stepSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { note } from './make-offer.server.ts';
import { tellPartners } from './tell-partners.server.ts';
import { dueIn, tellSession } from './tell-session.server.ts';

/** Returns how many letters and steps there were. */
export async function remindSessions(ctx: Ctx): Promise<Result<number>> {
  const content = await published(ctx.app, ctx.now);
  const { calendar, rules } = content;
  const longest = Math.max(0, ...[...rules.values()].map(({ body }) => body.sessions.remindBeforeDays));
  const soon = (days: number) => {
    const date = addWorkingDays(calendar, civilDateOf(ctx.now), days).date;
    return new Date(new Date(`${date}T00:00:00+08:00`).getTime() + 86_400_000);
  };
  return permittedSql(ctx, 'system.work', async (sql) => {
    let done = 0;
    for (const session of await dueSessions(sql, soon(longest))) {
      const terms = rules.get(session.district)?.body.sessions;
      if (!terms || !session.dueAt) continue;
      if (session.dueAt <= ctx.now) {
        const dueAt = dueIn(calendar, terms, terms.offerWorkingDays, ctx.now);
        const step = { id: session.id, version: session.version, status: 'asked' as const, dueSide: 'staff' as const };
        if (!(await stepSession(sql, { ...step, dueAt }))) continue;
        await dropSessionHolds(sql, session.id);
        await closeOffer(sql, session.id, 'lapsed', 'remind-sessions', ctx.now);
        await note(sql, ctx, content, session, 'lapsed', {}, { offer: session.offerVersion });
      } else if (session.dueAt <= soon(terms.remindBeforeDays)) {
        const once = `due:${session.offerVersion}`;
        await tellSession(sql, ctx, content, session, { what: 'due-soon', eventId: null, until: session.dueAt, once });
      }
      done += 1;
    }
    const reminded = await remindPartners(sql, ctx.now, soon(longest));
    await appendEvents(
      sql,
      ctx.actor,
      ctx.now,
      reminded.map(({ id, sessionId, district, unitId }) => ({
        type: 'talk.reminded' as const,
        subject: `session:${sessionId}`,
        district,
        data: { talk: id, unit: unitId },
      })),
    );
    const talkIds = reminded.map(({ id }) => id);
    await tellPartners(sql, ctx, content, { what: 'reminded', talkIds });
    return ok(done + reminded.length);
  });
}
