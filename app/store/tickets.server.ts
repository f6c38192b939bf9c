// Calls for help from the field as rows; what was written is sealed.
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { TicketKind, TicketTier } from '#app/domain/matter/ticket.ts';
import type { Keys } from '#app/platform/crypto/keyring.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';

export type Ticket = {
  id: string;
  district: string;
  team: Bilingual;
  kind: TicketKind;
  tier: TicketTier;
  text: string;
  openedAt: Date;
  dueAt: Date;
  takenBy: string | null;
  takenAt: Date | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
};
type Row = Omit<Ticket, 'team' | 'text' | 'answer'> & {
  teamZh: string;
  teamEn: string;
  textSealed: Uint8Array;
  answerSealed: Uint8Array | null;
};

const place = (column: string, row: string) => ({ table: 'support_ticket', column, row });

export async function insertTicket(
  sql: Sql,
  keys: Keys,
  ticket: Pick<Ticket, 'district' | 'kind' | 'tier' | 'text' | 'dueAt'> & { teamId: string; by: string; now: Date },
): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `INSERT INTO support_ticket (id, district, team_id, kind, tier, text_sealed, opened_by, opened_at, due_at)
     VALUES ($1::uuid, $2, $3, $4, $5, $6::bytea, $7, $8::timestamptz, $9::timestamptz)`,
    [
      id,
      ticket.district,
      ticket.teamId,
      ticket.kind,
      ticket.tier,
      keys.seal(ticket.text, place('text_sealed', id)),
      ticket.by,
      ticket.now.toISOString(),
      ticket.dueAt.toISOString(),
    ],
  );
  return id;
}

export type TicketScope = { district: string | null; teamId: string | null; done: boolean | null; since: Date | null };

/** Open ones by due time, then answered ones, the latest first. */
export async function listTickets(sql: Sql, keys: Keys, scope: TicketScope): Promise<Ticket[]> {
  const rows = await sql.rows<Row>(
    `SELECT s.id::text AS id, s.district, t.name_zh AS "teamZh", t.name_en AS "teamEn", s.kind, s.tier,
       s.text_sealed AS "textSealed", s.opened_at AS "openedAt", s.due_at AS "dueAt", s.taken_by AS "takenBy",
       s.taken_at AS "takenAt", s.answer_sealed AS "answerSealed", s.answered_by AS "answeredBy", s.answered_at AS "answeredAt"
     FROM support_ticket s JOIN team t ON t.id = s.team_id
     WHERE ($1::text IS NULL OR s.district = $1) AND ($2::text IS NULL OR s.team_id = $2)
       AND ($3::boolean IS NULL OR (s.answered_at IS NOT NULL) = $3) AND ($4::timestamptz IS NULL OR s.opened_at >= $4::timestamptz)
     ORDER BY s.answered_at IS NOT NULL, CASE WHEN s.answered_at IS NULL THEN s.due_at END, s.opened_at DESC LIMIT 100`,
    [scope.district, scope.teamId, scope.done, scope.since?.toISOString() ?? null],
  );
  return rows.map(({ teamZh, teamEn, textSealed, answerSealed, ...row }) => ({
    ...row,
    team: { zh: teamZh, en: teamEn },
    text: keys.open(textSealed, place('text_sealed', row.id)),
    answer: answerSealed && keys.open(answerSealed, place('answer_sealed', row.id)),
  }));
}

/** The first to take it has it; false for everybody after. */
export async function takeTicket(
  sql: Sql,
  ticket: { id: string; district: string | null; by: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE support_ticket SET taken_by = $3, taken_at = $4::timestamptz
     WHERE id = $1::uuid AND ($2::text IS NULL OR district = $2) AND taken_by IS NULL AND answered_at IS NULL RETURNING id`,
    [ticket.id, ticket.district, ticket.by, ticket.now.toISOString()],
  );
  return rows.length === 1;
}

/** Answered once; false when somebody had answered it already, or it is another district's. */
export async function answerTicket(
  sql: Sql,
  keys: Keys,
  ticket: { id: string; district: string | null; by: string; answer: string; now: Date },
): Promise<boolean> {
  const rows = await sql.rows(
    `UPDATE support_ticket SET answer_sealed = $3::bytea, answered_by = $4, answered_at = $5::timestamptz,
       taken_by = coalesce(taken_by, $4), taken_at = coalesce(taken_at, $5::timestamptz)
     WHERE id = $1::uuid AND ($2::text IS NULL OR district = $2) AND answered_at IS NULL RETURNING id`,
    [
      ticket.id,
      ticket.district,
      keys.seal(ticket.answer, place('answer_sealed', ticket.id)),
      ticket.by,
      ticket.now.toISOString(),
    ],
  );
  return rows.length === 1;
}
