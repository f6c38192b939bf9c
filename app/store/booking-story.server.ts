// What a booking's owner is told beside its rows: its events, what clerks owe, its consents, and the team's face.
import type { RecordedEvent } from '#app/domain/ledger/timeline.ts';
import type { Sql } from '#app/platform/sql.server.ts';

type Named = { zh: string; en: string };
export type GivenConsent = { id: string; code: string; givenAt: Date; withdrawnAt: Date | null };
export type BookingStory = {
  events: RecordedEvent[];
  /** promised and not done yet */
  owed: { reason: string; dueAt: Date }[];
  consents: GivenConsent[];
  team: { name: Named; vehicle: Named | null; officers: { name: Named; rank: string }[] } | null;
};

type Json<T> = { [K in keyof T]: T[K] extends Date | null ? string | Extract<T[K], null> : T[K] };
type Row = {
  events: Json<RecordedEvent>[] | null;
  owed: Json<BookingStory['owed'][number]>[] | null;
  consents: Json<GivenConsent>[] | null;
  team: BookingStory['team'];
};

/** One query. Officers are those the bureau shows, the leader first. */
export async function loadStory(sql: Sql, bookingId: string, teamId: string | null): Promise<BookingStory> {
  const [row] = await sql.rows<Row>(
    `SELECT
       (SELECT jsonb_agg(jsonb_build_object('type', e.type, 'at', e.at, 'actorKind', e.actor_kind, 'data', e.data)
          ORDER BY e.seq) FROM event e WHERE e.booking_id = $1::uuid) AS events,
       (SELECT jsonb_agg(jsonb_build_object('reason', c.reason, 'dueAt', c.due_at) ORDER BY c.due_at)
          FROM callback c WHERE c.booking_id = $1::uuid AND c.done_at IS NULL
            AND c.reason NOT IN ('near-deadline', 'one-time-notice', 'expedite-unruled')) AS owed,
       (SELECT jsonb_agg(jsonb_build_object('id', k.id, 'code', k.code, 'givenAt', k.given_at,
          'withdrawnAt', k.withdrawn_at) ORDER BY k.given_at, k.code) FROM consent k WHERE k.booking_id = $1::uuid) AS consents,
       (SELECT jsonb_build_object('name', jsonb_build_object('zh', t.name_zh, 'en', t.name_en),
          'vehicle', CASE WHEN t.vehicle_zh IS NULL OR t.vehicle_en IS NULL THEN NULL
            ELSE jsonb_build_object('zh', t.vehicle_zh, 'en', t.vehicle_en) END,
          'officers', coalesce((SELECT jsonb_agg(jsonb_build_object('name', jsonb_build_object('zh', m.name_zh, 'en', m.name_en),
            'rank', m.rank) ORDER BY m.leader DESC, m.id) FROM team_member m WHERE m.team_id = t.id AND m.shown), '[]'::jsonb))
          FROM team t WHERE t.id = $2) AS team`,
    [bookingId, teamId],
  );
  return {
    events: (row?.events ?? []).map((event) => ({ ...event, at: new Date(event.at) })),
    owed: (row?.owed ?? []).map((promise) => ({ ...promise, dueAt: new Date(promise.dueAt) })),
    consents: (row?.consents ?? []).map((consent) => ({
      ...consent,
      givenAt: new Date(consent.givenAt),
      withdrawnAt: consent.withdrawnAt === null ? null : new Date(consent.withdrawnAt),
    })),
    team: row?.team ?? null,
  };
}

/** Consents of this booking that still stand are withdrawn; their codes. */
export async function withdrawConsents(sql: Sql, bookingId: string, now: Date): Promise<string[]> {
  const rows = await sql.rows<{ code: string }>(
    `UPDATE consent SET withdrawn_at = $2::timestamptz WHERE booking_id = $1::uuid AND withdrawn_at IS NULL RETURNING code`,
    [bookingId, now.toISOString()],
  );
  return rows.map(({ code }) => code);
}
