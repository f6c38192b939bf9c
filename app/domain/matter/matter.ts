// A matter that could not be done (办不成事): its states, three tiers, who decides where, and when it goes up by itself.
import type { Actor } from '#app/domain/access/actor.ts';
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';
import { addWorkingDays, type WorkingCalendar } from '#app/domain/calendar/working-days.ts';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { MatterRules } from '#app/domain/rules/matter-rules.ts';

export const matterStatuses = ['unconfirmed', 'reported', 'triaged', 'conference', 'answered', 'closed'] as const;
export type MatterStatus = (typeof matterStatuses)[number];

/** Police station, district bureau, city bureau. */
export const tiers = ['station', 'district', 'city'] as const;
export type Tier = (typeof tiers)[number];

export const matterCategories = ['papers', 'sent-around', 'refused', 'late', 'portal', 'other'] as const;
export type MatterCategory = (typeof matterCategories)[number];

/** What a conference or a supervisor can decide: it can be done another way, at once with papers to follow, or not now. */
export const decisions = ['other-paper', 'accept-first', 'not-now'] as const;
export type Decision = (typeof decisions)[number];

export const matterMoves = ['triage', 'call', 'pass-up', 'answer', 'follow-up', 'reopen'] as const;
export type MatterMove = (typeof matterMoves)[number];

const moves: Record<MatterMove, { from: readonly MatterStatus[]; to: MatterStatus }> = {
  triage: { from: ['reported'], to: 'triaged' },
  call: { from: ['triaged'], to: 'conference' },
  'pass-up': { from: ['reported', 'triaged', 'conference'], to: 'triaged' },
  answer: { from: ['triaged', 'conference'], to: 'answered' },
  'follow-up': { from: ['answered'], to: 'closed' },
  reopen: { from: ['answered'], to: 'triaged' },
};

export type MatterState = { status: MatterStatus; tier: Tier; district: string; pointId: string };

export const isOpenMatter = (status: MatterStatus): boolean => ['reported', 'triaged', 'conference'].includes(status);

/** The next level; null above the city. */
export function nextTier(tier: Tier): Tier | null {
  return tiers[tiers.indexOf(tier) + 1] ?? null;
}

/** Whether this actor's place in the bureau is high enough for the level a matter is with. */
export function reachesTier(actor: Actor, { tier }: Pick<MatterState, 'tier'>): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'staff') return false;
  if (tier === 'city') return actor.district === null;
  return tier === 'station' || actor.pointId === null;
}

/** The state after a step. Refuses with final-state, step-not-allowed, or wrong-tier (a higher level decides now). */
export function decideMove(matter: MatterState, move: MatterMove, actor: Actor): Result<MatterStatus> {
  if (matter.status === 'closed') return refuse('final-state');
  if (!moves[move].from.includes(matter.status)) return refuse('step-not-allowed');
  if (!reachesTier(actor, matter)) return refuse('wrong-tier');
  if (move === 'pass-up' && nextTier(matter.tier) === null) return refuse('wrong-tier');
  return ok(moves[move].to);
}

/** What the page may offer. */
export function movesFor(matter: MatterState, actor: Actor): MatterMove[] {
  return matterMoves.filter((move) => decideMove(matter, move, actor).ok);
}

/** The last day of a tier that begins today. */
export function tierDue(calendar: WorkingCalendar, rules: MatterRules, tier: Tier, today: CivilDate): CivilDate {
  return addWorkingDays(calendar, today, rules.tierDays[tier]).date;
}

/** Where a matter goes whose day has passed: up one level with a new day; at the top it stays and is late. */
export function escalation(
  matter: { status: MatterStatus; tier: Tier; dueOn: CivilDate },
  today: CivilDate,
  calendar: WorkingCalendar,
  rules: MatterRules,
): { tier: Tier; dueOn: CivilDate } | null {
  const tier = nextTier(matter.tier);
  if (!isOpenMatter(matter.status) || matter.dueOn >= today || tier === null) return null;
  return { tier, dueOn: tierDue(calendar, rules, tier, today) };
}

/** Units as typed, one on a line; each once. Refuses with unit-missing or, for one that is too long, form-invalid. */
export function readUnits(typed: string): Result<string[]> {
  const names = typed.split('\n').map((line) => line.trim());
  const units = [...new Set(names.filter((name) => name !== ''))];
  if (units.length === 0) return refuse('unit-missing', undefined, 'units');
  return units.length > 12 || units.some((name) => [...name].length > 60)
    ? refuse('form-invalid', undefined, 'units')
    : ok(units);
}
