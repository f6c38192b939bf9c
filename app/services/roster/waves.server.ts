// Waves of a session: fitted to breaks or shifts, moved by hand, told by letter, printed as call lists.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { parseClock } from '#app/domain/calendar/civil-date.ts';
import { maskName } from '#app/domain/identity/mask.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { fitWaves, type HalfDay, type Pace, type Span } from '#app/domain/roster/waves.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { type Attendee, listAttendees } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { touchRoster } from '#app/store/rosters.server.ts';
import { listWaves, moveToWave, replaceWaves, type StoredWave } from '#app/store/waves.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { serviceEntries } from '../booking/service-entries.server.ts';
import { writeToAttendees } from './invite.server.ts';
import { type RosterScope, rosterScope, servicesFor } from './roster-scope.server.ts';

/** `position` is the line of the roster: masked names alone look alike. */
type WavePerson = { id: string; position: number; name: string; department: string; fixed: boolean };

export type WavesPage = {
  reference: string;
  organisation: Bilingual;
  days: { date: string; start: number; end: number; desks: number; places: number }[];
  breaks: Span[];
  minutesEach: number;
  waveMinutes: number;
  waves: (StoredWave & { members: WavePerson[] })[];
  unplaced: WavePerson[];
};

/** How people pass the desks: the longest of the ordered services, and what the district's rules say. */
function paceOf({ session, content, rules }: RosterScope): Pace {
  const entries = serviceEntries(content);
  const each = servicesFor(session, []).flatMap(({ code }) => entries.get(code)?.minutes.onSite ?? []);
  const { waveMinutes } = rules.sessions;
  return { minutesEach: Math.max(1, ...each), margin: rules.session.margin, waveMinutes };
}

const coming = (one: Attendee) => one.guardianStatus !== 'refused';

export function loadWaves(ctx: Ctx, input: { reference: string }): Promise<Result<WavesPage>> {
  return permittedSql(ctx, 'roster.read', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference);
    if (!scope.ok) return scope;
    const { session, roster } = scope.value;
    const { minutesEach, waveMinutes } = paceOf(scope.value);
    const people = (await listAttendees(sql, ctx.app.keys, roster)).filter(coming);
    const waves = await listWaves(sql, session.id);
    const shown = ({ id, position, name, department, fixed }: Attendee): WavePerson => ({
      id,
      position,
      name: maskName(name),
      department,
      fixed,
    });
    return ok({
      reference: session.reference,
      organisation: session.organisation,
      days: session.halfDays.map(({ date, start, end, desks, places }) => ({ date, start, end, desks, places })),
      breaks: roster.breaks,
      minutesEach,
      waveMinutes,
      waves: waves.map((wave) => ({ ...wave, members: people.filter((one) => one.waveId === wave.id).map(shown) })),
      unplaced: people.filter(({ waveId }) => waveId === null).map(shown),
    });
  });
}

/** Lines like 09:45-10:00, as typed; null where one of them is no span. */
export function spansIn(text: string): Span[] | null {
  const lines = text
    .split(/[\n,，;；]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const spans = lines.map((line) => {
    const [from = '', until = ''] = line.split(/\s*[-–—~至到]\s*/);
    const start = parseClock(from.replace('：', ':'));
    const end = parseClock(until.replace('：', ':'));
    return start === null || end === null || end <= start ? null : { start, end };
  });
  return spans.some((span) => span === null) ? null : (spans as Span[]);
}

export type FittedWaves = { waves: number; unplaced: number };

/** Fits everybody anew; who was moved by hand stays where there still is such a wave. Refuses with clock-invalid. */
export function fitRoster(ctx: Ctx, input: { reference: string; breaks: string }): Promise<Result<FittedWaves>> {
  return permittedSql(ctx, 'roster.work', async (sql) => {
    const breaks = spansIn(input.breaks);
    if (breaks === null) return refuse('clock-invalid', undefined, 'breaks');
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    if (scope.value.session.halfDays.length === 0) return refuse('session-not-accepted');
    return fitLocked(sql, ctx, scope.value, breaks);
  });
}

async function fitLocked(sql: Sql, ctx: Ctx, scope: RosterScope, breaks: Span[]): Promise<Result<FittedWaves>> {
  const { session, roster } = scope;
  const before = new Map((await listWaves(sql, session.id)).map((wave) => [wave.id, wave] as const));
  const people = (await listAttendees(sql, ctx.app.keys, roster)).filter(coming);
  const halfDays: HalfDay[] = session.halfDays;
  const fixedIn = (one: Attendee): string | null => {
    const wave = one.fixed ? before.get(one.waveId ?? '') : undefined;
    return wave ? `${wave.halfDayId} ${wave.start}` : null;
  };
  const fitted = fitWaves(
    people.map((one) => ({ id: one.id, group: one.department, services: one.services, wave: fixedIn(one) })),
    halfDays,
    breaks,
    paceOf(scope),
  );
  const fixed = new Set(people.filter((one) => fixedIn(one) !== null).map(({ id }) => id));
  await replaceWaves(sql, session.id, fitted, fixed);
  await touchRoster(sql, session.id, { breaks });
  await tellWaves(sql, ctx, scope, { people: people.length, unplaced: fitted.unplaced.length });
  return ok({
    waves: fitted.waves.filter(({ members }) => members.length > 0).length,
    unplaced: fitted.unplaced.length,
  });
}

async function tellWaves(sql: Sql, ctx: Ctx, { session }: RosterScope, data: Record<string, number>): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: 'roster.waves',
      subject: `session:${session.id}`,
      bookingId: session.bookingId,
      district: session.district,
      pointId: session.pointId,
      data,
    },
  ]);
}

/**
 * One person into another wave, in turn with whoever fits them anew. Attendees may write their data at the same moment:
 * only the wave is touched.
 */
export function moveAttendee(
  ctx: Ctx,
  input: { reference: string; attendeeId: string; waveId: string | null },
): Promise<Result<null>> {
  return permittedSql(ctx, 'roster.work', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const { session } = scope.value;
    const { attendeeId, waveId } = input;
    if (attendeeId === '') return refuse('attendee-missing', undefined, 'attendee');
    if (!(await moveToWave(sql, { sessionId: session.id, attendeeId, waveId }))) return refuse('not-found');
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'attendee.moved',
        subject: `attendee:${attendeeId}`,
        bookingId: session.bookingId,
        district: session.district,
        pointId: session.pointId,
        data: { wave: waveId },
      },
    ]);
    return ok(null);
  });
}

/** Everybody with a wave and a contact hears the personal time; once per time, so that a moved person hears the new one. */
export function tellTimes(ctx: Ctx, input: { reference: string }): Promise<Result<{ told: number; paper: number }>> {
  return permittedSql(ctx, 'roster.work', async (sql) => {
    const scope = await rosterScope(sql, ctx, input.reference, true);
    if (!scope.ok) return scope;
    const waves = new Map((await listWaves(sql, scope.value.session.id)).map((wave) => [wave.id, wave] as const));
    const placed = (await listAttendees(sql, ctx.app.keys, scope.value.roster)).flatMap((to) => {
      const wave = waves.get(to.waveId ?? '');
      return wave && coming(to) ? [{ to, wave }] : [];
    });
    const told = await writeToAttendees(
      sql,
      ctx,
      scope.value,
      placed.map(({ to, wave }) => ({ to, wave, template: 'attendee-time', once: `${wave.date} ${wave.start}` })),
    );
    return ok({ told, paper: placed.filter(({ to }) => to.contactKind === 'none').length });
  });
}
