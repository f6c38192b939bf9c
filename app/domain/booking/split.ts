// May the people of one booking be served in two visits, and may two such visits become one again?
import { ok, type Result, refuse } from '#app/domain/result.ts';
import type { BookingStatus } from './status.ts';

export type Part = {
  visitStatus: string;
  status: BookingStatus;
  mode: string;
  locked: boolean;
  date: string;
  windowStart: number;
  windowEnd: number;
};

/** Only what has not begun: a locked visit keeps its place, a request under review keeps its people. */
function mayChange({ visitStatus, status, mode, locked }: Part): Result<null> {
  if (mode !== 'home' && mode !== 'window') return refuse('split-not-here');
  if (visitStatus !== 'planned' || (status !== 'confirmed' && status !== 'assigned')) return refuse('step-not-allowed');
  return locked ? refuse('visit-locked') : ok(null);
}

/** Who stays and who goes; somebody has to do each. Refuses with split-whole at `people`, split-not-here, or as above. */
export function decideSplit(
  visit: Part,
  people: readonly string[],
  chosen: readonly string[],
): Result<{ stay: string[]; go: string[] }> {
  const may = mayChange(visit);
  if (!may.ok) return may;
  const go = people.filter((id) => chosen.includes(id));
  const stay = people.filter((id) => !chosen.includes(id));
  if (go.length === 0 || stay.length === 0) return refuse('split-whole', undefined, 'people');
  return ok({ stay, go });
}

/** Both parts as promised together. Refuses with merge-apart when one was given another time since. */
export function decideMerge(one: Part, other: Part): Result<null> {
  for (const part of [one, other]) {
    const may = mayChange(part);
    if (!may.ok) return may;
  }
  const together =
    one.date === other.date && one.windowStart === other.windowStart && one.windowEnd === other.windowEnd;
  return together ? ok(null) : refuse('merge-apart');
}
