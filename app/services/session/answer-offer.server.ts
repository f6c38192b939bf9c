// The organisation answers an offer: accepts it, proposes something else, or withdraws. Accepting writes the booking and
// all its visits in one transaction.
import { randomInt, randomUUID } from 'node:crypto';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { textAt } from '#app/domain/organisation/register-form.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { judgeDates, wishedDates } from '#app/domain/session/menu-form.ts';
import { mayTake, type SessionStep } from '#app/domain/session/step.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadContact } from '#app/store/org-contacts.server.ts';
import {
  endSessionVisits,
  insertSessionBooking,
  insertSessionVisit,
  nameFirstVisit,
} from '#app/store/session-visits.server.ts';
import {
  closeOffer,
  dropSessionHolds,
  findSession,
  type HalfDayRow,
  insertOffer,
  loadHalfDays,
  type Session,
  stepSession,
} from '#app/store/sessions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Own, ownOrganisation } from '../organisation/own-organisation.server.ts';
import { groupsOf } from './free-halves.server.ts';
import { keepHalves } from './keep-halves.server.ts';
import { note } from './make-offer.server.ts';
import { dueIn, notePlace } from './tell-session.server.ts';

export type AnswerOffer = { district: string; reference: string; version: number };

async function ownSession(
  sql: Sql,
  ctx: Ctx,
  input: AnswerOffer,
  step: SessionStep,
): Promise<Result<{ own: Own; session: Session }>> {
  const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
  if (!own.ok) return own;
  const session = await findSession(sql, input.reference, true);
  if (!session || session.organisationId !== own.value.organisation.id) return refuse('not-found');
  if (session.version !== input.version) return refuse('offer-changed');
  return mayTake(step, session.status) ? ok({ own: own.value, session }) : refuse('step-not-allowed');
}

/** Refuses with offer-changed, or offer-lapsed when its time is over and a team is no longer free. */
export function acceptOffer(ctx: Ctx, input: AnswerOffer): Promise<Result<{ bookingId: string }>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const found = await ownSession(sql, ctx, input, 'accept');
    if (!found.ok) return found;
    const { own, session } = found.value;
    const halves = (await loadHalfDays(sql, session.id)).filter((half) => half.offerVersion === session.offerVersion);
    const kept = await keptStill(sql, ctx, own, session, halves);
    if (!kept.ok) return kept;
    const bookingId = await writeBooking(sql, ctx, session);
    if (bookingId === null) return refuse('not-found');
    for (const half of halves)
      if (!(await writeVisit(sql, own, session, bookingId, half))) return refuse('offer-lapsed');
    await nameFirstVisit(sql, bookingId);
    await closeOffer(sql, session.id, 'accepted', session.contactId, ctx.now);
    const step = { id: session.id, version: session.version, status: 'accepted' as const, dueSide: null, dueAt: null };
    if (!(await stepSession(sql, { ...step, bookingId }))) return refuse('offer-changed');
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'booking.placed',
        subject: `booking:${bookingId}`,
        bookingId,
        district: session.district,
        pointId: session.pointId,
        data: { status: 'confirmed', mode: 'session' },
      },
    ]);
    await note(
      sql,
      ctx,
      own.content,
      { ...session, bookingId },
      'accepted',
      { halfDays: halves },
      { visits: halves.length },
    );
    return ok({ bookingId });
  });
}

/** While the offer stands its teams are kept. Where that ended, they are taken again if they are still free. */
async function keptStill(
  sql: Sql,
  ctx: Ctx,
  { content, rules }: Own,
  session: Session,
  halves: readonly HalfDayRow[],
): Promise<Result<null>> {
  const rows = await sql.rows<{ holder: string }>(
    `SELECT holder FROM allocation WHERE kind = 'hold' AND holder = ANY($1) AND expires_at > $2::timestamptz FOR UPDATE`,
    [halves.map(({ id }) => `session:${id}`), ctx.now.toISOString()],
  );
  const lost = halves.filter(({ id }) => !rows.some(({ holder }) => holder === `session:${id}`));
  if (lost.length === 0) return ok(null);
  const groups = groupsOf(session.menu, content);
  const keptUntil = new Date(ctx.now.getTime() + 60_000);
  const again = lost.map((half) => ({
    ...half,
    field: '',
    group: Math.max(
      0,
      groups.findIndex((group) => group.loads.some(({ code }) => half.services.includes(code))),
    ),
  }));
  const kept = await keepHalves(sql, ctx, { content, rules, session, keptUntil }, again, groups);
  return kept.ok ? ok(null) : refuse('offer-lapsed');
}

