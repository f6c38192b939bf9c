// Borrowing between units: one side asks, the other agrees, and nothing that is booked loses its team or kit by it.
import { covers, may } from '#app/domain/access/permission.ts';
import type { Bilingual } from '#app/domain/bilingual.ts';
import { addDays, type CivilDate, civilDateOf } from '#app/domain/calendar/civil-date.ts';
import { checkText } from '#app/domain/identity/free-text.ts';
import { readDays } from '#app/domain/resource/day-span.ts';
import { decideLoan, type LoanStep, loanSteps } from '#app/domain/resource/loan.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Sql } from '#app/platform/sql.server.ts';
import { appendEvents } from '#app/store/events.server.ts';
import { loadKitBookings } from '#app/store/kits.server.ts';
import {
  decideLoanRow,
  endLoanRow,
  insertLoan,
  type Lendable,
  type LoanRow,
  loadLendable,
  loadLoans,
  lockLoan,
} from '#app/store/loans.server.ts';
import { countVisits } from '#app/store/team-book.server.ts';
import { loadTeamFaces } from '#app/store/teams.server.ts';
import { permittedSql } from '../access/permitted.server.ts';
import { published } from '../content/published.server.ts';
import { type ChosenDistrict, chooseDistrict, staffIdOf } from './scope.server.ts';

const longestLoanDays = 92;

type Named = { id: string; name: Bilingual };
export type LoanPage = ChosenDistrict & {
  loans: (LoanRow & { fromName: Bilingual; toName: Bilingual; steps: LoanStep[] })[];
  lendable: Lendable[];
  points: Named[];
  teams: Named[];
  mayLend: boolean;
  today: CivilDate;
};

export async function loadLoanPage(ctx: Ctx, asked: { district: string | null }): Promise<Result<LoanPage>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'resource.read', async (sql) => {
    const chosen = chooseDistrict(ctx, content, asked.district);
    if (!chosen.ok) return chosen;
    const { district } = chosen.value;
    const today = civilDateOf(ctx.now);
    const mayLend = may(ctx.actor, 'team.lend');
    const pointName = (id: string): Bilingual => content.points.get(id)?.name ?? { zh: id, en: id };
    const mine = (pointId: string) => covers(ctx.actor, { district, pointId });
    const loans = await loadLoans(sql, district, addDays(today, -31));
    return ok({
      ...chosen.value,
      loans: loans.map((loan) => ({
        ...loan,
        fromName: pointName(loan.fromPoint),
        toName: pointName(loan.toPoint),
        steps: mayLend ? loanSteps(loan, ctx.actor).filter((step) => step !== 'ended' || loan.until >= today) : [],
      })),
      lendable: mayLend ? await loadLendable(sql) : [],
      points: [...content.points.values()]
        .filter((point) => point.district === district && mine(point.id))
        .map(({ id, name }) => ({ id, name })),
      teams: (await loadTeamFaces(sql, district))
        .filter(({ kind, pointId }) => kind === 'mobile' && mine(pointId))
        .map(({ id, name }) => ({ id, name })),
      mayLend,
      today,
    });
  });
}

export type AskLoan = {
  district: string;
  /** `team:<id>` or `kit:<id>` */
  thing: string;
  /** where a team goes */
  toPoint: string;
  /** who gets a kit */
  toTeam: string;
  from: string;
  until: string;
  reason: string;
};

/** Refuses at the field: form-invalid, loan-same-unit, loan-overlap, the days' problems, reason-needed, not-found. */
export async function askLoan(ctx: Ctx, input: AskLoan): Promise<Result<{ loanId: string }>> {
  const content = await published(ctx.app, ctx.now);
  return permittedSql(ctx, 'team.lend', async (sql) => {
    const thing = (await loadLendable(sql)).find(({ value }) => value === input.thing);
    if (!thing) return refuse('form-invalid', undefined, 'thing');
    const isTeam = thing.kind === 'team';
    const team = isTeam ? null : (await loadTeamFaces(sql, input.district)).find(({ id }) => id === input.toTeam);
    if (!isTeam && !team) return refuse('form-invalid', undefined, 'toTeam');
    const toPoint = team ? team.pointId : input.toPoint;
    if (content.points.get(toPoint)?.district !== input.district) return refuse('form-invalid', undefined, 'toPoint');
    if (!covers(ctx.actor, { district: input.district, pointId: toPoint })) return refuse('not-found');
    if (thing.pointId === toPoint) return refuse('loan-same-unit', undefined, isTeam ? 'toPoint' : 'toTeam');
    const days = readDays(input, civilDateOf(ctx.now), longestLoanDays);
    if (!days.ok) return days;
    if (!checkText(input.reason, { max: 200, required: true }).ok) return refuse('reason-needed', undefined, 'reason');
    const [, id = ''] = thing.value.split(':');
    const loanId = await insertLoan(sql, {
      teamId: isTeam ? id : null,
      kitId: isTeam ? null : id,
      fromDistrict: thing.district,
      fromPoint: thing.pointId,
      toDistrict: input.district,
      toPoint,
      toTeam: team?.id ?? null,
      ...days.value,
      reason: input.reason.trim(),
      by: staffIdOf(ctx),
      now: ctx.now,
    });
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'loan.asked', subject: `loan:${loanId}`, district: thing.district, pointId: thing.pointId, data: {} },
    ]);
    return ok({ loanId });
  });
}

export type StepLoan = { loanId: string; step: LoanStep };

/** Refuses with loan-consent, not-allowed, final-state, loan-booked naming what is booked, or loan-overlap. */
export function stepLoan(ctx: Ctx, { loanId, step }: StepLoan): Promise<Result<null>> {
  return permittedSql(ctx, 'team.lend', async (sql) => {
    const loan = await lockLoan(sql, loanId);
    const sides = loan && [
      covers(ctx.actor, { district: loan.fromDistrict, pointId: loan.fromPoint }),
      covers(ctx.actor, { district: loan.toDistrict, pointId: loan.toPoint }),
    ];
    if (!loan || !sides?.some(Boolean)) return refuse('not-found');
    const decided = decideLoan(loan, step, ctx.actor);
    if (!decided.ok) return decided;
    const today = civilDateOf(ctx.now);
    if (step === 'agreed' || step === 'ended') {
      const from = step === 'agreed' ? loan.from : addDays(today, loan.from > today ? 0 : 1);
      const booked = await bookedIn(sql, loan, from);
      if (booked.length > 0) return refuse('loan-booked', { references: booked.join(', ') });
    }
    if (step === 'ended') await endLoanRow(sql, loan.id, today);
    else await decideLoanRow(sql, { id: loan.id, status: step, by: staffIdOf(ctx), now: ctx.now });
    await appendEvents(sql, ctx.actor, ctx.now, [
      { type: 'loan.decided', subject: `loan:${loan.id}`, district: loan.toDistrict, data: { step } },
    ]);
    return ok(null);
  });
}

/** Days with visits of the team, or references of visits that have the kit out. */
async function bookedIn(sql: Sql, loan: LoanRow, from: CivilDate): Promise<string[]> {
  if (from > loan.until) return [];
  if (loan.teamId) return (await countVisits(sql, loan.teamId, from, loan.until)).map(({ date }) => date);
  const out = await loadKitBookings(sql, loan.kitId ?? '', from, loan.until);
  return [...new Set(out.map(({ reference }) => reference ?? '…'))];
}
