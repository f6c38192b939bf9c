// Who may see and run the day of a session, which of its days is meant, and what the ledger hears of it.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type RosterScope, rosterScope } from './roster-scope.server.ts';

/** The team of one of the half days runs it; desks of the district read it. */
export async function dayScope(sql: Sql, ctx: Ctx, reference: string, lock = false): Promise<Result<RosterScope>> {
  const scope = await rosterScope(sql, ctx, reference, lock);
  if (!scope.ok || ctx.actor.kind !== 'staff' || !ctx.actor.roles.includes('field-officer')) return scope;
  const { halfDays, district } = scope.value.session;
  const mine = halfDays.some(({ teamId }) => covers(ctx.actor, { district, teamId }));
  return mine ? scope : refuse('not-found');
}

/** Today where the session meets today, else its next day, else its last. */
export function dayOfSession({ session }: RosterScope, now: Date): string {
  const today = civilDateOf(now);
  const dates = session.halfDays.map(({ date }) => date);
  return dates.find((date) => date >= today) ?? dates.at(-1) ?? today;
}

/** Where the host's name is sealed. */
export const signaturePlace = (sessionId: string, date: string) => ({
  table: 'session_signature',
  column: 'host_sealed',
  row: `${sessionId} ${date}`,
});

/** Everything done by the team: the roster locked, so that two officers never call or count the same person twice. */
export function onTheDay<T>(
  ctx: Ctx,
  reference: string,
  work: (sql: Sql, scope: RosterScope, date: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  return permittedSql(ctx, 'session.run', async (sql) => {
    const scope = await dayScope(sql, ctx, reference, true);
    if (!scope.ok) return scope;
    return work(sql, scope.value, dayOfSession(scope.value, ctx.now));
  });
}

export async function tell(
  sql: Sql,
  ctx: Ctx,
  { session }: RosterScope,
  type:
    | 'attendee.arrived'
    | 'attendee.called'
    | 'session.extended'
    | 'session.listeners'
    | 'session.signed'
    | 'session.ended'
    | 'visit.arrived',
  subject: string,
  data: Record<string, string | number | null> = {},
): Promise<void> {
  const { bookingId, district, pointId } = session;
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject, bookingId, district, pointId, data }]);
}
