// What the desk must know about the post: dead letters, late messages, letters to print; addresses masked.
import { covers } from '#app/domain/access/permission.ts';
import { maskEmail, maskName, maskPhone } from '#app/domain/identity/mask.ts';
import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import { type SendFault, sendFaultOf } from '#app/domain/ledger/send-fault.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import { type DeskMessage, listDeskMessages, loadDeskMessage } from '#app/store/post-desk.server.ts';
import { letterheadFor } from './letterhead.server.ts';

export type DeskRow = {
  id: string;
  kind: 'dead' | 'late' | 'to-print';
  channel: DeskMessage['channel'];
  template: LetterTemplate;
  /** masked */
  to: string;
  reference: string | null;
  bookingId: string | null;
  attempts: number;
  /** as the other side gave it */
  code: string | null;
  fault: SendFault;
  createdAt: Date;
  /** the next try of a late message */
  dueAt: Date;
};

const lateAfterMs = 60 * 60_000;

export function loadDeskMessages(ctx: Ctx): Promise<Result<DeskRow[]>> {
  const { actor, app, now } = ctx;
  const scope =
    actor.kind === 'staff' ? { district: actor.district, pointId: actor.pointId } : { district: null, pointId: null };
  return permittedSql(ctx, 'message.work', async (sql) => {
    const rows = await listDeskMessages(sql, scope, new Date(now.getTime() - lateAfterMs));
    return ok(
      rows.map((row) => ({
        id: row.id,
        kind:
          row.status === 'dead'
            ? ('dead' as const)
            : row.channel === 'letter'
              ? ('to-print' as const)
              : ('late' as const),
        channel: row.channel,
        template: row.template,
        to: masked(row.channel, app.keys.open(row.toSealed, messagePlace('to_sealed', row.id))),
        reference: row.reference,
        bookingId: row.bookingId,
        attempts: row.attempts,
        code: row.lastCode,
        fault: sendFaultOf(row.channel, row.lastCode),
        createdAt: row.createdAt,
        dueAt: row.dueAt,
      })),
    );
  });
}

function masked(channel: DeskMessage['channel'], to: string): string {
  return channel === 'email' ? maskEmail(to) : channel === 'sms' ? maskPhone(to, 'staff') : maskName(to);
}

export type PaperLetter = {
  id: string;
  template: LetterTemplate;
  locale: Locale;
  facts: unknown;
  head: Letterhead;
  reference: string | null;
  waiting: boolean;
};

/** A paper letter in clear, for printing. Refuses with not-found, also for letters of other service points. */
export async function loadPaperLetter(ctx: Ctx, id: string): Promise<Result<PaperLetter>> {
  const found = await permittedSql(ctx, 'message.work', async (sql) => {
    const row = await loadDeskMessage(sql, id);
    return row && row.channel === 'letter' && covers(ctx.actor, row) ? ok(row) : refuse('not-found');
  });
  if (!found.ok) return found;
  const { value: row } = found;
  return ok({
    id: row.id,
    template: row.template,
    locale: row.locale,
    facts: JSON.parse(ctx.app.keys.open(row.factsSealed, messagePlace('facts_sealed', row.id))),
    head: await letterheadFor(ctx.app, row.district, ctx.now),
    reference: row.reference,
    waiting: row.status === 'queued',
  });
}
