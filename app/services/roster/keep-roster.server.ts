// Takes a sheet, a paste or one typed row into the roster: good rows are kept at once, the others wait to be mended.
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { rosterColumns } from '#app/domain/roster/columns.ts';
import type { ReadGrid, SheetFault } from '#app/domain/roster/grid.ts';
import { mergeRoster, personKeys } from '#app/domain/roster/merge.ts';
import { judgedRow, readingRoster } from '#app/domain/roster/read-roster.ts';
import type { Cells, RosterFault, RosterRow } from '#app/domain/roster/roster-row.ts';
import { breathe, inBreaths } from '#app/platform/breathe.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { readSheet } from '#app/platform/sheet/read-sheet.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { revokeInvitations } from '#app/store/attendee-links.server.ts';
import { addAttendees, dropOwnPerson, findAttendee, listKeys, withdrawAttendee } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { dropWaitingRows, keepWaitingRows, loadWaitingRows, touchRoster } from '#app/store/rosters.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { placesOf, type RosterScope, rosterRules, rosterScope } from './roster-scope.server.ts';

/** What one reading left to be mended, and what it changed or noticed in the rows it took. */
export type Waiting = {
  rows: { row: number; cells: Cells; faults: RosterFault[] }[];
  notes: { code: string; at: string }[];
  told: RosterFault[];
  unknown: string[];
  known: number;
  /** people beyond the places of the session: kept, told, first when a place is freed */
  over: number;
};

export type KeptRoster =
  | { read: false; fault: SheetFault | 'no-heading' | 'no-rows'; facts: Record<string, number> }
  | { read: true; taken: number; waiting: number; known: number };

/** The file as it was sent; read in a thread. Nothing of it is stored but its rows. */
export async function uploadRoster(
  ctx: Ctx,
  input: { reference: string; bytes: Uint8Array },
  read: (bytes: Uint8Array) => Promise<ReadGrid> = readSheet,
): Promise<Result<KeptRoster>> {
  const scope = await permittedSql(ctx, 'org.order', (sql) => rosterScope(sql, ctx, input.reference));
  if (!scope.ok) return scope;
  const grid = await read(input.bytes);
  if (!grid.ok) return ok({ read: false, fault: grid.fault, facts: grid.facts });
  const reading = await inBreaths(readingRoster(grid.grid, rosterRules(scope.value, ctx.now)));
  if (!reading.ok) return ok({ read: false, fault: reading.code, facts: {} });
  return permittedSql(ctx, 'org.order', async (sql) => {
    const locked = await rosterScope(sql, ctx, input.reference, true);
    if (!locked.ok) return locked;
    const { added, known } = await take(sql, ctx, locked.value, reading.rows, 'roster');
    const bad = reading.rows.filter(({ person }) => person === null);
    const waiting: Waiting = {
      rows: bad.map(({ row, cells, faults }) => ({ row, cells, faults })),
      notes: reading.notes.map(({ code, at }) => ({ code, at })),
      told: reading.rows.filter(({ person }) => person !== null).flatMap(({ faults }) => faults),
      unknown: reading.heading.unknown.map(({ text }) => text.slice(0, 30)).slice(0, 10),
      known,
      over: await overPlaces(sql, locked.value),
    };
    await keepWaiting(sql, ctx, locked.value, waiting, added);
    return ok({ read: true, taken: added, waiting: bad.length, known });
  });
}

async function overPlaces(sql: Sql, { session, roster }: RosterScope): Promise<number> {
  const places = placesOf(session);
  if (places === null) return 0;
  return Math.max(0, (await listKeys(sql, roster.sessionId)).length - places);
}

