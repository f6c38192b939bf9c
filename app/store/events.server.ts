// Appends to the ledger inside a given transaction, and reads a booking's history.
import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/domain/access/actor.ts';
import type { NewEvent } from '#app/domain/ledger/event.ts';
import type { Sql } from '#app/platform/sql.server.ts';

/** Writes the events of one change; returns their ids in order. `now` is the instant of the change (UTC). */
export async function appendEvents(sql: Sql, actor: Actor, now: Date, events: readonly NewEvent[]): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map((event) => ({
    id: randomUUID(),
    type: event.type,
    district: event.district ?? null,
    point_id: event.pointId ?? null,
    booking_id: event.bookingId ?? null,
    visit_id: event.visitId ?? null,
    subject: event.subject,
    data: event.data ?? {},
  }));
  await sql.rows(
    `INSERT INTO event (id, at, type, district, point_id, booking_id, visit_id, subject, actor_kind, actor_id, data)
     SELECT e.id, $2::timestamptz, e.type, e.district, e.point_id, e.booking_id, e.visit_id, e.subject, $3, $4, e.data
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, type text, district text, point_id text, booking_id uuid,
       visit_id uuid, subject text, data jsonb)`,
    [JSON.stringify(rows), now.toISOString(), actor.kind, actorId(actor)],
  );
  return rows.map((row) => row.id);
}

function actorId(actor: Actor): string {
  if (actor.kind === 'staff' || actor.kind === 'half-signed') return actor.staffId;
  if (actor.kind === 'contact') return actor.contactId;
  return actor.kind === 'system' ? actor.job : 'citizen';
}

export type StoredEvent = {
  id: string;
  at: Date;
  type: string;
  subject: string;
  actorKind: string;
  actorId: string;
  data: Record<string, unknown>;
};

/** A booking's history, oldest first. */
export function loadBookingEvents(sql: Sql, bookingId: string): Promise<StoredEvent[]> {
  return sql.rows<StoredEvent>(
    `SELECT id::text AS id, at, type, subject, actor_kind AS "actorKind", actor_id AS "actorId", data
     FROM event WHERE booking_id = $1::uuid ORDER BY seq`,
    [bookingId],
  );
}

/** What happened to one thing (`session:<id>`), oldest first. */
export function loadSubjectEvents(sql: Sql, subject: string): Promise<StoredEvent[]> {
  return sql.rows<StoredEvent>(
    `SELECT id::text AS id, at, type, subject, actor_kind AS "actorKind", actor_id AS "actorId", data
     FROM event WHERE subject = $1 ORDER BY seq`,
    [subject],
  );
}
