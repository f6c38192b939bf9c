// Texts, answer templates, rules and districts on screen: what is in force, what is proposed, the history, and changing
// any of them leaf by leaf. Both languages are asked for before anything can be published.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { checkBrand } from '#app/domain/brand/brand-check.ts';
import { District } from '#app/domain/bureau/district.ts';
import { isCivilDate } from '#app/domain/calendar/civil-date.ts';
import {
  type Change,
  changesOf,
  completeness,
  type EditSection,
  putLeaves,
  sectionsOf,
} from '#app/domain/content/leaves.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { AnswerTemplate } from '#app/domain/matter/question.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { OfficeRules } from '#app/domain/rules/office-rules.ts';
import { LegalText } from '#app/domain/texts/legal-text.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sqlOfPrisma } from '#app/platform/sql.server.ts';
import { revisionsOf } from '#app/store/revision-history.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { permitted, permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from './published.server.ts';
import { type Decision, decisionsFor, proposeRevision } from './revise.server.ts';

export const contentKinds = ['text', 'answer', 'rules', 'district'] as const;
export type ContentKind = (typeof contentKinds)[number];
const schemas = { text: LegalText, answer: AnswerTemplate, rules: OfficeRules, district: District } as const;

/** What other data refers to, and what is no text or number of an office. */
const fixedLeaves = new Set(['code', 'kind', 'slug', 'serviceCode', 'category', 'markSvg', 'markOnDarkSvg']);
const fixed = (parts: readonly string[]) => parts.some((part) => fixedLeaves.has(part));

export type ContentLine = {
  kind: ContentKind;
  key: string;
  name: Bilingual;
  version: number;
  zh: number;
  en: number;
  missing: string[];
  proposed: boolean;
};

/** Every piece of one kind, with how much of it stands in each language. */
export function listContent(ctx: Ctx, asked: { kind: ContentKind }): Promise<Result<ContentLine[]>> {
  return permitted(ctx, 'content.read', async (tx) => {
    const content = await published(ctx.app, ctx.now);
    const rows = await tx.revision.findMany({ where: { kind: asked.kind, status: 'proposed' } });
    const open = new Map(rows.map((row) => [row.key, row.body as object]));
    const inForce = [...mapOf(content, asked.kind)].map(([key, { body, version }]) => ({ key, body, version }));
    const fresh = [...open].flatMap(([key, body]) =>
      inForce.some((one) => one.key === key) ? [] : [{ key, body, version: 0 }],
    );
    return ok(
      [...inForce, ...fresh].map(({ key, body, version }) => ({
        kind: asked.kind,
        key,
        version,
        name: nameOf(content, asked.kind, key, body),
        ...completeness(body),
        proposed: open.has(key),
      })),
    );
  });
}

export type ContentPage = {
  kind: ContentKind;
  key: string;
  name: Bilingual;
  version: number;
  sections: EditSection[];
  mayEdit: boolean;
  proposal: {
    id: string;
    by: Bilingual | null;
    reason: string;
    effectiveFrom: string;
    changes: Change[];
    can: Decision[];
  } | null;
  history: {
    version: number;
    status: string;
    from: string;
    reason: string;
    by: Bilingual | null;
    second: Bilingual | null;
  }[];
};

export function loadContent(ctx: Ctx, asked: { kind: ContentKind; key: string }): Promise<Result<ContentPage>> {
  const { kind, key } = asked;
  return permitted(ctx, 'content.read', async (tx) => {
    const content = await published(ctx.app, ctx.now);
    const inForce = mapOf(content, kind).get(key);
    const revisions = await revisionsOf(tx, kind, key);
    const proposed = revisions.find(({ status }) => status === 'proposed');
    const body = inForce?.body ?? (proposed?.body as object | undefined);
    if (!body) return refuse('not-found');
    const people = revisions.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]);
    const names = await loadStaffNames(
      sqlOfPrisma(tx),
      people.filter((id) => id !== null),
    );
    const by = (id: string | null) => (id === null ? null : (names[id] ?? { zh: id, en: id }));
    const can = proposed ? decisionsFor(ctx, proposed.proposedBy, 'content.edit') : [];
    return ok({
      ...asked,
      name: nameOf(content, kind, key, body),
      version: inForce?.version ?? 0,
      sections: inForce ? sectionsOf(inForce.body, fixed) : [],
      mayEdit: decisionsFor(ctx, '', 'content.edit').length > 0,
      proposal: proposed
        ? {
            id: proposed.id,
            by: by(proposed.proposedBy),
            reason: proposed.reason,
            effectiveFrom: proposed.effectiveFrom,
            changes: changesOf(inForce?.body ?? null, proposed.body as object),
            can,
          }
        : null,
      history: revisions.map((one) => ({
        version: one.version,
        status: one.status,
        from: one.effectiveFrom,
        reason: one.reason,
        by: by(one.proposedBy),
        second: by(one.decidedBy),
      })),
    });
  });
}

