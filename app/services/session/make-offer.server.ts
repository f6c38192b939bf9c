// Staff answer an order: with an offer that keeps teams until its end, or with a refusal and its reason.
import { covers } from '#app/domain/access/permission.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { placesIn } from '#app/domain/session/capacity.ts';
import { peopleOf } from '#app/domain/session/menu.ts';
import { type OfferedHalf, offerRows, readOffer, readTalkTimes } from '#app/domain/session/offer-form.ts';
import { mayTake, type SessionStep } from '#app/domain/session/step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadTalks } from '#app/store/session-talks.server.ts';
import { endSessionVisits } from '#app/store/session-visits.server.ts';
import {
  closeOffer,
  dropSessionHolds,
  findSession,
  insertHalfDay,
  insertOffer,
  type Session,
  stepSession,
} from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { askPartners } from './ask-partners.server.ts';
import { groupsOf } from './free-halves.server.ts';
import { keepHalves } from './keep-halves.server.ts';
import { dueIn, notePlace, tellSession } from './tell-session.server.ts';

type Typed = Readonly<Record<string, string>>;
export type AnswerOrder = { reference: string; version: number; typed: Typed };

/** The session in this person's reach, locked, where the step is possible and nobody was first. */
export async function sessionForStaff(
  sql: Sql,
  ctx: Ctx,
  input: { reference: string; version: number },
  step: SessionStep,
): Promise<Result<Session>> {
  const session = await findSession(sql, input.reference, true);
  if (!session || !covers(ctx.actor, { district: session.district, pointId: session.pointId })) {
    return refuse('not-found');
  }
  if (session.version !== input.version) return refuse('offer-changed');
  return mayTake(step, session.status) ? ok(session) : refuse('step-not-allowed');
}

/**
 * Refuses with offer-changed when somebody answered meanwhile; at a row: date-invalid, date-past, team-twice, team-busy,
 * team-off-shift, team-lacks-skill, team-lacks-officers, kit-busy; with too-few-places unless `typed.few` is ticked.
 */
export async function makeOffer(ctx: Ctx, input: AnswerOrder): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'session.offer', async (sql) => {
    const found = await sessionForStaff(sql, ctx, input, 'offer');
    if (!found.ok) return found;
    const session = found.value;
    const rules = content.rules.get(session.district)?.body;
    if (!rules) return refuse('not-found');
    const today = civilDateOf(ctx.now);
    const groups = groupsOf(session.menu, content);
    const read = readOffer(input.typed, Math.max(1, groups.length), today);
    if (!read.ok) return read;
    const talks = await loadTalks(sql, session.id);
    const times = readTalkTimes(
      input.typed,
      talks.map(({ id }) => id),
      today,
    );
    if (!times.ok) return times;
    if (read.value.length === 0 && (groups.length > 0 || times.value.length === 0)) {
      return refuse('date-invalid', undefined, 'r1.date');
    }
    const words = (input.typed.words ?? '').trim();
    if (!checkText(words, { max: 500, lines: true }).ok) return refuse('form-invalid', undefined, 'words');
    const places = placesOf(read.value, groups, rules);
    const people = peopleOf(session.menu);
    if (places < people && input.typed.few !== 'yes') return refuse('too-few-places', { places, people }, 'few');
    const version = session.offerVersion + 1;
    const keptUntil = dueIn(content.calendar, rules.sessions, rules.sessions.answerWorkingDays, ctx.now);
    await dropSessionHolds(sql, session.id);
    const rows = read.value.map((half) => ({ ...half, field: fieldOfRow(input.typed, half) }));
    const kept = await keepHalves(sql, ctx, { content, rules, session, keptUntil }, rows, groups);
    if (!kept.ok) return kept;
    await insertOffer(sql, {
      sessionId: session.id,
      version,
      side: 'staff',
      body: {},
      wordsSealed:
        words === '' ? null : ctx.app.keys.seal(words, notePlace('session_offer', `${session.id}:${version}`)),
      madeBy: ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system',
      madeAt: ctx.now,
      keptUntil,
    });
    for (const half of kept.value) {
      const group = groups[half.group];
      await insertHalfDay(sql, session.id, {
        ...half,
        offerVersion: version,
        places: group ? placesIn({ from: half.start, to: half.end }, half.desks, group, rules.session) : 0,
        services: group ? group.loads.map(({ code }) => code) : [],
      });
    }
    const asked = await askPartners(sql, ctx, content, session, times.value);
    if (!asked.ok) return asked;
    const status = 'offered' as const;
    const step = {
      id: session.id,
      version: session.version,
      status,
      dueSide: 'organisation' as const,
      dueAt: keptUntil,
    };
    if (!(await stepSession(sql, { ...step, offerVersion: version }))) return refuse('offer-changed');
    await note(
      sql,
      ctx,
      content,
      session,
      'offered',
      { until: keptUntil, halfDays: kept.value },
      { offer: version, places },
    );
    return ok(null);
  });
}

