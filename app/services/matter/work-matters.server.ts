// Every step staff take with an unresolved matter: triage, a conference with named units, passing up, the written
// answer, and asking later whether it is done. Each is one transaction with its event; two at once take turns.
import { covers, type StaffAction } from '#app/domain/access/permission.ts';
import { civilDateOf, instantAt, isCivilDate, parseClock } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import type { EventType } from '#app/domain/ledger/event.ts';
import { decideMove, decisions, type MatterMove, nextTier, readUnits, tierDue } from '#app/domain/matter/matter.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { MatterRules } from '#app/domain/rules/matter-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import {
  conferencesOf,
  countReminder,
  endConference,
  insertConference,
  insertUnits,
  saveUnit,
  unitStands,
} from '#app/store/conferences.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { addStep, changeMatter, findMatter, type MatterChange, type OpenMatter } from '#app/store/matters.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { tellReporter } from './report-matter.server.ts';

export type WorkMatter = { reference: string; version: number; typed: Readonly<Record<string, string>> };
type Work = {
  sql: Sql;
  ctx: Ctx;
  matter: OpenMatter;
  staffId: string;
  rules: MatterRules;
  calendar: WorkingCalendar;
  text(name: string, most: number, required?: boolean): Result<string>;
};

/** What a form asks for, by its `what`. Each refuses at the field that is wrong, or with what decideMove says. */
export const matterWorks = {
  triage,
  call: callConference,
  unit: noteUnit,
  ask: askUnits,
  remind: remindUnit,
  'pass-up': passUp,
  answer,
  'follow-up': followUp,
} as const;
export type MatterWork = keyof typeof matterWorks;

const actionOf: Record<MatterWork, StaffAction> = {
  triage: 'matter.work',
  call: 'matter.decide',
  unit: 'matter.work',
  ask: 'matter.work',
  remind: 'matter.work',
  'pass-up': 'matter.work',
  answer: 'matter.decide',
  'follow-up': 'matter.work',
};

/** Refuses with not-found, stale-page (somebody was first), or as the step does. */
export async function workMatter(ctx: Ctx, what: MatterWork, input: WorkMatter): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, actionOf[what], async (sql) => {
    const matter = await findMatter(sql, ctx.app.keys, { reference: input.reference }, true);
    const rules = matter && content.rules.get(matter.district)?.body.matters;
    if (!matter || !rules || ctx.actor.kind !== 'staff' || !covers(ctx.actor, matter)) return refuse('not-found');
    if (matter.version !== input.version) return refuse('stale-page');
    const text = (name: string, most: number, required = true): Result<string> => {
      const check = checkText(input.typed[name] ?? '', { max: most, lines: true, required });
      return check.ok ? ok(check.value.trim()) : refuse(required ? 'reason-needed' : 'form-invalid', undefined, name);
    };
    const { staffId } = ctx.actor;
    return matterWorks[what]({ sql, ctx, matter, staffId, rules, calendar: content.calendar, text }, input.typed);
  });
}

type Typed = WorkMatter['typed'];

async function triage(work: Work, typed: Typed): Promise<Result<null>> {
  const why = work.text('why', 500);
  if (!why.ok) return why;
  const owner = work.text('owner', 60);
  if (!owner.ok) return owner;
  const serviceCode = typed.service ? { serviceCode: typed.service } : {};
  return step(work, 'triage', 'matter.triaged', why.value, { owner: owner.value, ...serviceCode });
}

async function callConference(work: Work, typed: Typed): Promise<Result<null>> {
  const { ctx, sql, matter } = work;
  const agenda = work.text('agenda', 1000);
  if (!agenda.ok) return agenda;
  const place = work.text('place', 120);
  if (!place.ok) return place;
  const units = readUnits(typed.units ?? '');
  if (!units.ok) return units;
  const date = typed.date ?? '';
  if (!isCivilDate(date)) return refuse('date-invalid', undefined, 'date');
  if (date < civilDateOf(ctx.now)) return refuse('date-past', undefined, 'date');
  const minute = parseClock(typed.at ?? '');
  if (minute === null) return refuse('clock-invalid', undefined, 'at');
  const called = await step(work, 'call', 'matter.conference', agenda.value, {});
  if (!called.ok) return called;
  await insertConference(sql, ctx.app.keys, {
    matterId: matter.id,
    date,
    minute,
    place: place.value,
    agenda: agenda.value,
    chairId: work.staffId,
    units: units.value,
    dueAt: unitDue(work),
    now: ctx.now,
  });
  return ok(null);
}

async function noteUnit(work: Work, typed: Typed): Promise<Result<null>> {
  const { ctx, sql, matter } = work;
  const stand = unitStands.find((one) => one !== 'asked' && one === typed.stand);
  if (!stand) return refuse('form-invalid', undefined, 'stand');
  const said = work.text('said', 1000, stand === 'answered');
  if (!said.ok) return said;
  const conferenceId = await openConference(work);
  const unit = { id: uuidOf(typed.unitId), conferenceId, stand, said: said.value, now: ctx.now };
  if (!(await saveUnit(sql, ctx.app.keys, unit))) return refuse('not-found');
  return told(work, 'matter.unit-answered', matter, {});
}

