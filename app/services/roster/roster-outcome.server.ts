// What came of a roster, for its organisation to take away: a line a person with the name masked, never a number.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import type { ReceiptState } from '#app/domain/receipt/receipt.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type AttendeeStatus, listAttendees } from '#app/store/attendees.server.ts';
import { loadCaseItems } from '#app/store/cases.server.ts';
import { loadBookingReceipts } from '#app/store/receipts.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { rosterScope } from './roster-scope.server.ts';

export type OutcomeRow = {
  position: number;
  name: string;
  department: string;
  status: AttendeeStatus;
  wave: { date: string; start: number } | null;
  /** on the day; null while the person may still come */
  came: boolean | null;
  receipt: string | null;
  items: { service: Bilingual; state: ReceiptState; promisedOn: string | null }[];
};

export type RosterOutcome = { reference: string; rows: OutcomeRow[] };

export function loadRosterOutcome(ctx: Ctx, input: { reference: string }): Promise<Result<RosterOutcome>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference);
    if (!scope.ok) return scope;
    const { session, roster, content } = scope.value;
    const waves = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave] as const));
    const booked = session.bookingId;
    const receipts = booked === null ? [] : await loadBookingReceipts(sql, booked);
    const missed = new Set(
      (booked === null ? [] : await loadCaseItems(sql, booked)).flatMap(({ personId, status }) =>
        status === 'absent' ? [personId] : [],
      ),
    );
    const rows = (await listAttendees(sql, ctx.app.keys, roster)).map((one): OutcomeRow => {
      const wave = waves.get(one.waveId ?? '');
      const receipt = receipts.find(({ personId, voidedAt }) => personId === one.personId && voidedAt === null);
      const absent = session.status === 'done' || missed.has(one.personId ?? '');
      return {
        position: one.position,
        name: maskName(one.name),
        department: one.department,
        status: one.status,
        wave: wave ? { date: wave.date, start: wave.start } : null,
        came: one.arrivedAt !== null ? true : absent ? false : null,
        receipt: receipt?.number ?? null,
        items: (receipt?.content.items ?? []).map(({ service, state, promisedOn }) => ({
          service: content.entries.get(service)?.body.name ?? { zh: service, en: service },
          state,
          promisedOn,
        })),
      };
    });
    return ok({ reference: session.reference, rows });
  });
}
