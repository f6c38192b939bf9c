// The list of requests as a clerk reads it: found by the search, with the names of services and service points.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { published } from '../content/published.server.ts';
import { type SearchRequests, searchRequests } from './search-requests.server.ts';

export type RequestRow = {
  id: string;
  reference: string;
  status: string;
  mode: string;
  date: string;
  windowStart: number;
  windowEnd: number;
  flags: string[];
  people: number;
  services: Bilingual[];
  point: Bilingual | null;
  contactConfirmed: boolean;
  /** only while an answer is owed */
  dueAt: Date | null;
  late: boolean;
};
export type RequestList = {
  rows: RequestRow[];
  /** where the next page begins; null on the last */
  next: string | null;
};

/** `before` is the `next` of the page before; anything else is read as the first page. */
export async function listRequests(
  ctx: Ctx,
  asked: Pick<SearchRequests, 'status' | 'text'> & { before: string | null },
): Promise<Result<RequestList>> {
  const found = await searchRequests(ctx, { ...asked, before: cursorIn(asked.before) });
  if (!found.ok) return found;
  const content = await published(ctx.app, ctx.now);
  const { lines, more } = found.value;
  const last = lines.at(-1);
  return ok({
    next: more && last ? `${last.createdAt.getTime()}_${last.id}` : null,
    rows: lines.map((line) => {
      const dueAt = line.status === 'submitted' ? line.clerkDueAt : null;
      return {
        id: line.id,
        reference: line.reference,
        status: line.status,
        mode: line.mode,
        date: line.date,
        windowStart: line.windowStart,
        windowEnd: line.windowEnd,
        flags: line.flags,
        people: line.people,
        services: line.services.flatMap((code) => content.entries.get(code)?.body.short ?? []),
        point: content.points.get(line.pointId)?.name ?? null,
        contactConfirmed: line.contactConfirmed,
        dueAt,
        late: dueAt !== null && dueAt < ctx.now,
      };
    }),
  });
}

function cursorIn(text: string | null): SearchRequests['before'] {
  const [, at, id] = /^(\d{1,14})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  return at && id ? { createdAt: new Date(Number(at)), id } : null;
}
