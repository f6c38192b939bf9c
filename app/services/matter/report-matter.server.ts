// Reporting what could not be done (办不成事): from the page of a booking or without one; and its own page afterwards,
// with the written answer, what happened, and a rating nobody has to give.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { nextWorkingDay } from '#app/domain/calendar/working-days.ts';
import type { Locale } from '#app/domain/locale.ts';
import { type MatterCategory, matterCategories, type Tier, tierDue } from '#app/domain/matter/matter.ts';
import { isLow, ratingLevels } from '#app/domain/matter/rating.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  addStep,
  changeMatter,
  findMatter,
  insertMatter,
  type OpenMatter,
  stepsOf,
} from '#app/store/matters.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type AskedCode, askAgain } from '../booking/ask-code.server.ts';
import { published } from '../content/published.server.ts';
import type { SaidAnswer } from './ask-question.server.ts';
import { isOpenHere, type SayInput, type SayPage, sayPage, takeDown } from './say.server.ts';

/** With a reference the form is about that booking, where it is open here. */
export function loadReport(ctx: Ctx, asked: { district: string; booking: string | null }): Promise<Result<SayPage>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => ok(await sayPage(sql, ctx, asked.district, asked.booking)));
}

export type Report = SayInput & { locale: Locale };

export async function reportMatter(ctx: Ctx, input: Report): Promise<Result<SaidAnswer>> {
  const content = await published(ctx.app, ctx.now);
  const rules = content.rules.get(input.district)?.body;
  const said = await permittedSql<SaidAnswer>(ctx, 'citizen.say', async (sql) => {
    const down = await takeDown(sql, ctx, input, matterCategories);
    if (!down.ok) return down;
    if (down.value.faults) return ok({ faults: down.value.faults });
    const { id, reference, sessionHash, said, contact, booking } = down.value.taken;
    const points = [...content.points.values()].filter(({ district }) => district === input.district);
    const pointId =
      booking?.pointId ?? said.pointId ?? points.find(({ kind }) => kind === 'centre')?.id ?? points[0]?.id;
    if (!pointId || !rules) return refuse('not-found');
    const waits = contact !== null && !contact.confirmed;
    await insertMatter(sql, ctx.app.keys, {
      id,
      reference,
      sessionHash,
      district: input.district,
      pointId,
      bookingId: booking?.id ?? null,
      serviceCode: said.serviceCode,
      category: said.category as MatterCategory,
      locale: input.locale,
      tries: said.tries,
      status: waits ? 'unconfirmed' : 'reported',
      tier: 'station',
      dueOn: tierDue(content.calendar, rules.matters, 'station', civilDateOf(ctx.now)),
      text: said.text,
      contact,
      now: ctx.now,
    });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'matter.reported',
        subject: `matter:${id}`,
        bookingId: booking?.id ?? null,
        district: input.district,
        pointId,
        data: { category: said.category, waits },
      },
    ]);
    if (!waits) await receive(sql, ctx, id);
    const address = contact && { kind: contact.kind, value: contact.value };
    const code: AskedCode = { purpose: 'confirm-asker', subject: `matter:${id}`, contact: address };
    return ok({ faults: null, reference, code: waits ? code : null });
  });
  if (!said.ok || said.value.faults !== null || said.value.code === null) return said;
  const sent = await askAgain(ctx, { ...input, asked: said.value.code });
  return sent.ok || sent.problem.code === 'code-too-soon' ? said : sent;
}

/** The report is before the clerks now: first step, first clock, and a letter where somebody wants one. */
export async function receive(sql: Sql, ctx: Ctx, id: string): Promise<OpenMatter | null> {
  const matter = await findMatter(sql, ctx.app.keys, { id }, true);
  if (!matter) return null;
  const { tier } = matter;
  await addStep(sql, ctx.app.keys, { matterId: id, kind: 'reported', tier, staffId: null, note: null, now: ctx.now });
  await tellReporter(sql, ctx, matter, {
    template: 'matter-received',
    facts: { reference: matter.reference, due: matter.dueOn, path: `track?ref=${matter.reference}` },
  });
  return matter;
}

type Told =
  | { template: 'matter-received'; facts: { reference: string; due: string; path: string } }
  | {
      template: 'matter-answered';
      facts: { reference: string; answer: string; doneBy: string | null; path: string };
    };

/** A letter to the one who reported, once per version of the matter; nothing without a contact. */
export async function tellReporter(sql: Sql, ctx: Ctx, matter: OpenMatter, told: Told): Promise<void> {
  if (matter.contactKind === 'none' || matter.contact === null) return;
  await enqueueMessages(sql, ctx.app, ctx.now, [
    {
      ...told,
      channel: matter.contactKind,
      to: matter.contact,
      locale: matter.locale,
      dedupe: `matter:${matter.id}:${told.template}:${matter.version}`,
      district: matter.district,
      pointId: matter.pointId,
    },
  ]);
}

export type OwnMatter = {
  reference: string;
  status: string;
  tier: Tier;
  dueOn: string;
  category: MatterCategory;
  service: Bilingual | null;
  booking: string | null;
  text: string;
  answer: string | null;
  decision: string | null;
  answeredAt: Date | null;
  doneBy: string | null;
  rating: number | null;
  /** kinds only: what staff noted stays with staff */
  steps: { kind: string; tier: Tier; at: Date }[];
};

/** Refuses with not-found what was neither reported in this browser nor opened by a code. */
export function loadOwnMatter(ctx: Ctx, asked: { reference: string }): Promise<Result<OwnMatter>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const matter = await findMatter(sql, ctx.app.keys, { reference: asked.reference });
    if (!matter || matter.status === 'unconfirmed' || !isOpenHere(ctx, matter)) return refuse('not-found');
    const { entries } = await published(ctx.app, ctx.now);
    const steps = await stepsOf(sql, ctx.app.keys, matter.id);
    const { reference, status, tier, dueOn, category, text, answer, decision, answeredAt, doneBy, rating } = matter;
    return ok({
      ...{ reference, status, tier, dueOn, category, text, answer, decision, answeredAt, doneBy, rating },
      service: entries.get(matter.serviceCode ?? '')?.body.name ?? null,
      booking: matter.bookingReference,
      steps: steps.map(({ kind, tier: at, at: when }) => ({ kind, tier: at, at: when })),
    });
  });
}

/** Once, after the answer. A low rating brings somebody back to it on the next working day. */
export function rateMatter(ctx: Ctx, input: { reference: string; level: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const matter = await findMatter(sql, ctx.app.keys, { reference: input.reference }, true);
    if (!matter || !isOpenHere(ctx, matter)) return refuse('not-found');
    if (!['answered', 'closed'].includes(matter.status)) return refuse('step-not-allowed');
    if (matter.rating !== null) return refuse('already-rated');
    const level = ratingLevels.find((one) => String(one) === input.level);
    if (!level) return refuse('rating-empty', undefined, 'level');
    const { calendar } = await published(ctx.app, ctx.now);
    const next = nextWorkingDay(calendar, civilDateOf(new Date(ctx.now.getTime() + 86_400_000))).date;
    const again = isLow(level) ? { status: 'answered' as const, followUpOn: next } : {};
    const to = { rating: level, ratedAt: ctx.now, ...again };
    if (!(await changeMatter(sql, ctx.app.keys, matter, to))) return refuse('stale-page');
    const { id, district, pointId } = matter;
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'matter.rated', subject: `matter:${id}`, district, pointId, data: { level } },
    ]);
    return ok(null);
  });
}