async function writeBooking(sql: Sql, ctx: Ctx, session: Session): Promise<string | null> {
  const { keys } = ctx.app;
  const contact = await loadContact(sql, keys, session.contactId);
  if (!contact?.contact) return null;
  const [id, keyId] = [randomUUID(), randomUUID()];
  const subjectKey = { id: keyId, wrapped: keys.newSubjectKey(keyId) };
  const seal = (column: string, text: string) => keys.sealFor(subjectKey, text, { table: 'booking', column, row: id });
  const details = { bookerName: contact.name ?? '', place: null, needs: null, consentOfOthers: false };
  await insertSessionBooking(sql, {
    id,
    reference: session.reference,
    district: session.district,
    pointId: session.pointId,
    communityId: session.communityId,
    locale: session.locale,
    contactKind: contact.contact.kind,
    contactSealed: seal('contact_sealed', contact.contact.value),
    detailsSealed: seal('details_sealed', JSON.stringify(details)),
    subjectKey,
    now: ctx.now,
  });
  return id;
}

async function writeVisit(sql: Sql, own: Own, session: Session, bookingId: string, half: HalfDayRow): Promise<boolean> {
  const at = own.content.communities.get(session.communityId)?.at;
  if (!at) return false;
  return insertSessionVisit(sql, {
    id: randomUUID(),
    bookingId,
    halfDayId: half.id,
    district: session.district,
    pointId: half.unitPoint,
    communityId: session.communityId,
    date: half.date,
    start: half.start,
    minutes: half.end - half.start,
    teamId: half.teamId,
    ...at,
    doorSeed: randomInt(2 ** 31 - 1),
    skills: half.services,
  });
}

/** Other dates and words; the teams are free again until the next offer. Null when sent, else the faults of the form. */
export function proposeInstead(
  ctx: Ctx,
  input: AnswerOffer & { typed: Readonly<Record<string, string>> },
): Promise<Result<OrgFault[] | null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const found = await ownSession(sql, ctx, input, 'propose');
    if (!found.ok) return found;
    const { own, session } = found.value;
    const faults: OrgFault[] = [];
    const asked = { terms: own.rules.sessions, calendar: own.content.calendar, today: civilDateOf(ctx.now) };
    const dates = judgeDates(input.typed, wishedDates, asked, faults);
    const words = textAt(input.typed, 'words', faults, { max: 500, lines: true, required: dates.length === 0 });
    if (faults.length > 0) return ok(faults);
    const version = session.offerVersion + 1;
    await dropSessionHolds(sql, session.id);
    await insertOffer(sql, {
      sessionId: session.id,
      version,
      side: 'organisation',
      body: { dates },
      wordsSealed:
        words === '' ? null : ctx.app.keys.seal(words, notePlace('session_offer', `${session.id}:${version}`)),
      madeBy: session.contactId,
      madeAt: ctx.now,
      keptUntil: null,
    });
    const dueAt = dueIn(own.content.calendar, own.rules.sessions, own.rules.sessions.offerWorkingDays, ctx.now);
    const step = {
      id: session.id,
      version: session.version,
      status: 'proposed' as const,
      dueSide: 'staff' as const,
      dueAt,
    };
    if (!(await stepSession(sql, { ...step, offerVersion: version }))) return refuse('offer-changed');
    await note(sql, ctx, own.content, session, 'proposed', {}, { offer: version });
    return ok(null);
  });
}

/** Before anything is agreed: withdrawn. Afterwards: cancelled, and the teams are free. */
export function endForOrganisation(ctx: Ctx, input: AnswerOffer): Promise<Result<null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const early = await ownSession(sql, ctx, input, 'withdraw');
    const found = early.ok ? early : await ownSession(sql, ctx, input, 'cancel');
    if (!found.ok) return found;
    const { own, session } = found.value;
    await dropSessionHolds(sql, session.id);
    await closeOffer(sql, session.id, 'declined', session.contactId, ctx.now);
    if (session.bookingId) await endSessionVisits(sql, session.bookingId, 'cancelled_user', ctx.now);
    const status = early.ok ? ('withdrawn' as const) : ('cancelled' as const);
    const step = { id: session.id, version: session.version, status, dueSide: null, dueAt: null, finalAt: ctx.now };
    if (!(await stepSession(sql, step))) return refuse('offer-changed');
    await note(sql, ctx, own.content, session, status, {}, {});
    return ok(null);
  });
}
