// A staff cookie becomes an actor only while its session lives, the account is active, and every step was taken.
import type { HalfSigned, Staff } from '#app/domain/access/actor.ts';
import { cityIdleRules, isAlive, wantsTouch } from '#app/domain/access/staff-session.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { App } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadSession, touchSession } from '#app/store/staff-sessions.server.ts';

export async function identifyStaff(app: App, now: Date, token: string): Promise<Staff | HalfSigned | null> {
  const sql = sqlOfClient(app.pool);
  const session = await loadSession(sql, app.keys.tokenHash(token), civilDateOf(now));
  if (session === null || session.status !== 'active') return null;
  if (!isAlive(session, session.idle ?? cityIdleRules, now)) return null;
  if (wantsTouch(session, now)) await touchSession(sql, session.idHash, now);
  const { staffId, idHash, stage } = session;
  if (stage !== 'full') return { kind: 'half-signed', staffId, stage, sessionId: idHash };
  const roles =
    session.deputy && !session.roles.includes('supervisor') ? [...session.roles, 'supervisor' as const] : session.roles;
  const { district, pointId, teamId } = session;
  return { kind: 'staff', staffId, roles, district, pointId, teamId, sessionId: idHash };
}
