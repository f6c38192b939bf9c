// The post takes the next message: leased in the database, opened in memory, with the head its letter is written under.
import type { LetterTemplate } from '#app/domain/ledger/letter.ts';
import type { Letterhead } from '#app/domain/ledger/letterhead.ts';
import { leaseMs } from '#app/domain/ledger/retry.ts';
import type { Locale } from '#app/domain/locale.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { permittedSql } from '#app/services/access/permitted.server.ts';
import { messagePlace } from '#app/store/messages.server.ts';
import { leaseMessage } from '#app/store/outbox.server.ts';
import { letterheadFor } from './letterhead.server.ts';

export type TakenMessage = {
  id: string;
  messageId: string;
  bookingId: string | null;
  district: string | null;
  pointId: string | null;
  channel: 'email' | 'sms';
  template: LetterTemplate;
  locale: Locale;
  to: string;
  facts: unknown;
  head: Letterhead;
  /** this try's number, from 1: the fence against a worker that comes back late */
  attempts: number;
  expiresAt: Date | null;
};

/** null: nothing is due. The lease is committed before anything is sent. */
export async function takeMessage(ctx: Ctx): Promise<Result<TakenMessage | null>> {
  const { app, now } = ctx;
  const leased = await permittedSql(ctx, 'system.work', async (sql) =>
    ok(await leaseMessage(sql, now, new Date(now.getTime() + leaseMs))),
  );
  if (!leased.ok || leased.value === null) return leased.ok ? ok(null) : leased;
  const row = leased.value;
  return ok({
    id: row.id,
    messageId: row.message_id,
    bookingId: row.booking_id,
    district: row.district,
    pointId: row.point_id,
    channel: row.channel,
    template: row.template,
    locale: row.locale,
    to: app.keys.open(row.to_sealed, messagePlace('to_sealed', row.id)),
    facts: JSON.parse(app.keys.open(row.facts_sealed, messagePlace('facts_sealed', row.id))),
    head: await letterheadFor(app, row.district, now),
    attempts: row.attempts,
    expiresAt: row.expires_at,
  });
}
