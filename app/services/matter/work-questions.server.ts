// The clerks' side of questions: the queue, an answer from a template or by hand, what everybody may read (written by
// one, approved by another), and a booking begun for a caller without typing it all again.
import { may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { maskEmail, maskPhone } from '#app/domain/identity/mask.ts';
import { holdsPersonalData, PublicText } from '#app/domain/matter/question.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { enqueueMessages } from '#app/store/messages.server.ts';
import {
  changeQuestion,
  countQuestions,
  findQuestion,
  listQuestions,
  type OpenQuestion,
  type QuestionCounts,
} from '#app/store/questions.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { startDraft } from '../booking/start-draft.server.ts';
import { published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';

export type QuestionLine = {
  reference: string;
  category: string;
  service: Bilingual | null;
  start: string;
  status: string;
  dueOn: string;
  late: boolean;
  askedAt: Date;
  awaitsApproval: boolean;
};
export type QuestionDesk = { lines: QuestionLine[]; counts: QuestionCounts };

export function loadQuestionDesk(ctx: Ctx, asked: { done: boolean }): Promise<Result<QuestionDesk>> {
  return permittedSql(ctx, 'question.work', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const { entries } = await published(ctx.app, ctx.now);
    const today = civilDateOf(ctx.now);
    const rows = await listQuestions(sql, ctx.app.keys, scope.value, asked.done);
    return ok({
      counts: await countQuestions(sql, scope.value.district, today),
      lines: rows.map((row) => ({
        reference: row.reference,
        category: row.category,
        service: entries.get(row.serviceCode ?? '')?.body.name ?? null,
        start: [...row.text].slice(0, 80).join(''),
        status: row.status,
        dueOn: row.dueOn,
        late: row.status === 'asked' && row.dueOn < today,
        askedAt: row.askedAt,
        awaitsApproval: row.publicText !== null && row.publishedAt === null,
      })),
    });
  });
}

export type QuestionView = Omit<OpenQuestion, 'contact' | 'sessionHash' | 'publicBy'> & {
  /** masked */
  to: string | null;
  service: Bilingual | null;
  templates: { code: string; name: Bilingual; text: Bilingual }[];
  minePublic: boolean;
  mayPublish: boolean;
  mayBook: boolean;
};

export function loadQuestionView(ctx: Ctx, asked: { reference: string }): Promise<Result<QuestionView>> {
  return permittedSql(ctx, 'question.work', async (sql) => {
    const question = await inScope(sql, ctx, asked.reference);
    if (!question) return refuse('not-found');
    const { entries, answers } = await published(ctx.app, ctx.now);
    const { contact, sessionHash: _browser, publicBy, ...rest } = question;
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'personal-data.read',
        subject: `question:${question.id}`,
        district: question.district,
        data: { reason: 'answer', contact: contact !== null },
      },
    ]);
    const fits = [...answers.values()]
      .map(({ body }) => body)
      .filter(({ serviceCode }) => serviceCode === null || serviceCode === question.serviceCode);
    return ok({
      ...rest,
      to: contact && (question.contactKind === 'email' ? maskEmail(contact) : maskPhone(contact, 'staff')),
      service: entries.get(question.serviceCode ?? '')?.body.name ?? null,
      templates: fits.toSorted((a, b) => Number(b.category === rest.category) - Number(a.category === rest.category)),
      minePublic: ctx.actor.kind === 'staff' && publicBy === ctx.actor.staffId,
      mayPublish: may(ctx.actor, 'question.publish'),
      mayBook: may(ctx.actor, 'booking.assist'),
    });
  });
}

export type WorkQuestion = { reference: string; version: number; typed: Readonly<Record<string, string>> };

/** Refuses with form-invalid (field answer), stale-page, already-answered. */
export function answerQuestion(ctx: Ctx, input: WorkQuestion): Promise<Result<null>> {
  return change(ctx, 'question.work', input, async (sql, question, staffId) => {
    if (question.status !== 'asked') return refuse('already-answered');
    const answer = checkText(input.typed.answer ?? '', { max: 2000, lines: true, required: true });
    if (!answer.ok) return refuse('form-invalid', undefined, 'answer');
    const to = { status: 'answered' as const, answer: answer.value, answeredBy: staffId, answeredAt: ctx.now };
    if (!(await changeQuestion(sql, ctx.app.keys, question, to))) return refuse('stale-page');
    await note(sql, ctx, question, 'question.answered');
    if (question.contact === null || question.contactKind === 'none') return ok(null);
    await enqueueMessages(sql, ctx.app, ctx.now, [
      {
        template: 'question-answered',
        channel: question.contactKind,
        to: question.contact,
        locale: question.locale,
        dedupe: `question:${question.id}:answered`,
        district: question.district,
        facts: {
          reference: question.reference,
          question: question.text,
          answer: answer.value,
          path: `track?ref=${question.reference}`,
        },
      },
    ]);
    return ok(null);
  });
}

