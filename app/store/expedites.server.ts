// Requests for expediting.
import type { Sql } from '#app/platform/sql.server.ts';

export async function isExpedited(sql: Sql, requestId: string): Promise<boolean> {
  const [row] = await sql.rows<{ status: string }>('SELECT status FROM expedite_request WHERE id = $1::uuid', [
    requestId,
  ]);
  return row?.status === 'approved';
}
