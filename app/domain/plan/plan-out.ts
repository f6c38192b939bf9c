// A team that is out, by the planner: all other visits stay where they are, only the fallen ones find a place. What it finds
// is taken where it is better than placing them one by one; each move obeys the board's own rule either way.
import { type OutPlaces, type OutPlan, planOut } from '#app/domain/schedule/team-out.ts';
import { type BoardDay, problemOf } from './board-day.ts';
import { iterationBudget } from './budget.ts';
import { usualWeights } from './day-problem.ts';
import { planDay } from './plan-day.ts';

/** Enough for the visits of one team; counted, so that looking at the plan and applying it find the same. */
const iterations = 2_000;

/** null when there is no such team on the day. */
export function bestOut(day: BoardDay, teamId: string): OutPlan | null {
  const { lanes, travel, over } = day;
  const oneByOne = planOut(lanes, teamId, travel, over);
  if (!oneByOne || oneByOne.moves.length + oneByOne.calls.length < 2) return oneByOne;
  const found = placesFor(day, teamId);
  const planned = found && planOut(lanes, teamId, travel, over, found);
  if (!planned) return oneByOne;
  const fewer = oneByOne.calls.length - planned.calls.length;
  return fewer > 0 || (fewer === 0 && planned.travelAfter < oneByOne.travelAfter) ? planned : oneByOne;
}

/** Team and minute for each fallen visit the planner can place. */
function placesFor(day: BoardDay, teamId: string): OutPlaces | null {
  const out = day.lanes.find(({ team }) => team.id === teamId);
  if (out?.team.kind !== 'mobile') return null;
  const fallen = out.cards
    .filter(({ visitStatus, mode }) => visitStatus === 'planned' && mode === 'home')
    .map((card) => ({ ...card, teamId: null, allocationId: null, locked: false }));
  const lanes = day.lanes.filter((lane) => lane !== out);
  const placed = lanes.flatMap((lane) => lane.cards);
  const problem = problemOf({ ...day, lanes, visits: [...placed, ...fallen] }, 'fallen', usualWeights);
  const plan = planDay(problem, { seed: 1, budget: iterationBudget(iterations), goal: 'travel-first' });
  const ids = new Set(fallen.map(({ id }) => id));
  return new Map(
    plan.routes.flatMap(({ team, stops }) =>
      stops.flatMap(({ visit, start }) =>
        ids.has(visit) ? [[visit, { teamId: team, start: Math.ceil(start) }] as const] : [],
      ),
    ),
  );
}
