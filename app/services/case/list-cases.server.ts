// The list of cases: what is promised, most pressing first, or by state, service, reference, exact number or full name.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { nameIndexText, numberSearchTexts } from '#app/domain/booking/index-text.ts';
import { parseReference } from '#app/domain/booking/reference.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays } from '#app/domain/calendar/working-days.ts';
import { type Pace, paceOf } from '#app/domain/case/clocks.ts';
import type { ItemStatus } from '#app/domain/case/item-table.ts';
import { type Stage, stageOf } from '#app/domain/case/stage.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { firstCaseRules } from '#app/domain/rules/case-rules.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { type CaseFilter, type CaseLine, findCases } from '#app/store/case-list.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { scopeOfStaff } from '../desk/scope.server.ts';

export const paceChoices = ['any', 'near', 'late'] as const;
export type ListCases = {
  status: ItemStatus | 'running' | 'all';
  service: string | null;
  pace: (typeof paceChoices)[number];
  /** what was typed: a reference, a document number, or a full name */
  text: string;
  /** the `next` of the page before; anything else is read as the first page */
  after: string | null;
};
export type CaseRow = Omit<CaseLine, 'updatedAt'> & {
  service: Bilingual;
  point: Bilingual | null;
  stage: Stage | null;
  pace: Pace | null;
  /** our promise is later than the day the applicant needs it */
  missesNeed: boolean;
};
export type CaseList = { rows: CaseRow[]; next: string | null; services: { code: string; name: Bilingual }[] };

const pageSize = 25;

/** Personal text is only hashed, never stored or logged. Near and late are computed from today. */
export function listCases(ctx: Ctx, asked: ListCases): Promise<Result<CaseList>> {
  return permittedSql(ctx, 'case.read', async (sql) => {
    const scope = scopeOfStaff(ctx);
    if (!scope.ok) return scope;
    const content = await published(ctx.app, ctx.now);
    const lines = await findCases(sql, scope.value, filterOf(ctx, content, asked));
    const shown = lines.slice(0, pageSize);
    const last = lines.length > pageSize ? shown.at(-1) : undefined;
    const running = asked.status === 'running' && asked.text.trim() === '';
    return ok({
      rows: shown.map((line) => rowOf(content, line, civilDateOf(ctx.now))),
      next: last ? `${running ? last.promisedOn : last.updatedAt.getTime()}_${last.id}` : null,
      services: [...content.entries.values()].flatMap(({ body }) =>
        body.kind === 'service' ? [{ code: body.code, name: body.short }] : [],
      ),
    });
  });
}

function filterOf(ctx: Ctx, content: Published, asked: ListCases): CaseFilter {
  const text = asked.text.trim();
  const parsed = text === '' ? null : parseReference(text);
  const reference = parsed?.ok ? String(parsed.value) : null;
  const isNumber = text !== '' && reference === null && /\d{4}/.test(text.normalize('NFKC'));
  const { keys } = ctx.app;
  const status = text !== '' ? 'all' : asked.pace === 'any' ? asked.status : 'running';
  return {
    status,
    service: text === '' ? asked.service : null,
    promised: text === '' ? promisedSpan(ctx, content, asked.pace) : { from: null, until: null },
    reference,
    numberBlinds: isNumber ? numberSearchTexts(text).map((t) => keys.blind('number', t)) : null,
    nameBlind: text !== '' && reference === null && !isNumber ? keys.blind('name', nameIndexText(text)) : null,
    after: cursorIn(asked.after, status === 'running'),
    limit: pageSize + 1,
  };
}

function promisedSpan(ctx: Ctx, content: Published, pace: ListCases['pace']): CaseFilter['promised'] {
  const today = civilDateOf(ctx.now);
  if (pace === 'late') return { from: null, until: addDays(today, -1) };
  if (pace !== 'near') return { from: null, until: null };
  const district = ctx.actor.kind === 'staff' ? ctx.actor.district : null;
  const { nearDays } = content.rules.get(district ?? '')?.body.cases ?? firstCaseRules;
  const following = addWorkingDays(content.calendar, today, nearDays + 1).date;
  return { from: today, until: addDays(following, -1) };
}

function rowOf(content: Published, { updatedAt: _, ...line }: CaseLine, today: string): CaseRow {
  const district = content.points.get(line.pointId)?.district ?? '';
  const { nearDays } = content.rules.get(district)?.body.cases ?? firstCaseRules;
  const stands = { status: line.status, promisedOn: line.promisedOn, paused: line.pauseReason !== null };
  const pace = paceOf(content.calendar, stands, today, nearDays);
  return {
    ...line,
    service: content.entries.get(line.serviceCode)?.body.short ?? { zh: line.serviceCode, en: line.serviceCode },
    point: content.points.get(line.pointId)?.name ?? null,
    stage: stageOf(line.status),
    pace,
    missesNeed: pace !== null && line.neededBy !== null && (line.promisedOn ?? '') > line.neededBy,
  };
}

function cursorIn(text: string | null, byPromise: boolean): CaseFilter['after'] {
  const [, key, id] = /^(\d{4}-\d{2}-\d{2}|\d{1,14})_([0-9a-f-]{36})$/.exec(text ?? '') ?? [];
  if (!key || !id || key.includes('-') !== byPromise) return null;
  return { key: byPromise ? key : new Date(Number(key)).toISOString(), id };
}
