// An attendee's data, judged and kept: person and items under the session's booking, in one transaction.
import { randomUUID } from 'node:crypto';
import type { FieldProblem } from '#app/domain/booking/field-problem.ts';
import { nameIndexText, numberIndexText } from '#app/domain/booking/index-text.ts';
import type { Typed } from '#app/domain/booking/person-form.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { acceptedStatuses } from '#app/domain/roster/ordered.ts';
import { guardianDecisions, judgeOwnData, type OwnVerdict } from '#app/domain/roster/own-data.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { dropOwnPerson, setGuardian } from '#app/store/attendees.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { bookingKey, type OwnRows, openElsewhere, saveOwnRows } from '#app/store/own-people.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { entriesByCode } from '../booking/judge-draft.server.ts';
import { textsInForce } from '../texts/consent-texts.server.ts';
import { type OwnScope, ownScope } from './own-scope.server.ts';
import { servicesFor } from './roster-scope.server.ts';

export type SavedOwn = { problems: FieldProblem[]; refused: boolean };

/** Problems of what was typed, nothing saved then; or saved. `refused`: the guardian decided against it. */
export function saveOwn(ctx: Ctx, input: { token: string | null; typed: Typed }): Promise<Result<SavedOwn>> {
  return permittedSql<SavedOwn>(ctx, 'attend.own', async (sql) => {
    const own = await ownScope(sql, ctx, input.token, { open: true, lock: true });
    if (!own.ok) return own;
    const { attendee, session, opened } = own.value;
    if (!acceptedStatuses.includes(session.status) || session.bookingId === null) return refuse('session-not-accepted');
    if (attendee.arrivedAt !== null) return refuse('step-not-allowed');
    const role = opened ?? 'attendee';
    const decisions = role === 'guardian' ? undecided(own.value, input.typed) : [];
    if (role === 'guardian' && decisions.length === 0 && refusesAny(own.value, input.typed)) {
      await decideAgainst(sql, ctx, own.value);
      return ok({ problems: [], refused: true });
    }
    const judged = judge(ctx, own.value, role, input.typed);
    const problems = [...decisions, ...judged.problems];
    if (problems.length > 0) return ok({ problems, refused: false });
    const rows = await rowsOf(sql, ctx, own.value, role, judged);
    if (rows === null || !(await saveOwnRows(sql, ctx.now, rows))) return refuse('step-not-allowed');
    await tell(sql, ctx, own.value, role === 'guardian' ? 'attendee.guardian' : 'attendee.ready', rows.person.id);
    return ok({ problems: [], refused: false });
  });
}

function judge(ctx: Ctx, own: OwnScope, role: 'attendee' | 'guardian', typed: Typed): OwnVerdict {
  const { attendee, session, content, rules } = own;
  const today = civilDateOf(ctx.now);
  const visitDate = session.halfDays[0]?.date ?? today;
  const services = servicesFor(session, attendee.services);
  const entries = entriesByCode(content);
  const longest = services.map(({ code }) => {
    const entry = entries.get(code);
    return entry?.kind === 'service' ? entry.times.promise.amount : 0;
  });
  return judgeOwnData({
    // the name the school gave stands for the child's; a guardian does not type it again
    typed: role === 'guardian' ? { ...nameFields(attendee.name), ...typed } : typed,
    role,
    services,
    minor: attendee.minor,
    entries,
    rules,
    today,
    visitDate,
    passportBackOn: addWorkingDays(content.calendar, visitDate, Math.max(0, ...longest)).date,
  });
}

function nameFields(name: string): Typed {
  return { name };
}

function childAsked(own: OwnScope): readonly (typeof guardianDecisions)[number][] {
  return own.attendee.minor ? guardianDecisions : [];
}

function undecided(own: OwnScope, typed: Typed): FieldProblem[] {
  if (typed.decide === 'no') return [];
  return childAsked(own)
    .filter((one) => typed[`decide.${one}`] !== 'yes' && typed[`decide.${one}`] !== 'no')
    .map((one) => ({ person: 'own', step: 'people', field: `decide.${one}`, code: 'choose-one', severity: 'error' }));
}

function refusesAny(own: OwnScope, typed: Typed): boolean {
  return typed.decide === 'no' || childAsked(own).some((one) => typed[`decide.${one}`] === 'no');
}

/** The guardian decided against it: what was written of the child is deleted at once. */
async function decideAgainst(sql: Sql, ctx: Ctx, own: OwnScope): Promise<void> {
  await dropOwnPerson(sql, own.attendee.id);
  await setGuardian(sql, { attendeeId: own.attendee.id, status: 'refused', by: null });
  await tell(sql, ctx, own, 'attendee.guardian-refused', own.attendee.id);
}

async function rowsOf(
  sql: Sql,
  ctx: Ctx,
  own: OwnScope,
  role: 'attendee' | 'guardian',
  { verdict, items }: OwnVerdict,
): Promise<OwnRows | null> {
  const { attendee, session, content } = own;
  const { keys } = ctx.app;
  const key = session.bookingId === null ? null : await bookingKey(sql, session.bookingId);
  if (key === null || key.wrapped === null) return null;
  const id = attendee.personId ?? randomUUID();
  const seal = (text: string, column: string) =>
    Buffer.from(keys.sealFor(key, text, { table: 'person', column, row: id })).toString('base64');
  const { name, number, key: _key, ...details } = verdict.person;
  const blind = number === null ? null : keys.blind('number', numberIndexText(verdict.person.documentKind, number));
  const elsewhere = blind === null ? new Set<string>() : await openElsewhere(sql, blind, id);
  const confirmed = attendee.guardianStatus === 'confirmed';
  const codes = role === 'guardian' ? ['privacy-notice', 'consent-child'] : ['privacy-notice'];
  return {
    attendeeId: attendee.id,
    bookingId: key.bookingId,
    person: {
      id,
      position: attendee.position,
      name_sealed: seal(name, 'name_sealed'),
      name_blind: keys.blind('name', nameIndexText(name)),
      document_kind: verdict.person.documentKind,
      number_sealed: number === null ? null : seal(number, 'number_sealed'),
      number_blind: blind,
      details_sealed: seal(JSON.stringify(details), 'details_sealed'),
      age_band: verdict.ageBand,
    },
    items: items.map(({ code, variant }) => ({
      id: randomUUID(),
      service_code: code,
      revision_id: content.entries.get(code)?.revisionId ?? '',
      variant,
      status: elsewhere.has(code) ? 'to_be_checked' : 'registered',
    })),
    consents: textsInForce(content)
      .filter(({ code }) => codes.includes(code))
      .map(({ code, revisionId }) => ({ id: randomUUID(), code, revision_id: revisionId, given_by: role })),
    attendee:
      role === 'guardian'
        ? { status: confirmed ? 'ready' : 'not_ready', guardian_status: confirmed ? 'confirmed' : 'claimed' }
        : { status: 'ready', guardian_status: 'none' },
  };
}

async function tell(
  sql: Sql,
  ctx: Ctx,
  { attendee, session }: OwnScope,
  type: 'attendee.ready' | 'attendee.guardian' | 'attendee.guardian-refused',
  person: string,
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    {
      type,
      subject: `attendee:${attendee.id}`,
      bookingId: session.bookingId,
      district: session.district,
      pointId: session.pointId,
      data: { person },
    },
  ]);
}
