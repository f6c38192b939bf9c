// Help for teams: asked from the field phone, taken and answered at the desk, each with its clock.
import type { Bilingual } from '#app/domain/bilingual.ts';
import { civilDateOf, instantAt } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { ticketDue, ticketKinds, ticketTiers } from '#app/domain/matter/ticket.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadStaffNames } from '#app/store/staff.server.ts';
import { answerTicket, insertTicket, listTickets, type Ticket, takeTicket } from '#app/store/tickets.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';

/** What the own team has asked today. */
export function loadTeamTickets(ctx: Ctx): Promise<Result<Ticket[]>> {
  return permittedSql(ctx, 'ticket.ask', async (sql) => {
    if (ctx.actor.kind !== 'staff' || ctx.actor.teamId === null) return ok([]);
    const since = instantAt(civilDateOf(ctx.now), 0);
    const { teamId } = ctx.actor;
    return ok(await listTickets(sql, ctx.app.keys, { district: null, teamId, done: null, since }));
  });
}

/** Refuses with form-invalid at the field. Returns by when the desk answers. */
export async function askHelp(ctx: Ctx, input: { typed: Readonly<Record<string, string>> }): Promise<Result<Date>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'ticket.ask', async (sql) => {
    const { actor } = ctx;
    const rules = actor.kind === 'staff' && content.rules.get(actor.district ?? '')?.body.matters;
    if (actor.kind !== 'staff' || !rules || actor.teamId === null || actor.district === null)
      return refuse('not-found');
    const { typed } = input;
    const kind = ticketKinds.find((one) => one === typed.kind);
    if (!kind) return refuse('form-invalid', undefined, 'kind');
    const tier = ticketTiers.find((one) => one === typed.tier);
    if (!tier) return refuse('form-invalid', undefined, 'tier');
    const text = checkText(typed.text ?? '', { max: 500, lines: true, required: true });
    if (!text.ok) return refuse('form-invalid', undefined, 'text');
    const { district, teamId, staffId: by } = actor;
    const dueAt = ticketDue(tier, rules, content.calendar, ctx.now);
    const ticket = { district, teamId, kind, tier, text: text.value, dueAt, by, now: ctx.now };
    const id = await insertTicket(sql, ctx.app.keys, ticket);
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'ticket.opened', subject: `ticket:${id}`, district, data: { kind, tier, team: teamId } },
    ]);
    return ok(dueAt);
  });
}

export type DeskTicket = Ticket & { late: boolean; taker: Bilingual | null; answerer: Bilingual | null };

export function loadTickets(ctx: Ctx, asked: { done: boolean }): Promise<Result<DeskTicket[]>> {
  return permittedSql(ctx, 'ticket.answer', async (sql) => {
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const scope = { district: ctx.actor.district, teamId: null, done: asked.done, since: null };
    const rows = await listTickets(sql, ctx.app.keys, scope);
    const people = rows.flatMap(({ takenBy, answeredBy }) => [takenBy, answeredBy]).filter((id) => id !== null);
    const names = await loadStaffNames(sql, people);
    return ok(
      rows.map((row) => ({
        ...row,
        late: row.answeredAt === null && row.dueAt < ctx.now,
        taker: names[row.takenBy ?? ''] ?? null,
        answerer: names[row.answeredBy ?? ''] ?? null,
      })),
    );
  });
}

/** Takes a call, or answers it (`answer` given). Refuses with already-answered when somebody was first. */
export function workTicket(ctx: Ctx, input: { id: string; answer: string | null }): Promise<Result<null>> {
  return permittedSql(ctx, 'ticket.answer', async (sql) => {
    if (ctx.actor.kind !== 'staff') return refuse('not-allowed');
    const { district, staffId: by } = ctx.actor;
    const at = { id: input.id, district, by, now: ctx.now };
    if (input.answer === null) {
      if (!(await takeTicket(sql, at))) return refuse('already-answered');
    } else {
      const answer = checkText(input.answer, { max: 1000, lines: true, required: true });
      if (!answer.ok) return refuse('form-invalid', undefined, 'answer');
      if (!(await answerTicket(sql, ctx.app.keys, { ...at, answer: answer.value }))) return refuse('already-answered');
    }
    const type = input.answer === null ? 'ticket.taken' : 'ticket.answered';
    await appendEvents(sql, ctx.actor, ctx.now, [{ type, subject: `ticket:${input.id}`, district }]);
    return ok(null);
  });
}