/** Closed without an answer: not for the bureau, or empty. Needs no reason to the public, and is counted as not answered. */
export function closeQuestion(ctx: Ctx, input: WorkQuestion): Promise<Result<null>> {
  return change(ctx, 'question.work', input, async (sql, question) => {
    if (question.status !== 'asked') return refuse('already-answered');
    if (!(await changeQuestion(sql, ctx.app.keys, question, { status: 'closed' }))) return refuse('stale-page');
    await note(sql, ctx, question, 'question.closed');
    return ok(null);
  });
}

const publicFields = ['question.zh', 'question.en', 'answer.zh', 'answer.en'] as const;

/** The text everybody may read, in both languages. Refuses with text-incomplete, personal-data-inside, each at its field. */
export function proposePublic(ctx: Ctx, input: WorkQuestion): Promise<Result<null>> {
  return change(ctx, 'question.work', input, async (sql, question, staffId) => {
    if (question.status !== 'answered') return refuse('step-not-allowed');
    for (const field of publicFields) {
      const typed = input.typed[field] ?? '';
      if (typed.trim() === '') return refuse('text-incomplete', undefined, field);
      if (!checkText(typed, { max: 2000, lines: true }).ok) return refuse('form-invalid', undefined, field);
      if (holdsPersonalData({ zh: typed, en: typed })) return refuse('personal-data-inside', undefined, field);
    }
    const of = (name: 'question' | 'answer') => ({ zh: input.typed[`${name}.zh`], en: input.typed[`${name}.en`] });
    const publicText = PublicText.parse({ question: of('question'), answer: of('answer') });
    const to = { publicText, publicBy: staffId, publishedBy: null, publishedAt: null };
    if (!(await changeQuestion(sql, ctx.app.keys, question, to))) return refuse('stale-page');
    await note(sql, ctx, question, 'question.proposed');
    return ok(null);
  });
}

/** Approved by another person than the one who wrote it (same-person); or taken off the page again. */
export function publishAnswer(ctx: Ctx, input: WorkQuestion & { on: boolean }): Promise<Result<null>> {
  return change(ctx, 'question.publish', input, async (sql, question, staffId) => {
    if (question.publicText === null || question.publicBy === null) return refuse('step-not-allowed');
    if (input.on && question.publicBy === staffId) return refuse('same-person');
    const to = {
      publicBy: question.publicBy,
      publishedBy: input.on ? staffId : null,
      publishedAt: input.on ? ctx.now : null,
    };
    if (!(await changeQuestion(sql, ctx.app.keys, question, to))) return refuse('stale-page');
    await note(sql, ctx, question, 'question.published');
    return ok(null);
  });
}

/** A booking for a caller that begins with the question: its id. */
export async function bookForAsker(
  ctx: Ctx,
  input: { reference: string; mode: 'home' | 'window' },
): Promise<Result<{ draftId: string }>> {
  const found = await permittedSql(ctx, 'booking.assist', async (sql) => {
    const question = await inScope(sql, ctx, input.reference);
    return question ? ok(question) : refuse('not-found');
  });
  if (!found.ok) return found;
  const { district, locale, serviceCode, text, contact, contactKind, id } = found.value;
  const address = contact !== null && contactKind !== 'none' ? { kind: contactKind, value: contact } : null;
  const asked = { serviceCode, text, contact: address };
  const started = await startDraft(ctx, { district, locale, mode: input.mode, asked });
  if (!started.ok) return started;
  const { draftId } = started.value;
  return permittedSql(ctx, 'booking.assist', async (sql) => {
    const question = await findQuestion(sql, ctx.app.keys, { id }, true);
    if (question) await changeQuestion(sql, ctx.app.keys, question, { draftId });
    await note(sql, ctx, found.value, 'question.booked');
    return ok({ draftId });
  });
}

function change(
  ctx: Ctx,
  action: 'question.work' | 'question.publish',
  input: WorkQuestion,
  work: (sql: Sql, question: OpenQuestion, staffId: string) => Promise<Result<null>>,
): Promise<Result<null>> {
  return permittedSql(ctx, action, async (sql) => {
    const question = await inScope(sql, ctx, input.reference, true);
    if (!question || ctx.actor.kind !== 'staff') return refuse('not-found');
    if (question.version !== input.version) return refuse('stale-page');
    return work(sql, question, ctx.actor.staffId);
  });
}

async function inScope(sql: Sql, ctx: Ctx, reference: string, lock = false): Promise<OpenQuestion | null> {
  const question = await findQuestion(sql, ctx.app.keys, { reference }, lock);
  const mine = ctx.actor.kind === 'staff' && [null, question?.district].includes(ctx.actor.district);
  return question && mine && question.status !== 'unconfirmed' ? question : null;
}

async function note(
  sql: Sql,
  ctx: Ctx,
  { id, district }: OpenQuestion,
  type: 'question.answered' | 'question.closed' | 'question.proposed' | 'question.published' | 'question.booked',
): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `question:${id}`, district }]);
}
