// The official calendar of a year: pasted, checked row by row, compared with what is in force, and confirmed by a second
// administrator. A year that nobody has published stays provisional, and pages say so.
import { may } from '#app/domain/access/permission.ts';
import { CalendarYearBody } from '#app/domain/calendar/calendar-year.ts';
import { civilDateOf, yearOf } from '#app/domain/calendar/civil-date.ts';
import { type CalendarChange, diffCalendar, type ImportFault, importCalendar } from '#app/domain/calendar/import.ts';
import { type YearStatus, yearStatus } from '#app/domain/calendar/working-days.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { proposedKeys, revisionsOf } from '#app/store/revision-history.server.ts';
import { permitted, permittedSql } from '../access/permitted.server.ts';
import { forgetPublished, type Published, published } from '../content/published.server.ts';
import { decideRevision, proposeRevision } from '../content/revise.server.ts';
import { staffIdOf } from './scope.server.ts';

export type YearLine = { year: number; status: YearStatus; off: number; work: number };
export type CalendarProposal = {
  id: string;
  year: string;
  by: string | null;
  mine: boolean;
  reason: string;
  sourceUrl: string;
  changes: CalendarChange[];
};
export type CalendarPage = { years: YearLine[]; proposals: CalendarProposal[]; mayEdit: boolean };

/** The years the installation knows, and the next one: official, or not published yet. */
export async function loadCalendarPage(ctx: Ctx): Promise<Result<CalendarPage>> {
  const content = await published(ctx.app, ctx.now);
  return permitted(ctx, 'resource.read', async (tx) => {
    const proposals: CalendarProposal[] = [];
    for (const key of [...(await proposedKeys(tx, 'calendar'))].sort()) {
      const open = (await revisionsOf(tx, 'calendar', key)).find(({ status }) => status === 'proposed');
      const body = open && CalendarYearBody.parse(open.body);
      if (!open || !body) continue;
      const changes = diffCalendar(daysIn(content, body.year), body.days);
      const mine = open.proposedBy === staffIdOf(ctx);
      const { id, proposedBy: by, reason } = open;
      proposals.push({ id, year: key, by, mine, reason, sourceUrl: body.sourceUrl, changes });
    }
    const thisYear = yearOf(civilDateOf(ctx.now));
    const known = [...content.calendar.years.keys(), thisYear, thisYear + 1];
    const years = [...new Set(known)].sort().map((year) => {
      const days = daysIn(content, year);
      const off = days.filter(({ kind }) => kind === 'off').length;
      return { year, status: yearStatus(content.calendar, year), off, work: days.length - off };
    });
    return ok({ years, proposals, mayEdit: may(ctx.actor, 'calendar.edit') });
  });
}

export type CalendarInput = { text: string; sourceUrl: string; reason: string };
export type CalendarReading = {
  year: number | null;
  faults: ImportFault[];
  changes: CalendarChange[];
};

/** Only looks: faults by row, or the difference to what is in force. */
export async function readCalendar(ctx: Ctx, input: CalendarInput): Promise<Result<CalendarReading>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql<CalendarReading>(ctx, 'calendar.edit', async () => {
    const read = importCalendar(input.text);
    if (!read.ok) return ok({ year: null, faults: read.faults, changes: [] });
    const { year, days, faults } = read;
    return ok({ year, faults, changes: diffCalendar(daysIn(content, year), days) });
  });
}

/** Refuses with form-invalid (text), reason-needed, calendar-same, or version-changed (somebody proposes already). */
export async function proposeCalendar(ctx: Ctx, input: CalendarInput): Promise<Result<{ id: string }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'calendar.edit', async (sql) => {
    const read = importCalendar(input.text);
    if (!read.ok) return refuse('form-invalid', undefined, 'text');
    if (!/^https:\/\/\S{4,300}$/.test(input.sourceUrl)) return refuse('form-invalid', undefined, 'sourceUrl');
    if (!checkText(input.reason, { max: 300, required: true }).ok) return refuse('reason-needed', undefined, 'reason');
    const official = yearStatus(content.calendar, read.year) === 'official';
    const same = diffCalendar(daysIn(content, read.year), read.days).length === 0;
    if (official && same) return refuse('calendar-same', undefined, 'text');
    const key = String(read.year);
    const body: CalendarYearBody = {
      year: read.year,
      status: 'official',
      sourceUrl: input.sourceUrl,
      days: read.days,
    };
    const effectiveFrom = civilDateOf(ctx.now);
    return proposeRevision(sql, ctx, { kind: 'calendar', key, body, effectiveFrom, reason: input.reason });
  });
}

export type DecideCalendar = { revisionId: string; decision: 'published' | 'declined' | 'withdrawn' };

/** As with the catalogue: confirming is another person's, withdrawing the proposer's (same-person, not-allowed). */
export async function decideCalendar(ctx: Ctx, { revisionId, decision }: DecideCalendar): Promise<Result<null>> {
  const answer = await permittedSql(ctx, 'calendar.edit', async (sql) => {
    const decided = await decideRevision(sql, ctx, { revisionId, decision, kinds: ['calendar'] });
    return decided.ok ? ok(null) : decided;
  });
  forgetPublished(ctx.app);
  return answer;
}

function daysIn({ calendar }: Published, year: number) {
  return [...calendar.days.values()].filter(({ date }) => yearOf(date) === year);
}
