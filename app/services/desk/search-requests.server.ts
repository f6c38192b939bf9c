// The list of requests: by status, by reference, or by exact number or full name within the own service point.
import { nameIndexText, numberSearchTexts } from '#app/domain/booking/index-text.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import type { BookingStatus } from '#app/domain/booking/status.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { findRequests, type RequestLine } from '#app/store/desk.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { scopeOfStaff } from './scope.server.ts';

export type SearchRequests = {
  status: BookingStatus | 'open' | 'all';
  /** what was typed: a reference, a document number, or a full name */
  text: string;
  before: { createdAt: Date; id: string } | null;
};
export type FoundRequests = { lines: RequestLine[]; more: boolean };

const pageSize = 25;
/** answers owed stand on top of the first page: more of them than this is another kind of trouble */
const mostOwed = 100;

/** What waits for our answer comes first, the soonest due on top. Personal text is only hashed, never stored or logged. Scope: the caller's district and service point. */
export function searchRequests(ctx: Ctx, asked: SearchRequests): Promise<Result<FoundRequests>> {
  return permittedSql(ctx, 'booking.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const text = asked.text.trim();
    const reference = text === '' ? null : referenceIn(text);
    const isNumber = reference === null && /\d{4}/.test(text.normalize('NFKC'));
    const { keys } = ctx.app;
    const sought = {
      reference,
      numberBlinds: isNumber ? numberSearchTexts(text).map((t) => keys.blind('number', t)) : null,
      nameBlind: text !== '' && reference === null && !isNumber ? keys.blind('name', nameIndexText(text)) : null,
    };
    const status = text === '' ? asked.status : 'all';
    const lines = await findRequests(sql, scope.value, {
      ...sought,
      status,
      before: asked.before,
      limit: pageSize + 1,
    });
    const owed =
      status === 'open' && asked.before === null
        ? await findRequests(sql, scope.value, { ...sought, status: 'owed', before: null, limit: mostOwed })
        : [];
    return ok({ lines: [...owed, ...lines.slice(0, pageSize)], more: lines.length > pageSize });
  });
}

function referenceIn(text: string): string | null {
  const parsed = parseReference(text);
  return parsed.ok ? String(parsed.value) : null;
}