async function askUnits(work: Work, typed: Typed): Promise<Result<null>> {
  const units = readUnits(typed.units ?? '');
  if (!units.ok) return units;
  await insertUnits(work.sql, await openConference(work), units.value, unitDue(work));
  return told(work, 'matter.unit-asked', work.matter, {});
}

async function remindUnit(work: Work, typed: Typed): Promise<Result<null>> {
  const unit = { id: uuidOf(typed.unitId), conferenceId: await openConference(work) };
  return (await countReminder(work.sql, unit))
    ? told(work, 'matter.unit-asked', work.matter, {})
    : refuse('step-not-allowed');
}

async function passUp(work: Work): Promise<Result<null>> {
  const why = work.text('why', 500);
  if (!why.ok) return why;
  const tier = nextTier(work.matter.tier);
  if (tier === null) return refuse('wrong-tier');
  const dueOn = tierDue(work.calendar, work.rules, tier, civilDateOf(work.ctx.now));
  const passed = await step(work, 'pass-up', 'matter.escalated', why.value, { tier, dueOn });
  if (passed.ok) await endConference(work.sql, work.matter.id, work.ctx.now);
  return passed;
}

/** The decision, who does it by when, and the written answer: a letter where a contact was left, else its page. */
async function answer(work: Work, typed: Typed): Promise<Result<null>> {
  const { ctx, sql, matter } = work;
  const decision = decisions.find((one) => one === typed.decision);
  if (!decision) return refuse('form-invalid', undefined, 'decision');
  const owner = work.text('owner', 60);
  if (!owner.ok) return owner;
  const today = civilDateOf(ctx.now);
  const doneBy = decision === 'not-now' ? null : (typed.doneBy ?? '');
  if (doneBy !== null) {
    if (!isCivilDate(doneBy)) return refuse('date-invalid', undefined, 'doneBy');
    if (doneBy < today) return refuse('date-past', undefined, 'doneBy');
    const latest = addWorkingDays(work.calendar, today, work.rules.doneWithinDays).date;
    if (doneBy > latest) return refuse('due-too-late', { date: latest }, 'doneBy');
  }
  const words = work.text('answer', 2000);
  if (!words.ok) return words;
  const to: MatterChange = {
    owner: owner.value,
    decision,
    answer: words.value,
    answeredAt: ctx.now,
    doneBy,
    followUpOn: addWorkingDays(work.calendar, doneBy ?? today, work.rules.followUpDays).date,
  };
  const answered = await step(work, 'answer', 'matter.answered', null, to);
  if (!answered.ok) return answered;
  await endConference(sql, matter.id, ctx.now);
  const { reference } = matter;
  const facts = { reference, answer: words.value, doneBy, path: `track?ref=${reference}` };
  await tellReporter(sql, ctx, matter, { template: 'matter-answered', facts });
  return ok(null);
}

/** Asked whether it is done: closed, or open again with a new clock of its tier. */
async function followUp(work: Work, typed: Typed): Promise<Result<null>> {
  const note = work.text('note', 500);
  if (!note.ok) return note;
  const { ctx, matter } = work;
  const at = { followedUpAt: ctx.now };
  if (typed.outcome === 'done') {
    return step(work, 'follow-up', 'matter.followed-up', note.value, { ...at, closedAt: ctx.now });
  }
  if (typed.outcome !== 'open') return refuse('form-invalid', undefined, 'outcome');
  const dueOn = tierDue(work.calendar, work.rules, matter.tier, civilDateOf(ctx.now));
  return step(work, 'reopen', 'matter.followed-up', note.value, { ...at, dueOn });
}

async function step(
  work: Work,
  move: MatterMove,
  type: EventType,
  note: string | null,
  to: MatterChange,
): Promise<Result<null>> {
  const { sql, ctx, matter, staffId } = work;
  const decided = decideMove(matter, move, ctx.actor);
  if (!decided.ok) return decided;
  const changed = { ...matter, tier: to.tier ?? matter.tier };
  if (!(await changeMatter(sql, ctx.app.keys, matter, { ...to, status: decided.value }))) return refuse('stale-page');
  const taken = { matterId: matter.id, kind: move, tier: changed.tier, staffId, note, now: ctx.now };
  await addStep(sql, ctx.app.keys, taken);
  return told(work, type, changed, { move });
}

async function told(
  { sql, ctx }: Work,
  type: EventType,
  { id, district, pointId, tier }: OpenMatter,
  data: Record<string, string>,
): Promise<Result<null>> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type, subject: `matter:${id}`, district, pointId, data: { tier, ...data } },
  ]);
  return ok(null);
}

async function openConference({ sql, ctx, matter }: Work): Promise<string> {
  const open = (await conferencesOf(sql, ctx.app.keys, matter.id)).find(({ decidedAt }) => decidedAt === null);
  return open?.id ?? nobody;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const uuidOf = (typed: string | undefined) => (/^[0-9a-f-]{36}$/.test(typed ?? '') ? (typed as string) : nobody);

/** Units answer before the office closes on their day. */
function unitDue({ calendar, rules, ctx }: Work): Date {
  return instantAt(addWorkingDays(calendar, civilDateOf(ctx.now), rules.unitDays).date, rules.helpUntil);
}
