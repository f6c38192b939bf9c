// Partner units are asked for single talks of a session: with an offer, and later when one declined or proposed an hour.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { TalkTime } from '#app/domain/session/offer-form.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { askPartner, loadPartnerUnits } from '#app/store/session-talks.server.ts';
import type { Session } from '#app/store/sessions.server.ts';
import type { Published } from '../content/published.server.ts';
import { tellPartners } from './tell-partners.server.ts';
import { dueIn } from './tell-session.server.ts';

/** Sets hours and asks the units; who is asked already for the same hour is not asked again. How many talks changed. */
export async function askPartners(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  session: Session,
  times: readonly TalkTime[],
): Promise<Result<number>> {
  const rules = content.rules.get(session.district)?.body;
  const units = await loadPartnerUnits(sql, session.district);
  if (!rules) return refuse('not-found');
  const dueAt = dueIn(content.calendar, rules.sessions, rules.sessions.partnerWorkingDays, ctx.now);
  const talkIds: string[] = [];
  let changed = 0;
  for (const { talkId, date, start, unitId } of times) {
    if (unitId !== null && !units.some(({ id }) => id === unitId)) {
      return refuse('form-invalid', undefined, `t.${talkId}.unit`);
    }
    const asked = await askPartner(sql, { id: talkId, date, start, unitId, now: ctx.now, dueAt });
    if (!asked) continue;
    changed += 1;
    if (unitId === null) continue;
    talkIds.push(talkId);
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'talk.asked',
        subject: `session:${session.id}`,
        district: session.district,
        pointId: session.pointId,
        data: { talk: talkId, unit: unitId },
      },
    ]);
  }
  await tellPartners(sql, ctx, content, { what: 'asked', talkIds });
  return ok(changed);
}
