// Throttles decide and count in one statement, so that no number of parallel tries gets past them.
import type pg from 'pg';

export type Throttle = { key: string; max: number; seconds: number };
export type Throttled = { ok: true } | { ok: false /** seconds */; retryAfter: number };

/** The window has passed, or begins in the future because the clock was set back: nobody waits longer than a window. */
const over = `(t.window_start <= $2::timestamptz - make_interval(secs => $3)
  OR t.window_start > $2::timestamptz + interval '1 minute')`;

/** Counts one try under `key`; ok while no more than `max` were counted in the running window. Works inside a transaction too. */
export async function throttle(
  db: pg.Pool | pg.ClientBase,
  now: Date,
  { key, max, seconds }: Throttle,
): Promise<Throttled> {
  const { rows } = await db.query<{ count: number; window_start: Date }>({
    name: 'throttle',
    text: `INSERT INTO throttle AS t (key, window_start, count) VALUES ($1, $2, 1)
      ON CONFLICT (key) DO UPDATE SET
        window_start = CASE WHEN ${over} THEN $2 ELSE t.window_start END,
        count = CASE WHEN ${over} THEN 1 ELSE least(t.count + 1, 1000000) END
      RETURNING count, window_start`,
    values: [key, now, seconds],
  });
  const [row] = rows;
  if (!row) throw new Error('A throttle answered nothing');
  if (row.count <= max) return { ok: true };
  return {
    ok: false,
    retryAfter: Math.max(1, Math.ceil((row.window_start.getTime() + seconds * 1000 - now.getTime()) / 1000)),
  };
}

/** Tries that came to a good end are forgotten. */
export async function forgiveThrottle(db: pg.Pool | pg.ClientBase, key: string): Promise<void> {
  await db.query('DELETE FROM throttle WHERE key = $1', [key]);
}

/** Windows that ended before `before` are forgotten. Returns how many. */
export async function forgetThrottles(db: pg.Pool, before: Date): Promise<number> {
  return (await db.query('DELETE FROM throttle WHERE window_start < $1', [before])).rowCount ?? 0;
}
