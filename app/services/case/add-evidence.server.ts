// A file that shows the ground of a request: judged by its first bytes and its size, sealed under the booking's key,
// deleted on its day by a job.

import { covers } from '#app/domain/access/permission.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { type EvidenceKind, evidenceKindOf, evidenceTypes } from '#app/domain/case/evidence.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { insertEvidence, loadEvidence, loadEvidenceBody, loadExpedite } from '#app/store/expedites.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { ownBooking } from '../booking/own-booking.server.ts';

const place = (id: string) => ({ table: 'expedite_evidence', column: 'body_sealed', row: id });

/** Refuses with evidence-kind, evidence-size, evidence-many, or ruling-over once the request is decided. */
export function addEvidence(
  ctx: Ctx,
  input: { reference: string; requestId: string; bytes: Uint8Array },
): Promise<Result<null>> {
  return permittedSql(ctx, 'own.change', async (sql) => {
    const own = await ownBooking(sql, ctx, input.reference);
    if (!own.ok) return own;
    const { booking, rules } = own.value;
    const request = await loadExpedite(sql, input.requestId, true);
    if (!request || request.bookingId !== booking.id) return refuse('not-found');
    if (request.status !== 'asked' && request.status !== 'second-look') return refuse('ruling-over');
    const { files, bytes: most } = rules.cases.evidence;
    const { bytes } = input;
    const kind = evidenceKindOf(bytes);
    if (kind === null) return refuse('evidence-kind', undefined, 'evidence');
    if (bytes.length > most) return refuse('evidence-size', { most: Math.floor(most / 1_048_576) }, 'evidence');
    if ((await loadEvidence(sql, request.id)).length >= files)
      return refuse('evidence-many', { most: files }, 'evidence');
    const key = { id: booking.keyId, wrapped: booking.wrapped };
    const deleteOn = addDays(civilDateOf(ctx.now), rules.lifetimes.retention.evidenceDays);
    await insertEvidence(sql, { requestId: request.id, kind, bytes: bytes.length, deleteOn, now: ctx.now }, (id) =>
      ctx.app.keys.sealBytesFor(key, bytes, place(id)),
    );
    return ok(null);
  });
}

/** The file in clear, for who rules on the request; each opening is an event. */
export function openEvidence(
  ctx: Ctx,
  asked: { requestId: string; evidenceId: string },
): Promise<Result<{ type: string; kind: EvidenceKind; bytes: Uint8Array }>> {
  return permittedSql(ctx, 'expedite.read', async (sql) => {
    const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
    if (!isId(asked.requestId) || !isId(asked.evidenceId)) return refuse('not-found');
    const request = await loadExpedite(sql, asked.requestId);
    if (!request || !covers(ctx.actor, { district: request.district, pointId: request.pointId }))
      return refuse('not-found');
    const file = await loadEvidenceBody(sql, asked);
    const bytes =
      file &&
      ctx.app.keys.openBytesFor({ id: file.keyId, wrapped: file.wrapped }, file.sealed, place(asked.evidenceId));
    if (!file || !bytes) return refuse('not-found');
    const { bookingId, district, pointId } = request;
    const about = { subject: `expedite:${request.id}`, bookingId, district, pointId };
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'expedite.evidence-read', ...about, data: { file: asked.evidenceId } },
    ]);
    const kind = file.kind as EvidenceKind;
    return ok({ type: evidenceTypes[kind], kind, bytes });
  });
}
