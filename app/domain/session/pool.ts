// Small firms of a park order together: who has a place, who waits, and when it is decided. Freed places go to those who
// wait in order of request; published exceptions come first: people at the bedside, and those whose time runs out.
import type { CivilDate } from '#app/domain/calendar/civil-date.ts';

export type PoolStatus = 'open' | 'reached' | 'lapsed' | 'closed';
export type PoolMember = {
  id: string;
  people: number;
  status: 'joined' | 'waiting' | 'offered' | 'left';
  neededBy: CivilDate | null;
  bedside: boolean;
  joinedAt: Date;
};

/** People with a place, those to whom one is kept included. */
export function placesTaken(members: readonly PoolMember[]): number {
  return members.reduce(
    (sum, { status, people }) => sum + (status === 'joined' || status === 'offered' ? people : 0),
    0,
  );
}

export function joinedPeople(members: readonly PoolMember[]): number {
  return members.reduce((sum, { status, people }) => sum + (status === 'joined' ? people : 0), 0);
}

/** Whether these people still get a place, or go on the wait list: nobody who waits is passed by. */
export function entryFor(members: readonly PoolMember[], people: number, places: number): 'joined' | 'waiting' {
  const waits = members.some(({ status }) => status === 'waiting');
  return !waits && placesTaken(members) + people <= places ? 'joined' : 'waiting';
}

/** Those whose last day lies within `soon` count as urgent. */
export function inPoolOrder<M extends PoolMember>(waiting: readonly M[], soon: CivilDate): M[] {
  const rank = ({ bedside, neededBy }: PoolMember) => (bedside || (neededBy !== null && neededBy <= soon) ? 0 : 1);
  return waiting
    .filter(({ status }) => status === 'waiting')
    .toSorted((a, b) => rank(a) - rank(b) || a.joinedAt.getTime() - b.joinedAt.getTime());
}

/** Who can be offered the places that are free now: strictly in order, nobody smaller jumps ahead of somebody urgent. */
export function nextOffers<M extends PoolMember>(members: readonly M[], places: number, soon: CivilDate): M[] {
  let free = places - placesTaken(members);
  const offers: M[] = [];
  for (const member of inPoolOrder(members, soon)) {
    if (member.people > free) break;
    free -= member.people;
    offers.push(member);
  }
  return offers;
}

export function decidePool(
  members: readonly PoolMember[],
  pool: { minimum: number; decideOn: CivilDate; status: PoolStatus },
  today: CivilDate,
): 'reached' | 'lapsed' | 'open' {
  if (pool.status !== 'open') return 'open';
  if (joinedPeople(members) >= pool.minimum) return 'reached';
  return today > pool.decideOn ? 'lapsed' : 'open';
}
