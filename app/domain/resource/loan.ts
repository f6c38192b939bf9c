// Borrowing a team or a kit: asked by the unit that needs it, agreed by the unit that has it, never by one person.
import type { Actor } from '#app/domain/access/actor.ts';
import { covers } from '#app/domain/access/permission.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';

export const loanStatuses = ['asked', 'agreed', 'declined', 'withdrawn', 'ended'] as const;
export type LoanStatus = (typeof loanStatuses)[number];
export type LoanSides = {
  status: LoanStatus;
  askedBy: string;
  fromDistrict: string;
  fromPoint: string;
  toDistrict: string;
  toPoint: string;
};
export type LoanStep = 'agreed' | 'declined' | 'withdrawn' | 'ended';

const asks = (loan: LoanSides) => ({ district: loan.toDistrict, pointId: loan.toPoint });
const lends = (loan: LoanSides) => ({ district: loan.fromDistrict, pointId: loan.fromPoint });

/** What this person may do with a loan now: the page draws its buttons from this. */
export function loanSteps(loan: LoanSides, actor: Actor): LoanStep[] {
  if (actor.kind !== 'staff') return [];
  const mine = loan.askedBy === actor.staffId;
  const lender = covers(actor, lends(loan));
  if (loan.status === 'asked') {
    return [...(lender && !mine ? (['agreed', 'declined'] as const) : []), ...(mine ? (['withdrawn'] as const) : [])];
  }
  return loan.status === 'agreed' && (lender || covers(actor, asks(loan))) ? ['ended'] : [];
}

/** Refuses with loan-consent (own request), not-allowed (no side of it), or final-state. */
export function decideLoan(loan: LoanSides, step: LoanStep, actor: Actor): Result<null> {
  if (loanSteps(loan, actor).includes(step)) return ok(null);
  if (actor.kind !== 'staff') return refuse('not-allowed');
  const wantsToAgree = step === 'agreed' || step === 'declined';
  if (loan.status !== 'asked' && wantsToAgree) return refuse('final-state');
  return wantsToAgree && loan.askedBy === actor.staffId ? refuse('loan-consent') : refuse('not-allowed');
}
