// Changes of staff accounts: what may be asked for, and that a second person confirms it.
import { z } from 'zod';
import { ok, type Result, refuse } from '#app/domain/result.ts';
import { type Role, roles, separatedRoles } from './role.ts';

export const requestKinds = ['new', 'roles', 'reset-password', 'reset-authenticator', 'leaver'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What an account may do and where. null: every district, point; no team. */
export const Scope = z.object({
  roles: z.array(z.enum(roles)),
  district: z.string().max(40).nullable(),
  pointId: z.string().max(40).nullable(),
  teamId: z.string().max(40).nullable(),
});
export type Scope = z.infer<typeof Scope>;

export const NewAccount = Scope.extend({
  username: z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/),
  nameZh: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(60),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** Roles that stand for the whole installation; all others belong to a district. */
const cityRoles: readonly Role[] = ['city-steward', ...separatedRoles];

/** No person holds two of the separated roles (MLPS 2.0 level 3); district roles have a district, officers a team. */
export function decideScope(scope: Scope): Result<Scope> {
  const held = [...new Set(scope.roles)];
  if (held.filter((role) => separatedRoles.includes(role)).length > 1)
    return refuse('roles-separated', undefined, 'roles');
  const local = held.some((role) => !cityRoles.includes(role));
  if (held.length === 0) return refuse('scope-incomplete', undefined, 'roles');
  if (local && scope.district === null) return refuse('scope-incomplete', undefined, 'district');
  if (held.includes('field-officer') && scope.teamId === null) return refuse('scope-incomplete', undefined, 'teamId');
  return ok({ ...scope, roles: held });
}

export type RequestState = { requestedBy: string; staffId: string; decidedAt: Date | null };

/** The one who confirms is neither the one who asked nor the one it is about. */
export function decideConfirmation(request: RequestState, by: string): Result<null> {
  if (request.decidedAt !== null) return refuse('final-state');
  return request.requestedBy === by || request.staffId === by ? refuse('same-person') : ok(null);
}
