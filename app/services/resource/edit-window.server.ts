// Returning windows at enterprises: an administrator sets the rule; planners leave out or move single dates.
import { randomUUID } from 'node:crypto';
import { covers } from '#app/domain/access/permission.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { readException, readRule } from '#app/domain/resource/standing-form.ts';
import { standingDates } from '#app/domain/resource/standing-window.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import {
  deleteStandingException,
  lockStandingWindow,
  type StandingWindow,
  saveException,
  saveStandingWindow,
} from '#app/store/standing-windows.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { layOutWindow } from './lay-out-window.server.ts';
import { staffIdOf } from './scope.server.ts';

type Typed = Readonly<Record<string, string>>;
export const datesShownDays = 183;

export type EditWindow = { windowId: string | null; district: string; version: number; typed: Typed };

/** Refuses as readRule does, with form-invalid for names, place and team, window-clash, or version-changed. */
export async function editWindow(ctx: Ctx, input: EditWindow): Promise<Result<{ windowId: string }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.edit', async (sql) => {
    const text = (name: string) => (input.typed[name] ?? '').trim();
    for (const field of ['nameZh', 'nameEn']) {
      if (!checkText(text(field), { max: 60, required: true }).ok) return refuse('form-invalid', undefined, field);
    }
    const before = input.windowId === null ? null : await lockStandingWindow(sql, input.windowId);
    if (input.windowId !== null && !before) return refuse('not-found');
    const district = before?.district ?? input.district;
    if (!content.districts.has(district) || !covers(ctx.actor, { district })) return refuse('not-found');
    if (content.communities.get(text('communityId'))?.district !== district) {
      return refuse('form-invalid', undefined, 'communityId');
    }
    const teams = await loadTeamFaces(sql, district);
    if (!teams.some(({ id, kind }) => id === text('teamId') && kind === 'mobile')) {
      return refuse('form-invalid', undefined, 'teamId');
    }
    const rule = readRule(input.typed);
    if (!rule.ok) return rule;
    const window: StandingWindow = {
      id: before?.id ?? randomUUID(),
      district,
      name: { zh: text('nameZh'), en: text('nameEn') },
      communityId: text('communityId'),
      teamId: text('teamId'),
      version: input.version,
      active: before === null || text('active') === 'yes',
      rule: rule.value,
      exceptions: before?.exceptions ?? [],
    };
    if (!(await saveStandingWindow(sql, window))) return refuse('version-changed');
    const laid = await layOutWindow(sql, ctx, content, window, false);
    if (!laid.ok) return laid;
    await note(sql, ctx, window, before ? 'rule' : 'made');
    return ok({ windowId: window.id });
  });
}

/** Leaves a date out or moves it. Refuses as readException does, or with window-clash on the new date. */
export function exceptDate(ctx: Ctx, input: { windowId: string; typed: Typed }): Promise<Result<null>> {
  return withWindow(ctx, input.windowId, async (sql, window, content) => {
    const read = readException(input.typed, ruledDates(window, content), civilDateOf(ctx.now));
    if (!read.ok) return read;
    await saveException(sql, window.id, read.value, staffIdOf(ctx), ctx.now);
    const exceptions = [...window.exceptions.filter(({ date }) => date !== read.value.date), read.value];
    const laid = await layOutWindow(sql, ctx, content, { ...window, exceptions }, false);
    if (!laid.ok) return refuse(laid.problem.code, laid.problem.facts, 'to');
    await note(sql, ctx, window, `${read.value.kind} ${read.value.date}`);
    return ok(null);
  });
}

/** The date follows the rule again. */
export function dropWindowException(ctx: Ctx, input: { windowId: string; date: CivilDate }): Promise<Result<null>> {
  return withWindow(ctx, input.windowId, async (sql, window, content) => {
    if (input.date < civilDateOf(ctx.now)) return refuse('date-past');
    if (!(await deleteStandingException(sql, window.id, input.date))) return refuse('not-found');
    const exceptions = window.exceptions.filter(({ date }) => date !== input.date);
    const laid = await layOutWindow(sql, ctx, content, { ...window, exceptions }, false);
    if (!laid.ok) return laid;
    await note(sql, ctx, window, `rule ${input.date}`);
    return ok(null);
  });
}

function ruledDates(window: StandingWindow, content: Published): CivilDate[] {
  const span = { from: content.date, until: addDays(content.date, datesShownDays) };
  return standingDates(window.rule, [], span, content.calendar).map(({ ruled }) => ruled);
}

async function withWindow(
  ctx: Ctx,
  windowId: string,
  work: (sql: Sql, window: StandingWindow, content: Published) => Promise<Result<null>>,
): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'team.roster', async (sql) => {
    const window = /^[0-9a-f-]{36}$/.test(windowId) ? await lockStandingWindow(sql, windowId) : null;
    if (!window || !covers(ctx.actor, { district: window.district })) return refuse('not-found');
    return work(sql, window, content);
  });
}

async function note(sql: Sql, ctx: Ctx, { id, district }: StandingWindow, what: string): Promise<void> {
  await appendEvents(sql, ctx.actor, ctx.now, [
    { type: 'window.changed', subject: `window:${id}`, district, data: { what } },
  ]);
}
