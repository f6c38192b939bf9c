// A half day of a session that a closure takes the team of: another team at the same hours, or its host and a clerk are told.
import { clerkDue } from '#app/domain/booking/clerk-due.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { ClosurePlan } from '#app/domain/resource/closure.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { openCallback } from '#app/store/callbacks.server.ts';
import { leaveWaiting } from '#app/store/closures.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { giveHalf, type LostHalf, lockHalves } from '#app/store/session-halves.server.ts';
import { findSession, type Session } from '#app/store/sessions.server.ts';
import { groupsOf } from '../session/free-halves.server.ts';
import { keepHalves } from '../session/keep-halves.server.ts';
import { tellSession } from '../session/tell-session.server.ts';
import type { Fallen } from './fallen-visit.server.ts';
import type { Ground } from './place-again.server.ts';

/** Refuses with closure-started while the session runs today. Without a closure's id nobody is told. */
export async function moveFallenHalves(
  sql: Sql,
  ctx: Ctx,
  ground: Ground,
  plan: ClosurePlan,
  asked: { ids: readonly string[]; closureId: string | null },
): Promise<Result<Fallen[]>> {
  const fallen: Fallen[] = [];
  for (const half of await lockHalves(sql, asked.ids)) {
    const session = await findSession(sql, half.reference);
    if (!session) continue;
    if (session.status === 'running' && half.date === civilDateOf(ctx.now)) {
      return refuse('closure-started', { reference: half.reference }, 'from');
    }
    const teamId = await anotherTeam(sql, ctx, ground, session, half);
    if (teamId === null) await leaveWaiting(sql, half.visitId, false);
    if (asked.closureId !== null) await tellHalf(sql, ctx, ground, plan, session, half, teamId, asked.closureId);
    const { reference, date, start, end } = half;
    const window = { date, windowStart: start, windowEnd: end };
    fallen.push({
      reference,
      ...window,
      teamId: half.teamId,
      outcome: teamId === null ? 'waits' : 'same',
      to: teamId === null ? null : { ...window, teamId },
      told: teamId === null ? 'email' : null,
      locale: session.locale,
    });
  }
  return ok(fallen);
}

/** The first team that can stand at the same desks in the same hours; its time is the visit's then. */
async function anotherTeam(
  sql: Sql,
  ctx: Ctx,
  { content, rules, teams }: Ground,
  session: Session,
  half: LostHalf,
): Promise<string | null> {
  const groups = groupsOf(session.menu, content);
  const group = groups.findIndex(({ loads }) => loads.some(({ code }) => half.services.includes(code)));
  const keeping = { content, rules, session, keptUntil: new Date(ctx.now.getTime() + 60_000) };
  const others = teams.filter(
    ({ id, kind, district }) => id !== half.teamId && kind === 'mobile' && district === session.district,
  );
  for (const { id: teamId } of [...others].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, date, start, end, desks } = half;
    const wanted = { id, date, start, end, desks, teamId, group: Math.max(0, group), field: '' };
    const kept = await keepHalves(sql, ctx, keeping, [wanted], groups);
    const [one] = kept.ok ? kept.value : [];
    if (one && (await giveHalf(sql, { ...one, visitId: half.visitId }))) return teamId;
  }
  return null;
}

async function tellHalf(
  sql: Sql,
  ctx: Ctx,
  { content, rules }: Ground,
  plan: ClosurePlan,
  session: Session,
  half: LostHalf,
  teamId: string | null,
  closureId: string,
): Promise<void> {
  const { district, pointId } = session;
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: teamId === null ? 'visit.failed' : 'visit.assigned',
      subject: `visit:${half.visitId}`,
      bookingId: half.bookingId,
      visitId: half.visitId,
      district,
      pointId,
      data: { closure: closureId, ...(teamId === null ? { reason: 'closed' } : { team: teamId, from: half.teamId }) },
    },
  ]);
  if (teamId !== null) return;
  const reason = plan.reason[session.locale];
  const once = `${closureId}:${half.id}`;
  await tellSession(sql, ctx, content, session, {
    what: 'half-day-lost',
    eventId: eventId ?? null,
    reason,
    halfDays: [half],
    once,
  });
  await openCallback(sql, ctx.now, {
    bookingId: half.bookingId,
    district,
    pointId,
    reason: 'visit-failed',
    dueAt: clerkDue(content.calendar, rules.callbacks, ctx.now),
    dedupe: `closure:${once}`,
  });
}
