// Whose hands an actor has: by role, and by whether the district keeps three desks or one clerk does it all.
import type { Actor } from '#app/domain/access/actor.ts';
import type { Role } from '#app/domain/access/role.ts';
import type { Hand } from './item-table.ts';

const byRole: Partial<Record<Role, Hand>> = {
  'field-officer': 'field',
  'intake-clerk': 'clerk',
  'back-office': 'back-office',
  'issuing-desk': 'issuing',
  supervisor: 'supervisor',
};

/** `threeStages`: front desk, back office and issuing desk are different people; else the clerk is all three. */
export function handsOf(actor: Actor, threeStages: boolean): Hand[] {
  if (actor.kind === 'system') return ['clock'];
  if (actor.kind === 'citizen') return ['applicant'];
  if (actor.kind !== 'staff') return [];
  const own = actor.roles.flatMap((role) => byRole[role] ?? []);
  return !threeStages && own.includes('clerk') ? [...own, 'back-office', 'issuing'] : own;
}
