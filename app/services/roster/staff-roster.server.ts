// The roster as staff see it: names masked, what is missing per person, relations to confirm, doubles to look at.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { goNoGo, type MissingCode, missingOf } from '#app/domain/roster/missing.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { listAttendees, listReplaced, setGuardian, setTold } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { touchRoster } from '#app/store/rosters.server.ts';
import { attendeesToCheck } from '#app/store/session-day.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { writeToAttendees } from './invite.server.ts';
import { placesOf, rosterScope } from './roster-scope.server.ts';

export type StaffAttendee = {
  id: string;
  position: number;
  name: string;
  department: string;
  status: string;
  minor: boolean;
  guardianStatus: string;
  missing: MissingCode[];
  reachable: boolean;
  /** services of which the same person has an open item elsewhere */
  twice: string[];
  source: string;
  /** whose place this person took, with the line it had on the list */
  inPlaceOf: { position: number; name: string } | null;
};

export type StaffRoster = {
  reference: string;
  organisation: Bilingual;
  district: string;
  status: string;
  bookingId: string | null;
  date: string | null;
  places: number | null;
  checkedAt: string | null;
  verdict: 'go' | 'go-with-gaps' | 'no-go';
  counts: { ready: number; all: number; claimed: number; twice: number };
  people: StaffAttendee[];
};

export function loadStaffRoster(ctx: Ctx, input: { reference: string }): Promise<Result<StaffRoster>> {
  return permittedSql(ctx, 'roster.read', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference);
    if (!scope.ok) return scope;
    const { session, roster } = scope.value;
    const attendees = await listAttendees(sql, ctx.app.keys, roster);
    const twice = await attendeesToCheck(sql, session.id);
    const gone = new Map((await listReplaced(sql, ctx.app.keys, roster)).map((one) => [one.id, one] as const));
    const people = attendees.map(
      (one): StaffAttendee => ({
        id: one.id,
        position: one.position,
        name: maskName(one.name),
        department: one.department,
        status: one.status,
        minor: one.minor,
        guardianStatus: one.guardianStatus,
        missing: missingOf(one),
        reachable: one.contactKind !== 'none',
        twice: twice.get(one.id) ?? [],
        source: one.source,
        inPlaceOf: inPlaceOf(gone.get(one.replaces ?? '')),
      }),
    );
    const counts = {
      ready: people.filter(({ status }) => status === 'ready').length,
      all: people.filter(({ guardianStatus }) => guardianStatus !== 'refused').length,
      claimed: people.filter(({ guardianStatus }) => guardianStatus === 'claimed').length,
      twice: people.filter((one) => one.twice.length > 0).length,
    };
    return ok({
      reference: session.reference,
      organisation: session.organisation,
      district: session.district,
      status: session.status,
      bookingId: session.bookingId,
      date: session.halfDays[0]?.date ?? null,
      places: placesOf(session),
      checkedAt: roster.checkedAt?.toISOString() ?? null,
      verdict: goNoGo(counts),
      counts,
      people,
    });
  });
}

function inPlaceOf(gone: { position: number; name: string } | undefined): StaffAttendee['inPlaceOf'] {
  return gone ? { position: gone.position, name: maskName(gone.name) } : null;
}

export type Checked = { told: number; paper: number };

/** The go / no-go check: each person hears once everything that is still missing; who cannot be written to is counted. */
export function checkRoster(ctx: Ctx, input: { reference: string }): Promise<Result<Checked>> {
  return permittedSql(ctx, 'roster.work', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { session, roster } = scope.value;
    if (session.bookingId === null) return refuse('session-not-accepted');
    const open = (await listAttendees(sql, ctx.app.keys, roster)).filter(
      (one) => one.toldAt === null && missingOf(one).length > 0,
    );
    const reachable = open.filter(({ contactKind }) => contactKind !== 'none');
    const told = await writeToAttendees(
      sql,
      ctx,
      scope.value,
      reachable.map((to) => ({ to, template: 'attendee-missing', once: 'check', missing: missingOf(to) })),
    );
    await setTold(
      sql,
      reachable.map(({ id }) => id),
      ctx.now,
    );
    await touchRoster(sql, session.id, { checkedAt: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'roster.checked',
        subject: `session:${session.id}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
        data: { told, open: open.length },
      },
    ]);
    return ok({ told, paper: open.length - reachable.length });
  });
}

/** The relation a guardian claimed, confirmed or not: by the school for its pupils, or by a clerk. */
export function confirmRelation(
  ctx: Ctx,
  input: { reference: string; attendeeIds: readonly string[]; confirmed: boolean },
): Promise<Result<{ confirmed: number }>> {
  const action = ctx.actor.kind === 'contact' ? 'org.order' : 'roster.work';
  return permittedSql(ctx, action, async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { session, roster } = scope.value;
    const by = ctx.actor.kind === 'contact' ? ctx.actor.contactId : ctx.actor.kind === 'staff' ? ctx.actor.staffId : '';
    const claimed = (await listAttendees(sql, ctx.app.keys, roster)).filter(
      ({ id, guardianStatus }) => guardianStatus === 'claimed' && input.attendeeIds.includes(id),
    );
    for (const { id } of claimed) {
      const status = input.confirmed ? 'confirmed' : 'awaited';
      await setGuardian(sql, { attendeeId: id, status, by });
    }
    await appendEvents(
      sql,
      ctx.actor,
      ctx.now,
      claimed.map(({ id }) => ({
        type: 'attendee.relation' as const,
        subject: `attendee:${id}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
        data: { confirmed: input.confirmed },
      })),
    );
    return ok({ confirmed: claimed.length });
  });
}
