// The page of one request: the masked view with the names people say instead of codes, and the teams to choose from.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfClient } from '#app/platform/sql.server.ts';
import { loadAnswerDue } from '#app/store/desk.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { published } from '../content/published.server.ts';
import { loadRequest, type RequestView } from './load-request.server.ts';

export type RequestPage = Omit<RequestView, 'people'> & {
  people: (Omit<RequestView['people'][number], 'items'> & {
    items: { id: string; name: Bilingual; variant: string; status: string; promisedOn: string | null }[];
  })[];
  point: Bilingual | null;
  community: Bilingual | null;
  /** teams that do this kind of visit */
  teams: { id: string; name: Bilingual }[];
  team: Bilingual | null;
  /** by account id */
  staff: Record<string, Bilingual>;
  /** may open a minor's data */
  supervisor: boolean;
  /** may speak with a caller about it */
  mayAssist: boolean;
  /** by when the person was promised an answer; null when none is owed */
  dueAt: Date | null;
  late: boolean;
};

export async function loadRequestPage(ctx: Ctx, asked: { reference: string }): Promise<Result<RequestPage>> {
  const reference = parseReference(asked.reference);
  if (!reference.ok) return refuse('not-found');
  const loaded = await loadRequest(ctx, { reference: String(reference.value) });
  if (!loaded.ok) return loaded;
  const { booking, people, notes, events } = loaded.value;
  const sql = sqlOfClient(ctx.app.pool);
  const content = await published(ctx.app, ctx.now);
  const faces = await loadTeamFaces(sql, booking.district);
  const dueAt = booking.status === 'submitted' ? await loadAnswerDue(sql, booking.id) : null;
  const writers = [
    ...notes.map((note) => note.staffId),
    ...events.filter((event) => event.actorKind === 'staff').map((event) => event.actorId),
  ];
  return ok({
    ...loaded.value,
    people: people.map((person) => ({
      ...person,
      items: person.items.map((item) => {
        const entry = content.entries.get(item.serviceCode)?.body;
        const unknown = { zh: item.serviceCode, en: item.serviceCode };
        const { id, variant, status, promisedOn } = item;
        return { id, variant, status, promisedOn, name: entry?.short ?? unknown };
      }),
    })),
    point: content.points.get(booking.pointId)?.name ?? null,
    community: content.communities.get(booking.communityId ?? '')?.name ?? null,
    teams: faces
      .filter((team) => (team.kind === 'window') === (booking.mode === 'window'))
      .map(({ id, name }) => ({ id, name })),
    team: faces.find((team) => team.id === booking.teamId)?.name ?? null,
    staff: await loadStaffNames(sql, writers),
    supervisor: ctx.actor.kind === 'staff' && ctx.actor.roles.includes('supervisor'),
    mayAssist: may(ctx.actor, 'booking.assist'),
    dueAt,
    late: dueAt !== null && dueAt < ctx.now,
  });
}
