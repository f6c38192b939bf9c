// Who is acting, from what the cookies say.
import type { Actor } from '#app/domain/access/actor.ts';
import type { App } from '#app/platform/context.server.ts';
import type { Visitor } from '#app/platform/http/session.server.ts';

/** Called once per request. A citizen until a staff token proves otherwise. */
export async function identify(_app: App, visitor: Visitor, _now: Date): Promise<Actor> {
  return { kind: 'citizen', sessionId: visitor.citizenId, grants: [] };
}
