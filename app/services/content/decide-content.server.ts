// The second person's decision about any content of these pages. A new district brings its rules along, places go into
// their tables: all of it is live with the commit, without a release.
import { NewPlaces } from '#app/domain/content/places.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { savePlaces } from '#app/store/places.server.ts';
import { bodyOf, openProposal } from '#app/store/revision-history.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { forgetPublished } from './published.server.ts';
import { type Decision, decideRevision } from './revise.server.ts';

const kinds = ['text', 'answer', 'rules', 'district', 'places'];

/** Refuses with same-person, not-allowed, version-changed, not-found. */
export async function decideContent(
  ctx: Ctx,
  input: { revisionId: string; decision: Decision },
): Promise<Result<{ kind: string; key: string }>> {
  const answer = await permittedSql(ctx, 'content.edit', async (sql) => {
    const decided = await decideRevision(sql, ctx, { ...input, kinds });
    if (!decided.ok) return decided;
    const { kind, key } = decided.value;
    if (kind === 'district') {
      const rules = await openProposal(sql, 'rules', key);
      if (rules?.version === 1) {
        const along = await decideRevision(sql, ctx, { ...input, revisionId: rules.id, kinds });
        if (!along.ok) return along;
      }
    }
    if (kind === 'places' && input.decision === 'published') {
      const places = NewPlaces.parse(await bodyOf(sql, input.revisionId));
      await savePlaces(sql, places);
      await appendEvents(sql, ctx.actor, ctx.now, [
        { type: 'place.added', subject: `point:${places.point.id}`, district: places.district },
      ]);
    }
    return ok({ kind, key });
  });
  forgetPublished(ctx.app);
  return answer;
}
