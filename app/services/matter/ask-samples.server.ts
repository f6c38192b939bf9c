// What people have asked and could not get done, and one answer everybody may read. For the demo only.
import type { Staff } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { newToken } from '#app/platform/crypto/keyring.server.ts';
import { askQuestion } from './ask-question.server.ts';
import { reportMatter } from './report-matter.server.ts';
import { answerQuestion, loadQuestionView, proposePublic, publishAnswer } from './work-questions.server.ts';

export type SampleQuestion = {
  district: string;
  locale: 'zh' | 'en';
  category: string;
  service: string;
  text: string;
  /** calendar days ago */
  daysAgo: number;
  /** answered and shown to everybody */
  shown?: { question: Bilingual; answer: Bilingual };
};
export type SampleMatter = Omit<SampleQuestion, 'shown'> & { tries: string };

/** Asked on a portal where nobody has asked yet. */
export async function askSamples(
  ctx: Ctx,
  questions: readonly SampleQuestion[],
  matters: readonly SampleMatter[],
): Promise<Result<null>> {
  if (ctx.app.config.mode !== 'demo') return refuse('not-allowed');
  const { rows } = await ctx.app.pool.query('SELECT 1 FROM question UNION ALL SELECT 1 FROM matter LIMIT 1');
  if (rows.length > 0) return ok(null);
  for (const sample of questions) {
    const asked = await askQuestion(asCitizen(ctx, sample), said(sample));
    if (!asked.ok) return asked;
    if (asked.value.faults === null && sample.shown) await show(ctx, sample, asked.value.reference, sample.shown);
  }
  for (const sample of matters) {
    const { typed, ...rest } = said(sample);
    const told = await reportMatter(asCitizen(ctx, sample), {
      ...rest,
      booking: null,
      typed: { ...typed, tries: sample.tries },
    });
    if (!told.ok) return told;
  }
  return ok(null);
}

type Said = Pick<SampleQuestion, 'district' | 'locale' | 'category' | 'service' | 'text' | 'daysAgo'>;

const said = ({ district, locale, category, service, text }: Said) => ({
  district,
  locale,
  network: 'demo',
  typed: { category, service, text, reply: 'none' },
});

function asCitizen(ctx: Ctx, { daysAgo }: Said): Ctx {
  const then = instantAt(addDays(civilDateOf(ctx.now), -daysAgo), 10 * 60);
  return {
    ...ctx,
    now: then < ctx.now ? then : ctx.now,
    actor: { kind: 'citizen', sessionId: newToken(), grants: [] },
  };
}

/** Answered by a clerk, put into public words, and let through by a supervisor. */
async function show(
  ctx: Ctx,
  { district, locale }: SampleQuestion,
  reference: string,
  { question, answer }: NonNullable<SampleQuestion['shown']>,
): Promise<void> {
  const clerk = { ...ctx, actor: sampleStaff('intake-clerk', district) };
  const version = async () => {
    const view = await loadQuestionView(clerk, { reference });
    return view.ok ? view.value.version : -1;
  };
  await answerQuestion(clerk, { reference, version: await version(), typed: { answer: answer[locale] } });
  const typed = {
    'question.zh': question.zh,
    'question.en': question.en,
    'answer.zh': answer.zh,
    'answer.en': answer.en,
  };
  await proposePublic(clerk, { reference, version: await version(), typed });
  const supervisor = { ...ctx, actor: sampleStaff('supervisor', district) };
  await publishAnswer(supervisor, { reference, version: await version(), typed: {}, on: true });
}

const sampleStaff = (role: Role, district: string): Staff => ({
  kind: 'staff',
  staffId: `demo-${role}`,
  roles: [role],
  district,
  pointId: null,
  teamId: null,
  sessionId: 'demo',
});
