// The roster as its organisation sees it: the names it gave, invited, ready or not ready, the call time, what waits.

import type { Bilingual } from '#app/domain/bilingual.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { acceptedStatuses, openStatuses, orderedServices } from '#app/domain/roster/ordered.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type AttendeeStatus, type GuardianStatus, listAttendees } from '#app/store/attendees.server.ts';
import { loadWaitingRows } from '#app/store/rosters.server.ts';
import { listWaves } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import type { Waiting } from './keep-roster.server.ts';
import { placesOf, rosterScope } from './roster-scope.server.ts';

export type ListedAttendee = {
  id: string;
  position: number;
  name: string;
  department: string;
  status: AttendeeStatus;
  guardian: GuardianStatus;
  reachable: boolean;
  late: boolean;
  wave: { number: number; date: string; start: number } | null;
};

export type RosterPage = {
  session: {
    reference: string;
    status: string;
    organisation: Bilingual;
    accepted: boolean;
    /** may still be changed */
    open: boolean;
    /** was agreed once: what came of everybody can be read */
    agreed: boolean;
    services: { code: string; name: Bilingual }[];
    days: { date: string; start: number; end: number; desks: number; places: number }[];
  };
  audience: 'pupils' | 'adults';
  places: number | null;
  people: ListedAttendee[];
  counts: { ready: number; invited: number; notReady: number; all: number };
  waiting: (Waiting & { taken: number; until: string }) | null;
};

export function loadRosterPage(ctx: Ctx, input: { reference: string }): Promise<Result<RosterPage>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference);
    if (!scope.ok) return scope;
    const { session, roster, content } = scope.value;
    const { keys } = ctx.app;
    const attendees = await listAttendees(sql, keys, roster);
    const waves = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave] as const));
    const waiting = await loadWaitingRows<Waiting>(sql, keys, roster, ctx.now);
    const people = attendees.map((one): ListedAttendee => {
      const wave = waves.get(one.waveId ?? '');
      return {
        id: one.id,
        position: one.position,
        name: one.name,
        department: one.department,
        status: one.status,
        guardian: one.guardianStatus,
        reachable: one.contactKind !== 'none',
        late: one.source !== 'roster',
        wave: wave ? { number: wave.number, date: wave.date, start: wave.start } : null,
      };
    });
    const count = (status: AttendeeStatus) => people.filter((one) => one.status === status).length;
    return ok({
      session: {
        reference: session.reference,
        status: session.status,
        organisation: session.organisation,
        accepted: acceptedStatuses.includes(session.status),
        open: openStatuses.includes(session.status),
        agreed: session.bookingId !== null,
        services: orderedServices(session.menu).map(({ code }) => ({
          code,
          name: content.entries.get(code)?.body.name ?? { zh: code, en: code },
        })),
        days: session.halfDays.map(({ date, start, end, desks, places }) => ({ date, start, end, desks, places })),
      },
      audience: roster.audience,
      places: placesOf(session),
      people,
      counts: {
        ready: count('ready'),
        invited: count('invited'),
        notReady: count('not_ready'),
        all: people.length,
      },
      waiting: waiting
        ? {
            ...waiting.rows,
            taken: waiting.taken,
            until: waiting.expiresAt.toISOString(),
            rows: withoutNumbers(waiting.rows.rows),
          }
        : null,
    });
  });
}

/** A number that was handed in is never shown again, not even where it is wrong. */
function withoutNumbers(rows: Waiting['rows']): Waiting['rows'] {
  return rows.map((row) => {
    const { number: _number, ...cells } = row.cells;
    return { ...row, cells };
  });
}
