// Books for somebody who has no phone or e-mail, or cannot use them: by hotline, through a community worker, at a counter.
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { countAssistedPeople } from '#app/store/desk.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Booked, bookVisit } from '../booking/book-visit.server.ts';
import { openDraft } from '../booking/load-draft.server.ts';
import { addNote } from './decide-request.server.ts';

export const helpers = ['hotline', 'community-worker', 'walk-in'] as const;
export type Helper = (typeof helpers)[number];
export type BookForCaller = { draftId: string; source: Helper; note: string };

/**
 * The note says how it was made sure who is asking; it stays with the booking. A community worker is a proxy and books
 * for a limited number of people a day. Refuses with reason-needed, quota-reached, or as bookVisit does.
 */
export async function bookForCaller(ctx: Ctx, input: BookForCaller): Promise<Result<Booked>> {
  const note = input.note.trim();
  if (note.length < 4) return refuse('reason-needed', undefined, 'note');
  if (!checkText(note, { max: 500, lines: true }).ok) return refuse('form-invalid', undefined, 'note');
  const free = await withinQuota(ctx, input);
  if (!free.ok) return free;
  const booked = await bookVisit(ctx, { draftId: input.draftId, source: input.source });
  if (!booked.ok || booked.value.again) return booked;
  const noted = await addNote(ctx, { reference: booked.value.reference, body: note });
  return noted.ok || noted.problem.code === 'not-found' ? booked : noted;
}

function withinQuota(ctx: Ctx, input: BookForCaller): Promise<Result<null>> {
  return permittedSql(ctx, 'booking.assist', async (sql) => {
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const opened = await openDraft(sql, ctx, input.draftId);
    if (!opened.ok) return opened;
    if (input.source !== 'community-worker' || opened.value.draft.bookingId !== null) return ok(null);
    const since = instantAt(civilDateOf(ctx.now), 0);
    const before = await countAssistedPeople(sql, ctx.actor.staffId, input.source, since);
    const most = opened.value.rules.quota.peoplePerProxyPerDay;
    const wanted = opened.value.draft.data.applicants.length;
    return before + wanted > most ? refuse('quota-reached', { most }) : ok(null);
  });
}
