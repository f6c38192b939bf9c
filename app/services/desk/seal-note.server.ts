// Writes a note under the portal's own key, inside a use case that has checked who may.
import { randomUUID } from 'node:crypto';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { insertNote } from '#app/store/desk.server.ts';

/** Returns the note's id. */
export async function sealNote(
  sql: Sql,
  ctx: Ctx,
  note: { bookingId: string; staffId: string; body: string },
): Promise<string> {
  const id = randomUUID();
  const bodySealed = ctx.app.keys.seal(note.body, { table: 'note', column: 'body_sealed', row: id });
  await insertNote(sql, { id, bookingId: note.bookingId, staffId: note.staffId, at: ctx.now, bodySealed });
  return id;
}