export type ProposeContent = {
  kind: ContentKind;
  key: string;
  version: number;
  typed: Readonly<Record<string, string>>;
  effectiveFrom: string;
  reason: string;
};

/** Refuses at the field: text-incomplete (a language is missing), form-invalid, reason-needed, brand too faint. */
export function proposeContent(ctx: Ctx, input: ProposeContent): Promise<Result<{ id: string }>> {
  return permittedSql(ctx, 'content.edit', async (sql) => {
    const { kind, key, typed, effectiveFrom, reason } = input;
    const inForce = mapOf(await published(ctx.app, ctx.now), kind).get(key);
    if (!inForce) return refuse('not-found');
    if (inForce.version !== input.version) return refuse('stale-page');
    if (!isCivilDate(effectiveFrom)) return refuse('date-invalid', undefined, 'effectiveFrom');
    if (!checkText(reason, { max: 300, required: true }).ok) return refuse('reason-needed', undefined, 'reason');
    const unsafe = Object.entries(typed).find(([, text]) => !checkText(text, { max: 4000, lines: true }).ok);
    if (unsafe) return refuse('form-invalid', undefined, unsafe[0]);
    const { next, wrong } = putLeaves(inForce.body, sectionsOf(inForce.body, fixed), typed);
    if (wrong[0]) return refuse('form-invalid', undefined, wrong[0]);
    const empty = completeness(next).missing[0];
    if (empty) return refuse('text-incomplete', undefined, empty);
    const parsed = schemas[kind].safeParse(next);
    if (!parsed.success) return refuse('form-invalid', undefined, parsed.error.issues[0]?.path.join('.') ?? '');
    if (kind === 'district') {
      const [fault] = checkBrand(District.parse(parsed.data).brand);
      if (fault) return refuse('entry-invalid', undefined, `brand.${fault.field}`);
    }
    return proposeRevision(sql, ctx, { kind, key, body: parsed.data, effectiveFrom, reason });
  });
}

/** A new answer template, proposed like any change. Refuses at the field. */
export function proposeAnswer(
  ctx: Ctx,
  input: { typed: Readonly<Record<string, string>>; effectiveFrom: string },
): Promise<Result<{ id: string }>> {
  return permittedSql(ctx, 'content.edit', async (sql) => {
    const { typed, effectiveFrom } = input;
    const content = await published(ctx.app, ctx.now);
    for (const field of ['nameZh', 'nameEn', 'textZh', 'textEn']) {
      if ((typed[field] ?? '').trim() === '') return refuse('text-incomplete', undefined, field);
      if (!checkText(typed[field] ?? '', { max: 2000, lines: true }).ok)
        return refuse('form-invalid', undefined, field);
    }
    const body = AnswerTemplate.safeParse({
      code: typed.code,
      category: typed.category,
      serviceCode: content.entries.has(typed.service ?? '') ? typed.service : null,
      name: { zh: typed.nameZh, en: typed.nameEn },
      text: { zh: typed.textZh, en: typed.textEn },
    });
    if (!body.success) return refuse('form-invalid', undefined, String(body.error.issues[0]?.path[0] ?? 'code'));
    const key = body.data.code;
    if (content.answers.has(key)) return refuse('slug-taken', undefined, 'code');
    return proposeRevision(sql, ctx, { kind: 'answer', key, body: body.data, effectiveFrom, reason: key });
  });
}

function mapOf(content: Published, kind: ContentKind): ReadonlyMap<string, { body: object; version: number }> {
  const { texts, answers, rules, districts } = content;
  return {
    text: texts as ReadonlyMap<string, { body: object; version: number }>,
    answer: answers,
    rules,
    district: districts,
  }[kind];
}

function nameOf(content: Published, kind: ContentKind, key: string, body: object): Bilingual {
  const { title, name } = body as { title?: Bilingual; name?: Bilingual };
  return title ?? name ?? (kind === 'rules' ? content.districts.get(key)?.body.name : null) ?? { zh: key, en: key };
}
