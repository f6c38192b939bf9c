// Who may follow a day's changes, and for how long: until the session ends or the role is taken away.
import { covers, may } from '#app/domain/access/permission.ts';
import { cityIdleRules, isAlive } from '#app/domain/access/staff-session.ts';
import { civilDateOf, isCivilDate } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { liveOf } from '#app/platform/live.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { countDay } from '#app/store/board-changes.server.ts';
import { loadSession } from '#app/store/staff-sessions.server.ts';

export type Watching = {
  stop(): void;
  /** looks at the session again; following does not keep it awake */
  still(): Promise<boolean>;
  /** the day has changed since it was read with the count `seen` */
  behind: boolean;
};

export async function watchBoard(
  ctx: Ctx,
  asked: { district: string; date: string; seen: number },
  on: { changed(): void; end(): void },
): Promise<Result<Watching>> {
  const { actor, app } = ctx;
  if (!may(actor, 'day.read')) return refuse(actor.kind === 'staff' ? 'not-allowed' : 'sign-in-first');
  if (actor.kind !== 'staff' || !isCivilDate(asked.date) || !covers(actor, asked)) return refuse('not-found');
  const topic = `${asked.district} ${asked.date}`;
  const live = liveOf(app);
  const count = await countDay(sqlOfClient(app.pool), asked.district, asked.date);
  if (!live.counts.has(topic)) live.counts.set(topic, count);
  const stop = live.watch(topic, on.changed, on.end);
  return ok({
    stop,
    behind: count !== asked.seen,
    async still() {
      const now = app.clock.now();
      const session = await loadSession(sqlOfClient(app.pool), actor.sessionId, civilDateOf(now));
      if (session?.status !== 'active' || session.stage !== 'full') return false;
      return (
        isAlive(session, session.idle ?? cityIdleRules, now) && may({ ...actor, roles: session.roles }, 'day.read')
      );
    },
  });
}
