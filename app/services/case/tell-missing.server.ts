// Everything that is missing, told once, within five working days of receipt (Administrative Licensing Law art. 32).
import { covers } from '#app/domain/access/permission.ts';
import { papersOf } from '#app/domain/case/papers.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadCaseItem } from '#app/store/cases.server.ts';
import { tellNotice } from '#app/store/deferrals.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { actorName } from './apply-step.server.ts';
import { noticePlace } from './load-case.server.ts';
import { tellCase } from './tell-case.server.ts';

export type TellMissing = { itemId: string; materials: readonly string[]; lines: readonly string[] };

/** A second notice is refused with told-already; nothing named with reason-needed. */
export function tellMissing(ctx: Ctx, input: TellMissing): Promise<Result<null>> {
  return permittedSql(ctx, 'case.tell', async (sql) => {
    const item = await loadCaseItem(sql, input.itemId);
    if (!item || !covers(ctx.actor, { district: item.district, pointId: item.pointId })) return refuse('not-found');
    if (item.status !== 'captured') return refuse('step-not-allowed');
    const content = await published(ctx.app, ctx.now);
    const papers = papersOf(content.entries.get(item.serviceCode)?.body, item.variant);
    const named = papers.filter(({ code }) => input.materials.includes(code));
    const lines = input.lines.map((line) => line.trim()).filter(Boolean);
    if (named.length + lines.length === 0) return refuse('reason-needed', undefined, 'materials');
    if (lines.some((line) => !checkText(line, { max: 200 }).ok)) return refuse('form-invalid', undefined, 'lines');
    const told = await tellNotice(sql, item.id, {
      materials: named.map(({ code }) => code),
      linesSealed: lines.length > 0 ? ctx.app.keys.seal(lines.join('\n'), noticePlace(item.id)) : null,
      by: actorName(ctx),
      now: ctx.now,
    });
    if (!told) return refuse('told-already');
    const { bookingId, visitId, district, pointId } = item;
    const about = { subject: `item:${item.id}`, bookingId, visitId, district, pointId };
    const data = { service: item.serviceCode, materials: named.map(({ code }) => code), lines: lines.length };
    const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'notice.told', ...about, data }]);
    await tellCase(sql, ctx, item, eventId ?? null, {
      news: 'told-once',
      lines: [...named.map(({ name }) => name), ...lines.map((line) => ({ zh: line, en: line }))],
    });
    return ok(null);
  });
}
