// The roster somebody asks for: the organisation's contact their own, staff those of their district. Nobody else's exists.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { RosterRules } from '#app/domain/roster/check-row.ts';
import { openStatuses, orderedServices } from '#app/domain/roster/ordered.ts';
import type { OfficeRules } from '#app/domain/rules/office-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { findRosterSession, openRoster, type Roster, type RosterSession } from '#app/store/rosters.server.ts';
import { type Published, published } from '../content/published.server.ts';

export type RosterScope = { session: RosterSession; roster: Roster; rules: OfficeRules; content: Published };

/** Refuses with sign-in-first, or not-found for what is not theirs; `lock` for whoever changes the roster. */
export async function rosterScope(sql: Sql, ctx: Ctx, reference: string, lock = false): Promise<Result<RosterScope>> {
  const session = await findRosterSession(sql, { reference });
  const { actor } = ctx;
  if (!session || actor.kind === 'citizen') return refuse('not-found');
  const { organisationId, district } = session;
  const mine = actor.kind === 'contact' ? covers(actor, { organisationId }) : covers(actor, { district });
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(district)?.body;
  if (!mine || !rules) return refuse('not-found');
  if (lock && !openStatuses.includes(session.status)) return refuse('final-state');
  return ok({ session, roster: await openRoster(sql, ctx.app.keys, ctx.now, session, lock), rules, content });
}

/** What one person of the roster is there for: own wishes within the order, else all of it. */
export function servicesFor(
  session: RosterSession,
  own: readonly string[],
): { code: string; variant: string | null }[] {
  const ordered = orderedServices(session.menu);
  const chosen = ordered.filter(({ code }) => own.includes(code));
  return chosen.length > 0 ? chosen : ordered;
}

export function rosterRules({ session, roster, rules, content }: RosterScope, now: Date): RosterRules {
  const today = civilDateOf(now);
  return {
    today,
    visitDate: session.halfDays[0]?.date ?? today,
    guardianUnder: rules.ages.guardianUnder,
    audience: roster.audience,
    services: orderedServices(session.menu).map(({ code }) => {
      const entry = content.entries.get(code)?.body;
      return { code, names: entry ? [entry.name.zh, entry.name.en, entry.short.zh, entry.short.en] : [] };
    }),
  };
}

/** Places at desks that the agreed half days have; null before an offer. */
export function placesOf(session: RosterSession): number | null {
  return session.halfDays.length === 0 ? null : session.halfDays.reduce((sum, { places }) => sum + places, 0);
}