function placesOf(
  halves: readonly OfferedHalf[],
  groups: ReturnType<typeof groupsOf>,
  rules: NonNullable<ReturnType<Published['rules']['get']>>['body'],
): number {
  return groups.reduce((sum, group, index) => {
    const own = halves.filter((half) => half.group === index);
    const places = own.reduce(
      (count, { start, end, desks }) => count + placesIn({ from: start, to: end }, desks, group, rules.session),
      0,
    );
    const people = group.loads.reduce((count, load) => count + load.people, 0);
    return sum + Math.min(places, people);
  }, 0);
}

/** The row of the form this half day was read from. */
function fieldOfRow(typed: Typed, half: OfferedHalf): string {
  const row = offerRows.find((n) => typed[`r${n}.team`] === half.teamId && typed[`r${n}.date`] === half.date);
  return `r${row ?? 1}.team`;
}

/** Declines an order, or cancels what was agreed. Refuses with reason-needed, offer-changed, step-not-allowed. */
export async function endForStaff(
  ctx: Ctx,
  input: { reference: string; version: number; step: 'decline' | 'cancel'; reason: string },
): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'session.offer', async (sql) => {
    const found = await sessionForStaff(sql, ctx, input, input.step);
    if (!found.ok) return found;
    const session = found.value;
    const reason = input.reason.trim();
    if (reason === '' || !checkText(reason, { max: 300, lines: true }).ok) {
      return refuse('reason-needed', undefined, 'reason');
    }
    const by = ctx.actor.kind === 'staff' ? ctx.actor.staffId : 'system';
    const status = input.step === 'cancel' ? ('cancelled' as const) : ('declined' as const);
    await dropSessionHolds(sql, session.id);
    await closeOffer(sql, session.id, 'declined', by, ctx.now);
    if (session.bookingId) await endSessionVisits(sql, session.bookingId, 'cancelled_org', ctx.now);
    const ended = { id: session.id, version: session.version, status, dueSide: null, dueAt: null, finalAt: ctx.now };
    if (!(await stepSession(sql, ended))) return refuse('offer-changed');
    await note(sql, ctx, content, session, status, { reason }, {});
    return ok(null);
  });
}

/** The event of a step and the letter about it. */
export async function note(
  sql: Sql,
  ctx: Ctx,
  content: Published,
  session: Session,
  what: 'offered' | 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'cancelled' | 'lapsed',
  news: Omit<Parameters<typeof tellSession>[4], 'what' | 'eventId'>,
  data: Record<string, string | number>,
): Promise<void> {
  const [eventId] = await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type: `session.${what}`,
      subject: `session:${session.id}`,
      district: session.district,
      pointId: session.pointId,
      ...(session.bookingId ? { bookingId: session.bookingId } : {}),
      data,
    },
  ]);
  await tellSession(sql, ctx, content, session, { ...news, what, eventId: eventId ?? null });
}
