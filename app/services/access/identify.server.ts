// Who is it? Turns what the cookies carry into an actor, at most once per request.
import type { Actor } from '#app/domain/access/actor.ts';
import { isOpen, wantsRenewal } from '#app/domain/access/grant.ts';
import type { App } from '#app/platform/context.server.ts';
import type { Visitor } from '#app/platform/http/session.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadGrants, renewGrants } from '#app/store/grants.server.ts';
import { identifyStaff } from './identify-staff.server.ts';

/** The staff cookie is only looked at on staff pages; there, without a living session, nobody is anybody. */
export async function identify(app: App, visitor: Visitor, now: Date): Promise<Actor> {
  if (visitor.staffToken !== null) {
    const staff = await identifyStaff(app, now, visitor.staffToken);
    return staff ?? { kind: 'citizen', sessionId: visitor.citizenId, grants: [] };
  }
  const grants = visitor.fresh ? [] : await openGrants(app, now, visitor.citizenId);
  return { kind: 'citizen', sessionId: visitor.citizenId, grants };
}

async function openGrants(app: App, now: Date, citizenId: string): Promise<string[]> {
  const sql = sqlOfClient(app.pool);
  const sessionHash = app.keys.tokenHash(citizenId);
  const open = (await loadGrants(sql, sessionHash)).filter((grant) => isOpen(grant, now));
  if (open.some((grant) => wantsRenewal(grant, now))) await renewGrants(sql, sessionHash, now);
  return open.map(({ bookingId }) => bookingId);
}
