// Asking a question with or without a contact, and reading what was asked in this browser or opened by a code.
import type { Bilingual } from '#app/domain/bilingual.ts';
import type { Fault } from '#app/domain/booking/fault.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import type { Locale } from '#app/domain/locale.ts';
import { type PublicText, type QuestionCategory, questionCategories } from '#app/domain/matter/question.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  changeQuestion,
  findQuestion,
  insertQuestion,
  publicAnswers,
  questionsOfBrowser,
} from '#app/store/questions.server.ts';
import { sessionHashOf } from '../access/code-owner.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type AskedCode, askAgain } from '../booking/ask-code.server.ts';
import { startDraft } from '../booking/start-draft.server.ts';
import { published } from '../content/published.server.ts';
import { isOpenHere, type SayInput, type SayPage, sayPage, takeDown } from './say.server.ts';

export type OwnQuestion = {
  reference: string;
  status: string;
  service: Bilingual | null;
  text: string;
  answer: string | null;
  dueOn: string;
  askedAt: Date;
  booked: boolean;
};
export type AskPage = SayPage & { own: OwnQuestion[] };

export function loadAsk(ctx: Ctx, asked: { district: string }): Promise<Result<AskPage>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const page = await sayPage(sql, ctx, asked.district, null);
    const sessionHash = sessionHashOf(ctx);
    const own = await questionsOfBrowser(sql, ctx.app.keys, { sessionHash, district: asked.district });
    return ok({ ...page, own: own.map((row) => ownView(page, row)) });
  });
}

/** What is said to the one who asked: sent at once, or a code first. Faults stand at their fields. */
export type SaidAnswer = { faults: Fault[] } | { faults: null; reference: string; code: AskedCode | null };
export type Ask = Omit<SayInput, 'booking'> & { locale: Locale };

export async function askQuestion(ctx: Ctx, input: Ask): Promise<Result<SaidAnswer>> {
  const content = await published(ctx.app, ctx.now);
  const said = await permittedSql<SaidAnswer & { district?: string }>(ctx, 'citizen.say', async (sql) => {
    const down = await takeDown(sql, ctx, { ...input, booking: null }, questionCategories);
    if (!down.ok) return down;
    if (down.value.faults) return ok({ faults: down.value.faults });
    const { id, reference, sessionHash, said, contact } = down.value.taken;
    const days = content.rules.get(input.district)?.body.matters.questionDays ?? 2;
    const waits = contact !== null && !contact.confirmed;
    await insertQuestion(sql, ctx.app.keys, {
      id,
      reference,
      sessionHash,
      district: input.district,
      status: waits ? 'unconfirmed' : 'asked',
      category: said.category as QuestionCategory,
      serviceCode: said.serviceCode,
      locale: input.locale,
      text: said.text,
      contact,
      dueOn: addWorkingDays(content.calendar, civilDateOf(ctx.now), days).date,
      now: ctx.now,
    });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'question.asked',
        subject: `question:${id}`,
        district: input.district,
        data: { category: said.category, service: said.serviceCode, waits },
      },
    ]);
    const address = contact && { kind: contact.kind, value: contact.value };
    const code: AskedCode = { purpose: 'confirm-asker', subject: `question:${id}`, contact: address };
    return ok({ faults: null, reference, code: waits ? code : null });
  });
  if (!said.ok || said.value.faults !== null || said.value.code === null) return said;
  const sent = await askAgain(ctx, { ...input, asked: said.value.code });
  return sent.ok || sent.problem.code === 'code-too-soon' ? said : sent;
}

/** Refuses with not-found what was neither asked in this browser nor opened by a code. */
export function loadQuestion(ctx: Ctx, asked: { reference: string; district: string }): Promise<Result<OwnQuestion>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const question = await findQuestion(sql, ctx.app.keys, { reference: asked.reference });
    if (!question || question.status === 'unconfirmed' || !isOpenHere(ctx, question)) return refuse('not-found');
    return ok(ownView(await sayPage(sql, ctx, asked.district, null), question));
  });
}

/** The question becomes a booking: a draft with service, contact and what was told already in their fields. */
export async function bookQuestion(
  ctx: Ctx,
  asked: { reference: string; mode: 'home' | 'window'; locale: Locale },
): Promise<Result<{ path: string }>> {
  const found = await permittedSql(ctx, 'citizen.say', async (sql) => {
    const question = await findQuestion(sql, ctx.app.keys, { reference: asked.reference });
    return question && question.status !== 'unconfirmed' && isOpenHere(ctx, question)
      ? ok(question)
      : refuse('not-found');
  });
  if (!found.ok) return found;
  const { id, district, serviceCode, text, contact, contactKind } = found.value;
  const address = contact !== null && contactKind !== 'none' ? { kind: contactKind, value: contact } : null;
  const before = { serviceCode, text, contact: address };
  const started = await startDraft(ctx, { district, locale: asked.locale, mode: asked.mode, asked: before });
  if (!started.ok) return started;
  const { draftId } = started.value;
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const question = await findQuestion(sql, ctx.app.keys, { id }, true);
    if (question) await changeQuestion(sql, ctx.app.keys, question, { draftId });
    await appendEvents(sql, ctx.actor, ctx.now, [{ type: 'question.booked', subject: `question:${id}`, district }]);
    return ok({ path: `${district}/book/${draftId}/who` });
  });
}

export type AnswersPage = { category: QuestionCategory; service: Bilingual | null; text: PublicText; id: string }[];

export function loadPublicAnswers(ctx: Ctx, asked: { district: string }): Promise<Result<AnswersPage>> {
  return permittedSql(ctx, 'citizen.say', async (sql) => {
    const { entries } = await published(ctx.app, ctx.now);
    const rows = await publicAnswers(sql, asked.district);
    return ok(
      rows.map(({ serviceCode, ...row }) => ({ ...row, service: entries.get(serviceCode ?? '')?.body.name ?? null })),
    );
  });
}

type Row = Awaited<ReturnType<typeof questionsOfBrowser>>[number];

function ownView({ services }: SayPage, row: Row): OwnQuestion {
  return {
    reference: row.reference,
    status: row.status,
    service: services.find(({ code }) => code === row.serviceCode)?.name ?? null,
    text: row.text,
    answer: row.answer,
    dueOn: row.dueOn,
    askedAt: row.askedAt,
    booked: row.draftId !== null,
  };
}
