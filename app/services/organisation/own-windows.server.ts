// The returning window as its enterprise sees it: coming dates with what becomes of each, how many will come, and asking
// to leave one out. Staff join windows to organisations and answer.
import { randomUUID } from 'node:crypto';
import { covers } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import type { OrgFault } from '#app/domain/organisation/fault.ts';
import { textAt } from '#app/domain/organisation/register-form.ts';
import { readException } from '#app/domain/resource/standing-form.ts';
import { type StandingDate, type StandingRule, standingDates } from '#app/domain/resource/standing-window.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadOrganisation, type Organisation } from '#app/store/organisations.server.ts';
import { lockStandingWindow, type StandingWindow, saveException } from '#app/store/standing-windows.server.ts';
import { loadTeamName } from '#app/store/teams.server.ts';
import {
  answerRequest,
  insertRequest,
  joinWindow,
  requestsOf,
  type WindowRequest,
  windowIdsOf,
} from '#app/store/window-requests.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { type Published, published } from '../content/published.server.ts';
import { layOutWindow } from '../resource/lay-out-window.server.ts';
import { staffIdOf } from '../resource/scope.server.ts';
import { ownOrganisation } from './own-organisation.server.ts';

const shownDays = 92;

export type OwnWindow = {
  id: string;
  name: Bilingual;
  place: Bilingual;
  team: Bilingual;
  rule: StandingRule;
  dates: (StandingDate & { request: WindowRequest | null; people: number | null })[];
};

function datesOf(window: StandingWindow, content: Published): StandingDate[] {
  const span = { from: content.date, until: addDays(content.date, shownDays) };
  return standingDates(window.rule, window.exceptions, span, content.calendar);
}

export function loadOwnWindows(ctx: Ctx, input: { district: string }): Promise<Result<OwnWindow[]>> {
  return permittedSql(ctx, 'org.read', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    return own.ok ? ok(await windowsOf(sql, own.value.organisation, own.value.content)) : own;
  });
}

export async function windowsOf(sql: Sql, organisation: Organisation, content: Published): Promise<OwnWindow[]> {
  const requests = await requestsOf(sql, organisation.id, content.date);
  const none = { zh: '—', en: '—' };
  const windows: OwnWindow[] = [];
  for (const id of await windowIdsOf(sql, organisation.id)) {
    const window = await lockStandingWindow(sql, id);
    if (!window) continue;
    const of = (date: string, kind: string) =>
      requests.findLast((one) => one.windowId === id && one.date === date && one.kind === kind) ?? null;
    windows.push({
      id,
      name: window.name,
      place: content.communities.get(window.communityId)?.name ?? none,
      team: (await loadTeamName(sql, window.teamId)) ?? none,
      rule: window.rule,
      dates: datesOf(window, content).map((date) => ({
        ...date,
        request: of(date.ruled, 'skip'),
        people: of(date.ruled, 'people')?.people ?? null,
      })),
    });
  }
  return windows;
}

export type AskOfWindow = { district: string; typed: Readonly<Record<string, string>> };

/** Null when told, else the faults of the form. Refuses with not-found, already-asked. */
export function askOfWindow(ctx: Ctx, input: AskOfWindow): Promise<Result<OrgFault[] | null>> {
  return permittedSql(ctx, 'org.order', async (sql) => {
    const own = await ownOrganisation(sql, ctx, input.district, { verified: true });
    if (!own.ok) return own;
    const { organisation, contactId, content } = own.value;
    const { typed } = input;
    const window = (await windowsOf(sql, organisation, content)).find(({ id }) => id === typed.windowId);
    if (!window) return refuse('not-found');
    const faults: OrgFault[] = [];
    const date = window.dates.find(({ ruled, date }) => ruled === typed.date && date !== null);
    if (!date) faults.push({ field: 'date', code: 'date-missing' });
    const skip = typed.kind !== 'people';
    const people = Number((typed.people ?? '').normalize('NFKC').trim());
    const reason = skip ? textAt(typed, 'reason', faults, { max: 120, required: true }) : null;
    if (!skip && !(Number.isInteger(people) && people > 0 && people <= 500)) {
      faults.push({ field: 'people', code: 'number-wrong' });
    }
    if (faults.length > 0 || !date) return ok(faults);
    const request = {
      id: randomUUID(),
      windowId: window.id,
      date: date.ruled,
      kind: skip ? ('skip' as const) : ('people' as const),
      people: skip ? null : people,
      reason,
    };
    await insertRequest(sql, { ...request, organisationId: organisation.id, contactId, now: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'window.asked',
        subject: `window:${window.id}`,
        district: organisation.district,
        data: { date: date.ruled, what: request.kind },
      },
    ]);
    return ok(null);
  });
}

/** An organisation's window: joined by a clerk, once. */
export function joinOwnWindow(ctx: Ctx, input: { id: string; windowId: string }): Promise<Result<null>> {
  return permittedSql(ctx, 'organisation.decide', async (sql) => {
    const organisation = await loadOrganisation(sql, input.id);
    if (!organisation || !covers(ctx.actor, organisation)) return refuse('not-found');
    if (!/^[0-9a-f-]{36}$/.test(input.windowId)) return refuse('form-invalid', undefined, 'windowId');
    const joined = await joinWindow(sql, input.windowId, organisation.id, organisation.district);
    if (!joined) return refuse('form-invalid', undefined, 'windowId');
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'window.changed',
        subject: `window:${input.windowId}`,
        district: organisation.district,
        data: { what: 'joined', organisation: organisation.id },
      },
    ]);
    return ok(null);
  });
}

/** Agreeing leaves the date out of the window in the same transaction. Refuses with offer-changed, window-date, date-past. */
export async function answerWindowRequest(
  ctx: Ctx,
  input: { id: string; requestId: string; agree: boolean; reason: string },
): Promise<Result<null>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'team.roster', async (sql) => {
    const organisation = await loadOrganisation(sql, input.id);
    if (!organisation || !covers(ctx.actor, { district: organisation.district })) return refuse('not-found');
    if (!/^[0-9a-f-]{36}$/.test(input.requestId)) return refuse('not-found');
    const by = staffIdOf(ctx);
    const status = input.agree ? ('agreed' as const) : ('declined' as const);
    const answer = input.reason.trim().slice(0, 200) || null;
    const step = { id: input.requestId, organisationId: organisation.id, status, answer, by, now: ctx.now };
    const request = await answerRequest(sql, step);
    if (!request) return refuse('offer-changed');
    const window = await lockStandingWindow(sql, request.windowId);
    if (!window) return refuse('not-found');
    if (input.agree) {
      const typed = { date: request.date, kind: 'skip', reason: request.reason ?? '' };
      const ruled = datesOf({ ...window, exceptions: [] }, content).map((one) => one.ruled);
      const read = readException(typed, ruled, civilDateOf(ctx.now));
      if (!read.ok) return read;
      await saveException(sql, window.id, read.value, by, ctx.now);
      const exceptions = [...window.exceptions.filter(({ date }) => date !== request.date), read.value];
      const laid = await layOutWindow(sql, ctx, content, { ...window, exceptions }, false);
      if (!laid.ok) return laid;
    }
    await appendEvents(sql, ctx.actor, ctx.now, [
      {
        type: 'window.answered',
        subject: `window:${window.id}`,
        district: organisation.district,
        data: { date: request.date, status },
      },
    ]);
    return ok(null);
  });
}
