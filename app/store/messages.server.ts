// Letters and short messages waiting to be sent: written with the change they tell about, leased by the post, and
// closed with what the other side answered. Address and facts are sealed to their row and column.
import { randomUUID } from 'node:crypto';
import type { NewMessage } from '#app/domain/ledger/letter.ts';
import type { App } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** What writing a message needs of the app: the keys, and the origin whose host ends every Message-ID. */
export type PostDesk = Pick<App, 'keys' | 'config'>;

type SealedColumn = 'to_sealed' | 'facts_sealed';

/** What a sealed column is bound to: a value moved to another row or column no longer opens. */
export function messagePlace(column: SealedColumn, id: string): { table: string; column: string; row: string } {
  return { table: 'message', column, row: id };
}

/**
 * Writes the messages of one change in its transaction, in one statement. A message whose `dedupe` is known is left
 * out silently. Pass `ctx.app` as desk; `now` is the instant of the change (UTC), due at once unless `dueAt` is given.
 * Returns how many rows were written.
 */
export async function enqueueMessages(
  sql: Sql,
  desk: PostDesk,
  now: Date,
  messages: readonly NewMessage[],
): Promise<number> {
  if (messages.length === 0) return 0;
  const host = new URL(desk.config.publicOrigin).hostname;
  const rows = messages.map((message) => {
    const id = randomUUID();
    const sealed = (column: SealedColumn, text: string) =>
      Buffer.from(desk.keys.seal(text, messagePlace(column, id))).toString('base64');
    return {
      id,
      message_id: `<${id}@${host}>`,
      dedupe: message.dedupe,
      booking_id: message.bookingId ?? null,
      event_id: message.eventId ?? null,
      district: message.district ?? null,
      point_id: message.pointId ?? null,
      channel: message.channel,
      template: message.template,
      locale: message.locale,
      to_sealed: sealed('to_sealed', message.to),
      facts_sealed: sealed('facts_sealed', JSON.stringify(message.facts)),
      due_at: (message.dueAt ?? now).toISOString(),
      expires_at: message.expiresAt?.toISOString() ?? null,
    };
  });
  const written = await sql.rows<{ id: string }>(
    `INSERT INTO message (id, message_id, dedupe, booking_id, event_id, district, point_id, channel, template, locale,
       to_sealed, facts_sealed, status, created_at, due_at, expires_at)
     SELECT m.id, m.message_id, m.dedupe, m.booking_id, m.event_id, m.district, m.point_id, m.channel, m.template,
       m.locale, decode(m.to_sealed, 'base64'), decode(m.facts_sealed, 'base64'), 'queued', $2::timestamptz, m.due_at,
       m.expires_at
     FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, message_id text, dedupe text, booking_id uuid, event_id uuid,
       district text, point_id text, channel text, template text, locale text, to_sealed text, facts_sealed text,
       due_at timestamptz, expires_at timestamptz)
     ON CONFLICT (dedupe) DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows), now.toISOString()],
  );
  return written.length;
}
