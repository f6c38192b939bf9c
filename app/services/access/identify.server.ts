// Who is it? Turns what the cookies carry into an actor, at most once per request.
import type { Actor } from '#app/domain/access/actor.ts';
import { isOpen, wantsRenewal } from '#app/domain/access/grant.ts';
import type { App } from '#app/platform/context.server.ts';
import type { Visitor } from '#app/platform/http/session.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadGrants, renewGrants } from '#app/store/grants.server.ts';
import { type ContactGrant, loadContactGrants, renewContactGrants } from '#app/store/org-contacts.server.ts';
import { identifyStaff } from './identify-staff.server.ts';

/** The staff cookie is only looked at on staff pages; there, without a living session, nobody is anybody. */
export async function identify(app: App, visitor: Visitor, now: Date): Promise<Actor> {
  if (visitor.staffToken !== null) {
    const staff = await identifyStaff(app, now, visitor.staffToken);
    return staff ?? { kind: 'citizen', sessionId: visitor.citizenId, grants: [] };
  }
  const sessionId = visitor.citizenId;
  const grants = visitor.fresh ? [] : await openGrants(app, now, sessionId);
  const contact = visitor.orgPage && !visitor.fresh ? await openContact(app, now, sessionId) : null;
  if (!contact) return { kind: 'citizen', sessionId, grants };
  const { contactId, organisationId, district, role } = contact;
  return { kind: 'contact', contactId, organisationId, district, role, sessionId, grants };
}

/** Whoever was chosen last among those this browser may speak for. */
async function openContact(app: App, now: Date, citizenId: string): Promise<ContactGrant | null> {
  const sql = sqlOfClient(app.pool);
  const sessionHash = app.keys.tokenHash(citizenId);
  const [first] = (await loadContactGrants(sql, sessionHash)).filter((grant) => isOpen(grant, now));
  if (first && wantsRenewal(first, now)) await renewContactGrants(sql, sessionHash, now);
  return first ?? null;
}

async function openGrants(app: App, now: Date, citizenId: string): Promise<string[]> {
  const sql = sqlOfClient(app.pool);
  const sessionHash = app.keys.tokenHash(citizenId);
  const open = (await loadGrants(sql, sessionHash)).filter((grant) => isOpen(grant, now));
  if (open.some((grant) => wantsRenewal(grant, now))) await renewGrants(sql, sessionHash, now);
  return open.map(({ bookingId }) => bookingId);
}
