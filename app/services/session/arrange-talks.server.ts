// Hours and partner units of talks after a session was agreed: another unit for one that declined, or the hour it proposed.
import { civilDateOf, clockText } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { readTalkTimes } from '#app/domain/session/offer-form.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadTalks } from '#app/store/session-talks.server.ts';
import { stepSession } from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { askPartners } from './ask-partners.server.ts';
import { type AnswerOrder, sessionForStaff } from './make-offer.server.ts';
import { tellSession } from './tell-session.server.ts';

/** Only what differs is asked anew, and its host told. Refuses with offer-changed, and at a field date-invalid, date-past. */
export async function arrangeTalks(ctx: Ctx, input: AnswerOrder): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'session.offer', async (sql) => {
    const found = await sessionForStaff(sql, ctx, input, 'arrange');
    if (!found.ok) return found;
    const session = found.value;
    const at = (id: string, name: string) => (input.typed[`t.${id}.${name}`] ?? '').trim();
    const differing = (await loadTalks(sql, session.id)).filter(
      ({ id, date, start, unitId }) =>
        at(id, 'date') !== (date ?? '') ||
        at(id, 'start') !== (start === null ? '' : clockText(start)) ||
        at(id, 'unit') !== (unitId ?? ''),
    );
    const times = readTalkTimes(
      input.typed,
      differing.map(({ id }) => id),
      civilDateOf(ctx.now),
    );
    if (!times.ok) return times;
    const asked = await askPartners(sql, ctx, content, session, times.value);
    if (!asked.ok) return asked;
    if (asked.value === 0) return ok(null);
    const { id, version, status } = session;
    if (!(await stepSession(sql, { id, version, status, dueSide: null, dueAt: null }))) return refuse('offer-changed');
    await tellSession(sql, ctx, content, session, { what: 'talks-changed', eventId: null });
    return ok(null);
  });
}