async function take(
  sql: Sql,
  ctx: Ctx,
  { session, roster }: RosterScope,
  rows: readonly RosterRow[],
  source: 'roster' | 'late' | 'substitute',
  replaces: string | null = null,
): Promise<{ added: number; known: number; ids: string[] }> {
  const blind = (text: string) => ctx.app.keys.blind('roster', `${roster.sessionId} ${text}`);
  const known = new Map<NonNullable<RosterRow['person']>, string[]>();
  for (const [index, { person }] of rows.entries()) {
    if (person) known.set(person, personKeys(person, blind));
    if (index % 100 === 99) await breathe();
  }
  const keysOf = (person: NonNullable<RosterRow['person']>) => known.get(person) ?? [];
  const merged = mergeRoster(rows, await listKeys(sql, roster.sessionId), keysOf);
  const added = merged.add.flatMap(({ person }) =>
    person ? [{ person, keys: keysOf(person), source, replaces }] : [],
  );
  const ids = await addAttendees(sql, ctx.app.keys, roster, ctx.now, added);
  if (ids.length > 0) {
    await touchRoster(sql, roster.sessionId);
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'roster.added',
        subject: `session:${session.id}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
        data: { people: ids.length, source },
      },
    ]);
  }
  return { added: ids.length, known: merged.known.length, ids };
}

async function keepWaiting(sql: Sql, ctx: Ctx, scope: RosterScope, rows: Waiting, taken: number): Promise<void> {
  await keepWaitingRows(sql, ctx.app.keys, scope.roster, {
    rows,
    taken,
    waiting: rows.rows.length,
    by: ctx.actor.kind === 'contact' ? ctx.actor.contactId : 'staff',
    now: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + scope.rules.lifetimes.retention.rejectedRosterHours * 3_600_000),
  });
}

export type TypedRow = Readonly<Record<string, string>>;
export type AddedRow = { faults: RosterFault[]; attendeeId: string | null };

function cellsOf(typed: TypedRow, before: Cells = {}): Cells {
  const cells: Cells = {};
  for (const column of rosterColumns) {
    const text = (typed[column] ?? '').trim().slice(0, 300);
    // a number is never shown again: left empty it stays what it was
    const value = column === 'number' && text === '' ? (before.number ?? '') : text;
    if (value !== '') cells[column] = value;
  }
  return cells;
}

/** One person typed into the form, or put in the place of another; `mend` names the waiting row it takes the place of. */
export function addRow(
  ctx: Ctx,
  input: { reference: string; typed: TypedRow; mend?: number | null; replaces?: string | null },
): Promise<Result<AddedRow>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { roster, session } = scope.value;
    const waiting = await loadWaitingRows<Waiting>(sql, ctx.app.keys, roster, ctx.now);
    const mended = waiting?.rows.rows.find(({ row }) => row === (input.mend ?? 0));
    if (input.mend && !mended) return refuse('roster-row-gone');
    const sameNumber = mended?.faults.some(({ field }) => field === 'number') ? {} : mended?.cells;
    const row = judgedRow(mended?.row ?? 0, cellsOf(input.typed, sameNumber), rosterRules(scope.value, ctx.now));
    if (row.person === null) return ok({ faults: row.faults, attendeeId: null });
    if (input.replaces && !(await giveWay(sql, ctx, scope.value, input.replaces))) return refuse('not-found');
    const accepted = session.bookingId !== null;
    const source = input.replaces ? 'substitute' : accepted && !mended ? 'late' : 'roster';
    const { added, ids } = await take(sql, ctx, scope.value, [row], source, input.replaces ?? null);
    if (added === 0) {
      const fault: RosterFault = {
        row: row.row,
        column: '',
        field: 'name',
        code: 'already-listed',
        severity: 'error',
        facts: {},
      };
      return ok({ faults: [fault], attendeeId: null });
    }
    if (input.replaces && ids[0]) {
      await appendEvents(sql, ctx.actor, ctx.now, [
        {
          type: 'roster.replaced',
          subject: `attendee:${ids[0]}`,
          bookingId: session.bookingId,
          district: session.district,
          pointId: session.pointId,
          data: { before: input.replaces },
        },
      ]);
    }
    if (waiting && mended) {
      const rows = waiting.rows.rows.filter((one) => one !== mended);
      const told = [...waiting.rows.told, ...row.faults];
      if (rows.length === 0 && told.length === 0) await dropWaitingRows(sql, roster.sessionId);
      else await keepWaiting(sql, ctx, scope.value, { ...waiting.rows, rows, told }, waiting.taken + 1);
    }
    return ok({ faults: row.faults, attendeeId: ids[0] ?? null });
  });
}

/** Whoever is replaced leaves the list, and the link dies. */
async function giveWay(sql: Sql, ctx: Ctx, { roster }: RosterScope, attendeeId: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(attendeeId)) return false;
  const attendee = await findAttendee(sql, ctx.app.keys, roster, attendeeId, true);
  if (!attendee || attendee.arrivedAt !== null || attendee.status === 'withdrawn') return false;
  await dropOwnPerson(sql, attendee.id);
  await revokeInvitations(sql, attendee.id, ctx.now);
  return withdrawAttendee(sql, attendee.id, ctx.now);
}

/** A waiting row that is not to be mended, or all that was noticed, put away. */
export function dropWaiting(ctx: Ctx, input: { reference: string; row: number | null }): Promise<Result<null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { roster } = scope.value;
    const waiting = await loadWaitingRows<Waiting>(sql, ctx.app.keys, roster, ctx.now);
    if (!waiting) return ok(null);
    const rows = input.row === null ? [] : waiting.rows.rows.filter(({ row }) => row !== input.row);
    if (rows.length === 0) await dropWaitingRows(sql, roster.sessionId);
    else await keepWaiting(sql, ctx, scope.value, { ...waiting.rows, rows }, waiting.taken);
    return ok(null);
  });
}

/** Off the list: the private link dies, the place is free; what was written of the person goes while nobody began with it. */
export function withdraw(ctx: Ctx, input: { reference: string; attendeeId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { session, roster } = scope.value;
    if (!/^[0-9a-f-]{36}$/.test(input.attendeeId)) return refuse('not-found');
    const attendee = await findAttendee(sql, ctx.app.keys, roster, input.attendeeId, true);
    if (!attendee || attendee.arrivedAt !== null) return refuse('not-found');
    await dropOwnPerson(sql, attendee.id);
    await revokeInvitations(sql, attendee.id, ctx.now);
    if (!(await withdrawAttendee(sql, attendee.id, ctx.now))) return refuse('stale-page');
    await touchRoster(sql, roster.sessionId);
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'roster.withdrawn',
        subject: `attendee:${attendee.id}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
      },
    ]);
    return ok(null);
  });
}
